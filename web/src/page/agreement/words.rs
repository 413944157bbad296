//! How the parts of an agreement are said, and read from lines that somebody typed.

use cobuild::{
    agreement::{Agreement, Axis, Measure, Progress, Standing, Status},
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{Choice, State},
    page::period,
    text::{Words, messages::agreement_page as words},
};

/// The look of a status.
pub fn state(status: Status) -> State {
    match status {
        Status::Active | Status::Signed => State::Good,
        Status::Signing => State::Soon,
        Status::Draft | Status::Ended | Status::Terminated | Status::Dropped | Status::Lapsed => {
            State::Neutral
        }
    }
}

/// How long it still runs: 「還有 12 天」.
pub fn days_left(standing: &Standing, language: Language) -> String {
    let n = standing.days_left.unsigned_abs().to_string();
    match standing.days_left {
        0 => words::ENDS_TODAY.get(language).to_owned(),
        1.. => words::DAYS_LEFT.fill(language, &[("n", &n)]),
        _ => words::DAYS_PAST.fill(language, &[("n", &n)]),
    }
}

/// A share in per cent; "—" where nothing countable was promised.
pub fn percent(percent: Option<u64>) -> AttrValue {
    match percent {
        Some(percent) => format!("{percent}%").into(),
        None => AttrValue::Static("—"),
    }
}

/// The first and the last day.
pub fn term(agreement: &Agreement, language: Language) -> String {
    let term = agreement.term.get();
    period::days(term.from, term.to, language)
}

/// What is promised, in figures: 「每季度 4 場」.
pub fn measure(measure: &Measure, language: Language) -> String {
    match measure {
        Measure::Qualitative => words::QUALITATIVE.get(language).to_owned(),
        Measure::Quantified { quantity, unit, period } => {
            let (quantity, period) = (quantity.to_string(), period.text().get(language));
            words::QUANTITY_EACH
                .fill(language, &[("quantity", &quantity), ("unit", unit), ("period", period)])
        }
    }
}

/// The unit of a measure; empty when nothing is counted.
pub fn unit(measure: &Measure) -> String {
    match measure {
        Measure::Quantified { unit, .. } => unit.clone(),
        Measure::Qualitative => String::new(),
    }
}

/// Confirmed of promised: 「4 / 16」; only the confirmed when nothing countable was promised.
pub fn figures(progress: &Progress) -> String {
    match progress.promised {
        0 => progress.confirmed.to_string(),
        promised => format!("{} / {promised}", progress.confirmed),
    }
}

/// How something was, 5 to 1.
pub fn ratings() -> Vec<Choice> {
    let ratings = [
        ("5", words::RATING_5),
        ("4", words::RATING_4),
        ("3", words::RATING_3),
        ("2", words::RATING_2),
        ("1", words::RATING_1),
    ];
    ratings.into_iter().map(|(value, words)| Choice::new(value, words)).collect()
}

/// How an overall per cent was counted, a line an obligation.
pub fn overall_reason(
    agreement: &Agreement,
    overall: &cobuild::agreement::Overall,
    language: Language,
) -> Vec<Words> {
    let rule = if overall.each.is_empty() { words::OVERALL_NOTHING } else { words::OVERALL_RULE };
    let line = |(id, progress): &(_, Progress)| {
        let text =
            agreement.obligation(*id).map(|obligation| obligation.text.get().as_str()).unwrap_or_default();
        let (confirmed, promised) = (progress.confirmed.to_string(), progress.promised.to_string());
        let percent = percent(progress.percent());
        let values =
            [("text", text), ("confirmed", &confirmed), ("promised", &promised), ("percent", &percent)];
        Words::from(words::OVERALL_LINE.fill(language, &values))
    };
    std::iter::once(Words::from(rule)).chain(overall.each.iter().map(line)).collect()
}

/// The lines that say something, without the spaces around them.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Axes, one a line: 「組織聯動：…」. Both the Chinese and the Latin colon part the name from what it means.
pub fn axes(text: &str) -> Vec<Axis> {
    let axis = |line: String| match line.split_once(['：', ':']) {
        Some((title, text)) => Axis { title: title.trim().to_owned(), text: text.trim().to_owned() },
        None => Axis { title: line, text: String::new() },
    };
    lines(text).into_iter().map(axis).collect()
}

/// One axis as a line.
pub fn axis_line(axis: &Axis) -> String {
    match axis.text.as_str() {
        "" => axis.title.clone(),
        text => format!("{}：{text}", axis.title),
    }
}
