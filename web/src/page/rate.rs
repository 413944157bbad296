//! A rate as a fold: what counts, what falls short, what is left out and why, each record a link.

use std::rc::Rc;

use cobuild::{
    rate::{Measure, Rate},
    record::Record,
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{Link, RecordNames, use_fold},
    text::{messages::report_page as words, use_language},
};

/// How many records are listed.
const LISTED: usize = 50;

/// Properties of [`RateFold`].
#[derive(Properties, PartialEq)]
pub struct RateFoldProps {
    /// The rate.
    pub rate: Rc<Rate>,
}

/// Its name and figure; unfolded, everything behind it.
#[component]
pub fn RateFold(props: &RateFoldProps) -> Html {
    let language = use_language();
    let names = use_context::<RecordNames>();
    let (opened, ontoggle) = use_fold(false);
    let rate = &props.rate;
    html! {
        <details class="rate" {ontoggle}>
            <summary>{ rate.name.get(language) }{ " " }<span class="figure">{ rate.shown() }</span></summary>
            if opened { { behind(rate, names.as_ref(), language) } }
        </details>
    }
}

/// What stands behind a rate: the two numbers, then the records. Where records weigh differently, each with its share.
pub fn behind(rate: &Rate, names: Option<&RecordNames>, language: Language) -> Html {
    let measure = rate.measure();
    let of = |part: u64, whole: u64| {
        let (part, whole) = (measure.words(part, language), measure.words(whole, language));
        words::PART_OF.fill(language, &[("part", &part), ("whole", &whole)])
    };
    let left_out = rate.excluded().map(|(record, why)| {
        html! { <li>{ named(record, names) }{ " · " }<span class="soft">{ why.get(language) }</span></li> }
    });
    let left_out: Vec<Html> = left_out.take(LISTED).collect();
    let whole = rate.denominator();
    html! {
        <div class="behind">
            if whole > 0 {
                <p>{ of(rate.numerator(), whole) }</p>
            }
            if measure == Measure::Records {
                { group(words::COUNTED.get(language), &rate.counting().collect::<Vec<Record>>(), names, language) }
                { group(words::FALLS_SHORT.get(language), &rate.falling_short().collect::<Vec<Record>>(), names, language) }
            } else {
                <ul>{ for rate.weights().take(LISTED).map(|(record, part, whole)| html! {
                    <li>{ named(record, names) }{ " · " }<span class="soft">{ of(part, whole) }</span></li>
                }) }</ul>
                { rest(rate.weights().count(), language) }
            }
            if !left_out.is_empty() {
                <p class="small soft">{ words::LEFT_OUT.get(language) }</p>
                <ul>{ for left_out }</ul>
            }
        </div>
    }
}

/// Records under what they have in common; nothing without any.
pub fn group(title: &str, records: &[Record], names: Option<&RecordNames>, language: Language) -> Html {
    if records.is_empty() {
        return html! { <template></template> };
    }
    html! { <><p class="small soft">{ title.to_owned() }</p>{ list(records, names, language) }</> }
}

/// Records as links, the first of them when there are many.
pub fn list(records: &[Record], names: Option<&RecordNames>, language: Language) -> Html {
    html! {
        <>
            <ul>{ for records.iter().take(LISTED).map(|record| html! { <li>{ named(*record, names) }</li> }) }</ul>
            { rest(records.len(), language) }
        </>
    }
}

/// How many are not listed.
fn rest(all: usize, language: Language) -> Html {
    match all.saturating_sub(LISTED) {
        0 => html! {},
        more => {
            html! { <p class="soft small">{ words::MORE.fill(language, &[("n", &more.to_string())]) }</p> }
        }
    }
}

fn named(record: Record, names: Option<&RecordNames>) -> Html {
    let Some(names) = names else { return html! { <template></template> } };
    let name = names.name.emit(record);
    match names.address.emit(record) {
        Some(to) => html! { <Link {to}>{ name }</Link> },
        None => html! { { name } },
    }
}
