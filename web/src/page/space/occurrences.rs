use cobuild::{
    record::BookingId,
    rule::{date_words, moment_words},
    space::{Booking, Command, MarkKind, Occurrence},
    text::Text,
    workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::rows;
use crate::{
    act::use_act,
    address::use_address,
    component::{Button, Column, Cut, Light, Link, Pager, Row, State, Table, Weight},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, space_page as words},
        use_language,
    },
};

/// Properties of [`Occurrences`].
#[derive(Properties, PartialEq)]
pub struct OccurrencesProps {
    /// The booking.
    pub id: BookingId,
}

/// Something that can be said about one day, how it is called, and what is told when it was said.
type Step = (fn(BookingId, Date) -> Command, Text, Text);

const STEPS: [Step; 5] = [
    (|booking, on| Command::Hold { booking, on }, words::HOLD, words::HELD),
    (|booking, on| Command::Confirm { booking, on }, words::CONFIRM, words::CONFIRMED),
    (|booking, on| Command::Release { booking, on }, words::RELEASE, words::RELEASED),
    (|booking, on| Command::MarkNoShow { booking, on }, words::NO_SHOW, words::NO_SHOW_DONE),
    (|booking, on| Command::TellDisplaced { booking, on }, words::TELL, words::TOLD),
];

/// Each day of an approved booking, and what may be said about it now.
#[component]
pub fn Occurrences(props: &OccurrencesProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let Some(booking) = store.read(|workspace| workspace.spaces.booking(id).cloned()) else {
        return html! { <template></template> };
    };
    let all: Vec<Occurrence> = booking.occurrences().collect();
    let cut = Cut::of(&address, all.len());
    let steps = |on: Date| -> Html {
        // A confirmation that is there already would be accepted again.
        let open =
            STEPS.iter().filter(|(_, label, _)| *label != words::CONFIRM || wants_confirming(&booking, on));
        let buttons = open.filter_map(|(step, label, done)| {
            let command = workspace::Command::Space(step(id, on));
            store.consider(&command).ok()?;
            let spoken = format!("{} {}", label.get(language), date_words(on, language));
            Some(html! { <Button label={*label} {spoken} weight={Weight::Secondary} on_press={act.press(command, *done)} /> })
        });
        let buttons: Vec<Html> = buttons.collect();
        if buttons.is_empty() {
            return html! { <span class="soft">{ "—" }</span> };
        }
        html! { <div class="actions">{ for buttons }</div> }
    };
    let row = |occurrence: &Occurrence| {
        let on = occurrence.when.from.date();
        let state = occurrence.state;
        let cells = vec![
            html! { { format!("{} {}", date_words(on, language), booking.timing.hours) } },
            html! {
                <>
                    <Light state={rows::shown(state)} label={state.text()} />
                    { more(&booking, on, language) }
                </>
            },
            steps(on),
        ];
        Row { key: on.to_string().into(), cells }
    };
    let rows: Vec<Row> = cut.of_list(&all).iter().map(row).collect();
    let caption = Words::from(words::DAY_COUNT.fill(language, &[("n", &all.len().to_string())]));
    let columns = [words::WHEN, common::STATE, words::SAY].map(Column::new).to_vec();
    html! {
        <section aria-labelledby="days">
            <h2 id="days">{ words::DAYS.get(language) }</h2>
            <Table {caption} {columns} {rows} />
            <Pager {cut} />
        </section>
    }
}

fn wants_confirming(booking: &Booking, on: Date) -> bool {
    booking.class.is_guest() && booking.confirmed(on).is_none()
}

/// What else is known about a day.
fn more(booking: &Booking, on: Date, language: cobuild::text::Language) -> Html {
    let confirmed = booking.confirmed(on).map(|trace| moment_words(trace.at, language));
    let mark = match booking.mark(on).map(|mark| &mark.kind) {
        Some(MarkKind::Cancelled { reason }) => html! { <p class="small">{ reason.clone() }</p> },
        Some(MarkKind::Displaced { by, told }) => html! {
            <p class="small">
                <Link to={Route::Booking { id: *by }}>{ words::DISPLACED_BY.get(language) }</Link>
                if told.is_some() {
                    { " " }<Light state={State::Good} label={words::TOLD} />
                }
            </p>
        },
        _ => html! {},
    };
    html! {
        <>
            if let Some(at) = confirmed {
                <p class="small soft">{ words::CONFIRMED_AT.fill(language, &[("at", &at)]) }</p>
            }
            { mark }
        </>
    }
}
