//! Scenarios that could never fail, or say what there is not: each is refused with what is meant, its line and its part.

use super::{
    scenario_files::{GOOD, files, wrong},
    *,
};

const OFFICE: &str =
    "[[step]]\nat = 2022-10-11T09:00:00\ndo.workspace.open = { name = \"A\", clock = \"real\" }\n";

/// Runs one scenario about a workspace that is open, and checks what is said of it.
#[track_caller]
fn said(name: &str, rest: &str, words: &[&str]) {
    let text = format!("[[scenario]]\ntitle = \"Renamed\"\nrule = \"GEN-03\"\ngiven = \"office\"\n{rest}\n");
    let folder = files(&format!("mistake-{name}"), &[("given/office.toml", OFFICE), ("a.toml", &text)]);
    let (out, err) = wrong(&folder);
    assert_eq!(err, "");
    contains(&out, &[&["FAIL GEN-03 Renamed\n"], words].concat());
}

const RENAME: &str = "when.do.workspace.rename = { name = \"C\" }\n";
const RENAMED: &str = "then.accepted = [\"workspace.renamed\"]\n";

#[test]
fn a_rule_or_a_fact_that_there_is_not_is_told_with_the_nearest() {
    let folder = files(
        "mistake-rule",
        &[("a.toml", &GOOD.replace("GEN-03", "gen-03")), ("b.toml", &GOOD.replace("GEN-03", "XYZ-99"))],
    );
    let (out, _) = wrong(&folder);
    contains(&out, &["a.toml:1: `rule`: there is no rule `gen-03`; did you mean `GEN-03`?\n"]);
    contains(&out, &["b.toml:1: `rule`: there is no rule `XYZ-99`\n"]);
    for (key, value) in
        [("refused", "\"GEN-033\""), ("findings", "[\"GEN-033\"]"), ("no_findings", "[\"GEN-033\"]")]
    {
        let told = format!("`then.{key}`: there is no rule `GEN-033`; did you mean `GEN-03`?");
        said("codes", &format!("{RENAME}then.{key} = {value}"), &[&told]);
    }
    for (fact, nearest) in [
        ("workspace.renmaed", "workspace.renamed"),
        ("workspace.renamed ", "workspace.renamed"),
        ("isue.closed", "issue.closed"),
        ("service.rota.palnned", "service.rota.planned"),
    ] {
        let told = format!("`then.accepted`: there is no fact `{fact}`; did you mean `{nearest}`?");
        said("facts", &format!("{RENAME}then.accepted = [\"{fact}\"]"), &[&told]);
    }
}

#[test]
fn nothing_is_done_before_what_was_done() {
    let moments =
        "a.toml:1: when: 2002-10-12T09:00:00 is before the last step, which was at 2022-10-11T09:00:00: ";
    said("early", &format!("when.at = 2002-10-12T09:00:00\n{RENAME}{RENAMED}"), &[moments]);
    let before = "before = [{ at = 2022-10-12T09:00:00, do.workspace.rename = { name = \"B\" } }, { at = 2022-10-11T09:00:00, do.workspace.rename = { name = \"D\" } }]\n";
    let told = "a.toml:5: before, step 2: 2022-10-11T09:00:00 is before the last step, which was at 2022-10-12T09:00:00";
    said("early-step", &format!("{before}{RENAME}{RENAMED}"), &[told]);
    said("number", &format!("when.at = 20221012\n{RENAME}{RENAMED}"), &["when: `20221012` is not a time"]);
}

#[test]
fn what_is_said_of_nothing_is_refused() {
    let beside = "is checked beside `then.refused`, `then.findings` or `then.holds` only";
    let alone = [
        ("then.provisional = [2031]", "`then.provisional` is checked beside `then.due` only"),
        ("then.because = { name = 1 }", &format!("`then.because` {beside}")),
        ("then.says = { en = \"x\" }", &format!("`then.says` {beside}")),
    ];
    for (then, told) in alone {
        said("alone", &format!("{RENAME}{RENAMED}{then}"), &[told]);
        said("alone", &format!("{RENAME}{then}"), &[told]);
    }
}

