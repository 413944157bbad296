//! Concluding an item: the kinds that its competence allows, and why the others are not possible.

use cobuild::{
    meeting::{BodyKind, Command, Competence, Item, Outcome as Conclusion, OutcomeKind, rules},
    record::OrganisationId,
    rule::Explanation,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::{
    decide,
    duty::{DutyFields, duties},
    item::ItemProps,
};
use crate::{
    act::use_act,
    component::{
        Answers, Choice, DateField, Form, Need, Outcome, Problem, Radios, Select, State, StateTag, TextField,
        TextKind, Weight, Why, Width, use_chosen,
    },
    page::council::{
        ask,
        naming::{organisation, use_organisations},
    },
    store::use_store,
    text::{
        messages::{common, council_page as words},
        use_language,
    },
};

fn key(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Resolution => "resolution",
        OutcomeKind::Proposal => "proposal",
        OutcomeKind::Pact => "pact",
        OutcomeKind::Mediation => "mediation",
        OutcomeKind::Deferred => "deferred",
        OutcomeKind::NotAdopted => "not-adopted",
    }
}

/// A kind's outcome with nothing in it, to ask whether it is possible.
fn empty(kind: OutcomeKind) -> Conclusion {
    let (text, why, duties) = (String::new(), String::new(), Vec::new());
    match kind {
        OutcomeKind::Resolution => {
            Conclusion::Resolution { text, effective_on: None, owners_vote: None, duties }
        }
        OutcomeKind::Proposal => Conclusion::Proposal { to: String::new(), organisation: None, text, duties },
        OutcomeKind::Pact => Conclusion::Pact { text, effective_on: None, duties },
        OutcomeKind::Mediation => Conclusion::Mediation { text, duties },
        OutcomeKind::Deferred => Conclusion::Deferred { why },
        OutcomeKind::NotAdopted => Conclusion::NotAdopted { why },
    }
}

/// The form that concludes an item.
#[component]
pub fn ConcludeForm(props: &ItemProps) -> Html {
    let language = use_language();
    let act = use_act();
    let store = use_store();
    let id = props.id;
    let found = store.read(|workspace| {
        let item = workspace.meetings.item(id)?;
        let competence = item.decided_by();
        let session = workspace.meetings.session(item.session)?;
        let kind = workspace.meetings.kind_of(session)?;
        Some((
            (competence, kind),
            impossible(item, kind),
            decide::standing(workspace, item),
            whose(workspace, competence, language),
        ))
    });
    let Some(((competence, kind), impossible, standing, addressee)) = found else {
        return html! { <template></template> };
    };
    let on_submit = move |answers: Answers| match conclusion(&answers) {
        Ok(outcome) => {
            act.send(ask(Command::Conclude { item: id, outcome }), words::CONCLUDED, Callback::noop())
        }
        Err(problem) => Outcome::Refused(vec![problem]),
    };
    html! {
        <>
            if !impossible.is_empty() {
                <div class="notices">{ for impossible.into_iter().map(|(kind, why)| not_possible(kind, why, language)) }</div>
            }
            if let Some(standing) = standing.filter(|standing| !standing.holds) {
                <p class="soft">{ words::NEEDS_DECISION.get(language) }</p>
                <Why reason={standing} about={words::CONCLUDE} />
            }
            <Form
                id="conclude" draft={Some(AttrValue::from(format!("item/{id}/conclude")))} submit={words::CONCLUDE}
                weight={Weight::Primary} {on_submit}
            >
                <Fields {competence} {kind} {addressee} />
            </Form>
        </>
    }
}

/// To whom a proposal goes when nobody says otherwise.
fn whose(workspace: &Workspace, competence: Competence, language: Language) -> AttrValue {
    match competence {
        Competence::Department(id) => organisation(workspace, id).get(language),
        Competence::BuildingCouncil => AttrValue::Static(""),
        other => AttrValue::Static(other.text().get(language)),
    }
}

fn impossible(item: &Item, body: BodyKind) -> Vec<(OutcomeKind, Explanation)> {
    let possible = item.decided_by().allows_in(body, true);
    let kinds = OutcomeKind::ALL.into_iter().filter(|kind| !possible.contains(kind));
    kinds.map(|kind| (kind, rules::competent(body, item, &empty(kind)))).collect()
}

