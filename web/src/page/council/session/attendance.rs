//! Who is there: one form over the seats that are valid on the day, and the quorum as it would be counted now.

use std::collections::BTreeMap;

use cobuild::{
    meeting::{Attendance, BodyKind, Command, Presence, Roll, Session, SessionState, rules},
    record::{SeatId, SessionId},
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::{SessionPageProps, guests::Guests, opening::OpenSession};
use crate::{
    act::use_act,
    component::{
        Answers, Choice, Counter, EmptyState, Form, Link, Need, Radios, TextField, Weight, Why, Width,
        use_chosen,
    },
    page::council::{ask, naming::organisation},
    route::Route,
    store::{StoreView, use_store},
    text::{Words, messages::council_page as words, use_language},
};

/// A seat as the form asks for it.
#[derive(Clone, PartialEq)]
struct Place {
    seat: SeatId,
    name: Words,
    holder: String,
    recorded: Option<Attendance>,
}

/// What the count needs to know of the session.
#[derive(Clone, PartialEq)]
struct Sitting {
    id: SessionId,
    kind: BodyKind,
    state: SessionState,
    body: cobuild::record::BodyId,
    places: Vec<Place>,
}

/// Attendance, quorum, guests.
#[component]
pub fn AttendanceView(props: &SessionPageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let session = props.id;
    let marked = use_state(|| Option::<BTreeMap<SeatId, Attendance>>::None);
    let sitting = store.read(|workspace| sitting(workspace, workspace.meetings.session(session)?, language));
    let Some(sitting) = sitting else { return html! { <template></template> } };
    if sitting.places.is_empty() {
        return html! {
            <EmptyState title={words::NO_SEATS} purpose={words::NO_SEATS_PURPOSE}>
                <Link to={Route::Body { id: sitting.body }} class="button primary">{ words::ADD_SEAT.get(language) }</Link>
            </EmptyState>
        };
    }
    let open = matches!(sitting.state, SessionState::Planned | SessionState::Open { .. });
    let counter = quorum(&store, &sitting, marked.as_ref());
    let seats: Vec<SeatId> = sitting.places.iter().map(|place| place.seat).collect();
    let on_change = {
        let (marked, seats) = (marked.setter(), seats.clone());
        move |answers: Answers| marked.set(Some(marks(&answers, &seats)))
    };
    let on_submit = move |answers: Answers| {
        let marks = marks(&answers, &seats);
        act.send(
            ask(Command::RecordAttendance { session, marks }),
            words::ATTENDANCE_RECORDED,
            Callback::noop(),
        )
    };
    let planned = sitting.state == SessionState::Planned;
    let proxies = sitting.kind.takes_proxies();
    html! {
        <div class="columns">
            <div>
                if open {
                    <Form
                        id="attendance" draft={Some(AttrValue::from(format!("session/{session}/attendance")))}
                        submit={words::RECORD_ATTENDANCE} weight={if planned { Weight::Secondary } else { Weight::Primary }}
                        {on_submit} {on_change}
                    >
                        { for sitting.places.iter().map(|place| html! { <PlaceFields key={place.seat.to_string()} place={place.clone()} {proxies} /> }) }
                    </Form>
                } else {
                    <dl class="facts">
                        { for sitting.places.iter().map(|place| recorded(place, language)) }
                    </dl>
                }
                <Guests id={session} />
            </div>
            <aside class="card">
                { counter }
                if planned {
                    <p class="soft small">{ words::OPEN_HINT.get(language) }</p>
                    <OpenSession id={session} />
                }
            </aside>
        </div>
    }
}

fn sitting(workspace: &Workspace, session: &Session, language: Language) -> Option<Sitting> {
    let kind = workspace.meetings.body(session.body)?.kind;
    let day = session.day();
    let place = |seat: &cobuild::meeting::Seat| Place {
        seat: seat.id,
        name: match seat.organisation {
            Some(id) if workspace.organisations.name(id) != seat.title => {
                let name = organisation(workspace, id);
                Words::from(format!("{} · {}", seat.title, name.get(language)))
            }
            Some(id) => Words::from(organisation(workspace, id).get(language).to_string()),
            None => seat.title.clone().into(),
        },
        holder: seat.holder_on(day).unwrap_or_default().to_owned(),
        recorded: session.attendance_of(seat.id).cloned(),
    };
    let places = workspace.meetings.seats_on(session.body, day).map(place).collect();
    Some(Sitting { id: session.id, kind, state: session.state.clone(), body: session.body, places })
}

/// The quorum over what is marked now, recorded or not.
fn quorum(store: &StoreView, sitting: &Sitting, marked: Option<&BTreeMap<SeatId, Attendance>>) -> Html {
    let recorded: BTreeMap<SeatId, Attendance> =
        sitting.places.iter().filter_map(|place| Some((place.seat, place.recorded.clone()?))).collect();
    let marks = marked.unwrap_or(&recorded);
    let roll = Roll::of(sitting.places.iter().map(|place| place.seat), |seat| marks.get(&seat));
    let count = roll.count();
    let asked = store.read(|workspace| {
        let session = workspace.meetings.session(sitting.id)?;
        rules::quorum_of(workspace, session, count)
    });
    let Some(asked) = asked else { return html! { <template></template> } };
    let (needed, verdict) = (asked.needed(count).unwrap_or_default(), asked.met_by(&Presence::Seats(roll)));
    html! {
        <Counter label={words::QUORUM} whole={count.entitled} part={count.present} {needed}>
            <Why reason={verdict} about={words::QUORUM} />
        </Counter>
    }
}

fn recorded(place: &Place, language: Language) -> Html {
    let how = match &place.recorded {
        None => words::NOT_MARKED.get(language).to_owned(),
        Some(Attendance::Represented { by }) => words::REPRESENTED_BY_NAME.fill(language, &[("by", by)]),
        Some(other) => other.text().get(language).to_owned(),
    };
    html! { <><dt>{ place.name.get(language) }{ " " }{ place.holder.clone() }</dt><dd>{ how }</dd></> }
}

#[derive(Properties, PartialEq)]
struct PlaceFieldsProps {
    place: Place,
    /// Whether somebody may be sent.
    proxies: bool,
}

const PRESENT: &str = "present";
const ABSENT: &str = "absent";
const REPRESENTED: &str = "represented";

/// One seat: present, absent, or represented by somebody.
#[component]
fn PlaceFields(props: &PlaceFieldsProps) -> Html {
    let place = &props.place;
    let name = place.seat.to_string();
    let (recorded, by) = match &place.recorded {
        None => ("", ""),
        Some(Attendance::Present) => (PRESENT, ""),
        Some(Attendance::Absent) => (ABSENT, ""),
        Some(Attendance::Represented { by }) => (REPRESENTED, by.as_str()),
    };
    let (chosen, on_change) = use_chosen(&name, &recorded.to_owned().into());
    let mut choices = vec![
        Choice::new(PRESENT, Attendance::Present.text()),
        Choice::new(ABSENT, Attendance::Absent.text()),
    ];
    if props.proxies {
        choices.push(Choice::new(REPRESENTED, Attendance::Represented { by: String::new() }.text()));
    }
    let holder =
        if place.holder.is_empty() { Words::from(words::NO_HOLDER) } else { place.holder.clone().into() };
    html! {
        <div class="place">
            <Radios
                name={name.clone()} label={place.name.clone()} hint={holder} {choices} initial={recorded.to_owned()}
                need={Need::Unmarked} {on_change}
            />
            if chosen == REPRESENTED {
                <TextField
                    name={format!("{name}-by")} label={words::REPRESENTED_BY} initial={by.to_owned()} width={Width::Medium}
                    need={Need::By(words::NEED_SIGN_IN.into())}
                />
            }
        </div>
    }
}

fn marks(answers: &Answers, seats: &[SeatId]) -> BTreeMap<SeatId, Attendance> {
    let mark = |seat: &SeatId| {
        let name = seat.to_string();
        let attendance = match answers.text(&name) {
            PRESENT => Attendance::Present,
            ABSENT => Attendance::Absent,
            REPRESENTED => Attendance::Represented { by: answers.text(&format!("{name}-by")).to_owned() },
            _ => return None,
        };
        Some((*seat, attendance))
    };
    seats.iter().filter_map(mark).collect()
}
