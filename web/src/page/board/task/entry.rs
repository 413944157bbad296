use cobuild::{
    board::{Board, Change, Command, Fact, Purpose},
    workspace,
};
use yew::prelude::*;

use super::{TaskProps, above};
use crate::{
    act::use_act,
    component::{Answers, Choice, Form, Need, Radios, TextField},
    frame::{Page, Place},
    page::{
        beside::beside,
        named::choices,
        way::{Back, use_opening, use_return},
    },
    route::Route,
    text::messages::{board_page as words, button},
};

const FIELDS: &[(&str, &str)] = &[("board.field-title", "title")];

#[derive(Properties, PartialEq)]
struct EntryFieldsProps {
    #[prop_or_default]
    initial: Option<Board>,
}

#[component]
fn EntryFields(props: &EntryFieldsProps) -> Html {
    let known = props.initial.as_ref();
    let text = |value: Option<&String>| AttrValue::from(value.cloned().unwrap_or_default());
    let purposes: Vec<Choice> = choices(Purpose::ALL, Purpose::text);
    let purpose = known.map_or(Purpose::DisplayCorridor, |board| *board.purpose.get()).text().key;
    html! {
        <>
            <TextField name="title" label={words::TITLE} initial={text(known.map(|board| board.title.get()))} need={Need::By(words::NEED_WALL.into())} />
            <Radios name="purpose" label={words::PURPOSE} choices={purposes} initial={AttrValue::Static(purpose)} need={Need::Unmarked} />
            <TextField name="place" label={words::PLACE} hint={words::PLACE_HINT} initial={text(known.map(|board| board.place.get()))} />
        </>
    }
}

fn purpose(answers: &Answers) -> Purpose {
    let chosen = Purpose::ALL.iter().find(|one| one.text().key == answers.text("purpose"));
    chosen.copied().unwrap_or(Purpose::Other)
}

/// Makes a board.
#[component]
pub fn NewBoardPage() -> Html {
    let (act, open) = (use_act(), use_opening(made));
    let on_submit = move |answers: Answers| {
        let make = Command::Make {
            purpose: purpose(&answers),
            title: answers.text("title").to_owned(),
            place: answers.text("place").to_owned(),
            blocks: Vec::new(),
        };
        beside(act.send(workspace::Command::Board(make), words::MADE, open.clone()), FIELDS)
    };
    html! {
        <Page title={words::MAKE} purpose={words::MAKE_PURPOSE} above={Some((Route::Boards.into(), Place::Boards.name().into()))}>
            <Form id="board" draft={Some("board/new")} submit={words::MAKE} actions={html! { <Back to={Route::Boards} /> }} {on_submit}>
                <EntryFields />
            </Form>
        </Page>
    }
}

fn made(fact: &workspace::Fact) -> Option<Route> {
    match fact {
        workspace::Fact::Board(Fact::Made { board, .. }) => Some(Route::Board { id: *board }),
        _ => None,
    }
}

/// Changes what a board is.
#[component]
pub fn EditTask(props: &TaskProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(Route::Board { id }));
    let on_submit = {
        let board = props.board.clone();
        move |answers: Answers| {
            let said = |name: &str| answers.text(name).trim().to_owned();
            let mut changes = Vec::new();
            let mut push = |differs: bool, change: Change| changes.extend(differs.then_some(change));
            push(said("title") != *board.title.get(), Change::Title(said("title")));
            push(purpose(&answers) != *board.purpose.get(), Change::Purpose(purpose(&answers)));
            push(said("place") != *board.place.get(), Change::Place(said("place")));
            let edit = workspace::Command::Board(Command::Edit { board: id, changes });
            beside(act.send(edit, words::CHANGED, back.clone()), FIELDS)
        }
    };
    html! {
        <Page title={words::EDIT} above={above(id, &props.board)}>
            <Form id="board" draft={Some(format!("board/{id}/edit"))} submit={button::SAVE} actions={html! { <Back to={Route::Board { id }} /> }} {on_submit}>
                <EntryFields initial={props.board.clone()} />
            </Form>
        </Page>
    }
}
