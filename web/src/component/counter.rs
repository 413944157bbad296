//! A counter towards a threshold: a seat a square, a line where it is reached, and the same in words.

use yew::prelude::*;

use super::state_tag::State;
use crate::text::{Words, messages::counter, use_language};

/// More seats than this are drawn as one bar.
const SEATS_DRAWN: u32 = 40;
const SEAT: u32 = 10;
const GAP: u32 = 2;

/// What a counter counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counted {
    /// Seats of a council.
    #[default]
    Seats,
    /// People of an assembly.
    People,
    /// Votes.
    Votes,
}

/// Properties of [`Counter`].
#[derive(Properties, PartialEq)]
pub struct CounterProps {
    /// What is counted: 「到會」.
    pub label: Words,
    /// What the whole is called; 「應到」 unless said otherwise.
    #[prop_or(Words::Message(counter::ENTITLED))]
    pub whole_name: Words,
    /// What is counted.
    #[prop_or_default]
    pub counted: Counted,
    /// How many there are in all.
    pub whole: u32,
    /// What the part is called; 「實到」 unless said otherwise.
    #[prop_or(Words::Message(counter::PRESENT))]
    pub part_name: Words,
    /// How many count.
    pub part: u32,
    /// How many are needed. The core says so; nothing is computed here.
    pub needed: u32,
    /// A 「為什麼」.
    #[prop_or_default]
    pub children: Html,
}

/// The counter.
#[component]
pub fn Counter(props: &CounterProps) -> Html {
    let language = use_language();
    let CounterProps { whole, part, needed, .. } = *props;
    let missing = needed.saturating_sub(part);
    let short = match props.counted {
        Counted::Seats => counter::SEATS_SHORT,
        Counted::People => counter::PEOPLE_SHORT,
        Counted::Votes => counter::VOTES_SHORT,
    };
    let (state, verdict) = match missing {
        0 => (State::Good, counter::REACHED.get(language).to_owned()),
        missing => (State::Late, short.fill(language, &[("n", &missing.to_string())])),
    };
    html! {
        <div class="counter">
            <p class="counter-label">{ props.label.get(language) }</p>
            <p class="counter-figures">
                <span>{ props.whole_name.get(language) }<b>{ whole }</b></span>
                <span>{ props.part_name.get(language) }<b>{ part }</b></span>
                <span>{ counter::NEEDED.get(language) }<b>{ needed }</b></span>
            </p>
            { if whole > SEATS_DRAWN { bar(whole, part, needed) } else { seats(whole, part, needed) } }
            // Read out when somebody comes or goes.
            <p class="light" role="status">{ state.shape() }<span>{ verdict }</span></p>
            { props.children.clone() }
        </div>
    }
}

/// The words beside it say everything, so the drawing is silent.
fn seats(whole: u32, part: u32, needed: u32) -> Html {
    let step = SEAT + GAP;
    let width = (whole.max(needed) * step).max(step);
    let line = needed * step - GAP / 2;
    let seat = |index: u32| {
        let class = if index < part { "seat taken" } else { "seat" };
        html! { <rect {class} x={(index * step).to_string()} y="3" width="10" height="10" rx="1.5" /> }
    };
    html! {
        <svg class="seats" viewBox={format!("-1 0 {} 16", width + 2)} height="16" width={(width + 2).to_string()} aria-hidden="true" focusable="false">
            <g>{ for (0..whole).map(seat) }</g>
            <line class="needed" x1={line.to_string()} x2={line.to_string()} y1="0" y2="16" />
        </svg>
    }
}

fn bar(whole: u32, part: u32, needed: u32) -> Html {
    // In thousandths, in 64 bits: no number of seats overflows.
    let at = |number: u32| (u64::from(number) * 400 / u64::from(whole.max(1))).min(400).to_string();
    html! {
        <svg class="seats" viewBox="-1 0 402 16" height="16" width="402" aria-hidden="true" focusable="false">
            <rect class="seat" x="0" y="3" width="400" height="10" rx="1.5" />
            <rect class="seat taken" x="0" y="3" width={at(part)} height="10" rx="1.5" />
            <line class="needed" x1={at(needed)} x2={at(needed)} y1="0" y2="16" />
        </svg>
    }
}
