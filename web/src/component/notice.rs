//! Notices: something the person should know, in the page or as a bar above it.

use yew::prelude::*;

use super::icon::{Glyph, Icon};
use crate::text::{Words, messages::tone, use_language};

/// What kind of thing there is to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Worth knowing.
    Info,
    /// Something has been done.
    Success,
    /// Something needs care.
    Warning,
    /// Something did not work.
    Error,
}

/// Whether a notice is read out when it appears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Announce {
    /// It belongs to the page.
    #[default]
    No,
    /// When the screen reader is free.
    Politely,
    /// At once.
    AtOnce,
}

/// Properties of [`Notice`] and [`Banner`].
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// What kind of thing it is.
    pub tone: Tone,
    /// What happened, in a sentence.
    pub title: Words,
    /// Whether it is read out.
    #[prop_or_default]
    pub announce: Announce,
    /// `data-test`.
    #[prop_or_default]
    pub test: Option<AttrValue>,
    /// What to do next: words, buttons, links.
    #[prop_or_default]
    pub children: Html,
}

/// A notice in the page.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    notice(props, "notice", use_language())
}

/// A bar above the page; it stays until its cause is gone.
#[component]
pub fn Banner(props: &NoticeProps) -> Html {
    notice(props, "notice banner", use_language())
}

fn notice(props: &NoticeProps, class: &'static str, language: cobuild::text::Language) -> Html {
    let (tone, word, glyph) = match props.tone {
        Tone::Info => ("info", tone::INFO, Glyph::Info),
        Tone::Success => ("good", tone::SUCCESS, Glyph::Success),
        Tone::Warning => ("soon", tone::WARNING, Glyph::Warning),
        Tone::Error => ("late", tone::ERROR, Glyph::Error),
    };
    let role = match props.announce {
        Announce::No => None,
        Announce::Politely => Some("status"),
        Announce::AtOnce => Some("alert"),
    };
    html! {
        <div class={classes!(class, tone)} {role} data-test={props.test.clone()}>
            <Icon {glyph} />
            <div class="notice-body">
                <p class="notice-title"><span class="spoken">{ word.get(language) }</span>{ props.title.get(language) }</p>
                { props.children.clone() }
            </div>
        </div>
    }
}
