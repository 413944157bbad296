use cobuild::{
    meeting::{Body, Electorate, Seating},
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::OfficeStep;
use crate::{
    component::{EmptyState, Link},
    text::messages::{assembly_page as words, council_page},
};

/// How many are entitled, the latest count first: what stands in the seats' place where heads are counted.
pub fn electorate(body: &Body, language: Language) -> Html {
    let count = OfficeStep::Count;
    if body.electorate.is_empty() {
        return html! {
            <EmptyState title={words::ENTITLED} purpose={words::NO_COUNT}>
                <Link to={count.at(body.id)} class="button primary">{ count.label().get(language) }</Link>
            </EmptyState>
        };
    }
    let line = |(as_of, known): (&Date, &cobuild::clash::Field<Electorate>)| {
        html! { <li>{ counted(*as_of, known.get(), language) }</li> }
    };
    html! {
        <div class="part">
            <ul>{ for body.electorate.iter().rev().map(line) }</ul>
            <p class="screen-only"><Link to={count.at(body.id)} class="button">{ count.label().get(language) }</Link></p>
        </div>
    }
}

/// One count with its day and its source.
pub fn counted(as_of: Date, known: &Electorate, language: Language) -> String {
    let n = known.heads.to_string();
    let heads = match known.area {
        Some(area) => words::PEOPLE_AND_AREA.fill(language, &[("n", &n), ("area", &area.to_string())]),
        None => words::PEOPLE.fill(language, &[("n", &n)]),
    };
    let on = date_words(as_of, language);
    words::COUNT_LINE.fill(language, &[("heads", &heads), ("on", &on), ("source", &known.source)])
}

/// What is on record about the body as a whole, as facts of its list.
pub fn standing(workspace: &Workspace, body: &Body, today: Date, language: Language) -> Html {
    let approval = body.approval.as_ref().map(|approval| {
        let known = approval.get();
        let (on, ground) = (date_words(known.on, language), known.ground.text().get(language));
        let values = [("reference", known.reference.as_str()), ("on", &on), ("ground", ground)];
        words::APPROVAL_LINE.fill(language, &values)
    });
    let requests: Vec<String> = body.requests.iter().rev().map(|request| line(request, language)).collect();
    html! {
        <>
            if body.kind.seating() == Seating::Seats {
                <dt>{ words::ROTATION.get(language) }</dt><dd>{ turns(workspace, body, today, language) }</dd>
            }
            if let Some(place) = &body.notice_place {
                <dt>{ words::NOTICE_PLACE.get(language) }</dt><dd>{ place.get().clone() }</dd>
            }
            if let Some(approval) = approval {
                <dt>{ words::APPROVAL.get(language) }</dt><dd>{ approval }</dd>
            }
            if !requests.is_empty() {
                <dt>{ words::REQUESTS.get(language) }</dt>
                <dd><ul>{ for requests.into_iter().map(|request| html! { <li>{ request }</li> }) }</ul></dd>
            }
        </>
    }
}

fn turns(workspace: &Workspace, body: &Body, today: Date, language: Language) -> Html {
    let Some(rotation) = body.rotation.as_ref().map(|rotation| rotation.get()) else {
        return html! { <span class="soft">{ words::NO_ROTATION.get(language) }</span> };
    };
    let title = |id: &cobuild::record::SeatId| workspace.meetings.seat(*id).map(|seat| seat.title.clone());
    let seats = rotation.seats.iter().filter_map(title);
    let now = match workspace.meetings.chair_on(body.id, today, &workspace.policy) {
        Some(seat) => words::ON_DUTY.fill(language, &[("seat", &seat)]),
        None => words::BEFORE_FIRST.fill(language, &[("on", &date_words(rotation.from, language))]),
    };
    html! { <><p>{ now }</p><ol>{ for seats.map(|title| html! { <li>{ title }</li> }) }</ol></> }
}

fn line(request: &cobuild::meeting::MeetingRequest, language: Language) -> String {
    let (on, asking, of) =
        (date_words(request.on, language), request.asking.to_string(), request.of.to_string());
    let values = [
        ("on", on.as_str()),
        ("asking", &asking),
        ("of", &of),
        ("requester", request.requester.text().get(language)),
        ("why", &request.why),
    ];
    words::REQUEST_LINE.fill(language, &values)
}

/// What can be done with a body as a whole; the count of those entitled stands with their number.
pub fn steps(body: &Body, language: Language) -> Html {
    let link = |step: OfficeStep| {
        html! { <Link to={step.at(body.id)} class="button">{ step.label().get(language) }</Link> }
    };
    let others = OfficeStep::of_kind(body.kind).filter(|step| *step != OfficeStep::Count);
    html! {
        <section class="screen-only" aria-label={council_page::ORGANISATION.get(language)}>
            <div class="actions">{ for others.map(link) }</div>
        </section>
    }
}
