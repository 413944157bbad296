//! Calling back whoever raised the issue.

use cobuild::{
    issue::{Channel, Command, Reached, Satisfaction, Solved, rules},
    record::{IssueId, OrganisationId},
    workspace,
};
use yew::prelude::*;

use super::{
    answers::{choices, organisation, organisations, parsed},
    next::CaseProps,
};
use crate::{
    act::use_act,
    component::{Answers, Choice, Form, Need, Outcome, Radios, Select, TextField, TextKind, Weight},
    page::missing::choose,
    store::use_store,
    text::{Words, messages::issue_page as words, use_language},
};

/// Records a try to call back.
#[component]
pub fn CallBackForm(props: &CaseProps) -> Html {
    let issue = props.id;
    let command = Callback::from(move |Called { channel, reached, caller }| Command::CallBack {
        issue,
        channel,
        reached,
        caller,
    });
    html! {
        <CallForm id="call-back" {issue} draft={format!("issue/{issue}/call-back")} submit={words::CALL_BACK}
            done={words::CALLED_BACK} {command} />
    }
}

/// What became of a try to call somebody.
pub struct Called {
    /// How.
    pub channel: Channel,
    /// What they said; `None` when nobody was reached.
    pub reached: Option<Reached>,
    /// The organisation that called; `None` for the service centre.
    pub caller: Option<OrganisationId>,
}

/// Properties of [`CallForm`].
#[derive(Properties, PartialEq)]
pub struct CallFormProps {
    /// The form's id. A page may ask about two calls: the names of the fields begin with `prefix`.
    pub id: AttrValue,
    /// The issue that the call is about.
    pub issue: IssueId,
    /// What the names of its fields begin with.
    #[prop_or_default]
    pub prefix: AttrValue,
    /// Where it is kept half-typed.
    pub draft: AttrValue,
    /// The verb on its button.
    pub submit: Words,
    /// What the receipt says.
    pub done: Words,
    /// What is asked for.
    pub command: Callback<Called, Command>,
}

/// Whether the matter is solved, as whoever raised it says.
#[component]
pub fn CallForm(props: &CallFormProps) -> Html {
    let (act, language) = (use_act(), use_language());
    let named = |name: &str| AttrValue::from(format!("{}{name}", props.prefix));
    let [found, channel, satisfaction, comment, caller] =
        ["found", "channel", "satisfaction", "comment", "caller"].map(named);
    let chosen = use_state_eq(AttrValue::default);
    let on_change = {
        let (chosen, found) = (chosen.setter(), found.clone());
        Callback::from(move |answers: Answers| chosen.set(answers.text(&found).to_owned().into()))
    };
    let on_submit = {
        let [found, channel, satisfaction, comment, caller] =
            [&found, &channel, &satisfaction, &comment, &caller].map(Clone::clone);
        let (command, done) = (props.command.clone(), props.done.clone());
        Callback::from(move |answers: Answers| {
            let solved = match answers.text(&found) {
                "yes" => Some(Solved::Yes),
                "no" => Some(Solved::No),
                "none" => None,
                // Nothing is chosen beforehand: one press too early would record a solved case.
                _ => return Outcome::Refused(vec![choose(found.clone(), words::FOUND, language)]),
            };
            let reached = solved.map(|solved| Reached {
                solved,
                satisfaction: parsed(&answers, &satisfaction),
                comment: answers.text(&comment).to_owned(),
            });
            let channel = parsed(&answers, &channel).unwrap_or(Channel::Phone);
            let caller = organisation(&answers, &caller);
            let command = command.emit(Called { channel, reached, caller });
            act.send(workspace::Command::Issue(command), done.clone(), Callback::noop())
        })
    };
    let founds = vec![
        Choice::new("yes", words::REACHED_SOLVED),
        Choice::new("no", words::REACHED_UNSOLVED),
        Choice::new("none", words::NOT_REACHED),
    ];
    html! {
        <Form id={props.id.clone()} draft={Some(props.draft.clone())} submit={props.submit.clone()} {on_submit} {on_change}>
            <Radios name={found} label={words::FOUND} choices={founds} need={Need::By(words::NEED_LEDGER.into())} />
            <Select name={channel} label={words::CHANNEL} choices={choices(Channel::ALL, Channel::text)} need={Need::Unmarked} />
            <CallerField issue={props.issue} name={caller} />
            if *chosen == "yes" || *chosen == "no" {
                <div class="field-group">
                    <Select name={satisfaction} label={words::SATISFACTION} choices={choices(Satisfaction::ALL, Satisfaction::text)}
                        blank={words::NOT_GIVEN} hint={words::SATISFACTION_HINT} />
                    <TextField name={comment} label={words::COMMENT} kind={TextKind::Lines(2)} />
                </div>
            }
        </Form>
    }
}

/// Properties of [`CallerField`].
#[derive(Properties, PartialEq)]
pub struct CallerProps {
    /// The issue that the call is about.
    pub issue: IssueId,
    /// The field's name.
    pub name: AttrValue,
}

/// Who calls: the service centre, unless it handled the matter itself, or another organisation that did not.
#[component]
pub fn CallerField(props: &CallerProps) -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let (callers, centre) = store.read(|all| {
        let issue = all.issues.get(props.issue);
        let may = |caller| issue.is_none_or(|issue| rules::independent(all, issue, caller).holds);
        let mut callers = organisations(all, today, language);
        callers.retain(|choice| choice.value.parse().is_ok_and(|caller| may(Some(caller))));
        (callers, may(None))
    });
    let blank = if centre { words::CALLER_CENTRE } else { crate::text::messages::common::CHOOSE };
    html! {
        <Select name={props.name.clone()} label={words::CALLER} choices={callers} {blank} hint={words::CALLER_HINT}
            need={Need::Unmarked} />
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
