//! Every fact has words in the catalogue, and says why where somebody had to say so.
use cobuild::{
    example,
    query::timeline,
    record::Record,
    text::{Language, messages},
    workspace::Fact,
};
use serde_json::{Value, json};

/// The names of every fact on the way inward, as the types themselves tell them: an unknown name is answered with the
/// known ones.
fn paths(above: &[String]) -> Vec<Vec<String>> {
    let asked = above.iter().rev().fold(json!({ "?": 1 }), |inner, name| json!({ name: inner }));
    let error = serde_json::from_value::<Fact>(asked).unwrap_err().to_string();
    if !error.starts_with("unknown variant `?`") {
        return vec![above.to_vec()];
    }
    let names = error.split('`').skip(3).step_by(2);
    names.flat_map(|name| paths(&[above, &[name.to_owned()]].concat())).collect()
}

#[test]
fn every_fact_has_words() {
    let all = paths(&[]);
    assert!(all.len() > 280, "{}", all.len());
    let key = |path: &[String]| format!("fact.{}.{}", path[0], path[1..].join("-").replace('_', "-"));
    let known = |path: &Vec<String>| messages::ALL.iter().any(|text| text.key == key(path));
    let silent: Vec<String> = all.iter().filter(|path| !known(path)).map(|path| key(path)).collect();
    assert!(silent.is_empty(), "no words for {silent:?}");
    let spoken = messages::ALL.iter().filter(|text| text.key.starts_with("fact."));
    let idle: Vec<&str> =
        spoken.map(|text| text.key).filter(|text| all.iter().all(|path| key(path) != *text)).collect();
    assert!(idle.is_empty(), "no such fact: {idle:?}");
}

#[test]
fn every_fact_of_the_example_is_told_in_three_languages() {
    let journal = example::journal().unwrap();
    for fact in journal.entries().flat_map(|entry| entry.facts()) {
        let told = fact.told();
        let [en, hans, hant] =
            [Language::En, Language::ZhHans, Language::ZhHant].map(|l| told.words(l).to_owned());
        assert_ne!(en, told.name, "{fact:?}");
        assert!(en.is_ascii() || en.contains('’'), "{en}");
        assert!(!hans.is_ascii() && !hant.is_ascii(), "{hans} {hant}");
    }
}

#[test]
fn a_change_says_why() {
    let written: Value = json!({ "indicator": { "retracted": {
        "indicator": uuid::Uuid::nil(), "as_of": { "year": 2022 }, "reason": "抄錯" } } });
    let fact: Fact = serde_json::from_value(written).unwrap();
    let told = fact.told();
    assert_eq!((told.reason.as_deref(), told.words(Language::ZhHant)), (Some("抄錯"), "撤回指標數據"));
    let journal = example::journal().unwrap();
    let records: Vec<Record> =
        journal.entries().flat_map(|entry| entry.facts()).flat_map(Fact::touches).collect();
    let reasons = records.iter().flat_map(|record| timeline(&journal, *record, u64::MAX));
    assert!(reasons.filter_map(|change| change.told.reason).count() > 0);
}
