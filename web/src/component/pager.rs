//! Pages of a long list. The number lives in the address (`page=3`).

use std::ops::Range;

use yew::prelude::*;

use super::{
    icon::{Glyph, Icon},
    link::Link,
};
use crate::{
    address::{Address, use_address},
    text::{Words, messages::pager, use_language},
};

/// A part of a list, cut out by the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
    /// How many records there are in all.
    pub total: usize,
    /// Under which name the address keeps the page.
    name: &'static str,
}

impl Cut {
    /// How many rows a page has: a thousand would draw in 31 ms, fifty leave the answer within a frame.
    pub const SIZE: usize = 50;

    /// The part of `total` records that `address` asks for; a page that does not exist is the nearest that does.
    pub fn of(address: &Address, total: usize) -> Cut {
        Cut::named("page", address, total)
    }

    /// The same for a page with several lists: each keeps its page under a name of its own.
    pub fn named(name: &'static str, address: &Address, total: usize) -> Cut {
        let pages = total.div_ceil(Cut::SIZE).max(1);
        let page = address.get(name).parse().unwrap_or(1).clamp(1, pages);
        Cut { page, pages, total, name }
    }

    /// The places of the part's records in the list.
    pub fn range(self) -> Range<usize> {
        let first = (self.page - 1) * Cut::SIZE;
        first..(first + Cut::SIZE).min(self.total)
    }

    /// The records of the part.
    pub fn of_list<T>(self, list: &[T]) -> &[T] {
        list.get(self.range()).unwrap_or_default()
    }
}

/// Properties of [`Pager`].
#[derive(Properties, PartialEq)]
pub struct PagerProps {
    /// The part that is shown.
    pub cut: Cut,
    /// What is paged, for screen readers; where a page has two lists, say which.
    #[prop_or(Words::Message(pager::LABEL))]
    pub label: Words,
}

/// Links to the page before and the page after; nothing when there is only one.
#[component]
pub fn Pager(props: &PagerProps) -> Html {
    let language = use_language();
    let address = use_address();
    let Cut { page, pages, total, name } = props.cut;
    if pages == 1 {
        return html! { <template></template> };
    }
    let to =
        |page: usize| address.clone().with(name, if page == 1 { String::new() } else { page.to_string() });
    let values = [("page", page.to_string()), ("pages", pages.to_string()), ("total", total.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    html! {
        <nav class="pager" aria-label={props.label.get(language)}>
            <span class="pager-side">
                if page > 1 {
                    <Link to={to(page - 1)} class="button" rel="prev">
                        <Icon glyph={Glyph::Left} />{ pager::BEFORE.get(language) }
                    </Link>
                }
            </span>
            <span>{ pager::WHERE.fill(language, &values) }</span>
            <span class="pager-side">
                if page < pages {
                    <Link to={to(page + 1)} class="button" rel="next">
                        { pager::AFTER.get(language) }<Icon glyph={Glyph::Right} />
                    </Link>
                }
            </span>
        </nav>
    }
}
