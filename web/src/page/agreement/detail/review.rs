use cobuild::{
    agreement::{Agreement, Evaluation, JointMeeting, Status, review::rules},
    record::AgreementId,
    rule::date_words,
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use crate::{
    component::{Column, EmptyState, Link, Row, Table, Why},
    page::{
        agreement::task::{ReviewTask, Task},
        party,
    },
    route::Route,
    store::use_store,
    text::{
        Words, gap,
        messages::{agreement_page as page, agreement_review as words, common},
        use_language,
    },
};

#[derive(Properties, PartialEq)]
pub struct ReviewProps {
    pub id: AgreementId,
}

/// The joint meetings that were held, what the parties say about the agreement, and when the next of both is due.
#[component]
pub fn Review(props: &ReviewProps) -> Html {
    let id = props.id;
    let language = use_language();
    let store = use_store();
    let on = store.now().date();
    store.read(|workspace| {
        let Some(agreement) = workspace.agreements.get(id) else { return html! { <template></template> } };
        let status = agreement.status_on(on);
        let met = rules::met_in_time(workspace, agreement, on);
        let evaluated = rules::evaluated_in_time(workspace, agreement, on);
        let due = |why: Option<cobuild::rule::Explanation>, key: &str, next: Text, about: Text| {
            let day = why.as_ref().and_then(|why| why.value(key)).map(|day| day.words(language));
            let line = day.map(|day| next.fill(language, &[("day", &day)]));
            why.zip(line).map(
                |(why, line)| html! { <p>{ line }{ " " }<Why reason={why} about={Words::from(about)} /></p> },
            )
        };
        let link = |task: ReviewTask, label: Text| {
            html! {
                <Link to={Task::Review(task).at(id)} class="button">{ label.get(language) }</Link>
            }
        };
        let begun = matches!(status, Status::Active | Status::Ended | Status::Terminated);
        html! {
            <div class="stack">
                <section class="stack">
                    <h2>{ words::MEETINGS.get(language) }</h2>
                    { due(met, "agreement.meeting-due", words::NEXT_MEETING, words::MEETINGS) }
                    { meetings(workspace, id, agreement, language) }
                    if begun {
                        <p class="actions screen-only">{ link(ReviewTask::Meet, words::MEET) }</p>
                    }
                </section>
                <section class="stack">
                    <h2>{ words::EVALUATIONS.get(language) }</h2>
                    { due(evaluated, "agreement.evaluation-due", words::NEXT_EVALUATION, words::EVALUATIONS) }
                    { evaluations(workspace, agreement, language) }
                    if begun {
                        <p class="actions screen-only">{ link(ReviewTask::Evaluate, words::EVALUATE) }</p>
                    }
                </section>
            </div>
        }
    })
}

fn meetings(workspace: &Workspace, id: AgreementId, agreement: &Agreement, language: Language) -> Html {
    let row = |(on, meeting): (Date, &JointMeeting)| {
        let session = meeting.session.and_then(|id| workspace.meetings.session(id));
        let session = session.map(|session| html! {
            <p class="small"><Link to={Route::Session { id: session.id }}>{ session.title.get().clone() }</Link></p>
        });
        let present = meeting.present.iter().map(|id| party::name(workspace, *id, language).to_string());
        let present: Vec<String> = present.collect();
        let gap = gap(language);
        let (minutes, label) = match meeting.minutes.get().as_str() {
            "" => ("—", words::NOTE_MINUTES),
            kept => (kept, page::EDIT),
        };
        let cells = vec![
            html! { <>{ date_words(on, language) }{ session }</> },
            html! { { if present.is_empty() { "—".to_owned() } else { present.join(gap) } } },
            html! { { minutes.to_owned() } },
            html! {
                <Link to={Task::Review(ReviewTask::Minutes(on)).at(id)} class="button quiet">
                    { label.get(language) }<span class="spoken">{ date_words(on, language) }</span>
                </Link>
            },
        ];
        Row { key: on.to_string().into(), cells }
    };
    let rows: Vec<Row> = agreement.joint_meetings().rev().map(row).collect();
    if rows.is_empty() {
        return html! { <EmptyState title={words::NO_MEETINGS} purpose={words::NO_MEETINGS_PURPOSE} /> };
    }
    let columns = vec![
        Column::new(words::MET_ON),
        Column::new(words::PRESENT),
        Column::new(words::MINUTES),
        Column::new(common::ACTIONS),
    ];
    let caption = words::MEETING_COUNT.fill(language, &[("n", &rows.len().to_string())]);
    html! { <Table {caption} {columns} {rows} /> }
}

fn evaluations(workspace: &Workspace, agreement: &Agreement, language: Language) -> Html {
    let row = |given: &Evaluation| {
        let cells = vec![
            html! { { date_words(given.on, language) } },
            html! { { party::name(workspace, given.by, language) } },
            html! { { words::OF_FIVE.fill(language, &[("rating", &given.rating.get().to_string())]) } },
            html! { <p class="pre-line">{ given.text.clone() }</p> },
        ];
        Row { key: format!("{}/{}", given.on, given.by).into(), cells }
    };
    let mut all: Vec<&Evaluation> = agreement.evaluations().iter().collect();
    all.sort_by_key(|given| std::cmp::Reverse((given.on, given.by)));
    let rows: Vec<Row> = all.into_iter().map(row).collect();
    if rows.is_empty() {
        return html! { <EmptyState title={words::NO_EVALUATIONS} purpose={words::NO_EVALUATIONS_PURPOSE} /> };
    }
    let columns = vec![
        Column::new(words::EVALUATED_ON),
        Column::new(words::EVALUATED_BY),
        Column::new(words::RATING),
        Column::new(words::TEXT),
    ];
    let caption = words::EVALUATION_COUNT.fill(language, &[("n", &rows.len().to_string())]);
    html! { <Table {caption} {columns} {rows} /> }
}
