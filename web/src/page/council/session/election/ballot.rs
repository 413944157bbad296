use std::collections::BTreeMap;

use cobuild::{
    meeting::{Command, ElectionCommand, rules::election_result},
    record::ItemId,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, Form, Need, NumberField, Outcome, Problem, Weight},
    page::{
        council::{ask, session::item::ItemProps},
        number::{needed, whole},
    },
    store::use_store,
    text::{messages::assembly_page as words, use_language},
};

/// Records a ballot over those who stand in it: after a tie, those who tied.
#[component]
pub fn BallotForm(props: &ItemProps) -> Html {
    let language = use_language();
    let act = use_act();
    let item = props.id;
    let standing: Vec<(String, u32)> =
        use_store().read(|workspace| standing(workspace, item)).unwrap_or_default();
    let on_submit = {
        let standing = standing.clone();
        move |answers: Answers| match counted(item, &standing, &answers, language) {
            Ok(count) => act.send(ask(Command::Election(count)), words::BALLOT_COUNTED, Callback::noop()),
            Err(problem) => Outcome::Refused(vec![problem]),
        }
    };
    let need = || Need::By(words::NEED_MTG_38.into());
    html! {
        <Form id="ballot" draft={Some(AttrValue::from(format!("item/{item}/ballot")))} submit={words::COUNT_BALLOT}
            weight={Weight::Secondary} {on_submit}>
            <NumberField name="collected" label={words::COLLECTED} need={need()} />
            <NumberField name="spoilt" label={words::SPOILT} need={Need::Unmarked} />
            { for standing.iter().map(|(name, at)| html! {
                <NumberField key={name.clone()} name={field(*at)} label={words::VOTES_FOR.fill(language, &[("name", name)])} need={need()} />
            }) }
        </Form>
    }
}

/// The field of a candidate, by the place on the ballot paper: no name makes an id.
fn field(at: u32) -> String {
    format!("votes-{at}")
}

/// Those who may stand now, with their place on the ballot paper.
fn standing(workspace: &Workspace, id: ItemId) -> Option<Vec<(String, u32)>> {
    let item = workspace.meetings.item(id)?;
    let session = workspace.meetings.session(item.session)?;
    let kind = workspace.meetings.kind_of(session)?;
    let found = election_result(kind, item, &workspace.policy, session.day());
    let candidates = item.election.candidates.iter().map(|one| one.name.clone());
    Some(candidates.zip(1..).filter(|(name, _)| found.may_stand(name)).collect())
}

fn counted(
    item: ItemId,
    standing: &[(String, u32)],
    answers: &Answers,
    language: Language,
) -> Result<ElectionCommand, Problem> {
    let collected = needed(answers, "collected", language)?;
    let invalid = whole(answers, "spoilt", language)?.unwrap_or_default();
    let mut votes = BTreeMap::new();
    for (name, at) in standing {
        votes.insert(name.clone(), needed(answers, &field(*at), language)?);
    }
    Ok(ElectionCommand::CountBallot { item, collected, invalid, votes })
}
