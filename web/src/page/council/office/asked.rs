use cobuild::{
    meeting::{AssemblyCommand, Command, CongressGround, OfficeCommand, Requester},
    record::{BodyId, SeatId},
    text::Language,
};

use super::{OfficeStep, fields::turn_name};
use crate::{
    component::{Answers, Problem},
    page::{
        named::named,
        number::{by_place, needed, whole},
        organisation::area_of,
    },
    store::StoreView,
    text::messages::assembly_page as words,
};

/// What a form asks for.
///
/// # Errors
/// With the field that says nothing which could be meant.
pub fn asked(
    step: OfficeStep,
    body: BodyId,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Command, Problem> {
    let on = answers.date("on");
    let text = |name: &str| answers.text(name).to_owned();
    let number = |name| needed(answers, name, language);
    Ok(match step {
        OfficeStep::Count => Command::Assembly(AssemblyCommand::CountEntitled {
            body,
            heads: number("heads")?,
            area: area_of(answers, "area", language)?,
            as_of: on,
            source: text("source"),
        }),
        OfficeStep::Rotate => {
            let seats = turns(body, answers, store, language)?;
            Command::Office(OfficeCommand::Rotate { body, seats, from: on })
        }
        OfficeStep::NoticePlace => {
            Command::Office(OfficeCommand::SetNoticePlace { body, place: text("place") })
        }
        OfficeStep::Approve => {
            let grounds = [CongressGround::Members, CongressGround::Scattered];
            let ground = named(grounds, CongressGround::text, answers.text("ground")).unwrap_or_default();
            Command::Office(OfficeCommand::Approve { body, reference: text("reference"), on, ground })
        }
        OfficeStep::Request => {
            let requester = named(Requester::ALL, Requester::text, answers.text("requester"));
            let requester = requester.ok_or_else(|| Problem::of("requester", words::NEED_MTG_51))?;
            Command::Office(OfficeCommand::RequestMeeting {
                body,
                requester,
                asking: number("asking")?,
                of: number("of")?,
                why: text("what-for"),
                on,
            })
        }
    })
}

/// The seats in the order of their places.
fn turns(
    body: BodyId,
    answers: &Answers,
    store: &StoreView,
    language: Language,
) -> Result<Vec<SeatId>, Problem> {
    let seats =
        store.read(|workspace| workspace.meetings.seats(body).map(|seat| seat.id).collect::<Vec<_>>());
    let mut placed = Vec::new();
    for seat in &seats {
        let name = turn_name(*seat);
        placed.extend(whole(answers, &name, language)?.map(|place| (name, place, *seat)));
    }
    match (placed.is_empty(), seats.first()) {
        (true, Some(first)) => Err(Problem::of(turn_name(*first), words::NOBODY_CHAIRS)),
        _ => by_place(placed, language),
    }
}
