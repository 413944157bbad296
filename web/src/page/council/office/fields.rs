use cobuild::{
    meeting::{Body, BodyKind, CongressGround, Requester, Seating},
    policy::parameter,
    record::SeatId,
    rule::span_words,
    text::{Language, Text},
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::OfficeStep;
use crate::{
    component::{DateField, Need, NumberField, Radios, TextField, TextKind, Width},
    page::named::choices,
    text::{
        Words,
        messages::{assembly_page as words, organisation_page},
    },
};

/// What stands below the title.
pub fn purpose(workspace: &Workspace, step: OfficeStep, today: Date, language: Language) -> Words {
    match step {
        OfficeStep::Count => words::COUNT_PURPOSE.into(),
        OfficeStep::Rotate => {
            let turn = workspace.policy.on(&parameter::COUNCIL_CHAIR_TURN, today);
            words::ROTATE_PURPOSE.fill(language, &[("turn", &span_words(turn.value, language))]).into()
        }
        OfficeStep::NoticePlace => words::NOTICE_PLACE_PURPOSE.into(),
        OfficeStep::Approve => words::APPROVE_PURPOSE.into(),
        OfficeStep::Request => words::REQUEST_PURPOSE.into(),
    }
}

/// The name of the field for a seat's place in the turns.
pub fn turn_name(seat: SeatId) -> String {
    format!("turn-{seat}")
}

pub fn fields(workspace: &Workspace, step: OfficeStep, body: &Body, today: Date, language: Language) -> Html {
    match step {
        OfficeStep::Count => count_fields(body, today),
        OfficeStep::Rotate => turn_fields(workspace, body, today, language),
        OfficeStep::NoticePlace => {
            let initial = body.notice_place.as_ref().map(|place| place.get().clone());
            html! {
                <TextField name="place" label={words::NOTICE_PLACE} width={Width::Medium}
                    initial={AttrValue::from(initial.unwrap_or_default())} need={by(words::NEED_NOTICE)} />
            }
        }
        OfficeStep::Approve => approval_fields(body, today),
        OfficeStep::Request => request_fields(body.kind, today),
    }
}

fn by(why: Text) -> Need {
    Need::By(why.into())
}

fn count_fields(body: &Body, today: Date) -> Html {
    html! {
        <>
            <NumberField name="heads" label={words::HEADS} need={by(words::NEED_MTG_34)} />
            if body.kind.seating() == Seating::HeadsAndArea {
                <TextField name="area" label={words::AREA} width={Width::Short} unit={organisation_page::SQUARE_METRES} need={by(words::NEED_MTG_34)} />
            }
            <DateField name="on" label={words::AS_OF} initial={Some(today)} need={by(words::NEED_MTG_34)} />
            <TextField name="source" label={words::SOURCE} hint={words::SOURCE_HINT} width={Width::Medium} need={by(words::NEED_MTG_34)} />
        </>
    }
}

/// A place in the turns for every seat of today.
fn turn_fields(workspace: &Workspace, body: &Body, today: Date, language: Language) -> Html {
    let known = body.rotation.as_ref().map(|rotation| rotation.get());
    let place = |seat: SeatId| {
        let at = known?.seats.iter().position(|known| *known == seat)?;
        u32::try_from(at + 1).ok()
    };
    let seats: Vec<_> = workspace.meetings.seats_on(body.id, today).collect();
    if seats.is_empty() {
        return html! { <p>{ words::NO_SEAT_CHAIRS.get(language) }</p> };
    }
    let field = |seat: &&cobuild::meeting::Seat| {
        html! {
            <NumberField key={seat.id.to_string()} name={turn_name(seat.id)} label={words::TURN_OF.fill(language, &[("seat", &seat.title)])} initial={place(seat.id)} need={Need::Unmarked} />
        }
    };
    html! {
        <>
            <fieldset class="card">
                <legend>{ words::TURN.get(language) }</legend>
                <p class="soft">{ words::TURN_HINT.get(language) }</p>
                { for seats.iter().map(field) }
            </fieldset>
            <DateField name="on" label={words::FIRST_DAY} initial={Some(known.map_or(today, |known| known.from))} need={Need::Unmarked} />
        </>
    }
}

fn approval_fields(body: &Body, today: Date) -> Html {
    let known = body.approval.as_ref().map(|approval| approval.get());
    let grounds = choices([CongressGround::Members, CongressGround::Scattered], CongressGround::text);
    let ground = known.map(|known| known.ground).unwrap_or_default().text().key;
    let reference = known.map(|known| known.reference.clone()).unwrap_or_default();
    html! {
        <>
            <TextField name="reference" label={words::REFERENCE} width={Width::Medium} initial={reference} need={by(words::NEED_MTG_53)} />
            <DateField name="on" label={words::APPROVED_ON} initial={Some(known.map_or(today, |known| known.on))} need={by(words::NEED_MTG_53)} />
            <Radios name="ground" label={words::GROUND} choices={grounds} initial={ground} need={by(words::NEED_MTG_53)} />
        </>
    }
}

fn request_fields(kind: BodyKind, today: Date) -> Html {
    let requesters = choices(kind.requesters(), Requester::text);
    let first = requesters.first().map(|first| first.value.clone()).unwrap_or_default();
    html! {
        <>
            <Radios name="requester" label={words::REQUESTER} choices={requesters} initial={first} need={by(words::NEED_MTG_51)} />
            <NumberField name="asking" label={words::ASKING} need={by(words::NEED_MTG_51)} />
            <NumberField name="of" label={words::OF_ALL} need={by(words::NEED_MTG_51)} />
            <DateField name="on" label={words::ASKED_ON} initial={Some(today)} need={by(words::NEED_MTG_51)} />
            <TextField name="what-for" label={words::WHAT_FOR} kind={TextKind::Lines(3)} need={by(words::NEED_MTG_51)} />
        </>
    }
}
