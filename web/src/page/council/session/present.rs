//! Who is there in a large assembly: a number, and of owners the area that they own. Nobody is listed by name.

use cobuild::{
    building::Area,
    meeting::{AssemblyCommand, BodyKind, Command, Presence, Present, Seating, SessionState, Turnout, rules},
    record::{BodyId, SessionId},
    rule::Explanation,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::{SessionPageProps, guests::Guests, opening::OpenSession};
use crate::{
    act::use_act,
    component::{
        Answers, Counted, Counter, Form, Link, Need, Notice, NumberField, Outcome, TextField, Tone, Weight,
        Why, Width,
    },
    page::{
        council::{ask, office::OfficeStep},
        number::needed,
        organisation::area_of,
    },
    store::use_store,
    text::{
        messages::{assembly_page as words, council_page, organisation_page},
        use_language,
    },
};

/// What the count needs to know of the session.
struct Sitting {
    body: BodyId,
    kind: BodyKind,
    state: SessionState,
    turnout: Option<Turnout>,
    present: Option<Present>,
}

/// The number of those present, the quorum as it would be counted now, and guests.
#[component]
pub fn PresentView(props: &SessionPageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let session = props.id;
    let typed = use_state_eq(|| Option::<(u32, Option<Area>)>::None);
    let Some(sitting) = store.read(|workspace| sitting(workspace, session)) else {
        return html! { <template></template> };
    };
    let Some(turnout) = &sitting.turnout else { return not_counted(sitting.body, language) };
    let now = with_present(turnout, *typed);
    let Some((need, verdict)) = store.read(|workspace| quorum(workspace, session, &now)) else {
        return html! { <template></template> };
    };
    let open = matches!(sitting.state, SessionState::Planned | SessionState::Open { .. });
    let planned = sitting.state == SessionState::Planned;
    let on_change = {
        let typed = typed.setter();
        move |answers: Answers| {
            let heads = answers.number("present-heads").and_then(Result::ok);
            let area = area_of(&answers, "present-area", language).ok().flatten();
            typed.set(heads.map(|heads| (heads, area)));
        }
    };
    html! {
        <div class="columns">
            <div>
                if open {
                    <PresentForm {session} kind={sitting.kind} present={sitting.present} {planned} {on_change} />
                }
                <Guests id={session} />
            </div>
            <aside class="card">
                { counter(&now, need, verdict, language) }
                if planned {
                    <p class="soft small">{ council_page::OPEN_HINT.get(language) }</p>
                    <OpenSession id={session} />
                }
            </aside>
        </div>
    }
}

fn not_counted(body: BodyId, language: Language) -> Html {
    html! {
        <Notice tone={Tone::Info} title={words::NO_COUNT}>
            <Link to={OfficeStep::Count.at(body)} class="button primary">{ words::COUNT_FIRST.get(language) }</Link>
        </Notice>
    }
}

fn sitting(workspace: &Workspace, id: SessionId) -> Option<Sitting> {
    let session = workspace.meetings.session(id)?;
    // What was recorded stands; until then it is counted anew.
    let presence = session.presence().cloned().or_else(|| workspace.meetings.presence(session));
    let turnout = match presence {
        Some(Presence::Counted(turnout)) => Some(turnout),
        Some(Presence::Seats(_)) | None => None,
    };
    Some(Sitting {
        body: session.body,
        kind: workspace.meetings.kind_of(session)?,
        state: session.state.clone(),
        turnout,
        present: session.present.as_ref().map(|present| *present.get()),
    })
}

/// The turnout with what is typed in place of what is recorded.
fn with_present(turnout: &Turnout, typed: Option<(u32, Option<Area>)>) -> Turnout {
    let Some((heads, area)) = typed else { return turnout.clone() };
    let counted =
        turnout.area.map(|known| cobuild::meeting::AreaCount { present: area.unwrap_or_default(), ..known });
    Turnout { present: heads, area: counted, ..turnout.clone() }
}

fn quorum(workspace: &Workspace, id: SessionId, turnout: &Turnout) -> Option<(Option<u32>, Explanation)> {
    let quorum = rules::quorum_of(workspace, workspace.meetings.session(id)?, turnout.count())?;
    Some((quorum.needed(turnout.count()), quorum.met_by(&Presence::Counted(turnout.clone()))))
}

/// Towards the quorum. A number that is not on record is no counter: the rule says what is missing.
fn counter(turnout: &Turnout, need: Option<u32>, verdict: Explanation, language: Language) -> Html {
    let area = turnout.area.map(|area| {
        let (entitled, present) = (area.entitled.to_string(), area.present.to_string());
        words::AREA_LINE.fill(language, &[("entitled", &entitled), ("present", &present)])
    });
    let told = (!verdict.holds).then(|| verdict.sentence(language));
    html! {
        <>
            if let Some(needed) = need {
                <Counter label={council_page::QUORUM} counted={Counted::People} whole={turnout.entitled} part={turnout.present} {needed} />
            }
            if let Some(area) = area {
                <p>{ area }</p>
            }
            if let Some(told) = told {
                <p>{ told }</p>
            }
            <Why reason={verdict} about={council_page::QUORUM} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PresentFormProps {
    session: SessionId,
    kind: BodyKind,
    present: Option<Present>,
    planned: bool,
    on_change: Callback<Answers>,
}

#[component]
fn PresentForm(props: &PresentFormProps) -> Html {
    let language = use_language();
    let act = use_act();
    let PresentFormProps { session, kind, present, planned, .. } = *props;
    let on_submit = move |answers: Answers| {
        let asked = needed(&answers, "present-heads", language)
            .and_then(|heads| Ok((heads, area_of(&answers, "present-area", language)?)));
        match asked {
            Ok((heads, area)) => {
                let count = Command::Assembly(AssemblyCommand::CountPresent { session, heads, area });
                act.send(ask(count), words::PRESENT_RECORDED, Callback::noop())
            }
            Err(problem) => Outcome::Refused(vec![problem]),
        }
    };
    let area = present.and_then(|present| present.area).map(|area| area.to_string());
    let need = || Need::By(words::NEED_MTG_02.into());
    html! {
        <Form
            id="present" draft={Some(AttrValue::from(format!("session/{session}/present")))} submit={words::RECORD_PRESENT}
            weight={if planned { Weight::Secondary } else { Weight::Primary }} {on_submit} on_change={props.on_change.clone()}
        >
            <NumberField name="present-heads" label={words::PRESENT} initial={present.map(|present| present.heads)} need={need()} />
            if kind.seating() == Seating::HeadsAndArea {
                <TextField
                    name="present-area" label={words::PRESENT_AREA} width={Width::Short} unit={organisation_page::SQUARE_METRES}
                    initial={AttrValue::from(area.unwrap_or_default())} need={need()}
                />
            }
        </Form>
    }
}
