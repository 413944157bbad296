use cobuild::{
    board::{Block, Board, Change, Command},
    record::{BlockId, BoardId},
    text::Text,
    workspace,
};
use yew::prelude::*;

use super::task::Task;
use crate::{
    act::use_act,
    component::{Button, Light, Link, State, Weight},
    text::{messages::board_page as words, use_language},
};

/// Properties of [`Draft`].
#[derive(Properties, PartialEq)]
pub struct DraftProps {
    /// Which board.
    pub id: BoardId,
    /// As it is on record.
    pub board: Board,
}

/// The blocks of a board's draft in their order, each with who may see it.
#[component]
pub fn Draft(props: &DraftProps) -> Html {
    let (id, language) = (props.id, use_language());
    let act = use_act();
    let blocks = props.board.blocks();
    let order: Vec<BlockId> = blocks.iter().map(|(block, _)| *block).collect();
    let press = |label: Text, done: Text, command: Command, spoken: &str| {
        let spoken = format!("{} {spoken}", label.get(language));
        let on_press = act.press(workspace::Command::Board(command), done);
        html! { <Button {label} {spoken} weight={Weight::Secondary} {on_press} /> }
    };
    let shown = blocks.iter().enumerate().map(|(place, (block, content))| {
        let called = called(content);
        let up = (place > 0).then(|| {
            let mut order = order.clone();
            order.swap(place, place - 1);
            let command = Command::Edit { board: id, changes: vec![Change::Order(order)] };
            press(words::UP, words::MOVED, command, &called)
        });
        html! {
            <article key={block.to_string()} class="card" data-test="block">
                { body(content, language) }
                <div class="actions">
                    <Link to={Task::Block.at(id).with("block", block.to_string())} class="button">{ words::EDIT_BLOCK.get(language) }</Link>
                    { up.unwrap_or_default() }
                    { press(words::REMOVE, words::REMOVED, Command::RemoveBlock { block: *block }, &called) }
                </div>
            </article>
        }
    });
    let shown: Vec<Html> = shown.collect();
    html! {
        <section aria-labelledby="draft">
            <h2 id="draft">{ words::DRAFT.get(language) }</h2>
            if shown.is_empty() {
                <p class="soft">{ words::NO_BLOCKS.get(language) }</p>
            } else {
                <div class="stack">{ for shown }</div>
            }
        </section>
    }
}

/// What a block is called: its heading, or how its text begins.
fn called(block: &Block) -> String {
    let heading = block.heading.get();
    let words = if heading.is_empty() { block.text.get() } else { heading };
    words.chars().take(20).collect()
}

fn body(block: &Block, language: cobuild::text::Language) -> Html {
    let (heading, text, source) = (block.heading.get(), block.text.get(), block.source.get());
    let visibility = block.visibility.get();
    let state = if visibility.is_public() { State::Good } else { State::Neutral };
    html! {
        <>
            if !heading.is_empty() {
                <h3>{ heading.clone() }</h3>
            }
            <p class="as-written">{ text.clone() }</p>
            <p class="small soft">
                <Light {state} label={visibility.text()} />
                if !source.is_empty() {
                    { format!(" · {}", words::SOURCE_IS.fill(language, &[("source", source)])) }
                }
            </p>
        </>
    }
}
