use cobuild::{
    meeting::{Session, SessionState, rules},
    rule::{Explanation, date_words, moment_words},
    text::Language,
};
use yew::prelude::*;

use super::SessionPageProps;
use crate::{
    component::{Light, Link, State, Why},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, council_page as words},
        use_language,
    },
};

/// When, where, who leads, whether notice was given in time, and the recorded quorum.
#[component]
pub fn Head(props: &SessionPageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let facts = store.read(|workspace| {
        let session = workspace.meetings.session(props.id)?;
        let body = workspace.meetings.body(session.body);
        let notice = rules::notice_in_time(workspace, session, today);
        let quorum = session.presence().and_then(|presence| {
            Some(rules::quorum_of(workspace, session, presence.count())?.met_by(presence))
        });
        let council = body.map(|body| {
            html! { <Link to={Route::Body { id: body.id }}>{ body.name.get().clone() }</Link> }
        });
        Some(html! {
            <dl class="facts">
                { fact(words::COUNCIL.get(language), council.unwrap_or_default()) }
                { fact(words::TIME.get(language), when(session, language)) }
                { fact(words::PLACE.get(language), said(session.place.get())) }
                { fact(words::CHAIR.get(language), said(session.chair.get().as_deref().unwrap_or_default())) }
                { fact(words::RECORDER.get(language), said(session.recorder.get().as_deref().unwrap_or_default())) }
                { fact(words::NOTICE.get(language), told(session, notice, language)) }
                if let Some(quorum) = quorum {
                    { fact(words::QUORUM.get(language), present(session, quorum, language)) }
                }
                { for session.postponed.iter().map(|put_off| {
                    let to = moment_words(put_off.to, language);
                    let line = words::POSTPONED_TO.fill(language, &[("to", &to), ("why", &put_off.why)]);
                    fact(words::POSTPONED.get(language), html! { { line } })
                }) }
                if let SessionState::Cancelled { why } = &session.state {
                    { fact(words::CANCELLED_WHY.get(language), html! { { why.clone() } }) }
                }
            </dl>
        })
    });
    facts.unwrap_or_else(|| html! { <template></template> })
}

fn fact(name: &'static str, value: Html) -> Html {
    html! { <><dt>{ name }</dt><dd>{ value }</dd></> }
}

/// Words that somebody entered, or that nobody did.
fn said(entered: &str) -> Html {
    if entered.is_empty() {
        html! { <span class="soft">{ "—" }</span> }
    } else {
        html! { { entered.to_owned() } }
    }
}

/// When it is planned for; once it is held, from when to when.
pub fn when(session: &Session, language: Language) -> Html {
    html! { { when_words(session, language) } }
}

/// The same as words.
pub fn when_words(session: &Session, language: Language) -> String {
    match session.state {
        SessionState::Planned | SessionState::Cancelled { .. } => {
            moment_words(*session.planned_at.get(), language)
        }
        SessionState::Open { at } => words::SINCE.fill(language, &[("from", &moment_words(at, language))]),
        SessionState::Closed { opened_at, at } if opened_at.date() == at.date() => {
            let to = format!("{:02}:{:02}", at.hour(), at.minute());
            common::FROM_TO.fill(language, &[("from", &moment_words(opened_at, language)), ("to", &to)])
        }
        SessionState::Closed { opened_at, at } => {
            let (from, to) = (moment_words(opened_at, language), moment_words(at, language));
            common::FROM_TO.fill(language, &[("from", &from), ("to", &to)])
        }
    }
}

fn told(session: &Session, verdict: Option<Explanation>, language: Language) -> Html {
    let sent = session
        .notice_sent_on
        .get()
        .map(|on| words::SENT_ON.fill(language, &[("on", &date_words(on, language))]));
    let sent = sent.unwrap_or_else(|| words::NOT_SENT.get(language).to_owned());
    let Some(verdict) = verdict else { return html! { { sent } } };
    let state = match (verdict.holds, session.notice_sent_on.get()) {
        (false, _) => State::Late,
        (true, Some(_)) => State::Good,
        (true, None) => State::Neutral,
    };
    html! {
        <>
            <Light {state} label={Words::from(sent)} />
            if !verdict.holds {
                <p>{ verdict.sentence(language) }</p>
            }
            <Why reason={verdict} about={words::NOTICE} />
        </>
    }
}

fn present(session: &Session, verdict: Explanation, language: Language) -> Html {
    let count = session.count().unwrap_or_default();
    let (entitled, present) = (count.entitled.to_string(), count.present.to_string());
    let line = words::ENTITLED_PRESENT.fill(language, &[("entitled", &entitled), ("present", &present)]);
    let state = if verdict.holds { State::Good } else { State::Late };
    html! {
        <>
            <Light {state} label={Words::from(line)} />
            <Why reason={verdict} about={words::QUORUM} />
        </>
    }
}
