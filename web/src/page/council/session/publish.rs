//! Publishing the results, for as long as the policy says.

use cobuild::{
    meeting::{Command, rules},
    report::CouncilPaper,
    rule::{Explanation, TermValue, date_words},
    workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{SessionPageProps, View, objections::Objections};
use crate::{
    act::use_act,
    component::{
        Answers, DateField, Dialog, ErrorSummary, Form, Link, Need, Outcome, Problem, TextField, Why, Width,
    },
    page::council::ask,
    store::use_store,
    text::{messages::council_page as words, use_language},
};

/// What is published, or the form that publishes it.
#[component]
pub fn PublishView(props: &SessionPageProps) -> Html {
    let language = use_language();
    let session = props.id;
    let published = use_store().read(|workspace| workspace.meetings.session(session)?.publication.clone());
    html! {
        <section>
            <h2>{ words::PUBLICATION.get(language) }</h2>
            if let Some(published) = published {
                <dl class="facts">
                    <dt>{ words::PUBLISHED_FROM.get(language) }</dt><dd>{ date_words(published.from, language) }</dd>
                    <dt>{ words::PUBLISHED_TO.get(language) }</dt><dd>{ date_words(published.to, language) }</dd>
                    <dt>{ words::PUBLISHED_AT.get(language) }</dt><dd>{ published.place.clone() }</dd>
                </dl>
                <p><Link to={View::Paper(CouncilPaper::PublicNotice).address(session)}>{ words::PRINT_NOTICE.get(language) }</Link></p>
                <Objections id={session} />
            } else {
                <PublishForm id={session} />
            }
        </section>
    }
}

/// The first day, and the last one by which the rule is content; with the rule's explanation.
fn period(workspace: &workspace::Workspace, from: Date, to: Option<Date>) -> (Date, Explanation) {
    let asked = rules::public_long_enough(from, to.unwrap_or(from), &workspace.policy, &workspace.calendar);
    let until = match asked.value("publication.until") {
        Some(TermValue::Date(until)) => *until,
        _ => from,
    };
    let verdict =
        rules::public_long_enough(from, to.unwrap_or(until), &workspace.policy, &workspace.calendar);
    (until, verdict)
}

#[component]
fn PublishForm(props: &SessionPageProps) -> Html {
    let language = use_language();
    let act = use_act();
    let store = use_store();
    let session = props.id;
    let today = store.now().date();
    let asked = use_state(|| Option::<workspace::Command>::None);
    let refused = use_state(|| std::rc::Rc::new(Vec::<Problem>::new()));
    let days = use_state_eq(|| (Option::<Date>::None, Option::<Date>::None));
    let (from, to) = *days;
    let (until, verdict) = store.read(|workspace| period(workspace, from.unwrap_or(today), to));
    let on_change = {
        let days = days.setter();
        move |answers: Answers| days.set((answers.date("from"), answers.date("to")))
    };
    let on_submit = {
        let (act, store, asked) = (act.clone(), store.clone(), asked.setter());
        move |answers: Answers| {
            let (Some(from), Some(to)) = (answers.date("from"), answers.date("to")) else {
                let empty = if answers.date("from").is_none() { "from" } else { "to" };
                return Outcome::Refused(vec![Problem::of(empty, words::DAY_MISSING)]);
            };
            let command =
                ask(Command::Publish { session, from, to, place: answers.text("where").to_owned() });
            if let Err(refusal) = store.consider(&command) {
                return Outcome::Refused(act.problem(refusal));
            }
            asked.set(Some(command));
            Outcome::Waiting
        }
    };
    let on_confirm = {
        let (asked, refused) = (asked.clone(), refused.setter());
        move |()| {
            let Some(command) = (*asked).clone() else { return };
            asked.set(None);
            let draft = format!("session/{session}/publish");
            match act.send(
                command,
                words::PUBLISHED_NOW,
                Callback::from(move |_| crate::draft::forget(&draft)),
            ) {
                Outcome::Refused(problems) => refused.set(std::rc::Rc::new(problems)),
                Outcome::Accepted | Outcome::Waiting => {}
            }
        }
    };
    let on_close = {
        let asked = asked.setter();
        move |()| asked.set(None)
    };
    let last = date_words(until, language);
    html! {
        <div>
            <p>{ words::PUBLIC_UNTIL.fill(language, &[("on", &last)]) }</p>
            <Why reason={verdict} about={words::PUBLICATION} />
            <Form
                id="publish" draft={Some(AttrValue::from(format!("session/{session}/publish")))} submit={words::PUBLISH}
                {on_submit} {on_change}
            >
                <DateField name="from" label={words::PUBLISHED_FROM} initial={Some(today)} need={Need::By(words::NEED_MTG_13.into())} />
                <DateField name="to" label={words::PUBLISHED_TO} initial={Some(until)} need={Need::By(words::NEED_MTG_13.into())} />
                <TextField name="where" label={words::PUBLISHED_AT} hint={words::PUBLISHED_AT_HINT} width={Width::Medium} need={Need::By(words::NEED_NOTICE_PAPER.into())} />
            </Form>
            <ErrorSummary problems={(*refused).clone()} />
            <Dialog
                id="publish-once" open={asked.is_some()} title={words::PUBLISH_TITLE} confirm={words::PUBLISH}
                {on_confirm} {on_close}
            >
                <p>{ words::PUBLISH_TOLD.get(language) }</p>
            </Dialog>
        </div>
    }
}
