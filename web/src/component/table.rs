//! Tables: three strong lines as in Chinese print, dense rows, arrow keys from row to row; on a phone each row is a
//! card with the column names before the values.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::{
    icon::{Glyph, Icon},
    link::Link,
};
use crate::{
    address::{Address, use_address},
    text::{Words, messages, use_language},
};

/// Which way a column's values stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Start,
    /// Figures, under one another.
    Figure,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: Words,
    /// Which way its values stand.
    pub align: Align,
    /// The value of `sort` in the address that orders by it; `None` when it does not sort.
    pub sort: Option<AttrValue>,
}

impl Column {
    /// A column of words.
    pub fn new(name: impl Into<Words>) -> Column {
        Column { name: name.into(), align: Align::Start, sort: None }
    }

    /// The same, of figures.
    pub fn figures(self) -> Column {
        Column { align: Align::Figure, ..self }
    }

    /// The same, with a heading that sorts by `key`.
    pub fn sorted_by(self, key: impl Into<AttrValue>) -> Column {
        Column { sort: Some(key.into()), ..self }
    }
}

/// The order that the address asks for: `sort=due` or, falling, `sort=-due`.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// The column's `sort` key.
    pub by: String,
    /// Which way.
    pub way: Way,
}

/// Which way values are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The smallest first.
    Rising,
    /// The largest first.
    Falling,
}

impl Order {
    /// The order in an address; `None` when it asks for none.
    pub fn of(address: &Address) -> Option<Order> {
        let asked = address.get("sort");
        let (by, way) = match asked.strip_prefix('-') {
            Some(by) => (by, Way::Falling),
            None => (asked, Way::Rising),
        };
        (!by.is_empty()).then(|| Order { by: by.to_owned(), way })
    }
}

/// A row.
#[derive(Clone, PartialEq)]
pub struct Row {
    /// Unique in the table.
    pub key: AttrValue,
    /// One cell a column. The first names the row and holds its link.
    pub cells: Vec<Html>,
}

/// Properties of [`Table`].
#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// What the table shows, with how many.
    pub caption: Words,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, as many as a page shows.
    pub rows: Vec<Row>,
}

/// A table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let language = use_language();
    let address = use_address();
    let order = Order::of(&address);
    let names: Vec<AttrValue> = props.columns.iter().map(|column| column.name.get(language)).collect();
    let head = |(column, name): (&Column, &AttrValue)| {
        let Some(key) = &column.sort else {
            return html! { <th role="columnheader" scope="col" class={figure(column)}>{ name.clone() }</th> };
        };
        let way = order.as_ref().filter(|order| order.by == key.as_str()).map(|order| order.way);
        let (aria, glyph, next) = match way {
            None => (None, None, key.to_string()),
            Some(Way::Rising) => (Some("ascending"), Some(Glyph::Up), format!("-{key}")),
            Some(Way::Falling) => (Some("descending"), Some(Glyph::Down), String::new()),
        };
        let to = address.clone().with("sort", next).with("page", "");
        html! {
            <th role="columnheader" scope="col" class={figure(column)} aria-sort={aria}>
                <Link {to} class="sorts">
                    { name.clone() }
                    if let Some(glyph) = glyph {
                        <Icon {glyph} />
                    }
                    <span class="spoken">{ messages::table::SORT.get(language) }</span>
                </Link>
            </th>
        }
    };
    let row = |row: &Row| {
        let cell = |(index, content): (usize, &Html)| {
            let name = names.get(index).cloned();
            let class = props.columns.get(index).and_then(figure);
            match index {
                0 => {
                    html! { <th role="rowheader" scope="row" data-name={name} {class}>{ content.clone() }</th> }
                }
                _ => html! { <td role="cell" data-name={name} {class}>{ content.clone() }</td> },
            }
        };
        html! {
            <tr role="row" tabindex="-1" key={row.key.as_str()}>{ for row.cells.iter().enumerate().map(cell) }</tr>
        }
    };
    // The roles say again what the elements are: as cards on a phone they would lose it.
    html! {
        <div class="table-room"><table class="table" role="table">
            <caption>{ props.caption.get(language) }</caption>
            <thead role="rowgroup">
                <tr role="row">{ for props.columns.iter().zip(&names).map(head) }</tr>
            </thead>
            <tbody role="rowgroup" onkeydown={move_between_rows}>{ for props.rows.iter().map(row) }</tbody>
        </table></div>
    }
}

fn figure(column: &Column) -> Option<&'static str> {
    (column.align == Align::Figure).then_some("figure")
}

/// Arrow keys, Home and End move to the link of another row, or to the row itself where it has none.
fn move_between_rows(event: KeyboardEvent) {
    let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key());
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target.filter(|_| plain && !event.is_composing()) else { return };
    let closest = |selector| target.closest(selector).ok().flatten();
    if closest("input, select, textarea").is_some() {
        return;
    }
    let Some(row) = closest("tr") else { return };
    let next = match event.key().as_str() {
        "ArrowDown" => row.next_element_sibling(),
        "ArrowUp" => row.previous_element_sibling(),
        "Home" => row.parent_element().and_then(|body| body.first_element_child()),
        "End" => row.parent_element().and_then(|body| body.last_element_child()),
        _ => return,
    };
    event.prevent_default();
    let Some(next) = next else { return };
    let inside = next.query_selector("a[href], button, summary").ok().flatten();
    if let Ok(element) = inside.unwrap_or(next).dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}
