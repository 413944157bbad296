//! 「為什麼」: the one panel behind every deadline, warning, percentage and refusal: rule, values, parameters with
//! their source and grade, the days that were counted, and the records, which can be opened.

use std::rc::Rc;

use cobuild::{
    policy::{Used, Value, since_words},
    record::Record,
    rule::{Condition, Derivation, Explanation, Term},
    text::Language,
};
use yew::{html::IntoPropValue, prelude::*};

use super::{
    fold::use_fold,
    icon::{Glyph, Icon},
    link::Link,
    state_tag::State,
};
use crate::{
    address::Address,
    text::{Words, messages::why, use_language},
};

/// More lines than this begin folded.
const LINES_SHOWN: usize = 12;

/// What is behind a figure or a verdict.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A rule's explanation.
    Rule(Rc<Explanation>),
    /// Plain lines, where no rule was asked: how a rate was counted, how a deadline was reached.
    Lines(Vec<Words>),
}

macro_rules! reason_from {
    ($($from:ty, $value:ident => $reason:expr;)*) => {$(
        impl IntoPropValue<Reason> for $from {
            fn into_prop_value(self) -> Reason {
                let $value = self;
                $reason
            }
        }
    )*};
}

reason_from! {
    Explanation, explanation => Reason::Rule(Rc::new(explanation));
    Rc<Explanation>, explanation => Reason::Rule(explanation);
    Vec<String>, lines => Reason::Lines(lines.into_iter().map(Words::from).collect());
    Vec<Words>, lines => Reason::Lines(lines);
}

/// How records are called and where they open; a context of the app. Without it records are counted, not named.
#[derive(Clone, PartialEq)]
pub struct RecordNames {
    /// The name of a record on screen.
    pub name: Callback<Record, AttrValue>,
    /// The page of a record.
    pub address: Callback<Record, Option<Address>>,
}

/// Properties of [`Why`].
#[derive(Properties, PartialEq)]
pub struct WhyProps {
    /// What is behind it.
    pub reason: Reason,
    /// Said to screen readers after 「為什麼」, where a page has many: the name of the row.
    #[prop_or_default]
    pub about: Words,
    /// Begins open.
    #[prop_or_default]
    pub open: bool,
}

/// The disclosure. Its panel is made when it is opened: a list may hold hundreds of them.
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let language = use_language();
    let names = use_context::<RecordNames>();
    let begins = props.open;
    let (opened, ontoggle) = use_fold(begins);
    let panel = match (&props.reason, opened) {
        (_, false) => html! {},
        (Reason::Rule(explanation), true) => rule(explanation, names.as_ref(), language),
        (Reason::Lines(lines), true) => html! {
            <ul>{ for lines.iter().map(|line| html! { <li>{ line.get(language) }</li> }) }</ul>
        },
    };
    html! {
        <details class="why" open={begins} {ontoggle}>
            <summary>
                <Icon glyph={Glyph::Why} />
                <span>{ why::WHY.get(language) }</span>
                if let Some(about) = props.about.given(language) {
                    <span class="spoken">{ about }</span>
                }
            </summary>
            <div class="why-panel">{ panel }</div>
        </details>
    }
}

fn rule(explanation: &Explanation, names: Option<&RecordNames>, language: Language) -> Html {
    let rule = explanation.rule;
    html! {
        <>
            <p class="why-rule">
                <span class="code">{ rule.code }</span>
                <strong>{ rule.title.get(language) }</strong>
                { verdict(explanation.holds, language) }
            </p>
            if !explanation.holds {
                <p>{ explanation.sentence(language) }</p>
            }
            <ul class="why-tree">
                { for explanation.conditions.iter().map(|found| condition(found, names, language)) }
                { for explanation.context.iter().map(|found| html! { <li>{ term(found, names, language) }</li> }) }
            </ul>
            <p class="why-basis">
                { why::BASIS.get(language) }
                <span>{ rule.basis.get(language) }</span>
                <span>{ " · " }{ rule.grade.text().get(language) }</span>
            </p>
            { records(&explanation.records, names, language) }
        </>
    }
}

fn verdict(holds: bool, language: Language) -> Html {
    use cobuild::text::messages::explain;
    let (state, word) = if holds { (State::Good, explain::HELD) } else { (State::Late, explain::FAILED) };
    html! { <span class="light">{ state.shape() }<span>{ word.get(language) }</span></span> }
}

fn condition(found: &Condition, names: Option<&RecordNames>, language: Language) -> Html {
    html! {
        <li>
            <p class="why-condition">
                { if found.holds { State::Good } else { State::Late }.shape() }
                <span>
                    { found.left.phrase(language) }
                    <span class="soft">{ format!(" {} ", found.relation.text().get(language)) }</span>
                    { found.right.phrase(language) }
                    <span class="spoken">{ if found.holds { "✓" } else { "✗" } }</span>
                </span>
            </p>
            { derivation(&found.left, names, language) }
            { derivation(&found.right, names, language) }
        </li>
    }
}

fn term(found: &Term, names: Option<&RecordNames>, language: Language) -> Html {
    html! {
        <>
            <p>{ found.phrase(language) }</p>
            { derivation(found, names, language) }
        </>
    }
}

fn derivation(found: &Term, names: Option<&RecordNames>, language: Language) -> Html {
    match &found.derivation {
        Derivation::Entered => html! {},
        Derivation::Counted(counted) => records(counted, names, language),
        Derivation::Parameter(used) => parameter(used, language),
        Derivation::Computed { from } => html! {
            <ul>{ for from.iter().map(|part| html! { <li>{ term(part, names, language) }</li> }) }</ul>
        },
        Derivation::Deadline(deadline) => days(&deadline.lines(language), language),
    }
}

fn parameter(used: &Used<Value>, language: Language) -> Html {
    let since = since_words(used.valid_from, language);
    html! {
        <p class="why-parameter">
            <span class="code">{ used.key }</span>
            <span class="soft">{ why::SINCE.fill(language, &[("date", &since)]) }</span>
            <span class="soft">{ used.grade.text().get(language) }</span>
            <span class="soft">{ used.basis.words(language).to_owned() }</span>
        </p>
    }
}

fn days(lines: &[String], language: Language) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    let n = lines.len().to_string();
    html! {
        <details class="why-days" open={lines.len() <= LINES_SHOWN}>
            <summary>{ why::COUNTED.fill(language, &[("n", &n)]) }</summary>
            <ol>{ for lines.iter().map(|line| html! { <li>{ line.clone() }</li> }) }</ol>
        </details>
    }
}

fn records(found: &[Record], names: Option<&RecordNames>, language: Language) -> Html {
    if found.is_empty() {
        return html! {};
    }
    let Some(names) = names else {
        let n = found.len().to_string();
        return html! { <p class="soft">{ why::RECORDS.fill(language, &[("n", &n)]) }</p> };
    };
    let named = found.iter().map(|record| (*record, names.name.emit(*record)));
    let (named, unnamed): (Vec<_>, Vec<_>) = named.partition(|(_, name)| !name.is_empty());
    let item = |(record, name): &(Record, AttrValue)| {
        html! {
            <li>
                if let Some(to) = names.address.emit(*record) {
                    <Link {to}>{ name }</Link>
                } else {
                    { name }
                }
            </li>
        }
    };
    html! {
        <ul class="why-records">
            { for named.iter().map(item) }
            // Made on another device and not merged into this one: a link without words would lead nowhere.
            if !unnamed.is_empty() {
                <li class="soft">{ why::RECORDS.fill(language, &[("n", &unnamed.len().to_string())]) }</li>
            }
        </ul>
    }
}
