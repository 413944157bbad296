//! A body as a whole: how many are entitled, who chairs it in turns, where its results are posted, and who asked that it
//! be called. Each is a form with an address on its page: `?do=count`.

mod asked;
mod fields;
mod shown;

pub use shown::{counted, electorate, standing, steps};

use cobuild::{
    meeting::{BodyKind, Seating},
    record::BodyId,
    text::Text,
};
use yew::prelude::*;

use super::ask;
use crate::{
    address::Address,
    component::Answers,
    page::step::StepPage,
    route::Route,
    store::use_store,
    text::{messages::assembly_page as words, use_language},
};

/// Which rule speaks of which field.
const FIELDS: &[(&str, &str)] = &[
    ("meeting.field.source", "source"),
    ("meeting.field.place", "place"),
    ("meeting.field.approval", "reference"),
    ("meeting.field.why", "what-for"),
    ("MTG-16", "on"),
];

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeStep {
    /// Record how many are entitled.
    Count,
    /// Set the turns in which seats chair it.
    Rotate,
    /// Set the fixed place of notice.
    NoticePlace,
    /// Record the approval of the level above.
    Approve,
    /// Record a request to call it.
    Request,
}

impl OfficeStep {
    const ALL: [OfficeStep; 5] = [
        OfficeStep::Count,
        OfficeStep::Rotate,
        OfficeStep::NoticePlace,
        OfficeStep::Approve,
        OfficeStep::Request,
    ];

    const fn key(self) -> &'static str {
        match self {
            OfficeStep::Count => "count",
            OfficeStep::Rotate => "turns",
            OfficeStep::NoticePlace => "notice-place",
            OfficeStep::Approve => "approve",
            OfficeStep::Request => "request",
        }
    }

    /// Those that a kind of body asks for.
    pub fn of_kind(kind: BodyKind) -> impl Iterator<Item = OfficeStep> {
        let asked = move |step: &OfficeStep| match step {
            OfficeStep::Count => kind.seating() != Seating::Seats,
            OfficeStep::Rotate => kind.seating() == Seating::Seats,
            OfficeStep::NoticePlace => true,
            OfficeStep::Approve => kind == BodyKind::PartyCongress,
            OfficeStep::Request => !kind.requesters().is_empty(),
        };
        OfficeStep::ALL.into_iter().filter(asked)
    }

    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            OfficeStep::Count => words::COUNT_ENTITLED,
            OfficeStep::Rotate => words::ROTATE,
            OfficeStep::NoticePlace => words::SET_NOTICE_PLACE,
            OfficeStep::Approve => words::APPROVE,
            OfficeStep::Request => words::REQUEST,
        }
    }

    const fn done(self) -> Text {
        match self {
            OfficeStep::Count => words::COUNTED_NOW,
            OfficeStep::Rotate => words::ROTATED_NOW,
            OfficeStep::NoticePlace => words::NOTICE_PLACE_SET,
            OfficeStep::Approve => words::APPROVED_NOW,
            OfficeStep::Request => words::REQUESTED_NOW,
        }
    }

    /// The step in an address.
    pub fn of(address: &Address) -> Option<OfficeStep> {
        OfficeStep::ALL.into_iter().find(|step| step.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: BodyId) -> Address {
        Address::from(Route::Body { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: BodyId, body: String) -> Html {
        html! { <OfficeStepPage step={self} {id} {body} /> }
    }
}

#[derive(Properties, PartialEq)]
struct OfficeStepPageProps {
    step: OfficeStep,
    id: BodyId,
    body: String,
}

#[component]
fn OfficeStepPage(props: &OfficeStepPageProps) -> Html {
    let OfficeStepPageProps { step, id, ref body } = *props;
    let (language, store) = (use_language(), use_store());
    let today = store.now().date();
    let shown = store.read(|workspace| {
        let found = workspace.meetings.body(id)?;
        let purpose = fields::purpose(workspace, step, today, language);
        Some((purpose, fields::fields(workspace, step, found, today, language)))
    });
    let Some((purpose, fields)) = shown else { return html! { <template></template> } };
    let asked = {
        let store = store.clone();
        Callback::from(move |answers: Answers| asked::asked(step, id, &answers, &store, language).map(ask))
    };
    html! {
        <StepPage id={step.key()} draft={format!("body/{id}/{}", step.key())} title={step.label()} {purpose}
            of={body.clone()} back={Route::Body { id }} done={step.done()} speaks={FIELDS} {asked}>
            { fields }
        </StepPage>
    }
}
