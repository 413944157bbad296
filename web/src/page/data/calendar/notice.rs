//! A State Council notice: pasted, read, shown, and only then entered.

use std::rc::Rc;

use cobuild::{
    calendar::{self, Notice as DaysNotice, NoticeScope, notice},
    rule::date_words,
    workspace::Command,
};
use yew::prelude::*;

use super::{look::kind_words, year::asked_year};
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{
        Answers, Button, Choice, Column, ErrorSummary, Form, Link, Need, Notice, NumberField, Outcome,
        Problem, Radios, Row, Table, TextField, TextKind, Tone, Weight, Width, weekday,
    },
    draft,
    route::Route,
    store::use_store,
    text::{messages::calendar_page as words, use_language},
};

const DRAFT: &str = "calendar/notice";

/// The form, and below it what was read.
#[component]
pub(super) fn NoticeEntry() -> Html {
    let language = use_language();
    let view = use_store();
    let address = use_address();
    let found = use_state(|| None::<Rc<DaysNotice>>);
    let year = asked_year(&address, view.now().date());
    let on_submit = {
        let found = found.setter();
        Callback::from(move |answers: Answers| {
            let year = match answers.number("notice-year") {
                Some(Ok(year)) => i16::try_from(year).ok().filter(|year| (1949..=9998).contains(year)),
                _ => None,
            };
            let Some(year) = year else {
                return Outcome::Refused(vec![Problem::of("notice-year", words::NO_YEAR)]);
            };
            match notice::parse(answers.text("notice-text"), year) {
                Ok(days) => {
                    let scope = match answers.text("notice-scope") {
                        "change" => NoticeScope::Change,
                        _ => NoticeScope::Year,
                    };
                    let (number, source) = (answers.text("notice-number"), answers.text("notice-source"));
                    let (number, source) = (number.to_owned(), source.to_owned());
                    found.set(Some(Rc::new(DaysNotice { year, scope, number, source, days })));
                    Outcome::Waiting
                }
                Err(error) => {
                    found.set(None);
                    Outcome::Refused(vec![Problem::of("notice-text", error.sentence(language))])
                }
            }
        })
    };
    let done = {
        let found = found.setter();
        Callback::from(move |()| found.set(None))
    };
    html! {
        <>
            <section>
                <p class="prose">{ words::NOTICE_ABOUT.get(language) }</p>
                <Form
                    id="notice" draft={DRAFT} submit={words::READ} weight={Weight::Secondary}
                    {on_submit}
                >
                    <NumberField name="notice-year" label={words::NOTICE_YEAR} initial={u32::try_from(year).ok()} need={Need::By(words::NEED.into())} />
                    <Radios
                        name="notice-scope" label={words::SCOPE} initial="year" need={Need::Unmarked}
                        choices={vec![
                            Choice::new("year", words::SCOPE_YEAR).hint(words::SCOPE_YEAR_HINT),
                            Choice::new("change", words::SCOPE_CHANGE).hint(words::SCOPE_CHANGE_HINT),
                        ]}
                    />
                    <TextField name="notice-number" label={words::NUMBER} hint={words::NUMBER_HINT} width={Width::Medium} need={Need::By(words::NEED.into())} />
                    <TextField name="notice-source" label={words::PUBLISHED} hint={words::PUBLISHED_HINT} />
                    <TextField name="notice-text" label={words::TEXT} hint={words::TEXT_HINT} kind={TextKind::Lines(10)} need={Need::By(words::NEED.into())} />
                </Form>
            </section>
            <div aria-live="polite">
                if let Some(notice) = &*found {
                    <Preview notice={notice.clone()} {done} />
                }
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PreviewProps {
    notice: Rc<DaysNotice>,
    done: Callback<()>,
}

/// The days as they were read. Entering them is a second step: every deadline of the year follows.
#[component]
fn Preview(props: &PreviewProps) -> Html {
    let language = use_language();
    let act = use_act();
    let problems = use_state(|| Rc::new(Vec::<Problem>::new()));
    let notice = &props.notice;
    let enter = {
        let (notice, problems, done) = (notice.clone(), problems.setter(), props.done.clone());
        move |()| {
            let command = Command::Calendar(calendar::Command::EnterNotice { notice: (*notice).clone() });
            match act.send(command, words::NOTICE_ENTERED, Callback::noop()) {
                Outcome::Refused(found) => problems.set(Rc::new(found)),
                Outcome::Accepted | Outcome::Waiting => {
                    draft::forget(DRAFT);
                    done.emit(());
                }
            }
        }
    };
    let row = |day: &calendar::NoticeDay| {
        let cells = vec![
            html! { { date_words(day.date, language) } },
            html! { { weekday(day.date).get(language) } },
            html! { { kind_words(day.kind).get(language) } },
            html! { { calendar::occasion_words(&day.name, language) } },
        ];
        Row { key: day.date.to_string().into(), cells }
    };
    let rows: Vec<Row> = notice.days.iter().map(row).collect();
    let columns = vec![
        Column::new(words::DAY),
        Column::new(words::DAY_OF_WEEK),
        Column::new(words::WHAT),
        Column::new(words::OCCASION),
    ];
    let (n, year) = (rows.len().to_string(), notice.year.to_string());
    let caption = words::PREVIEW.fill(language, &[("n", &n), ("year", &year)]);
    let to = Address::from(Route::Calendar).with("year", &year);
    html! {
        <section data-test="notice-preview">
            <h2>{ words::PREVIEW_TITLE.get(language) }</h2>
            <Notice tone={Tone::Info} title={words::PREVIEW_CHECK} />
            <ErrorSummary problems={(*problems).clone()} />
            <Table {caption} {columns} {rows} />
            <div class="actions">
                <Button label={words::ENTER} weight={Weight::Primary} on_press={enter} test="enter-notice" />
                <Link {to}>{ words::SEE_YEAR.get(language) }</Link>
            </div>
        </section>
    }
}
