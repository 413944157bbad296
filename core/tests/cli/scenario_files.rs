//! Scenario files as they are found, and what the run says of each: nothing that cannot be read hides what can.

use super::*;

/// A scenario that holds.
pub const GOOD: &str = "[[scenario]]\ntitle = \"A name\"\nrule = \"GEN-03\"\nwhen.do.workspace.open = { name = \"A\", clock = \"real\" }\nthen.accepted = [\"workspace.opened\"]\n";

/// A folder with these files and nothing else.
pub fn files(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = folder(name);
    fs::remove_dir_all(&folder).unwrap();
    fs::create_dir_all(folder.join("given")).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

/// What a run prints that does not go well: the lines of the report, and what could not be read.
#[track_caller]
pub fn wrong(folder: &Path) -> (String, String) {
    check(&["test", folder.to_str().unwrap()], 1)
}

#[test]
fn scenarios_are_run_with_a_line_each() {
    let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/scenarios");
    if scenarios.is_dir() {
        let (out, _) = check(&["test", scenarios.to_str().unwrap()], 0);
        contains(&out, &["ok   MTG-01 ", " 0 failed\n"]);
        let given = scenarios.join("given");
        contains(&wrong(&given).1, &["given: starting points, not scenarios: run the folder above it"]);
        contains(&wrong(&given.join("order.toml")).1, &["order.toml:1: this is a starting point"]);
    } else {
        println!("skipped: {} is not here", scenarios.display());
    }
    let failing = GOOD.replace("\"A\",", "\"\",");
    let folder = files("scenarios-line", &[("a.toml", &format!("# about names\n\n{GOOD}{failing}"))]);
    let (out, err) = wrong(&folder);
    let place =
        format!("     {}:8: expected: workspace.opened; actual: refused: GEN-03", path(&folder, "a.toml"));
    contains(&out, &["ok   GEN-03 A name\nFAIL GEN-03 A name\n", &place, "\n1 passed, 1 failed\n"]);
    assert_eq!(err, "");
}

#[test]
fn a_wrong_file_hides_no_other() {
    let folder = files(
        "scenarios-hide",
        &[("a.toml", "[[scenario]]\ntitle = \n"), ("b.toml", GOOD), ("c.toml", ""), ("D.TOML", GOOD)],
    );
    fs::write(folder.join("e.toml"), b"good\n\xe9\x87\n").unwrap();
    let (out, err) = wrong(&folder);
    assert_eq!(out, "ok   GEN-03 A name\n1 passed, 0 failed, 4 not read\n");
    let place = path(&folder, "a.toml:2: ");
    contains(
        &err,
        &[&place, "c.toml:1: there is no scenario in it", "e.toml: line 2: the bytes are not UTF-8"],
    );
    contains(&err, &["D.TOML: ends in .TOML, and scenario files end in .toml: rename it"]);
    let absent = path(&folder, "absent.toml");
    let (out, err) = check(&["test", &absent, &path(&folder, "b.toml")], 1);
    assert_eq!(out, "ok   GEN-03 A name\n1 passed, 0 failed, 1 not read\n");
    contains(&err, &[&absent]);
}

#[test]
fn a_wrong_scenario_hides_no_other() {
    let misspelt = GOOD.replace("title", "titel");
    let command = GOOD.replace("\"A\",", "\"A\", nmae = \"B\",");
    let text = format!("{misspelt}{GOOD}{command}{}", GOOD.replace("[[scenario]]", "[[scenaro]]"));
    let folder = files("scenarios-one", &[("a.toml", &text)]);
    let (out, err) = wrong(&folder);
    contains(&out, &["a.toml:2: there is no `titel`; did you mean `title`?", "\nok   GEN-03 A name\n"]);
    contains(
        &out,
        &["a.toml:11: when: this is not a command: `workspace.open` has no `nmae` (did you mean `name`?)"],
    );
    contains(
        &out,
        &["FAIL (without rule and title)\n", "a.toml:16: `scenaro` is not read: write `[[scenario]]`"],
    );
    contains(&out, &["\n1 passed, 3 failed\n"]);
    assert_eq!(err, "");
}

#[test]
fn where_nothing_is_found_it_is_said_what_is_expected() {
    let folder = files("scenarios-nothing", &[]);
    let (out, err) = wrong(&folder);
    assert_eq!(out, "0 passed, 0 failed, 1 not read\n");
    contains(&err, &["no scenarios: the folder has no files; expected files that end in .toml"]);
    fs::write(folder.join("note.txt"), "").unwrap();
    contains(&wrong(&folder).1, &["expected files that end in .toml; those here do not: 1"]);
    fs::write(folder.join("empty.toml"), "scenario = []").unwrap();
    contains(&wrong(&folder).1, &["empty.toml:1: there is no scenario in it: expected one `[[scenario]]`"]);
    fs::write(folder.join("empty.toml"), GOOD.replace("[[scenario]]", "[scenario]")).unwrap();
    contains(
        &wrong(&folder).0,
        &["empty.toml:1: `scenario` is not read: write `[[scenario]]`, with two brackets"],
    );
}

#[test]
fn a_starting_point_that_cannot_be_read_says_why() {
    let step = "[[step]]\ndo.workspace.open = { name = \"A\", clock = \"real\" }\n";
    let folder = files("scenarios-given", &[("given/office.toml", step), ("given/word.toml", "")]);
    fs::write(folder.join("given/word.toml"), b"\xe9\x87\n").unwrap();
    let given = path(&folder, "given");
    let from = |name: &str| {
        let named = GOOD.replace("when.do", &format!("given = \"{name}\"\nwhen.do"));
        fs::write(folder.join("a.toml"), named).unwrap();
        let (out, _) = wrong(&folder);
        contains(&out, &[&format!("a.toml:4: given: the starting point `{name}` cannot be read: ")]);
        out
    };
    contains(&from("ofice"), &[&given, "there is no file ", "ofice.toml; did you mean `office`?"]);
    contains(&from("office.toml"), &["write it without .toml: `office`"]);
    contains(&from("elsewhere"), &[&given]);
    contains(&from("word"), &[&given, "the bytes are not UTF-8 text"]);
    fs::remove_dir_all(folder.join("given")).unwrap();
    contains(&from("office"), &["there are no starting points in that folder"]);
}

#[test]
fn a_circle_of_starting_points_is_named() {
    let from = |name: &str| format!("given = \"{name}\"\nstep = []\n");
    let folder = files(
        "scenarios-circle",
        &[
            ("given/start.toml", &from("a")),
            ("given/a.toml", &from("b")),
            ("given/b.toml", &from("a")),
            ("given/self.toml", &from("self")),
            ("x.toml", &GOOD.replace("when.do", "given = \"start\"\nwhen.do")),
            ("y.toml", &GOOD.replace("when.do", "given = \"self\"\nwhen.do")),
            ("z.toml", GOOD),
        ],
    );
    let (out, _) = wrong(&folder);
    contains(&out, &["b.toml:1: the starting points go in a circle: a → b → a;", "self → self;"]);
    contains(&out, &["\n1 passed, 2 failed\n"]);
}

#[test]
fn a_mistake_in_a_starting_point_names_that_file_and_its_step() {
    let step = "[[step]]\ndo.workspace.open = { name = \"A\", clock = \"real\" }\n\n";
    let second = format!("given = \"office\"\n\n[[step]]\ndo.workspace.rename = {{ name = \"\" }}\n{step}");
    let broken = format!("given = \"office\"\n{step}\ndo = 1\n");
    let rename = "[[scenario]]\ntitle = \"Renamed\"\nrule = \"GEN-03\"\ngiven = \"second\"\nbefore = [{ do.workspace.rename = { name = \"B\" } }]\nwhen.do.workspace.rename = { name = \"C\" }\nthen.accepted = [\"workspace.renamed\"]\n";
    let folder = files(
        "scenarios-step",
        &[("given/office.toml", step), ("given/second.toml", &second), ("given/broken.toml", &broken)],
    );
    fs::write(folder.join("a.toml"), rename).unwrap();
    fs::write(folder.join("b.toml"), rename.replace("second", "broken")).unwrap();
    fs::write(folder.join("c.toml"), rename.replace("second", "office").replace("\"B\"", "\"\"")).unwrap();
    let (out, _) = wrong(&folder);
    contains(&out, &["a.toml:1: begins from ", "second.toml:3: step 1: this step was refused: GEN-03: "]);
    contains(&out, &["b.toml:1: begins from ", "broken.toml:6: duplicate key"]);
    contains(&out, &["c.toml:5: before, step 1: this step was refused: GEN-03: ", "\n0 passed, 3 failed\n"]);
}
