use cobuild::{
    activity::{SeriesKind, Theme, rules},
    example,
    text::Language,
    workspace::Workspace,
};

#[test]
fn the_article_names_five_brands_and_three_of_four_lectures() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let activities = &workspace.activities;
    let brands = activities.all_series().filter(|(_, series)| *series.kind.get() == SeriesKind::Brand);
    let mut brands: Vec<&str> = brands.map(|(_, series)| series.name.get().as_str()).collect();
    brands.sort_unstable();
    assert_eq!(brands, ["技能有約", "玫瑰有約", "職工生日會", "英才杯足球賽", "讀書有約"]);
    let (_, lectures) = activities.series_named("主題講堂").unwrap();
    let themes: Vec<Theme<'_>> = lectures.themes().collect();
    assert_eq!(themes.len(), 4);
    let words: Vec<&str> = themes.iter().map(|theme| theme.words(Language::ZhHant)).collect();
    assert_eq!(words, ["金融", "法律", "教育", "（來源未載）"]);
    assert!(activities.all().all(|(_, activity)| activity.title.get().contains("示例")));
    assert_eq!(activities.accounts().count(), 0, "the article tells of no points");
    assert_eq!(rules::findings(&workspace, example::OPENS_ON.at(9, 0, 0, 0)), []);
}
