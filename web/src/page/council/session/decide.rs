//! How an item is decided: by consensus, else by a vote whose verdict shows while it is counted.

use cobuild::{
    meeting::{
        BodyKind, Command, Count, Decision, Item, Question, RuleSet, Seating, Tally,
        rules::{self, Votes},
    },
    record::SessionId,
    rule::Explanation,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::item::ItemProps;
use crate::{
    act::use_act,
    component::{
        Answers, Counted, Counter, Form, Light, Need, NumberField, Outcome, Problem, State, TextField,
        TextKind, Weight, Why,
    },
    page::council::ask,
    store::use_store,
    text::{
        Words,
        messages::{assembly_page, council_page as words},
        use_language,
    },
};

/// Whether what is recorded carries a resolution or a proposal.
pub fn verdict(workspace: &Workspace, item: &Item, language: Language) -> Html {
    let found = standing(workspace, item);
    let Some(verdict) = found else { return html! {} };
    let (state, label) =
        if verdict.holds { (State::Good, words::ADOPTED) } else { (State::Late, words::NOT_ENOUGH) };
    html! {
        <>
            <p><Light {state} {label} /></p>
            if !verdict.holds {
                <p>{ verdict.sentence(language) }</p>
            }
            <Why reason={verdict} about={words::DECIDED_BY} />
        </>
    }
}

/// MTG-04 over the recorded vote; MTG-18 where there is neither vote nor consensus, or a consensus.
pub fn standing(workspace: &Workspace, item: &Item) -> Option<Explanation> {
    let session = workspace.meetings.session(item.session)?;
    let kind = workspace.meetings.body(session.body)?.kind;
    let adopted = rules::adopted(kind, item, &workspace.policy, session.day());
    Some(adopted.unwrap_or_else(|| rules::decided(item)))
}

/// Records a consensus.
#[component]
pub fn ConsensusForm(props: &ItemProps) -> Html {
    let act = use_act();
    let item = props.id;
    let initial =
        use_store().read(|workspace| match workspace.meetings.item(item)?.decision.as_ref()?.get() {
            Decision::Consensus { note } => Some(note.clone()),
            Decision::Vote { .. } | Decision::OwnersVote { .. } => None,
        });
    let on_submit = move |answers: Answers| {
        let note = answers.text("consensus").to_owned();
        act.send(ask(Command::Agree { item, note }), words::CONSENSUS_RECORDED, Callback::noop())
    };
    html! {
        <Form
            id="agree" draft={Some(AttrValue::from(format!("item/{item}/agree")))} submit={words::RECORD_CONSENSUS}
            weight={Weight::Secondary} {on_submit}
        >
            <TextField
                name="consensus" label={words::CONSENSUS} kind={TextKind::Lines(2)} initial={initial.unwrap_or_default()}
                need={Need::By(words::NEED_MTG_18.into())}
            />
        </Form>
    }
}

/// What the live verdict needs.
#[derive(Clone, Copy, PartialEq)]
struct Ground {
    session: SessionId,
    kind: BodyKind,
    question: Question,
    day: Date,
    count: Count,
    recorded: Option<Tally>,
}

/// Records a vote.
#[component]
pub fn VoteForm(props: &ItemProps) -> Html {
    let language = use_language();
    let act = use_act();
    let store = use_store();
    let item = props.id;
    let counted = use_state_eq(|| Option::<Tally>::None);
    let ground = store.read(|workspace| {
        let found = workspace.meetings.item(item)?;
        let session = workspace.meetings.session(found.session)?;
        let kind = workspace.meetings.body(session.body)?.kind;
        let recorded = match found.decision.as_ref().map(|decision| decision.get()) {
            Some(Decision::Vote { tally, .. }) => Some(*tally),
            _ => None,
        };
        let (question, count) = (*found.question.get(), session.count().unwrap_or_default());
        Some(Ground { session: session.id, kind, question, day: session.day(), count, recorded })
    });
    let Some(ground) = ground else { return html! { <template></template> } };
    let live = counted.or(ground.recorded).filter(|tally| tally.cast() > 0);
    let (needed, passes, fits) = store.read(|workspace| {
        let Ground { kind, question, day, count, .. } = ground;
        let pass = RuleSet::for_question(kind, question, &workspace.policy, day).pass;
        let tally = live.unwrap_or_default();
        (
            pass.needed(count),
            pass.passed_by(Votes { heads: tally, count, area: None }),
            rules::votes_cast(tally, ground.count.present),
        )
    });
    let on_change = {
        let counted = counted.setter();
        move |answers: Answers| counted.set(tally(&answers).ok())
    };
    let on_submit = move |answers: Answers| match tally(&answers) {
        Ok(Tally { yes, no, abstain, invalid }) => {
            let command = ask(Command::Vote { session: ground.session, item, yes, no, abstain, invalid });
            act.send(command, words::VOTE_RECORDED, Callback::noop())
        }
        Err(problems) => Outcome::Refused(problems),
    };
    let initial = |number: fn(Tally) -> u32| ground.recorded.map(number);
    let unit = Words::from(words::VOTES);
    let whole_name = match ground.kind.seating() {
        Seating::Seats => words::PRESENT_SEATS,
        Seating::Heads | Seating::HeadsAndArea => assembly_page::PRESENT,
    };
    html! {
        <div class="columns">
            <Form
                id="vote" draft={Some(AttrValue::from(format!("item/{item}/vote")))} submit={words::RECORD_VOTE}
                weight={Weight::Secondary} {on_submit} {on_change}
            >
                <NumberField name="yes" label={words::YES} unit={unit.clone()} initial={initial(|tally| tally.yes)} need={Need::By(words::NEED_MTG_18.into())} />
                <NumberField name="no" label={words::NO} unit={unit.clone()} initial={initial(|tally| tally.no)} need={Need::Unmarked} />
                <NumberField name="abstain" label={words::ABSTAIN} unit={unit.clone()} initial={initial(|tally| tally.abstain)} need={Need::Unmarked} />
                <NumberField name="invalid" label={words::INVALID} {unit} initial={initial(|tally| tally.invalid)} need={Need::Unmarked} />
            </Form>
            <aside>
                if let Some(needed) = needed {
                    <Counter
                        label={words::IN_FAVOUR} counted={Counted::Votes} whole={ground.count.present} {whole_name}
                        part={live.unwrap_or_default().yes} part_name={words::YES} {needed}
                    />
                } else {
                    <p>{ passes.sentence(language) }</p>
                }
                <Why reason={passes} about={words::IN_FAVOUR} />
                if !fits.holds {
                    <p role="alert">{ fits.sentence(language) }</p>
                    <Why reason={fits} />
                }
            </aside>
        </div>
    }
}

const FIELDS: [&str; 4] = ["yes", "no", "abstain", "invalid"];

/// The count as entered; an empty field is none.
fn tally(answers: &Answers) -> Result<Tally, Vec<Problem>> {
    let read = FIELDS.map(|name| answers.number(name).unwrap_or(Ok(0)));
    match read {
        [Ok(yes), Ok(no), Ok(abstain), Ok(invalid)] => Ok(Tally { yes, no, abstain, invalid }),
        other => {
            let wrong = FIELDS.into_iter().zip(other).filter(|(_, read)| read.is_err());
            Err(wrong.map(|(name, _)| Problem::of(name, words::WHOLE_NUMBER)).collect())
        }
    }
}
