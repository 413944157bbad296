use cobuild::{
    calendar::Recurrence,
    record::SpaceId,
    space::{Command, Fact, Holder, PriorityClass, Request, TimeRange, Timing},
    text::Language,
    workspace,
};
use jiff::civil::{Date, Time};
use yew::prelude::*;

use super::list::is_bookable;
use crate::{
    act::use_act,
    address::use_address,
    component::{
        Answers, Choice, DateField, Form, Need, NumberField, Outcome, Problem, Radios, Select, TextField,
        TimeField,
    },
    frame::{Page, Place},
    page::{
        beside::beside,
        number::whole,
        organisation::{PickField, picked},
        way::{Back, use_opening},
    },
    route::Route,
    store::{StoreView, use_store},
    text::{messages::space_page as words, use_language},
};

/// Which rule speaks of which field.
const FIELDS: &[(&str, &str)] = &[
    ("space.field-holder", "person"),
    ("space.field-purpose", "purpose"),
    ("space.field-contact", "contact"),
    ("SPC-02", "heads"),
    ("SPC-03", "from"),
    ("SPC-04", "space"),
    ("SPC-05", "on"),
    ("SPC-06", "until"),
    ("SPC-11", "organisation"),
];

const REPEATS: [(&str, cobuild::text::Text); 3] =
    [("once", words::ONCE), ("daily", words::DAILY), ("weekly", words::WEEKLY)];

/// Asks for a space.
#[component]
pub fn NewBookingPage() -> Html {
    let (language, address) = (use_language(), use_address());
    let (store, act, open) = (use_store(), use_act(), use_opening(asked));
    let today = store.now().date();
    let repeats = use_state_eq(|| AttrValue::Static("once"));
    let (spaces, classes) = store.read(|workspace| {
        let spaces = workspace.spaces.in_use().filter(|(_, space)| is_bookable(space));
        let spaces = spaces.map(|(id, space)| Choice::new(id.to_string(), space.name.get().clone()));
        let class = |class: &PriorityClass| {
            Choice::new(class.text().key, workspace.spaces.class_name(*class, language).to_owned())
        };
        (spaces.collect::<Vec<Choice>>(), PriorityClass::ALL.iter().map(class).collect::<Vec<Choice>>())
    });
    let on_change = {
        let repeats = repeats.setter();
        move |answers: Answers| repeats.set(answers.text("repeats").to_owned().into())
    };
    let on_submit = {
        let store = store.clone();
        move |answers: Answers| {
            let (space, request) = match read(&store, &answers, language) {
                Ok(asked) => asked,
                Err(problems) => return Outcome::Refused(problems),
            };
            let ask = workspace::Command::Space(Command::Request { space, request: Box::new(request) });
            beside(act.send(ask, words::ASKED, open.clone()), FIELDS)
        }
    };
    let chosen = AttrValue::from(address.get("space").to_owned());
    let everyone = AttrValue::Static(PriorityClass::Everyone.text().key);
    let choices = REPEATS.map(|(key, text)| Choice::new(key, text)).to_vec();
    html! {
        <Page title={words::BOOK} purpose={words::BOOK_PURPOSE} above={Some((Route::Spaces.into(), Place::Spaces.name().into()))}>
            <Form id="booking" draft={Some("booking/new")} submit={words::ASK} actions={html! { <Back to={Route::Spaces} /> }} {on_change} {on_submit}>
                <Select name="space" label={words::SPACE} choices={spaces} initial={chosen} need={Need::By(words::NEED_BOOKING.into())} />
                <div class="form-group">
                    <PickField name="organisation" label={words::ORGANISATION} />
                    <TextField name="person" label={words::PERSON} hint={words::PERSON_HINT} />
                    <TextField name="contact" label={words::CONTACT} hint={words::CONTACT_HINT} />
                </div>
                <TextField name="purpose" label={words::WHAT_FOR} hint={words::WHAT_FOR_HINT} need={Need::By(words::NEED_BOOKING.into())} />
                <NumberField name="heads" label={words::HEADS} need={Need::By(words::NEED_CAPACITY.into())} />
                <div class="form-group">
                    <DateField name="on" label={words::ON} initial={Some(today)} between={(Some(today), None)} need={Need::By(words::NEED_BOOKING.into())} />
                    <TimeField name="from" label={words::FROM} need={Need::By(words::NEED_BOOKING.into())} />
                    <TimeField name="to" label={words::TO} need={Need::By(words::NEED_BOOKING.into())} />
                </div>
                <Radios name="repeats" label={words::REPEATS} {choices} initial={AttrValue::Static("once")} need={Need::Unmarked} />
                if *repeats != "once" {
                    <DateField name="until" label={words::UNTIL} between={(Some(today), None)} need={Need::By(words::NEED_SERIES.into())} />
                }
                <Select name="class" label={words::CLASS} hint={words::CLASS_HINT} choices={classes} initial={everyone} need={Need::Unmarked} />
            </Form>
        </Page>
    }
}

