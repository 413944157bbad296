//! Where in a value a line of its text stands.

use serde_json::Value;

/// What `serde_json::to_string_pretty` writes on a line, from 1, with the way to it: the keys of tables, and the places in
/// lists from 1.
pub(super) fn at_line(value: &Value, line: usize) -> Option<(Vec<String>, &Value)> {
    let mut search = Search { wanted: line, line: 1, way: Vec::new() };
    search.within(value).map(|found| (search.way, found))
}

struct Search {
    wanted: usize,
    line: usize,
    way: Vec<String>,
}

impl Search {
    /// The value begins on the line that the search has come to. Afterwards that is the one on which it ends, and the way
    /// is the one to what was found.
    fn within<'a>(&mut self, value: &'a Value) -> Option<&'a Value> {
        if self.line == self.wanted {
            return Some(value);
        }
        let inner: Vec<(String, &Value)> = match value {
            Value::Object(map) => map.iter().map(|(key, inner)| (key.clone(), inner)).collect(),
            Value::Array(all) => {
                all.iter().enumerate().map(|(at, inner)| ((at + 1).to_string(), inner)).collect()
            }
            _ => Vec::new(),
        };
        if inner.is_empty() {
            return None;
        }
        for (key, inner) in inner {
            self.line += 1;
            self.way.push(key);
            if let Some(found) = self.within(inner) {
                return Some(found);
            }
            self.way.pop();
        }
        // The bracket that closes it: what is missing in a table is told there.
        self.line += 1;
        (self.line == self.wanted).then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::at_line;

    #[test]
    fn every_line_has_its_place() {
        let value = json!({ "a": { "b": [1, { "c": "two\nlines" }, []], "d": {} }, "e": null });
        let ways: Vec<String> = (1..=11)
            .map(|line| at_line(&value, line).map(|(way, _)| way.join(".")).unwrap_or_default())
            .collect();
        assert_eq!(ways, ["", "a", "a.b", "a.b.1", "a.b.2", "a.b.2.c", "a.b.2", "a.b.3", "a.b", "a.d", "a"]);
        assert_eq!(at_line(&value, 13).map(|(way, _)| way), Some(Vec::new()), "the last bracket");
        assert_eq!(at_line(&value, 14), None);
    }
}
