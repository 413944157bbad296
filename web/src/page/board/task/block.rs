use cobuild::{
    board::{Block, BlockChange, Board, Command, Content},
    record::{BlockId, BoardId},
    visibility::Visibility,
    workspace,
};
use yew::prelude::*;

use super::above;
use crate::{
    act::use_act,
    component::{Answers, Choice, Form, Need, Radios, TextField, TextKind},
    frame::Page,
    page::{
        beside::beside,
        named::choices,
        way::{Back, use_return},
    },
    route::Route,
    text::messages::{board_page as words, button},
};

/// Properties of [`BlockTask`].
#[derive(Properties, PartialEq)]
pub struct BlockTaskProps {
    /// Which board.
    pub id: BoardId,
    /// As it is on record.
    pub board: Board,
    /// The block that is changed; `None` when one is added.
    pub block: Option<BlockId>,
}

/// Adds a block to the draft, or changes one.
#[component]
pub fn BlockTask(props: &BlockTaskProps) -> Html {
    let id = props.id;
    let (act, back) = (use_act(), use_return(Route::Board { id }));
    let known = props.block.and_then(|block| Some((block, props.board.block(block)?.clone())));
    let on_submit = {
        let known = known.clone();
        move |answers: Answers| {
            let content = read(&answers);
            let command = match &known {
                Some((id, block)) => Command::EditBlock { block: *id, changes: changes(content, block) },
                None => Command::AddBlock { board: id, content: Box::new(content) },
            };
            let done = if known.is_some() { words::BLOCK_CHANGED } else { words::BLOCK_ADDED };
            let sent = act.send(workspace::Command::Board(command), done, back.clone());
            beside(sent, &[("board.field-content", "text")])
        }
    };
    let block = known.as_ref().map(|(_, block)| block);
    let text = |value: Option<&String>| AttrValue::from(value.cloned().unwrap_or_default());
    let visibility = block.map_or(Visibility::Internal, |block| block.visibility.get());
    let visibilities: Vec<Choice> = choices(Visibility::ALL, Visibility::text);
    let title = if block.is_some() { words::EDIT_BLOCK } else { words::ADD_BLOCK };
    let draft = props.block.map_or_else(|| "new".to_owned(), |block| block.to_string());
    html! {
        <Page {title} purpose={words::BLOCK_PURPOSE} above={above(id, &props.board)}>
            <Form id="block" draft={Some(format!("board/{id}/block/{draft}"))} submit={button::SAVE} actions={html! { <Back to={Route::Board { id }} /> }} {on_submit}>
                <TextField name="heading" label={words::HEADING} initial={text(block.map(|block| block.heading.get()))} />
                <TextField name="text" label={words::TEXT} kind={TextKind::Lines(6)} initial={text(block.map(|block| block.text.get()))} need={Need::By(words::NEED_WALL.into())} />
                <TextField name="source" label={words::SOURCE} hint={words::SOURCE_HINT} initial={text(block.map(|block| block.source.get()))} />
                <Radios name="visibility" label={words::VISIBILITY} choices={visibilities} initial={AttrValue::Static(visibility.text().key)} need={Need::Unmarked} />
            </Form>
        </Page>
    }
}

fn read(answers: &Answers) -> Content {
    let said = |name: &str| answers.text(name).trim().to_owned();
    let visibility = Visibility::ALL.iter().find(|one| one.text().key == answers.text("visibility"));
    Content {
        heading: said("heading"),
        text: said("text"),
        source: said("source"),
        picture: None,
        visibility: visibility.copied().unwrap_or_default(),
    }
}

/// What differs from the block on record; its picture stays.
fn changes(content: Content, block: &Block) -> Vec<BlockChange> {
    let mut changes = Vec::new();
    let mut push = |differs: bool, change: BlockChange| changes.extend(differs.then_some(change));
    push(content.heading != *block.heading.get(), BlockChange::Heading(content.heading));
    push(content.text != *block.text.get(), BlockChange::Text(content.text));
    push(content.source != *block.source.get(), BlockChange::Source(content.source));
    push(content.visibility != block.visibility.get(), BlockChange::Visibility(content.visibility));
    changes
}
