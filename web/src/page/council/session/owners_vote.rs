//! The owners' own vote, taken in this workspace or, as its document shows it, elsewhere: only on it can a council resolve
//! an owners' matter.

use cobuild::{
    building::Area,
    meeting::{
        AreaCount, AreaTally, Command, Competence, Count, Decision, ExternalVote, Item, OwnersMatter, Tally,
    },
    policy::parameter,
    record::ItemId,
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::item::ItemProps;
use crate::{
    act::use_act,
    component::{
        Answers, Choice, DateField, Form, Need, NumberField, Outcome, Problem, Select, TextField, Weight,
        Width,
    },
    draft::Keep,
    page::council::ask,
    store::use_store,
    text::{
        messages::{assembly_page, council_page as words},
        use_language,
    },
};

/// Attaches the vote to an item of the owners; nothing for any other.
#[component]
pub fn OwnersVoteForm(props: &ItemProps) -> Html {
    let language = use_language();
    let act = use_act();
    let item = props.id;
    let found = use_store().read(|workspace| {
        let found = workspace.meetings.item(item)?;
        let session = workspace.meetings.session(found.session)?;
        let kind = workspace.meetings.kind_of(session)?;
        // The owners' own meeting needs no other vote of theirs.
        let needed = found.decided_by() == Competence::Owners && !Competence::Owners.lies_with(kind);
        let share = workspace.policy.on(&parameter::OWNERS_QUORUM, session.day()).value;
        let share = share.map(|share| share.to_string());
        needed.then(|| (votes_here(workspace, language), share))
    });
    let Some((votes, share)) = found else { return html! { <template></template> } };
    let on_submit = move |answers: Answers| match vote(&answers) {
        Ok(vote) => act.send(
            ask(Command::AttachExternalVote { item, vote }),
            words::OWNERS_VOTE_ATTACHED,
            Callback::noop(),
        ),
        Err(problem) => Outcome::Refused(vec![problem]),
    };
    let matters: Vec<Choice> = OwnersMatter::ALL
        .iter()
        .map(|matter| Choice::new(matter.number().to_string(), matter.text()))
        .collect();
    let need = || Need::By(words::NEED_OWNERS_VOTE.into());
    html! {
        <>
        if !votes.is_empty() {
            <details class="council-more">
                <summary>{ assembly_page::ATTACH_HERE.get(language) }</summary>
                <VoteHereForm id={item} {votes} />
            </details>
        }
        <details class="council-more">
            <summary>{ words::ATTACH_OWNERS_VOTE.get(language) }</summary>
            if let Some(share) = share {
                <p class="soft">{ words::ATTACH_OWNERS_VOTE_HINT.fill(language, &[("share", &share)]) }</p>
            }
            <Form id={format!("owners-vote-{item}")} draft={Some(format!("item/{item}/owners-vote"))} submit={words::ATTACH_OWNERS_VOTE} weight={Weight::Secondary} {on_submit}>
                <DateField name="vote-on" label={words::VOTED_ON} need={need()} />
                <TextField name="vote-document" label={words::OWNERS_VOTE} hint={words::OWNERS_VOTE_HINT} need={need()} />
                <Select name="vote-matter" label={words::VOTE_MATTER} choices={matters} blank={words::NONE_CHOSEN} need={need()} />
                <NumberField name="owners" label={words::OWNERS_ALL} need={need()} />
                <NumberField name="owners-there" label={words::OWNERS_TAKING_PART} need={need()} />
                <NumberField name="owners-yes" label={words::OWNERS_IN_FAVOUR} need={need()} />
                <TextField name="area" label={words::AREA_ALL} width={Width::Short} need={need()} />
                <TextField name="area-there" label={words::AREA_TAKING_PART} width={Width::Short} need={need()} />
                <TextField name="area-yes" label={words::AREA_IN_FAVOUR} width={Width::Short} need={need()} />
            </Form>
        </details>
        </>
    }
}

/// The votes that owners' meetings took in this workspace, the latest first.
fn votes_here(workspace: &Workspace, language: Language) -> Vec<Choice> {
    let meetings = &workspace.meetings;
    let voted = |item: &&Item| {
        matches!(item.decision.as_ref().map(|found| found.get()), Some(Decision::OwnersVote { .. }))
    };
    let mut votes: Vec<(Date, &Item)> = meetings
        .items()
        .filter(voted)
        .filter_map(|item| Some((meetings.session(item.session)?.day(), item)))
        .collect();
    votes.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    let choice = |(day, item): (Date, &Item)| {
        let values = [("item", item.title.get().as_str()), ("day", &date_words(day, language))];
        Choice::new(item.id.to_string(), assembly_page::VOTE_OF.fill(language, &values))
    };
    votes.into_iter().map(choice).collect()
}

#[derive(Properties, PartialEq)]
struct VoteHereFormProps {
    id: ItemId,
    votes: Vec<Choice>,
}

#[component]
fn VoteHereForm(props: &VoteHereFormProps) -> Html {
    let act = use_act();
    let item = props.id;
    let name = format!("{item}-vote-here");
    let on_submit = {
        let name = name.clone();
        move |answers: Answers| match answers.text(&name).parse() {
            Ok(vote) => {
                let attach = Command::AttachOwnersVote { item, vote };
                act.send(ask(attach), assembly_page::VOTE_ATTACHED, Callback::noop())
            }
            Err(_) => Outcome::Refused(vec![Problem::of(name.clone(), words::VOTE_INCOMPLETE)]),
        }
    };
    html! {
        <Form id={format!("vote-here-{item}")} draft={Keep::Nothing} submit={words::ATTACH_OWNERS_VOTE} weight={Weight::Secondary} {on_submit}>
            <Select {name} label={assembly_page::OWNERS_VOTE_HERE} choices={props.votes.clone()} width={Width::Full}
                blank={words::NONE_CHOSEN} need={Need::By(words::NEED_OWNERS_VOTE.into())} />
        </Form>
    }
}

/// What the form says. Those who took part and were not in favour stand as against: what carries it is who was.
fn vote(answers: &Answers) -> Result<ExternalVote, Problem> {
    let on = answers.date("vote-on").ok_or_else(|| Problem::of("vote-on", words::VOTE_INCOMPLETE))?;
    let number = answers.text("vote-matter");
    let matter = OwnersMatter::ALL.iter().copied().find(|matter| matter.number().to_string() == number);
    let matter = matter.ok_or_else(|| Problem::of("vote-matter", words::VOTE_INCOMPLETE))?;
    let heads = |name: &'static str| match answers.number(name) {
        Some(Ok(heads)) => Ok(heads),
        _ => Err(Problem::of(name, words::VOTE_INCOMPLETE)),
    };
    let area = |name: &'static str| {
        answers.text(name).parse::<Area>().map_err(|_| Problem::of(name, words::VOTE_INCOMPLETE))
    };
    let (present, yes) = (heads("owners-there")?, heads("owners-yes")?);
    let (area_present, area_yes) = (area("area-there")?, area("area-yes")?);
    let none = Area::square_metres(0);
    let against = Area::of_hundredths(area_present.hundredths().saturating_sub(area_yes.hundredths()));
    Ok(ExternalVote {
        on,
        document: answers.text("vote-document").to_owned(),
        matter,
        count: Count { entitled: heads("owners")?, present },
        area_count: AreaCount { entitled: area("area")?, present: area_present },
        heads: Tally { yes, no: present.saturating_sub(yes), abstain: 0, invalid: 0 },
        area: AreaTally { yes: area_yes, no: against, abstain: none, invalid: none },
    })
}
