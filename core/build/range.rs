//! The least and the most that an office may set a parameter to: `least` and `most` of the parameter, else what suits its
//! kind. Nothing that is shipped lies outside.

use std::error::Error;

use crate::parameters::value;

/// Of a share: some of it, and no more than the whole.
const SHARE: (&str, &str) = ("1/100", "1/1");
/// Of a number.
const COUNT: (&str, &str) = ("1", "10000");
/// Of a length of time, by the class of its units: it has a length, and its end is lived to see.
const SPANS: [(&str, (&str, &str)); 4] = [
    ("SpanUnit::CLOCK", ("1 minute", "72 hours")),
    ("SpanUnit::ALL", ("1 minute", "1 year")),
    ("SpanUnit::DAYS", ("1 day", "10 years")),
    ("SpanUnit::DATES", ("1 day", "10 years")),
];

/// The code of a `Range` of values of `kind`, whose lengths of time are in `units`.
pub fn range(
    key: &str,
    (kind, units): (&str, &str),
    least: Option<&str>,
    most: Option<&str>,
) -> Result<String, Box<dyn Error>> {
    let kind = kind.strip_prefix("Option<").and_then(|kind| kind.strip_suffix('>')).unwrap_or(kind);
    let usual = match kind {
        "Share" => Some(SHARE),
        "u32" => Some(COUNT),
        _ => SPANS.iter().find(|(class, _)| *class == units).map(|(_, usual)| *usual),
    };
    let (usual_least, usual_most) =
        usual.ok_or_else(|| format!("parameter `{key}`: no range for {units}"))?;
    let bound = |text: &str| -> Result<String, Box<dyn Error>> {
        let (given, code) = value(key, text)?;
        let variant = match kind {
            _ if given != kind => {
                return Err(format!("parameter `{key}`: `{text}` is of another kind").into());
            }
            "u32" => "Count",
            other => other,
        };
        Ok(format!("Value::{variant}({code})"))
    };
    let (least, most) = (bound(least.unwrap_or(usual_least))?, bound(most.unwrap_or(usual_most))?);
    Ok(format!("Range {{ least: {least}, most: {most} }}"))
}