fn not_possible(kind: OutcomeKind, why: Explanation, language: Language) -> Html {
    let label = words::NOT_POSSIBLE.fill(language, &[("kind", kind.text().get(language))]);
    html! {
        <div>
            <p><StateTag state={State::Neutral} label={label} /></p>
            <p class="soft">{ why.sentence(language) }</p>
            <Why reason={why} about={kind.text()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FieldsProps {
    competence: Competence,
    kind: BodyKind,
    addressee: AttrValue,
}

/// The kind, and what that kind asks for.
#[component]
fn Fields(props: &FieldsProps) -> Html {
    let language = use_language();
    let organisations = use_organisations();
    let competence = props.competence;
    let (chosen, on_change) = use_chosen("kind", &AttrValue::default());
    let choice = |kind: &OutcomeKind| {
        let choice = Choice::new(key(*kind), kind.text());
        if competence.allows_in(props.kind, false).contains(kind) {
            choice
        } else {
            choice.hint(words::NEEDS_OWNERS_VOTE)
        }
    };
    let choices = competence.allows_in(props.kind, true).iter().map(choice).collect::<Vec<_>>();
    let kind = OutcomeKind::ALL.into_iter().find(|kind| key(*kind) == chosen);
    let department = match competence {
        Competence::Department(id) => id.to_string(),
        _ => String::new(),
    };
    let mtg_05 = || Need::By(words::NEED_MTG_05.into());
    let body = kind.map(|kind| match kind {
        OutcomeKind::Deferred | OutcomeKind::NotAdopted => html! {
            <TextField key="why" name="text" label={common::REASON} kind={TextKind::Lines(2)} need={Need::By(words::NEED_MINUTES.into())} />
        },
        _ => html! {
            <div class="form-fields" key={key(kind)}>
                if kind == OutcomeKind::Proposal {
                    <TextField name="to" label={words::PROPOSED_TO} width={Width::Medium} initial={props.addressee.clone()} need={mtg_05()} />
                    <Select
                        name="organisation" label={words::ORGANISATION} choices={(*organisations).clone()} initial={department}
                        blank={words::NONE_CHOSEN}
                    />
                }
                <TextField name="text" label={kind.text()} kind={TextKind::Lines(3)} need={Need::By(words::NEED_MINUTES.into())} />
                if matches!(kind, OutcomeKind::Resolution | OutcomeKind::Pact) {
                    <DateField name="effective" label={words::EFFECTIVE_ON} />
                }
                <h4>{ words::DUTIES.get(language) }</h4>
                <p class="soft">{ words::DUTIES_HINT.get(language) }</p>
                <DutyFields />
            </div>
        },
    });
    html! {
        <div class="form-fields">
            <Radios name="kind" label={words::OUTCOME} {choices} need={Need::By(words::NEED_MTG_15.into())} {on_change} />
            <div>{ body.unwrap_or_default() }</div>
        </div>
    }
}

/// What the form says.
fn conclusion(answers: &Answers) -> Result<Conclusion, Problem> {
    let kind = OutcomeKind::ALL.into_iter().find(|kind| key(*kind) == answers.text("kind"));
    let kind = kind.ok_or_else(|| Problem::of("kind", words::OUTCOME_MISSING))?;
    let text = answers.text("text").to_owned();
    Ok(match kind {
        OutcomeKind::Resolution => Conclusion::Resolution {
            text,
            effective_on: answers.date("effective"),
            owners_vote: None,
            duties: duties(answers)?,
        },
        OutcomeKind::Proposal => {
            let organisation: Option<OrganisationId> = answers.text("organisation").parse().ok();
            Conclusion::Proposal {
                to: answers.text("to").to_owned(),
                organisation,
                text,
                duties: duties(answers)?,
            }
        }
        OutcomeKind::Pact => {
            Conclusion::Pact { text, effective_on: answers.date("effective"), duties: duties(answers)? }
        }
        OutcomeKind::Mediation => Conclusion::Mediation { text, duties: duties(answers)? },
        OutcomeKind::Deferred => Conclusion::Deferred { why: text },
        OutcomeKind::NotAdopted => Conclusion::NotAdopted { why: text },
    })
}
