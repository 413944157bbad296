//! Screening, and putting an issue on an agenda.

use cobuild::{
    issue::{Command, ExclusionClass, Screening},
    meeting::SessionState,
    policy::parameter,
    record::SessionId,
    rule::{moment_words, span_words},
    text::{Language, Text},
    workspace::{self, Workspace},
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    answers::{choices, competence, competences, organisations, parsed},
    next::CaseProps,
    pick::{IssueField, picked},
};
use crate::{
    act::use_act,
    component::{Answers, Choice, Form, Link, Need, Outcome, Problem, Radios, Select, TextField, TextKind},
    draft::Keep,
    page::missing::choose,
    route::Route,
    store::{StoreView, use_store},
    text::{
        messages::{common, issue_page as words},
        use_language,
    },
};

/// Screens: quick track, council track, excluded with a reason, or linked to another issue.
#[component]
pub fn ScreenForm(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let issue = props.id;
    let chosen = use_state_eq(|| (AttrValue::Static("quick"), AttrValue::Static("building_council")));
    let today = store.now().date();
    let (departments, tracks) =
        store.read(|all| (organisations(all, today, language), tracks(all, today, language)));
    let on_change = {
        let chosen = chosen.setter();
        Callback::from(move |answers: Answers| {
            let text = |name: &str| AttrValue::from(answers.text(name).to_owned());
            chosen.set((text("track"), text("competence")));
        })
    };
    let on_submit = Callback::from(move |answers: Answers| match screening(&store, &answers, language) {
        Ok(screening) => {
            let command = Command::Screen { issue, screening };
            act.send(workspace::Command::Issue(command), words::SCREENED, Callback::noop())
        }
        Err(problem) => Outcome::Refused(vec![problem]),
    });
    let (track, who) = &*chosen;
    let on_track = track == "quick" || track == "council";
    html! {
        <Form id="screen" draft={Some(format!("issue/{issue}/screen"))} submit={words::SCREEN} {on_submit} {on_change}>
            <Radios name="track" label={words::TRACK} choices={tracks} initial="quick" need={Need::Unmarked} />
            if on_track {
                <Radios name="competence" label={words::COMPETENCE} choices={competences()} initial="building_council"
                    need={Need::By(words::NEED_COMPETENCE.into())} />
            }
            if on_track && who == "department" {
                <Select name="department" label={words::DEPARTMENT} choices={departments} blank={common::CHOOSE}
                    need={Need::By(words::NEED_COMPETENCE.into())} />
            }
            if track == "exclude" {
                <div class="field-group">
                    <Select name="class" label={words::EXCLUSION} choices={choices(ExclusionClass::ALL, ExclusionClass::text)}
                        need={Need::Unmarked} />
                    <TextField name="explanation" label={words::EXPLANATION} kind={TextKind::Lines(3)}
                        need={Need::By(words::NEED_EXPLANATION.into())} />
                </div>
            }
            if track == "duplicate" {
                <IssueField name="of" label={words::DUPLICATE_OF} need={Need::By(words::NEED_LEDGER.into())} but={issue} />
            }
        </Form>
    }
}

/// The ways on, each with the time that the policy gives it.
fn tracks(workspace: &Workspace, today: Date, language: Language) -> Vec<Choice> {
    let within = |hint: Text, limit| {
        let limit = span_words(workspace.policy.on(limit, today).value, language);
        hint.fill(language, &[("limit", &limit)])
    };
    let quick = within(words::TRACK_QUICK_HINT, &parameter::ISSUE_QUICK);
    let council = within(words::TRACK_COUNCIL_HINT, &parameter::ISSUE_COUNCIL);
    vec![
        Choice::new("quick", words::TRACK_QUICK).hint(quick),
        Choice::new("council", words::TRACK_COUNCIL).hint(council),
        Choice::new("exclude", words::TRACK_EXCLUDE).hint(words::TRACK_EXCLUDE_HINT),
        Choice::new("duplicate", words::TRACK_DUPLICATE).hint(words::TRACK_DUPLICATE_HINT),
    ]
}

fn screening(store: &StoreView, answers: &Answers, language: Language) -> Result<Screening, Problem> {
    let competent = || competence(answers).ok_or_else(|| Problem::of("department", words::CHOOSE_DEPARTMENT));
    match answers.text("track") {
        "council" => Ok(Screening::Council { competence: competent()? }),
        "exclude" => {
            let class = parsed(answers, "class");
            let class = class.ok_or_else(|| choose("class", words::EXCLUSION, language))?;
            Ok(Screening::Exclude { class, explanation: answers.text("explanation").to_owned() })
        }
        "duplicate" => {
            let of = picked(store, answers, "of", language)?;
            of.map(|of| Screening::Duplicate { of }).ok_or_else(|| Problem::of("of", words::CHOOSE_ISSUE))
        }
        _ => Ok(Screening::Quick { competence: competent()? }),
    }
}

/// Puts the issue on the agenda of a planned session.
#[component]
pub fn ScheduleForm(props: &CaseProps) -> Html {
    let language = use_language();
    let store = use_store();
    let act = use_act();
    let issue = props.id;
    let sessions = store.read(|all| {
        let planned =
            all.meetings.sessions().filter(|session| matches!(session.state, SessionState::Planned));
        let choice = |session: &cobuild::meeting::Session| {
            let at = moment_words(*session.planned_at.get(), language);
            Choice::new(session.id.to_string(), format!("{} · {at}", session.title.get()))
        };
        planned.map(choice).collect::<Vec<_>>()
    });
    let call = html! { <Link to={Route::NewSession}>{ words::CALL_SESSION.get(language) }</Link> };
    if sessions.is_empty() {
        return html! { <p class="prose">{ words::NO_SESSION.get(language) }{ " " }{ call }</p> };
    }
    let on_submit = Callback::from(move |answers: Answers| {
        let session: Option<SessionId> = answers.text("session").parse().ok();
        let Some(session) = session else {
            return Outcome::Refused(vec![choose("session", words::SESSION, language)]);
        };
        act.send(
            workspace::Command::Issue(Command::Schedule { issue, session }),
            words::SCHEDULED,
            Callback::noop(),
        )
    });
    html! {
        <Form id="schedule" draft={Keep::Nothing} submit={words::SCHEDULE} {on_submit} actions={call}>
            <Select name="session" label={words::SESSION} choices={sessions} need={Need::Unmarked} />
        </Form>
    }
}
