use cobuild::{
    programme::{Command, LineProgress, Programme, Progress},
    record::ProgrammeId,
    text::{Language, Text},
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::{measure, task::Task};
use crate::{
    act::Act,
    component::{Button, Light, Link, State, Weight},
    text::messages::programme_page as words,
};

/// How many records behind a figure are listed.
const LISTED: usize = 30;

/// An element: what it is about, its parts, its targets with how far each got.
pub fn element(
    workspace: &Workspace,
    act: &Act,
    (id, programme): (ProgrammeId, &Programme),
    line: &LineProgress<'_>,
    language: Language,
) -> Html {
    let running = programme.concluded.is_none();
    let key = line.element.text().key;
    let to = |task: Task| task.at(id).with("element", key);
    let parts = line.parts.iter().zip(&line.held).map(|(part, held)| {
        let held = match held {
            Some(held) => words::HELD.fill(language, &[("n", &held.total().to_string())]),
            None => words::HELD_UNKNOWN.get(language).to_owned(),
        };
        let remove = Command::RemovePart { programme: id, element: line.element, name: part.name.clone() };
        let on_press = act.press(workspace::Command::Programme(remove), words::PART_REMOVED);
        let spoken = format!("{} {}", words::REMOVE.get(language), part.name);
        html! {
            <li>
                <strong>{ part.name.clone() }</strong>{ " · " }<span class="soft small">{ held }{ " · " }{ part.source.get().clone() }</span>
                if running {
                    { " " }<Link to={to(Task::LinkPart).with("part", part.name.clone())}>{ words::LINK_PART.get(language) }<span class="spoken">{ format!(" {}", part.name) }</span></Link>
                    { " " }<Button label={words::REMOVE} {spoken} weight={Weight::Quiet} {on_press} />
                }
            </li>
        }
    });
    let parts: Vec<Html> = parts.collect();
    let untold = line.untold.filter(|untold| *untold > 0);
    let targets: Vec<Html> = line
        .targets
        .iter()
        .map(|target| target_line(workspace, act, to(Task::DropTarget), target, running, language))
        .collect();
    let given_up = programme.given_up(line.element).map(|(what, reason)| {
        let what = measure::words(workspace, what, language);
        html! { <li class="soft">{ words::GIVEN_UP.fill(language, &[("what", &what), ("reason", reason)]) }</li> }
    });
    let step = |task: Task, words: Text| {
        html! { <Link to={to(task)} class="button quiet">{ words.get(language) }<span class="spoken">{ format!(" {}", line.element.text().get(language)) }</span></Link> }
    };
    html! {
        <section class="card" key={key}>
            <h2>{ line.element.text().get(language) }</h2>
            if !line.words.is_empty() { <p class="pre-line">{ line.words.to_owned() }</p> }
            <ul class="log">
                { for parts }
                if let Some(untold) = untold {
                    <li class="soft">{ words::UNTOLD.fill(language, &[("n", &untold.to_string())]) }</li>
                }
            </ul>
            <ul class="log">{ for targets }{ for given_up }</ul>
            if running {
                <nav class="actions" aria-label={line.element.text().get(language)}>
                    { step(Task::NamePart, words::NAME_PART) }
                    { step(Task::SetTarget, words::SET_TARGET) }
                    { step(Task::Words, words::SAY) }
                </nav>
            }
        </section>
    }
}

fn target_line(
    workspace: &Workspace,
    act: &Act,
    drop: crate::address::Address,
    target: &Progress,
    running: bool,
    language: Language,
) -> Html {
    let (state, label) = match (target.is_reached(), target.is_behind()) {
        (true, _) => (State::Good, words::IS_REACHED),
        (false, true) => (State::Late, words::IS_BEHIND),
        (false, false) => (State::Neutral, words::ON_THE_WAY),
    };
    let figures = [target.achieved(), u64::from(target.target)].map(|n| n.to_string());
    let percent = target.percent().map_or_else(|| "—".to_owned(), |percent| format!("{percent}%"));
    let expected = target.expected.to_string();
    let records = target.records().take(LISTED).map(|record| {
        let name = cobuild::query::name(workspace, record, language).unwrap_or_default();
        match act.link(record) {
            Some(to) => html! { <li><Link {to}>{ name }</Link></li> },
            None => html! { <li>{ name }</li> },
        }
    });
    let records: Vec<Html> = records.collect();
    let more = target.records().count().saturating_sub(LISTED);
    html! {
        <li>
            { measure::words(workspace, target.measure, language) }{ " " }
            <span class="figure">{ words::OF_TARGET.fill(language, &[("n", &figures[0]), ("target", &figures[1]), ("percent", &percent)]) }</span>{ " " }
            <Light {state} {label} />{ " " }
            <span class="soft small">{ words::EXPECTED.fill(language, &[("n", &expected)]) }</span>
            if !records.is_empty() {
                <details>
                    <summary>{ words::BEHIND_IT.get(language) }</summary>
                    <ul>{ for records }</ul>
                    if more > 0 { <p class="soft small">{ words::MORE.fill(language, &[("n", &more.to_string())]) }</p> }
                </details>
            }
            if running {
                { " " }<Link to={drop.with("measure", measure::value(target.measure).to_string())}>{ words::DROP_TARGET.get(language) }</Link>
            }
        </li>
    }
}
