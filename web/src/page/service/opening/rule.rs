use cobuild::{
    calendar::Window,
    service::{
        self, Venue,
        opening::{Command, HolidayHours, MakeUpHours, OpeningRule, Week},
    },
    text::Language,
    workspace,
};
use jiff::civil::{Weekday, date};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{hours::windows, list::address};
use crate::{
    act::use_act,
    component::{
        Answers, Choice, DateField, Form, Link, Need, Outcome, Problem, Radios, Select, TextField, TextKind,
        Width, weekday,
    },
    frame::Page,
    page::{
        named::{choices, named},
        service::venue,
    },
    route::Route,
    store::use_store,
    text::{
        messages,
        messages::{common, opening_page as words},
        use_language,
    },
};

/// The fields of the week, Monday first.
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Properties of [`RuleTask`].
#[derive(Properties, PartialEq)]
pub struct RuleTaskProps {
    /// Of which venue; chosen in the form when it is left out.
    #[prop_or_default]
    pub of: Option<Venue>,
}

/// Sets the hours of a venue from a day on, as they stand to begin with.
#[component]
pub fn RuleTask(props: &RuleTaskProps) -> Html {
    let of = props.of;
    let language = use_language();
    let (store, act, navigator) = (use_store(), use_act(), use_navigator());
    let today = store.now().date();
    let (venues, known, name) = store.read(|workspace| {
        let opening = of.and_then(|of| workspace.services.openings.get(of));
        let known = opening.and_then(|opening| opening.rule_on(today)).cloned();
        let name = of.map(|of| venue::name(workspace, of, language));
        (venue::choices(workspace, today, language), known, name)
    });
    let on_submit = move |answers: Answers| {
        let Some(venue) = of.or_else(|| venue::chosen(&answers, "venue")) else {
            return Outcome::Refused(vec![Problem::of("venue", common::VENUE_MISSING)]);
        };
        let weekly = match week(&answers, language) {
            Ok(weekly) => weekly,
            Err(problems) => return Outcome::Refused(problems),
        };
        let chosen = |name: &str| answers.text(name).to_owned();
        let holidays = named(HolidayHours::ALL, HolidayHours::text, &chosen("holidays"));
        let make_up = named(MakeUpHours::ALL, MakeUpHours::text, &chosen("make-up"));
        let set = Command::Set {
            venue,
            from: answers.date("since"),
            weekly,
            holidays: holidays.unwrap_or(HolidayHours::Closed),
            make_up: make_up.unwrap_or(MakeUpHours::LikeMonday),
            note: answers.text("note").to_owned(),
        };
        let navigator = navigator.clone();
        let back = Callback::from(move |_| {
            if let Some(navigator) = &navigator {
                address(venue).replace(navigator);
            }
        });
        act.send(workspace::Command::Service(service::Command::Opening(set)), words::SET_DONE, back)
    };
    let to = of.map_or_else(|| Route::OpeningHours.into(), address);
    let above = match &name {
        Some(name) => (to.clone(), name.to_string().into()),
        None => (to.clone(), words::TITLE.into()),
    };
    let cancel = html! { <Link {to} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    let key = of.map_or_else(|| "opening/new".to_owned(), |of| format!("opening/{}", venue::value(of)));
    html! {
        <Page title={words::SET} purpose={words::SET_PURPOSE} above={Some(above)}>
            <Form id="opening" draft={Some(AttrValue::from(key))} submit={words::SET} actions={cancel} {on_submit}>
                if of.is_none() {
                    <Select name="venue" label={words::VENUE} choices={venues} blank={common::CHOOSE} need={Need::By(words::NEED_HOURS.into())} />
                }
                { week_fields(known.as_ref(), language) }
                { other_fields(known.as_ref()) }
                <DateField name="since" label={words::SINCE} initial={Some(today)} need={Need::Unmarked} />
            </Form>
        </Page>
    }
}

fn week_fields(known: Option<&OpeningRule>, language: Language) -> Html {
    let monday = date(2024, 1, 1);
    let days = monday.series(jiff::Span::new().days(1)).zip(DAYS);
    let field = |(day, name): (jiff::civil::Date, &'static str)| {
        let initial = known.map(|rule| rule.weekly.of(day.weekday()).to_string()).unwrap_or_default();
        let hint = if name == "monday" { words::HOURS_HINT.into() } else { crate::text::Words::Nothing };
        html! {
            <TextField {name} label={weekday(day).get(language).to_owned()} {hint} initial={AttrValue::from(initial)}
                width={Width::Medium} need={Need::Unmarked} />
        }
    };
    html! { <div class="form-group">{ for days.map(field) }</div> }
}

fn other_fields(known: Option<&OpeningRule>) -> Html {
    let holidays: Vec<Choice> = choices(HolidayHours::ALL, HolidayHours::text);
    let make_ups: Vec<Choice> = choices(MakeUpHours::ALL, MakeUpHours::text);
    let holiday = known.map_or(HolidayHours::Closed, |rule| rule.holidays);
    let make_up = known.map_or(MakeUpHours::LikeMonday, |rule| rule.make_up);
    let note = AttrValue::from(known.map(|rule| rule.note.clone()).unwrap_or_default());
    html! {
        <>
            <Radios name="holidays" label={words::HOLIDAYS} choices={holidays} initial={holiday.text().key} need={Need::Unmarked} />
            <Radios name="make-up" label={words::MAKE_UP} choices={make_ups} initial={make_up.text().key} need={Need::Unmarked} />
            <TextField name="note" label={words::NOTE} kind={TextKind::Lines(2)} initial={note} />
        </>
    }
}

/// The hours of every weekday.
///
/// # Errors
/// With every field that holds no hours.
fn week(answers: &Answers, language: Language) -> Result<Week<Vec<Window>>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut of = |day: Weekday| {
        let place = usize::from(day.to_monday_zero_offset().unsigned_abs());
        let name = DAYS.get(place).copied().unwrap_or_default();
        windows(answers, name, language).unwrap_or_else(|problem| {
            problems.push(problem);
            Vec::new()
        })
    };
    let week = Week {
        monday: of(Weekday::Monday),
        tuesday: of(Weekday::Tuesday),
        wednesday: of(Weekday::Wednesday),
        thursday: of(Weekday::Thursday),
        friday: of(Weekday::Friday),
        saturday: of(Weekday::Saturday),
        sunday: of(Weekday::Sunday),
    };
    if problems.is_empty() { Ok(week) } else { Err(problems) }
}
