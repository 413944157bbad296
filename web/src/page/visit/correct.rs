use cobuild::{
    record::{DemandId, RoomId, VisitId},
    text::Language,
    visit::{Changes, Channel, Command, Demand, DemandChange, Met, NewDemand, Visit, VisitChange},
};
use yew::prelude::*;

use super::{
    change_fields::ChangeFields,
    met_fields::{MetRows, met},
    read,
    words::{room, visitors, visitors_line},
};
use crate::{
    component::{Answers, Choice, DateTimeField, Need, Problem, Radios, Select, TextField, TextKind},
    page::named::choices,
    store::use_store,
    text::{Words, messages::visit_page as words, use_language},
};

/// Properties of [`CorrectFields`].
#[derive(Properties, PartialEq)]
pub struct CorrectFieldsProps {
    /// The visit.
    pub visit: VisitId,
}

/// Everything about a visit that can be corrected, as it stands.
#[component]
pub fn CorrectFields(props: &CorrectFieldsProps) -> Html {
    let language = use_language();
    let store = use_store();
    let now = store.now();
    let Some((visit, rooms)) = store.read(|workspace| {
        let visit = workspace.visits.get(props.visit)?.clone();
        let choice = |id: RoomId| Choice::new(id.to_string(), room(&workspace.buildings, id));
        let seats =
            workspace.buildings.seats_of(visit.organisation(), visit.at().date()).map(|seat| seat.room());
        let mut rooms: Vec<RoomId> = seats.chain(visit.room()).collect();
        rooms.sort();
        rooms.dedup();
        Some((visit, rooms.into_iter().map(choice).collect::<Vec<_>>()))
    }) else {
        return html! { <template></template> };
    };
    let channels = choices(Channel::ALL, Channel::text);
    let room = visit.room().map(|room| room.to_string()).unwrap_or_default();
    let record = || Need::By(Words::from(words::NEED_RECORD));
    html! {
        <>
            <DateTimeField name="at" label={words::AT} initial={Some(visit.at())} between={(None, Some(now))} need={record()} />
            <Radios name="channel" label={words::CHANNEL} choices={channels} initial={visit.channel().text().key} need={Need::Unmarked} />
            <TextField name="visitors" label={words::VISITORS} hint={words::VISITORS_HINT} initial={visitors_line(visit.visitors(), language)} need={record()} />
            <Select name="room" label={words::ROOM} choices={rooms} blank={words::NO_ROOM} initial={room} />
            <TextField name="purpose" label={words::PURPOSE_OF_VISIT} initial={visit.purpose().to_owned()} />
            <MetRows initial={visit.met().to_vec()} />
            <ChangeFields initial={visit.changes().clone()} />
            <TextField name="policy" label={words::POLICY_TOLD} kind={TextKind::Lines(2)} initial={visit.policy_told().to_owned()} />
        </>
    }
}

/// What the form says, with what it does not ask for as it was told.
fn kept(told: &Changes, mut said: Changes) -> Changes {
    said.probationary = told.probationary;
    said.others.clone_from(&told.others);
    if let (Some(told), Some(said)) = (&told.leaving, &mut said.leaving) {
        said.status = told.status;
    }
    said
}

/// What differs between a visit and the form about it.
///
/// # Errors
/// With what cannot be read.
pub fn corrections(
    visit: &Visit,
    answers: &Answers,
    language: Language,
) -> Result<Vec<Command>, Vec<Problem>> {
    let changes = kept(visit.changes(), read::changes(answers, language)?);
    let Some(at) = answers.moment("at") else { return Err(vec![Problem::of("at", words::AT_MISSING)]) };
    let met: Vec<Met> = met(answers).into_iter().map(|(_, met)| met).collect();
    let known: Vec<Met> = visit
        .met()
        .iter()
        .map(|person| Met {
            name: person.name.for_the_office().clone(),
            post: person.post.clone(),
            phone: person.phone.as_ref().map(|phone| phone.for_the_office().to_string()),
        })
        .collect();
    let mut visitors = visitors(answers.text("visitors"));
    for visitor in &mut visitors {
        let known = visit.visitors().iter().find(|known| known.name == visitor.name);
        visitor.appointment = known.and_then(|known| known.appointment);
    }
    let channel = read::channel(answers);
    let room: Option<RoomId> = answers.text("room").parse().ok();
    let moved = || room.map_or(VisitChange::NoRoom, VisitChange::Room);
    let (purpose, policy) = (answers.text("purpose"), answers.text("policy"));
    // The form shows minutes: a visit recorded to the second is not corrected by being looked at.
    let same_minute =
        at == visit.at() || visit.at().strftime("%Y-%m-%dT%H:%M").to_string() == answers.text("at");
    let changed = [
        (!same_minute).then_some(VisitChange::At(at)),
        (channel != visit.channel()).then_some(VisitChange::Channel(channel)),
        (visitors != visit.visitors()).then_some(VisitChange::Visitors(visitors)),
        (room != visit.room()).then(moved),
        (purpose != visit.purpose()).then(|| VisitChange::Purpose(purpose.to_owned())),
        (met != known).then_some(VisitChange::Met(met)),
        (changes != *visit.changes()).then_some(VisitChange::Changes(changes)),
        (policy != visit.policy_told()).then(|| VisitChange::PolicyTold(policy.to_owned())),
    ];
    let correct = |change| Command::Correct { visit: visit.id(), change };
    Ok(changed.into_iter().flatten().map(correct).collect())
}

/// What differs between a demand and the form about it.
pub fn demand_corrections(known: &Demand, form: &NewDemand) -> Vec<Command> {
    let demand: DemandId = known.id();
    let answer = form.answer.clone().unwrap_or_default();
    let answer_changed = known.answer().unwrap_or_default() != answer;
    let changed = [
        (known.category() != form.category).then_some(DemandChange::Category(form.category)),
        (known.text() != form.text).then(|| DemandChange::Text(form.text.clone())),
        (known.urgency() != form.urgency).then_some(DemandChange::Urgency(form.urgency)),
        (known.consent() != form.consent).then_some(DemandChange::Consent(form.consent)),
        answer_changed.then_some(DemandChange::Answer(answer)),
    ];
    changed.into_iter().flatten().map(|change| Command::CorrectDemand { demand, change }).collect()
}