/// What is asked for.
///
/// # Errors
/// With the fields that say nothing that could be asked for.
fn read(
    store: &StoreView,
    answers: &Answers,
    language: Language,
) -> Result<(SpaceId, Request), Vec<Problem>> {
    let mut problems = Vec::new();
    let space: Option<SpaceId> = answers.text("space").parse().ok();
    if space.is_none() {
        problems.push(Problem::of("space", words::SPACE_MISSING));
    }
    let holder = match picked(store, answers, "organisation", language) {
        Ok(Some(organisation)) => Some(Holder::Organisation(organisation)),
        Ok(None) => Some(Holder::Person(answers.text("person").to_owned())),
        Err(problem) => {
            problems.push(problem);
            None
        }
    };
    let heads = match whole(answers, "heads", language) {
        Ok(Some(heads)) => Some(heads),
        Err(problem) => {
            problems.push(problem);
            None
        }
        Ok(None) => {
            problems.push(Problem::of("heads", words::HEADS_MISSING));
            None
        }
    };
    let timing = timing(answers).map_err(|problem| problems.push(problem)).ok();
    match (space, holder, heads, timing) {
        (Some(space), Some(holder), Some(heads), Some(timing)) if problems.is_empty() => {
            let request = Request {
                holder,
                contact: answers.text("contact").to_owned(),
                purpose: answers.text("purpose").to_owned(),
                timing,
                heads,
                class: class(answers.text("class")),
            };
            Ok((space, request))
        }
        _ => Err(problems),
    }
}

fn class(key: &str) -> PriorityClass {
    let chosen = PriorityClass::ALL.iter().find(|class| class.text().key == key);
    chosen.copied().unwrap_or(PriorityClass::Everyone)
}

fn timing(answers: &Answers) -> Result<Timing, Problem> {
    let on = answers.date("on").ok_or_else(|| Problem::of("on", words::DAY_MISSING))?;
    let from = answers.time("from").ok_or_else(|| Problem::of("from", words::TIME_MISSING))?;
    let to = answers.time("to").ok_or_else(|| Problem::of("to", words::TIME_MISSING))?;
    let hours = TimeRange::new(from, to).ok_or_else(|| Problem::of("to", words::ENDS_BEFORE))?;
    let last = || answers.date("until").ok_or_else(|| Problem::of("until", words::UNTIL_MISSING));
    Ok(match answers.text("repeats") {
        "daily" => Timing::series(on, hours, daily(on, from).until(last()?)),
        "weekly" => Timing::series(on, hours, weekly(on, from).until(last()?)),
        _ => Timing::once(on, hours),
    })
}

fn daily(on: Date, at: Time) -> Recurrence {
    Recurrence::daily(on.to_datetime(at))
}

fn weekly(on: Date, at: Time) -> Recurrence {
    Recurrence::weekly([on.weekday()], on, at)
}

fn asked(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Space(Fact::Requested { booking, .. }) => Some(Route::Booking { id: *booking }),
        _ => None,
    }
}
