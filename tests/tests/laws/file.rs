//! Whatever a file holds: changed at any place, or stored in any form.

use super::*;

/// The scalars of a line, in order.
pub fn scalars(line: &str) -> Vec<Value> {
    fn collect(value: &Value, into: &mut Vec<Value>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| collect(value, into)),
            Value::Object(object) => object.values().for_each(|value| collect(value, into)),
            scalar => into.push(scalar.clone()),
        }
    }
    let mut found = Vec::new();
    collect(&serde_json::from_str(line).expect("JSON"), &mut found);
    found
}

pub fn is_id(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.len() == 36 && text.matches('-').count() == 4)
}

/// The line with one of its scalars changed to something extreme of the same type.
pub fn changed(line: &str, place: usize, change: u8, ids: &[Value]) -> String {
    fn visit(value: &mut Value, left: &mut usize, with: &dyn Fn(&Value) -> Value) {
        match value {
            Value::Array(values) => values.iter_mut().for_each(|value| visit(value, left, with)),
            Value::Object(object) => object.values_mut().for_each(|value| visit(value, left, with)),
            scalar => {
                if *left == 0 {
                    *scalar = with(scalar);
                }
                *left = left.wrapping_sub(1);
            }
        }
    }
    let with = |value: &Value| -> Value {
        match value {
            value if is_id(value) => {
                ids.get(usize::from(change) % ids.len().max(1)).cloned().unwrap_or(Value::Null)
            }
            Value::String(text) if text.parse::<jiff::civil::DateTime>().is_ok() && text.contains('T') => {
                ["-009999-01-01T00:00:00", "9999-12-31T23:59:59", "2022-02-28T12:00:00"]
                    [usize::from(change % 3)]
                .into()
            }
            Value::String(text) if text.parse::<jiff::civil::Date>().is_ok() => {
                ["-009999-01-01", "9999-12-31", "2024-02-29"][usize::from(change % 3)].into()
            }
            Value::String(_) => {
                ["", "佛", "single", "2/0", "0/1", "999999999999"][usize::from(change % 6)].into()
            }
            Value::Number(_) => [0, 1, u64::from(u32::MAX), u64::from(u16::MAX), 32_767, u64::MAX]
                [usize::from(change % 6)]
            .into(),
            Value::Bool(flag) => (!flag).into(),
            _ => Value::Null,
        }
    };
    let count = scalars(line).len();
    let mut value: Value = serde_json::from_str(line).expect("JSON");
    let mut left = place % count.max(1);
    visit(&mut value, &mut left, &with);
    value.to_string()
}

/// The example: equal after a snapshot, and after being written and read.
#[test]
fn the_example_survives_every_form_of_storage() {
    let journal = example::journal().expect("the example");
    let workspace = Workspace::fold(&journal, u64::MAX);
    let back: Workspace = postcard::from_bytes(&bytes(&workspace)).expect("state is read");
    assert!(back == workspace);
    let text = codec::write(&journal);
    let read: Journal<Fact> = codec::read_closed(&text).expect("the file is whole");
    assert_eq!(read.digest(), journal.digest());
    assert!(Workspace::fold(&read, u64::MAX) == workspace);
    assert_eq!(workspace.clashes.open().count(), 0, "one device alone breaks nothing");
}
