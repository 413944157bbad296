use cobuild::{
    clash::Trace,
    organisation::duty::{DutyEntry, DutyNote},
    record::{AppointmentId, OrganisationId},
    rule::date_words,
    text::Language,
};
use yew::prelude::*;

use super::task::Task;
use crate::{
    component::{Button, Link, Weight},
    store::use_store,
    text::{aside, messages::post_page as posts, use_language},
};

/// How many entries are shown at first, and how many more at a press.
const SHOWN: usize = 12;

/// Properties of [`DutyLog`].
#[derive(Properties, PartialEq)]
pub struct DutyLogProps {
    /// Where somebody was appointed.
    pub organisation: OrganisationId,
    /// The appointment whose log it is.
    pub appointment: AppointmentId,
}

/// The duty log of an appointment, the latest first; nothing without one.
#[component]
pub fn DutyLog(props: &DutyLogProps) -> Html {
    let language = use_language();
    let store = use_store();
    let shown = use_state_eq(|| SHOWN);
    let (lines, all) = store.read(|workspace| {
        let entries = workspace.organisations.duty_log(props.appointment);
        let latest = entries.iter().rev().take(*shown);
        let lines: Vec<Html> = latest.map(|entry| line(props.organisation, entry, language)).collect();
        (lines, entries.len())
    });
    if all == 0 {
        return html! { <template></template> };
    }
    let rest = SHOWN.min(all.saturating_sub(*shown)).to_string();
    let more = {
        let (setter, next) = (shown.setter(), *shown + SHOWN);
        move |()| setter.set(next)
    };
    html! {
        <details>
            <summary>{ posts::LOG_OF.fill(language, &[("n", &all.to_string())]) }</summary>
            <ul class="log">{ for lines }</ul>
            if *shown < all {
                <Button label={posts::LOG_EARLIER.fill(language, &[("n", &rest)])} weight={Weight::Quiet} on_press={more} test="log-earlier" />
            }
        </details>
    }
}

fn line(organisation: OrganisationId, entry: &DutyEntry, language: Language) -> Html {
    let note = entry.note();
    let correct = Task::CorrectLog.address(organisation).with("entry", entry.id().to_string());
    html! {
        <li>
            <span class="figure soft">{ date_words(note.on, language) }</span>{ " " }
            { note.kind.text().get(language) }{ aside(language) }<span class="pre-line">{ note.text.clone() }</span>{ " " }
            <Link to={correct} class="button quiet screen-only">
                { posts::CORRECT_LOG.get(language) }<span class="spoken">{ format!(" {}", date_words(note.on, language)) }</span>
            </Link>
            { earlier(entry, language) }
        </li>
    }
}

/// What an entry said before it was put right, and who had written that.
fn earlier(entry: &DutyEntry, language: Language) -> Html {
    let line = |(note, trace): &(DutyNote, Trace)| {
        let day = date_words(note.on, language);
        let said = [("day", day.as_str()), ("text", &note.text), ("by", trace.actor.name())];
        html! { <li class="soft">{ posts::SAID_BEFORE.fill(language, &said) }</li> }
    };
    let lines: Vec<Html> = entry.earlier().iter().rev().map(line).collect();
    if lines.is_empty() {
        return html! { <template></template> };
    }
    html! { <ul>{ for lines }</ul> }
}
