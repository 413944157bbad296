use cobuild::{
    activity::{Command, Fact, SeriesChange, SeriesEntry, SeriesKind, Theme},
    record::SeriesId,
    rule::TermValue,
    text::Language,
};

use crate::case::{Case, TODAY, first, refused};

fn lectures(case: &mut Case) -> SeriesId {
    let entry = SeriesEntry {
        name: "主題講堂".into(),
        kind: SeriesKind::Lectures,
        about: String::new(),
        themes: ["金融", "法律", "教育"].map(str::to_owned).to_vec(),
        declared: Some(4),
    };
    first(&case.ask(Command::AddSeries { entry }).unwrap())
}

fn themes(names: &[&str]) -> SeriesChange {
    SeriesChange::Themes(names.iter().map(|name| (*name).to_owned()).collect())
}

#[test]
fn what_the_source_does_not_name_stays_unnamed() {
    let mut case = Case::new();
    let id = lectures(&mut case);
    let series = case.activities().series(id).unwrap();
    let themes: Vec<Theme<'_>> = series.themes().collect();
    assert_eq!(themes, [Theme::Named("金融"), Theme::Named("法律"), Theme::Named("教育"), Theme::NotNamed]);
    assert_eq!(themes[3].words(Language::ZhHant), "（來源未載）");
    assert_eq!(series.not_named(), 1);
}

#[test]
fn no_more_themes_are_named_than_the_source_speaks_of() {
    let mut case = Case::new();
    let series = lectures(&mut case);
    let mut edit = |changes| case.ask(Command::EditSeries { series, changes });
    let five = themes(&["甲", "乙", "丙", "丁", "戊"]);
    refused(edit(vec![five.clone()]), "ACT-01", &[("activity.themes", TermValue::Number(5))]);
    refused(
        edit(vec![SeriesChange::Declared(Some(2))]),
        "ACT-01",
        &[("activity.declared", TermValue::Number(2))],
    );
    edit(vec![SeriesChange::Declared(Some(5)), five.clone()]).unwrap();
    // By hand.
    case.write(Fact::SeriesEdited { series, change: SeriesChange::Declared(Some(1)) });
    case.write(Fact::SeriesEdited { series, change: themes(&["1", "2", "3", "4", "5", "6"]) });
    let known = case.activities().series(series).unwrap();
    assert_eq!((known.named.get().len(), *known.declared.get()), (5, Some(5)));
    assert_eq!(case.clashes(), ["declared", "themes"]);
}

#[test]
fn a_theme_named_here_and_a_number_lowered_there_do_not_both_stand() {
    let mut here = Case::new();
    let series = lectures(&mut here);
    let mut there = here.elsewhere();
    let four = vec![themes(&["金融", "法律", "教育", "健康"])];
    here.ask(Command::EditSeries { series, changes: four }).unwrap();
    let changes = vec![SeriesChange::Declared(Some(3))];
    there.at(TODAY.at(9, 5, 0, 0)).ask(Command::EditSeries { series, changes }).unwrap();
    here.meet(&there);
    let known = here.activities().series(series).unwrap();
    assert_eq!((known.named.get().len(), *known.declared.get()), (4, Some(4)));
    assert_eq!(here.clashes(), ["declared"]);
}
