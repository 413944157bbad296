use cobuild::{
    issue::{Command, NewWhistle, WhistleKind},
    workspace,
};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{
        Answers, Checkboxes, DateTimeField, Form, Need, Outcome, Problem, Radios, Select, TextField,
        TextKind, Weight,
    },
    page::{
        issue::{
            answers::{choices, organisation, parsed, value_of},
            next::CaseProps,
        },
        party::bodies,
    },
    store::use_store,
    text::{
        messages::{common, issue_page as words},
        use_language,
    },
};

/// Calls departments to the place.
#[component]
pub fn BlowForm(props: &CaseProps) -> Html {
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let issue = props.id;
    let today = store.now().date();
    let all = store.read(|workspace| bodies(workspace, today, language));
    let departments = all.clone();
    let on_submit = Callback::from(move |answers: Answers| {
        let Some(whistler) = organisation(&answers, "whistler") else {
            return Outcome::Refused(vec![Problem::of("whistler", words::CHOOSE_WHISTLER)]);
        };
        let blow = NewWhistle {
            issue,
            kind: parsed(&answers, "whistle-kind").unwrap_or(WhistleKind::Daily),
            matter: answers.text("whistle-matter").to_owned(),
            whistler,
            departments: answers
                .all("whistle-department")
                .into_iter()
                .filter_map(|id| id.parse().ok())
                .collect(),
            called_at: answers.moment("whistle-called"),
        };
        act.send(workspace::Command::Issue(Command::BlowWhistle(blow)), words::BLOWN, Callback::noop())
    });
    html! {
        <Form id="blow" draft={Some(format!("issue/{issue}/blow"))} submit={words::BLOW} weight={Weight::Secondary} {on_submit}>
            <p class="soft">{ words::BLOW_PURPOSE.get(language) }</p>
            <Radios name="whistle-kind" label={words::WHISTLE_KIND} choices={choices(WhistleKind::ALL, WhistleKind::text)}
                initial={value_of(WhistleKind::Daily)} need={Need::By(words::NEED_LIMIT.into())} />
            <TextField name="whistle-matter" label={words::WHISTLE_MATTER} kind={TextKind::Lines(2)}
                need={Need::By(words::NEED_LEDGER.into())} />
            <Select name="whistler" label={words::WHISTLER} choices={all} blank={common::CHOOSE}
                need={Need::By(words::NEED_LEDGER.into())} />
            <Checkboxes name="whistle-department" label={words::DEPARTMENTS_CALLED} choices={departments}
                need={Need::By(words::NEED_LEDGER.into())} />
            <DateTimeField name="whistle-called" label={words::CALLED_AT} hint={words::NOW_WHEN_EMPTY} />
        </Form>
    }
}
