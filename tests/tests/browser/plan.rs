//! Figures with their sources, the screen that everybody may see, and a year's work counted from the records.

use crate::person::Person;

fn at(path: &str) -> Person {
    let person = Person::at(path);
    person.speak("zh-Hant");
    person
}

#[test]
fn a_figure_has_a_time_and_a_source_and_only_what_may_be_published_is_on_the_screen() {
    let person = at("/reports/indicators");
    person.follow("main .page-action a");
    person.write("name", "入駐企業數");
    person.write("unit", "家");
    person.write("scope", "萬科金融中心（示例）");
    person.send("indicator");
    let indicator = person.path();
    person.follow("main .page-action a");
    person.write("as-of", "去年");
    person.write("value", "很多");
    let time = person.refused("observe");
    assert!(time.contains("去年"), "{time}");
    person.write("as-of", "2022-Q3");
    let figure = person.refused("observe");
    assert!(figure.contains("很多"), "{figure}");
    person.write("value", "96");
    let sourceless = person.refused("observe");
    assert!(!sourceless.trim().is_empty(), "no figure without a source");
    person.write("source", "物業台賬（示例）");
    person.send("observe");
    assert!(person.told("section[aria-labelledby=series]").contains("96 家"));

    person.turn_to("/reports/indicators?view=screen");
    assert!(!person.told("main").contains("入駐企業數"), "what is internal is not shown");
    person.turn_to(&indicator);
    person.follow("section[aria-labelledby=series] a[href*='do=observe']");
    person.write("value", "98");
    person.tick("public", "on");
    person.send("observe");
    let series = person.told("section[aria-labelledby=series]");
    assert!(series.contains("98 家") && series.contains("96 家"), "what was said before stays: {series}");
    person.turn_to("/reports/indicators?view=screen");
    assert!(person.told("main").contains("98 家"));
}

#[test]
fn aims_are_told_by_the_indicators_linked_to_them() {
    let person = at("/reports/indicators/sets/new");
    person.write("title", "服務目標（示例）");
    person.write("source", "年度會議（示例）");
    person.write("aims", "最便捷（示例）\n最暖心（示例）");
    person.send("set");
    let set = person.path();
    person.turn_to("/reports/indicators");
    person.follow("section[aria-labelledby=indicators] tbody a");
    person.follow("main nav.actions a[href*='do=link']");
    person.choose("aim", "最暖心（示例）");
    person.send("link");
    person.turn_to(&set);
    assert_eq!(person.count("main ol.log li a"), 1, "one of the two is told");
    person.follow("main nav.actions a[href*='do=edit']");
    person.write("aims", "最暖心（示例）\n最高效（示例）");
    person.send("set");
    assert_eq!(person.count("main ol.log li a"), 1, "an aim that keeps its name keeps its indicators");
}

#[test]
fn a_year_of_work_is_counted_from_the_records() {
    let person = at("/reports/programmes");
    person.follow("main tbody a");
    let main = person.told("main");
    assert!(main.contains("三大平台") && main.contains("四大課堂"), "{main}");
    let programme = person.path();
    person.turn_to(&format!("{programme}?do=target&element=programme.brand-activities"));
    person.choose("measure", "走訪");
    person.write("number", "0");
    let nothing = person.refused("target");
    assert!(!nothing.trim().is_empty(), "a target asks for something");
    person.write("number", "4");
    person.send("target");
    assert!(person.told("main").contains("/4"), "{}", person.told("main"));
    person.turn_to(&format!("{programme}?do=part&element=programme.three-platforms"));
    person.write("name", "");
    let nameless = person.refused("part");
    assert!(!nameless.trim().is_empty());
    person.reload();
    person.turn_to(&format!("{programme}?do=conclude"));
    person.write("summary", "按計劃推進（示例）");
    person.send("conclude");
    assert!(person.told("main").contains("按計劃推進（示例）"));
    assert_eq!(person.count("main nav.actions a"), 0, "what is concluded is not changed");
}
