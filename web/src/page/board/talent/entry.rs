use cobuild::{
    record::TalentBoardId,
    talent::{BoardChange, Command, Fact, TalentBoard},
    workspace,
};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Answers, Form, Need, NumberField, Outcome, TextField, TextKind, Weight},
    frame::{Page, Place},
    page::{
        beside::beside,
        number::whole,
        way::{Back, use_opening, use_return},
    },
    route::Route,
    text::{
        messages::{board_page as words, button, common},
        use_language,
    },
};

const FIELDS: &[(&str, &str)] = &[("talent.field-title", "title"), ("TAL-01", "places")];

#[derive(Properties, PartialEq)]
struct EntryFieldsProps {
    #[prop_or_default]
    initial: Option<TalentBoard>,
}

#[component]
fn EntryFields(props: &EntryFieldsProps) -> Html {
    let known = props.initial.as_ref();
    let text = |value: Option<&String>| AttrValue::from(value.cloned().unwrap_or_default());
    html! {
        <>
            <TextField name="title" label={words::TITLE} initial={text(known.map(|board| board.title.get()))} need={Need::By(words::NEED_WALL.into())} />
            <TextField name="place" label={words::PLACE} hint={words::PLACE_HINT} initial={text(known.map(|board| board.place.get()))} />
            <NumberField name="places" label={words::PLACES} hint={words::PLACES_HINT} initial={known.and_then(|board| *board.places.get())} />
        </>
    }
}

/// Opens a talent board.
#[component]
pub fn NewTalentBoardPage() -> Html {
    let language = use_language();
    let (act, open) = (use_act(), use_opening(opened));
    let on_submit = move |answers: Answers| {
        let places = match whole(&answers, "places", language) {
            Ok(places) => places,
            Err(problem) => return Outcome::Refused(vec![problem]),
        };
        let said = |name: &str| answers.text(name).trim().to_owned();
        let board = Command::OpenBoard { title: said("title"), place: said("place"), places };
        beside(act.send(workspace::Command::Talent(board), words::OPENED, open.clone()), FIELDS)
    };
    html! {
        <Page title={words::OPEN_TALENT_BOARD} purpose={words::TALENT_PURPOSE} above={Some((Route::Boards.into(), Place::Boards.name().into()))}>
            <Form id="talent-board" draft={Some("talent-board/new")} submit={words::OPEN_TALENT_BOARD} actions={html! { <Back to={Route::Boards} /> }} {on_submit}>
                <EntryFields />
            </Form>
        </Page>
    }
}

fn opened(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Talent(Fact::BoardOpened { board, .. }) => Some(Route::TalentBoard { id: *board }),
        _ => None,
    }
}

/// Properties of [`EditTask`] and [`CloseTask`].
#[derive(Properties, PartialEq)]
pub struct BoardTaskProps {
    /// Which.
    pub id: TalentBoardId,
    /// As it is on record.
    pub board: TalentBoard,
}

/// Changes a talent board.
#[component]
pub fn EditTask(props: &BoardTaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (act, back) = (use_act(), use_return(Route::TalentBoard { id }));
    let on_submit = {
        let board = props.board.clone();
        move |answers: Answers| {
            let places = match whole(&answers, "places", language) {
                Ok(places) => places,
                Err(problem) => return Outcome::Refused(vec![problem]),
            };
            let said = |name: &str| answers.text(name).trim().to_owned();
            let mut changes = Vec::new();
            let mut push = |differs: bool, change: BoardChange| changes.extend(differs.then_some(change));
            push(said("title") != *board.title.get(), BoardChange::Title(said("title")));
            push(said("place") != *board.place.get(), BoardChange::Place(said("place")));
            push(places != *board.places.get(), BoardChange::Places(places));
            let edit = workspace::Command::Talent(Command::EditBoard { board: id, changes });
            beside(act.send(edit, words::CHANGED, back.clone()), FIELDS)
        }
    };
    let above = Some((Route::TalentBoard { id }.into(), props.board.title.get().clone().into()));
    html! {
        <Page title={words::EDIT} {above}>
            <Form id="talent-board" draft={Some(format!("talent-board/{id}/edit"))} submit={button::SAVE} actions={html! { <Back to={Route::TalentBoard { id }} /> }} {on_submit}>
                <EntryFields initial={props.board.clone()} />
            </Form>
        </Page>
    }
}

/// Keeps a talent board no longer: the people on it are erased.
#[component]
pub fn CloseTask(props: &BoardTaskProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(Route::TalentBoard { id }));
    let on_submit = move |answers: Answers| {
        let close = Command::CloseBoard { board: id, reason: answers.text("reason").to_owned() };
        let sent = act.send(workspace::Command::Talent(close), words::BOARD_CLOSED, back.clone());
        beside(sent, &[("talent.field-reason", "reason")])
    };
    let above = Some((Route::TalentBoard { id }.into(), props.board.title.get().clone().into()));
    html! {
        <Page title={words::CLOSE_BOARD} purpose={words::CLOSE_BOARD_PURPOSE} {above}>
            <Form id="close" draft={Some(format!("talent-board/{id}/close"))} submit={words::CLOSE_BOARD} weight={Weight::Danger} actions={html! { <Back to={Route::TalentBoard { id }} /> }} {on_submit}>
                <TextField name="reason" label={common::REASON} kind={TextKind::Lines(3)} need={Need::By(words::NEED_HISTORY.into())} />
            </Form>
        </Page>
    }
}
