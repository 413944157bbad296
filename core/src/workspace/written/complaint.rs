//! A reader's complaint in words for whoever wrote the text.

use crate::text::nearest;

/// Of a longer list the nearest name is told alone: thirty names hide it.
const MOST_NAMES: usize = 12;

/// What serde says, for people who write commands: the nearest name instead of every name, lists and tables by how they
/// are written.
pub(crate) fn said(words: &str) -> String {
    if let Some((written, known)) = unknown(words) {
        let all = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        return match nearest(written, known.iter().copied()) {
            Some(near) if known.len() > MOST_NAMES => {
                format!("there is no `{written}`; did you mean `{near}`?")
            }
            Some(near) => format!("there is no `{written}`; did you mean `{near}`? There are {all}"),
            None => format!("there is no `{written}`; there are {all}"),
        };
    }
    if words.starts_with("UUID parsing failed") {
        return "this is not the id of a record; in a scenario write its name with @ before it".to_owned();
    }
    match words.strip_prefix("invalid type: ").or_else(|| words.strip_prefix("invalid value: ")) {
        Some(found) => found
            .replace("map, ", "a table { }, ")
            .replace("sequence, ", "a list [ ], ")
            .replace("expected a sequence", "expected a list: write it in [ ]")
            .replace("expected a map", "expected a table: write it in { }")
            .replace("expected a formatted UUID string", "expected the id of a record")
            .replace("expected u32", "expected a whole number from 0 to 4294967295"),
        None => words.to_owned(),
    }
}

/// The name that is not known, and those that are, when that is what serde complains of.
pub(crate) fn unknown(words: &str) -> Option<(&str, Vec<&str>)> {
    let rest = words.strip_prefix("unknown variant `").or_else(|| words.strip_prefix("unknown field `"))?;
    let (written, expected) = rest.rsplit_once("`, expected ")?;
    // Every second piece between the marks is a name: "one of `a`, `b`", "`a` or `b`".
    Some((written, expected.split('`').skip(1).step_by(2).collect()))
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn the_nearest_name_is_told() {
        let short = "unknown variant `retrun`, expected `return` or `reply`";
        assert_eq!(said(short), "there is no `retrun`; did you mean `return`? There are `return`, `reply`");
        let none = "unknown field `x`, expected one of `return`, `reply`";
        assert_eq!(said(none), "there is no `x`; there are `return`, `reply`");
        let names: Vec<String> = (100..120).map(|number| format!("`name-{number}`")).collect();
        let long = format!("unknown variant `name-1000`, expected one of {}", names.join(", "));
        assert_eq!(said(&long), "there is no `name-1000`; did you mean `name-100`?");
    }

    #[test]
    fn shapes_are_told_as_they_are_written() {
        assert_eq!(
            said("invalid type: string \"issue.closed\", expected a sequence"),
            "string \"issue.closed\", expected a list: write it in [ ]"
        );
        assert_eq!(said("missing field `title`"), "missing field `title`");
    }
}
