//! Calling back whoever raised the issue.

use cobuild::{
    issue::{Channel, Command, Reached, Satisfaction, Solved, rules},
    workspace,
};
use yew::prelude::*;

use super::{
    answers::{choices, parsed},
    next::CaseProps,
};
use crate::{
    act::use_act,
    component::{Answers, Choice, Form, Need, Radios, Select, TextField, TextKind, Weight},
    store::use_store,
    text::messages::issue_page as words,
};

/// Records a try to call back.
#[component]
pub fn CallBackForm(props: &CaseProps) -> Html {
    let act = use_act();
    let issue = props.id;
    let found = use_state_eq(|| AttrValue::Static("yes"));
    let on_change = {
        let found = found.setter();
        Callback::from(move |answers: Answers| found.set(answers.text("found").to_owned().into()))
    };
    let on_submit = Callback::from(move |answers: Answers| {
        let solved = match answers.text("found") {
            "yes" => Some(Solved::Yes),
            "no" => Some(Solved::No),
            _ => None,
        };
        let reached = solved.map(|solved| Reached {
            solved,
            satisfaction: parsed(&answers, "satisfaction"),
            comment: answers.text("comment").to_owned(),
        });
        let channel = parsed(&answers, "channel").unwrap_or(Channel::Phone);
        let command = Command::CallBack { issue, channel, reached, caller: None };
        act.send(workspace::Command::Issue(command), words::CALLED_BACK, Callback::noop())
    });
    let founds = vec![
        Choice::new("yes", words::REACHED_SOLVED),
        Choice::new("no", words::REACHED_UNSOLVED),
        Choice::new("none", words::NOT_REACHED),
    ];
    html! {
        <Form id="call-back" draft={Some(format!("issue/{issue}/call-back"))} submit={words::CALL_BACK} {on_submit} {on_change}>
            <Radios name="found" label={words::FOUND} choices={founds} initial="yes" need={Need::Unmarked} />
            <Select name="channel" label={words::CHANNEL} choices={choices(Channel::ALL, Channel::text)} need={Need::Unmarked} />
            if *found != "none" {
                <div class="field-group">
                    <Select name="satisfaction" label={words::SATISFACTION} choices={choices(Satisfaction::ALL, Satisfaction::text)}
                        blank={words::NOT_GIVEN} hint={words::SATISFACTION_HINT} />
                    <TextField name="comment" label={words::COMMENT} kind={TextKind::Lines(2)} />
                </div>
            }
        </Form>
    }
}

/// Closes what was raised anonymously: the answer was posted where everybody reads it. Absent where somebody can be called.
#[component]
pub fn PostingForm(props: &CaseProps) -> Html {
    let store = use_store();
    let act = use_act();
    let issue = props.id;
    let allowed =
        store.read(|all| all.issues.get(issue).is_some_and(|found| rules::closed_by_posting(found).holds));
    if !allowed {
        return html! { <template></template> };
    }
    let on_submit = Callback::from(move |answers: Answers| {
        let place = answers.text("posted-place").to_owned();
        act.send(
            workspace::Command::Issue(Command::PostAnswer { issue, place }),
            words::CLOSED,
            Callback::noop(),
        )
    });
    html! {
        <Form id="post-answer" draft={Some(format!("issue/{issue}/post-answer"))} submit={words::POST_ANSWER}
            weight={Weight::Secondary} {on_submit}>
            <TextField name="posted-place" label={words::POSTED_PLACE} need={Need::By(words::NEED_LEDGER.into())} />
        </Form>
    }
}
