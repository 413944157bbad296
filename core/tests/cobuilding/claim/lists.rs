//! Lists, rates and suggestions.

use super::*;

#[test]
fn rates_show_what_they_are_made_of() {
    let mut lists = Lists::new();
    let (community, firm) = (lists.community, lists.firm);
    let claim_rate = |lists: &Lists, side| lists.state().claims.claim_rate(side, DAY, date(2022, 12, 31));
    let done_rate = |lists: &Lists| lists.state().claims.done_rate(DAY, date(2022, 12, 31));
    assert_eq!(Workspace::default().claims.claim_rate(Side::Demand, DAY, DAY).shown(), "—");
    assert_eq!(
        (claim_rate(&lists, Side::Demand).shown(), done_rate(&lists).shown()),
        ("0%".into(), "—".into())
    );
    let patrol = lists.agreed(lists.patrol, firm, 5);
    let hall = lists.agreed(lists.hall, community, 2);
    let gone = lists.agreed(lists.chairs, community, 10);
    lists.does(json!({ "claim": { "withdraw": { "claim": gone, "reason": "不用了" } } }));
    lists.does(json!({ "item": { "withdraw": { "item": lists.chairs, "reason": "已借出" } } }));
    assert_eq!(claim_rate(&lists, Side::Demand).shown(), "50%");
    let resources = claim_rate(&lists, Side::Resource);
    assert_eq!((resources.numerator(), resources.denominator(), resources.excluded().count()), (1, 1, 1));
    let project = lists.plans(&[patrol]).unwrap();
    lists.step("start", project, json!({})).unwrap();
    lists.step("deliver", project, json!({ "by": firm, "text": "巡邏記錄" })).unwrap();
    lists.step("finish", project, json!({})).unwrap();
    assert_eq!(done_rate(&lists).shown(), "0%", "done-unrated is not done");
    lists.step("rate", project, json!({ "by": community, "rating": 5 })).unwrap();
    let done = done_rate(&lists);
    assert_eq!((done.numerator(), done.denominator(), done.excluded().count()), (1, 2, 1));
    assert_eq!(done.counting().collect::<Vec<_>>(), [patrol.into()]);
    assert_eq!(done.falling_short().collect::<Vec<_>>(), [hall.into()]);
    let elsewhere = lists.state().claims.done_rate(date(2023, 1, 1), date(2023, 3, 31));
    assert_eq!(elsewhere.shown(), "—");
}

#[test]
fn suggestions_say_why() {
    let mut lists = Lists::new();
    let other = lists.other;
    let short = lists.lists(
        "resource",
        other,
        json!({ "category": "venue", "text": "會議室", "quantity": 2, "to": "2022-11-20" }),
    );
    let hours = lists.lists(
        "resource",
        other,
        json!({ "category": "venue", "text": "露台", "quantity": 90, "unit": "hours" }),
    );
    lists.lists("resource", other, json!({ "category": "venue", "text": "明年的場地", "quantity": 9, "from": "2023-01-01", "to": "2023-01-31" }));
    lists.lists(
        "resource",
        lists.community,
        json!({ "category": "venue", "text": "自有場地", "quantity": 9 }),
    );
    let found = lists.state().suggestions(lists.room, DAY);
    let order: Vec<ListItemId> = found.iter().map(|suggestion| suggestion.resource).collect();
    assert_eq!(
        order,
        [lists.hall, hours, short],
        "what covers the demand first; neither its own nor what comes too late"
    );
    assert!(found[0].explanation.holds);
    assert_eq!((found[0].quantity, found[2].quantity), (4, 2));
    assert_eq!(found[2].explanation.value("claim.common-days"), Some(&number(20)));
    let failing = |index: usize| {
        let conditions = found[index].explanation.conditions.iter();
        conditions
            .filter(|condition| !condition.holds)
            .map(|condition| condition.left.key())
            .collect::<Vec<_>>()
    };
    assert_eq!((failing(1), failing(2)), (vec!["claim.unit"], vec!["claim.remaining"]));
    for language in Language::ALL {
        assert!(!found[1].explanation.sentence(language).contains('{'));
    }
    let back = lists.state().suggestions(lists.hall, DAY);
    assert_eq!((back.len(), back[0].demand), (1, lists.room));
    assert!(
        lists.state().suggestions(lists.room, date(2023, 2, 15)).is_empty(),
        "an expired demand looks for nobody"
    );
    assert!(lists.state().suggestions(lists.patrol, DAY).is_empty());
}

#[test]
fn fields_of_co_building_are_compared_where_both_name_one() {
    let mut lists = Lists::new();
    let terms = |area: &str| json!({ "category": "service", "text": "義診", "area": area });
    let need = lists.lists("demand", lists.community, terms("health"));
    lists.lists("resource", lists.firm, terms("business"));
    lists.lists("resource", lists.other, terms("health"));
    let found = lists.state().suggestions(need, DAY);
    let holds: Vec<bool> = found.iter().map(|suggestion| suggestion.explanation.holds).collect();
    assert_eq!(holds, [true, false]);
}

#[test]
fn a_place_calls_its_lists_as_it_does() {
    let mut lists = Lists::new();
    let department = perform(
        &mut lists.desk,
        "organisation",
        json!({ "register": { "name": "部門", "kind": "department" } }),
    );
    let department = OrganisationId::from_uuid(made(&department.unwrap()));
    lists.lists("resource", department, json!({ "category": "policy", "text": "政策諮詢" }));
    let count = |lists: &Lists, content| lists.state().list_items(content).count();
    assert_eq!(count(&lists, ListContent::Demands), 2);
    assert_eq!((count(&lists, ListContent::Resources), count(&lists, ListContent::PublicResources)), (3, 1));
    assert_eq!((count(&lists, ListContent::UnitResources), count(&lists, ListContent::Projects)), (2, 0));
    let named = json!([{ "name": "需求清單", "content": "demands" }, { "name": "項目清單", "content": "unit_resources" }, { "name": "資源清單", "content": "public_resources" }]);
    lists.does(json!({ "name_lists": { "lists": named } }));
    let names = lists.state().claims.lists(Language::En).into_iter().map(|list| list.content);
    assert_eq!(
        names.collect::<Vec<_>>(),
        [ListContent::Demands, ListContent::UnitResources, ListContent::PublicResources]
    );
    refused(
        lists.ask(json!({ "name_lists": { "lists": [{ "name": " ", "content": "demands" }] } })),
        "GEN-03",
        &[],
    );
    lists.does(json!({ "name_lists": { "lists": [] } }));
    assert_eq!(lists.state().claims.lists(Language::ZhHans).len(), 3);
}

#[test]
fn there_are_eight_kinds_of_post_and_each_counts_heads() {
    let posts: Vec<Category> = Category::ALL.iter().copied().filter(|category| category.is_post()).collect();
    assert_eq!(posts.len(), 8);
    let mut lists = Lists::new();
    for post in posts {
        let terms = json!({ "category": post, "text": "崗位", "quantity": 10 });
        let item = lists.lists("demand", lists.community, terms);
        assert_eq!(lists.state().claims.item(item).unwrap().unit, claim::Unit::People);
    }
}
