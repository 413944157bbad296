//! A document of the core as it will lie on the desk: a sheet on screen, the page itself in print.

use std::rc::Rc;

use cobuild::report::{Block, Document};
use yew::prelude::*;

use crate::text::use_language;

/// Properties of [`DocumentView`].
#[derive(Properties, PartialEq)]
pub struct DocumentViewProps {
    /// The document, in the language of the screen.
    pub document: Rc<Document>,
}

/// Draws a document.
#[component]
pub fn DocumentView(props: &DocumentViewProps) -> Html {
    let language = use_language();
    html! {
        <article class="document" lang={language.tag()}>
            <h2>{ props.document.title.clone() }</h2>
            { for props.document.blocks.iter().map(block) }
        </article>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(words) => html! { <h3>{ words.clone() }</h3> },
        Block::Paragraph(words) => html! { <p class="as-written">{ words.clone() }</p> },
        Block::Note(words) => html! { <p class="as-written small soft">{ words.clone() }</p> },
        Block::Facts(facts) => html! {
            <dl class="facts">
                { for facts.iter().map(|(name, value)| html! { <><dt>{ name.clone() }</dt><dd>{ value.clone() }</dd></> }) }
            </dl>
        },
        Block::Points(points) => html! {
            <ol>{ for points.iter().map(|point| html! { <li class="as-written">{ point.clone() }</li> }) }</ol>
        },
        Block::Table { columns, rows } => table(columns, rows),
        Block::Signatures(under) => html! {
            <div class="signatures">
                { for under.iter().map(|words| html! { <div class="signature"><p>{ words.clone() }</p></div> }) }
            </div>
        },
    }
}

fn table(columns: &[String], rows: &[Vec<String>]) -> Html {
    let row = |cells: &Vec<String>| html! { <tr>{ for cells.iter().map(|cell| html! { <td>{ cell.clone() }</td> }) }</tr> };
    html! {
        <table class="sheet-table">
            <thead>
                <tr>{ for columns.iter().map(|column| html! { <th scope="col">{ column.clone() }</th> }) }</tr>
            </thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
        </table>
    }
}
