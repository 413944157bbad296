//! What the shell computes by itself, in a real browser: addresses, pages of a list, answers of a form, drafts.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

use cobuild_web::{
    address::Address,
    component::{Answers, Cut, Order, Way},
    draft::{Draft, forget, write_all},
    route::Route,
};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, HtmlFormElement, HtmlInputElement};
use yew::Callback;

wasm_bindgen_test_configure!(run_in_browser);

fn issues() -> Address {
    Route::Issues.into()
}

#[wasm_bindgen_test]
fn an_address_keeps_each_name_once_and_leaves_out_what_is_empty() {
    let address = issues().with("q", "停車 & 電梯").with("page", "3").with("q", "停車").with("page", "");
    assert_eq!(address.get("q"), "停車");
    assert_eq!(address.href(), "/issues?q=%E5%81%9C%E8%BB%8A");
    assert_eq!(address.with("q", "").href(), "/issues");
}

#[wasm_bindgen_test]
fn a_page_that_does_not_exist_is_the_nearest_that_does() {
    let list: Vec<usize> = (0..120).collect();
    for (asked, page, first, length) in [
        ("", 1, 0, 50),
        ("2", 2, 50, 50),
        ("3", 3, 100, 20),
        ("99", 3, 100, 20),
        ("0", 1, 0, 50),
        ("two", 1, 0, 50),
    ] {
        let cut = Cut::of(&issues().with("page", asked), list.len());
        let shown = cut.of_list(&list);
        assert_eq!((cut.page, shown[0], shown.len()), (page, first, length), "page `{asked}`");
    }
    assert!(Cut::of(&issues(), 0).of_list(&list[..0]).is_empty());
}

#[wasm_bindgen_test]
fn the_order_of_a_list_stands_in_its_address() {
    let order = |sort| Order::of(&issues().with("sort", sort)).map(|order| (order.by, order.way));
    assert_eq!(order("due"), Some(("due".to_owned(), Way::Rising)));
    assert_eq!(order("-due"), Some(("due".to_owned(), Way::Falling)));
    assert_eq!((order(""), order("-")), (None, None));
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn form(values: &[(&str, &str)]) -> HtmlFormElement {
    let form: HtmlFormElement = document().create_element("form").unwrap().dyn_into().unwrap();
    for (name, value) in values {
        let input: HtmlInputElement = document().create_element("input").unwrap().dyn_into().unwrap();
        input.set_name(name);
        input.set_value(value);
        form.append_child(&input).unwrap();
    }
    form
}

#[wasm_bindgen_test]
fn answers_are_read_as_what_they_are() {
    let answers = Answers::of(&form(&[
        ("firm", "  萬科城 "),
        ("day", "2022-10-11"),
        ("at", "2022-10-11T09:30"),
        ("staff", "１２0"),
        ("wrong", "12人"),
        ("none", ""),
        ("told", "proposer"),
        ("told", "property"),
    ]));
    assert_eq!(answers.text("firm"), "萬科城");
    assert_eq!(answers.date("day"), Some(jiff::civil::date(2022, 10, 11)));
    assert_eq!(answers.moment("at"), Some(jiff::civil::date(2022, 10, 11).at(9, 30, 0, 0)));
    assert_eq!(answers.number("staff"), Some(Ok(120)));
    assert_eq!(answers.number("wrong"), Some(Err("12人".to_owned())));
    assert_eq!((answers.number("none"), answers.date("none"), answers.text("absent")), (None, None, ""));
    assert_eq!(answers.all("told"), ["proposer", "property"]);
}

#[wasm_bindgen_test]
fn a_draft_outlives_the_page_until_it_is_cleared() {
    const KEY: &str = "test/visit";
    forget(KEY);
    let open = || Draft::open(KEY, Callback::noop());
    let draft = open();
    assert_eq!((draft.get("firm"), draft.kept_at()), (None, None));

    draft.set("firm", "萬科");
    draft.set("firm", "萬科城");
    assert_eq!(open().get("firm"), None, "it is written a little later");
    write_all();
    let again = open();
    assert_eq!(again.get("firm").as_deref(), Some("萬科城"));
    assert!(again.kept_at().is_some());

    again.clear();
    assert_eq!((again.get("firm"), open().get("firm")), (None, None));
}