#[test]
fn names_are_for_records_that_are_made() {
    let before = "before = [{ as = [\"a\", \"b\"], do.workspace.rename = { name = \"B\" } }]\n";
    let told = "a.toml:5: before, step 1: `as` names 2 (`a`, `b`), and this step makes 0 records";
    said("names", &format!("{before}{RENAME}{RENAMED}"), &[told]);
    let made = "before = [{ as = \"tower\", do.building.register = { name = \"B\" } }]\n";
    let rooms = |building: &str| {
        format!(
            "when.do.building.add_room = {{ building = \"{building}\", floor = 1, number = \"1\" }}\n{RENAMED}"
        )
    };
    let told = "when: `@towr` is used before a step made it; did you mean `@tower`?";
    said("unnamed", &format!("{made}{}", rooms("@towr")), &[told]);
    let told =
        "`building.add_room.building`: this is not the id of a record; in a scenario write its name with @";
    said("no-sign", &format!("{made}{}", rooms("tower")), &[told]);
    let look = "when.look.standing = \"@tower\"\nthen.holds = true";
    said("kind", &format!("{made}{look}"), &["when: `look.standing`: this is a record of another kind"]);
    let limits = format!("{RENAME}then.limits = [{{ issue = \"@tower\", duty = \"reply\" }}]");
    said("limits", &format!("{made}{limits}"), &["then: `limits`: `@tower` is not an issue"]);
}

#[test]
fn a_misspelt_command_or_field_is_told_with_the_nearest() {
    let cases = [
        (
            "workspace.renmae = { name = \"C\" }",
            "`workspace.renmae`: there is no `renmae`; did you mean `rename`?",
        ),
        (
            "worksapce.rename = { name = \"C\" }",
            "`worksapce`: there is no `worksapce`; did you mean `workspace`?",
        ),
        (
            "workspace.rename = { nmae = \"C\" }",
            "`workspace.rename`: `name` is missing: is `nmae` a slip for it?",
        ),
        (
            "workspace = { rename = { name = \"C\" }, open = {} }",
            "one is asked at a time, and there are 2: `workspace.open`, `workspace.rename`",
        ),
        ("workspace = {}", "nothing is asked: write a room and what is asked of it"),
    ];
    for (command, told) in cases {
        said("command", &format!("when.do.{command}\n{RENAMED}"), &[told]);
    }
    let shape = "then.accepted = \"workspace.renamed\"\n";
    said(
        "shape",
        &format!("{RENAME}{shape}"),
        &["a.toml:6: string \"workspace.renamed\", expected a list: write it in [ ]"],
    );
    let quotes = files("mistake-quotes", &[("a.toml", &GOOD.replace("\"A name\"", "“A name”"))]);
    contains(&wrong(&quotes).1, &["a.toml:2: string values must be quoted", "quotes are straight here"]);
}

#[test]
fn what_does_not_hold_is_told_in_sentences() {
    let due = "when.due = { from = 2026-09-29T10:00:00, term = { working_days = 5 } }\n";
    said(
        "day",
        &format!("{due}then.due = 2026-10-12"),
        &["then: `2026-10-12` is a day, and terms end at a moment"],
    );
    said(
        "fact",
        &format!("{RENAME}then.accepted = []"),
        &["expected: nothing; actual: accepted: workspace.renamed"],
    );
    let refused =
        "when.do.workspace.rename = { name = \"\" }\nthen.refused = \"GEN-03\"\nthen.because = { none = 1 }";
    said("keys", refused, &["expected: none = 1; actual: no none; the explanation has "]);
    let language =
        "when.do.workspace.rename = { name = \"\" }\nthen.refused = \"GEN-03\"\nthen.says = { fr = \"x\" }";
    said("language", language, &["`then.says` has no language `fr`: write one of zh-Hans, zh-Hant, en"]);
    let firm = "before = [{ as = \"firm\", do.organisation.register = { name = \"F\", kind = \"enterprise\" } }, { as = \"issue\", do.issue.receive = { source = \"hotline\", raised_by = { organisation = \"@firm\" }, consent = \"anonymous\", title = \"A\", text = \"B\", category = \"property\", urgency = \"ordinary\" } }]\n";
    let limits = "then.limits = [{ issue = \"@issue\", duty = \"reply\", due = 2022-10-12T18:00:00 }]";
    let told = "expected: reply by 2022-10-12T18:00:00; actual: nothing to do for reply";
    said("nothing", &format!("{firm}{RENAME}{limits}"), &[told]);
}
