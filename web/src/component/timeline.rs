//! The four links of a case: 提出問題 → 共商共議 → 解決問題 → 跟蹤回訪, each with who, when and the limit.

use cobuild::text::Text;
use yew::prelude::*;

use super::state_tag::{State, StateTag};
use crate::text::{Words, messages::timeline, use_language};

/// A link of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseLink {
    /// 提出問題
    Raise,
    /// 共商共議
    Discuss,
    /// 解決問題
    Solve,
    /// 跟蹤回訪
    FollowUp,
}

impl CaseLink {
    /// The four, in order.
    pub const ALL: [CaseLink; 4] = [CaseLink::Raise, CaseLink::Discuss, CaseLink::Solve, CaseLink::FollowUp];

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            CaseLink::Raise => timeline::RAISE,
            CaseLink::Discuss => timeline::DISCUSS,
            CaseLink::Solve => timeline::SOLVE,
            CaseLink::FollowUp => timeline::FOLLOW_UP,
        }
    }
}

/// How far a link is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Behind us.
    Done,
    /// Where the case is.
    Current,
    /// Before us.
    #[default]
    Ahead,
    /// Not on this case's way: a quick answer needs no council.
    Skipped,
}

/// One link as the timeline shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Which.
    pub link: CaseLink,
    /// How far it is.
    pub progress: Progress,
    /// Who did it or must do it.
    pub who: Words,
    /// When it was done or began.
    pub when: Words,
    /// Until when, and how that stands.
    pub limit: Option<(State, Words)>,
    /// A 「為什麼」 or a link.
    pub more: Html,
}

impl Stage {
    /// A link with nothing known of it yet.
    pub fn new(link: CaseLink, progress: Progress) -> Stage {
        let (who, when) = (Words::Nothing, Words::Nothing);
        Stage { link, progress, who, when, limit: None, more: Html::default() }
    }
}

/// Properties of [`Timeline`].
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// The links, in order.
    pub stages: Vec<Stage>,
}

/// The timeline: across on a desk, down on a phone.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let language = use_language();
    let item = |stage: &Stage| {
        let (class, word) = match stage.progress {
            Progress::Done => ("stage done", timeline::DONE),
            Progress::Current => ("stage current", timeline::CURRENT),
            Progress::Ahead => ("stage ahead", timeline::AHEAD),
            Progress::Skipped => ("stage skipped", timeline::SKIPPED),
        };
        html! {
            <li {class} aria-current={(stage.progress == Progress::Current).then_some("step")}>
                <div class="stage-mark">{ mark(stage.progress) }</div>
                <div class="stage-body">
                    <p class="stage-name">{ stage.link.name().get(language) }</p>
                    <p class="stage-word">{ word.get(language) }</p>
                    if let Some(who) = stage.who.given(language) {
                        <p>{ who }</p>
                    }
                    if let Some(when) = stage.when.given(language) {
                        <p class="soft">{ when }</p>
                    }
                    if let Some((state, limit)) = &stage.limit {
                        <p><StateTag state={*state} label={limit.clone()} /></p>
                    }
                    { stage.more.clone() }
                </div>
            </li>
        }
    };
    html! {
        <ol class="timeline" aria-label={timeline::LABEL.get(language)}>
            { for props.stages.iter().map(item) }
        </ol>
    }
}

/// A square stamp: full with a tick, full with a dot, empty, crossed by a line.
fn mark(progress: Progress) -> Html {
    let cut = match progress {
        Progress::Done => "M6.5 12.4l3.6 3.6l7.2-7.6",
        Progress::Current => "M12 12v.01",
        Progress::Ahead => "",
        Progress::Skipped => "M7 12h10",
    };
    html! {
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <rect class="ground" x="1.5" y="1.5" width="21" height="21" rx="2.5" />
            <path class="cut" d={cut} />
        </svg>
    }
}
