//! A vote of owners: by heads and by the area behind them. Both must be enough.

use cobuild::{
    building::Area,
    meeting::{
        AreaTally, AssemblyCommand, Command, Decision, Presence, Question, RuleSet, Tally,
        rules::{Votes, question_fits},
    },
    rule::Explanation,
    text::{Language, Text},
    workspace::Workspace,
};
use yew::prelude::*;

use super::item::ItemProps;
use crate::{
    act::use_act,
    component::{
        Answers, Form, Light, Need, NumberField, Outcome, Problem, State, TextField, Weight, Why, Width,
    },
    page::{council::ask, number::whole, organisation::area_of},
    store::use_store,
    text::{
        messages::{assembly_page as words, council_page},
        use_language,
    },
};

/// A count by heads and by area.
type Count = (Tally, AreaTally);

/// The fields of the heads and of the areas, in the order of a tally.
const HEADS: [(&str, Text); 4] = [
    ("heads-yes", words::YES),
    ("heads-no", words::NO),
    ("heads-abstain", words::ABSTAIN),
    ("heads-invalid", words::INVALID),
];
const AREAS: [(&str, Text); 4] = [
    ("area-yes", words::AREA_YES),
    ("area-no", words::AREA_NO),
    ("area-abstain", words::AREA_ABSTAIN),
    ("area-invalid", words::AREA_INVALID),
];

/// Records the owners' vote.
#[component]
pub fn AreaVoteForm(props: &ItemProps) -> Html {
    let language = use_language();
    let act = use_act();
    let item = props.id;
    let typed = use_state_eq(|| Option::<Count>::None);
    let (recorded, verdict) = use_store().read(|workspace| {
        let recorded = recorded(workspace, props);
        (recorded, typed.or(recorded).and_then(|count| verdict(workspace, props, count)))
    });
    let on_change = {
        let typed = typed.setter();
        move |answers: Answers| typed.set(count(&answers, language).ok())
    };
    let on_submit = move |answers: Answers| match count(&answers, language) {
        Ok((heads, area)) => {
            let vote = Command::Assembly(AssemblyCommand::VoteByArea { item, heads, area });
            act.send(ask(vote), council_page::VOTE_RECORDED, Callback::noop())
        }
        Err(problem) => Outcome::Refused(vec![problem]),
    };
    let heads = recorded.map(|(heads, _)| [heads.yes, heads.no, heads.abstain, heads.invalid]);
    let areas = recorded.map(|(_, area)| [area.yes, area.no, area.abstain, area.invalid]);
    let need = |at: usize| {
        if at == 0 { Need::By(council_page::NEED_MTG_18.into()) } else { Need::Unmarked }
    };
    html! {
        <div class="columns">
            <Form
                id="area-vote" draft={Some(AttrValue::from(format!("item/{item}/area-vote")))} submit={council_page::RECORD_VOTE}
                weight={Weight::Secondary} {on_submit} {on_change}
            >
                <div class="pair">
                <fieldset class="card">
                    <legend>{ words::VOTES_OF.get(language) }</legend>
                    { for HEADS.iter().enumerate().map(|(at, (name, label))| html! {
                        <NumberField key={*name} name={*name} label={*label} initial={heads.and_then(|heads| heads.get(at).copied())} need={need(at)} />
                    }) }
                </fieldset>
                <fieldset class="card">
                    <legend>{ words::AREA_OF.get(language) }</legend>
                    { for AREAS.iter().enumerate().map(|(at, (name, label))| {
                        let known = areas.and_then(|areas| areas.get(at).copied()).map(|area| area.to_string());
                        html! {
                            <TextField key={*name} name={*name} label={*label} width={Width::Short}
                                initial={AttrValue::from(known.unwrap_or_default())} need={need(at)} />
                        }
                    }) }
                </fieldset>
                </div>
            </Form>
            <aside>
                if let Some(verdict) = verdict {
                    { shown(verdict, language) }
                }
            </aside>
        </div>
    }
}

fn shown(verdict: Explanation, language: Language) -> Html {
    let (state, label) = if verdict.holds {
        (State::Good, council_page::ADOPTED)
    } else {
        (State::Late, council_page::NOT_ENOUGH)
    };
    html! {
        <div role="status">
            <p><Light {state} {label} /></p>
            if !verdict.holds {
                <p>{ verdict.sentence(language) }</p>
            }
            <Why reason={verdict} about={council_page::IN_FAVOUR} />
        </div>
    }
}

fn recorded(workspace: &Workspace, props: &ItemProps) -> Option<Count> {
    match workspace.meetings.item(props.id)?.decision.as_ref()?.get() {
        Decision::OwnersVote { heads, area, .. } => Some((*heads, *area)),
        Decision::Vote { .. } | Decision::Consensus { .. } => None,
    }
}

/// What such a vote would come to: first whether the item says what is asked, on which the majority depends.
fn verdict(workspace: &Workspace, props: &ItemProps, (heads, area): Count) -> Option<Explanation> {
    let item = workspace.meetings.item(props.id)?;
    let session = workspace.meetings.session(item.session)?;
    let kind = workspace.meetings.kind_of(session)?;
    let question: Question = *item.question.get();
    let fits = question_fits(kind, item);
    if !fits.holds {
        return Some(fits);
    }
    let presence: &Presence = session.presence()?;
    let votes = Votes { heads, count: presence.count(), area: presence.area().map(|count| (area, count)) };
    let rules = RuleSet::for_question(kind, question, &workspace.policy, session.day());
    Some(rules.pass.passed_by(votes))
}

/// The count as entered; an empty field is none.
fn count(answers: &Answers, language: Language) -> Result<Count, Problem> {
    let heads = |name: &str| whole(answers, name, language).map(Option::unwrap_or_default);
    let area = |name: &'static str| area_of(answers, name, language).map(Option::<Area>::unwrap_or_default);
    let tally = Tally {
        yes: heads("heads-yes")?,
        no: heads("heads-no")?,
        abstain: heads("heads-abstain")?,
        invalid: heads("heads-invalid")?,
    };
    let areas = AreaTally {
        yes: area("area-yes")?,
        no: area("area-no")?,
        abstain: area("area-abstain")?,
        invalid: area("area-invalid")?,
    };
    Ok((tally, areas))
}
