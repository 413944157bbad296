//! Every pair of colours that the style uses has enough contrast in both themes (WCAG 2.2: 4.5 : 1 for words, 3 : 1
//! for the edges of controls, for shapes and for the focus ring).

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

const STYLE: &str = include_str!("../../web/style/app.css");

const WORDS: [(&str, &[&str]); 12] = [
    ("ink", &["paper", "sheet", "sunk", "good-wash", "soon-wash", "late-wash"]),
    ("ink-soft", &["paper", "sheet", "sunk"]),
    ("paper", &["ink"]),
    ("kiln", &["paper", "sheet", "sunk"]),
    ("on-kiln", &["kiln", "kiln-deep"]),
    ("good", &["good-wash", "paper", "sheet"]),
    ("soon", &["soon-wash", "paper", "sheet"]),
    ("late", &["late-wash", "paper", "sheet"]),
    ("sheet", &["good", "soon", "late"]),
    ("kiln-deep", &["paper", "sheet"]),
    ("late", &["sunk"]),
    ("good", &["sunk"]),
];
const SHAPES: [(&str, &[&str]); 2] =
    [("line-strong", &["paper", "sheet"]), ("focus", &["paper", "sheet", "sunk"])];

/// The tokens of a theme, from the block that opens with `selector`.
fn theme(selector: &str) -> BTreeMap<&'static str, [f64; 3]> {
    let (_, after) = STYLE.split_once(&format!("{selector} {{")).unwrap();
    let (block, _) = after.split_once('}').unwrap();
    let token = |line: &'static str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let number = u32::from_str_radix(value.split_once(';')?.0, 16).ok()?;
        Some((name, [number >> 16, number >> 8, number].map(|part| f64::from(part & 0xff) / 255.0)))
    };
    block.lines().filter_map(token).collect()
}

fn luminance(colour: [f64; 3]) -> f64 {
    let linear =
        colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn check(name: &str, tokens: &BTreeMap<&str, [f64; 3]>, pairs: &[(&str, &[&str])], least: f64) {
    for (front, backs) in pairs {
        for back in *backs {
            let (a, b) = (luminance(tokens[front]), luminance(tokens[back]));
            let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(ratio >= least, "{name}: --{front} on --{back} has {ratio:.2} : 1, needs {least} : 1");
        }
    }
}

#[test]
fn light_and_dark_are_readable() {
    for (name, selector) in [("light", r#"[data-theme="light"]"#), ("dark", r#"[data-theme="dark"]"#)] {
        let tokens = theme(selector);
        check(name, &tokens, &WORDS, 4.5);
        check(name, &tokens, &SHAPES, 3.0);
    }
}

#[test]
fn the_device_s_dark_is_the_chosen_dark() {
    assert_eq!(theme(r#"[data-theme="dark"]"#), theme(":root:not([data-theme])"));
}
