//! The store of a tab, in a real browser: reload, two tabs, storage refused, a full quota, backup files out and in.

#![cfg(target_arch = "wasm32")]

use cobuild::{
    journal::{PortError, codec::CodecError},
    text::Language,
    workspace::{Command, Kept, profile},
};
use cobuild_web::store::{
    SaveState, Slug, Store,
    backup::{self, Wholeness},
    clock, code_words,
    idb::Database,
    port_words,
};
use gloo_timers::future::sleep;
use wasm_bindgen_test::*;
use yew::Callback;

wasm_bindgen_test_configure!(run_in_browser);

async fn open(slug: &Slug) -> Store {
    Store::open(slug.clone(), Callback::noop()).await.expect("no newer version")
}

fn rename(name: &str) -> Command {
    Command::Workspace(profile::Command::Rename { name: name.to_owned() })
}

async fn perform(store: &Store, name: &str) -> Kept {
    store.perform(&rename(name)).await.expect("a name is never refused").kept
}

fn name(store: &Store) -> String {
    store.read(|workspace| workspace.profile.name().to_owned())
}

#[wasm_bindgen_test]
async fn a_reload_brings_everything_back() {
    let slug = Slug::fresh();
    let store = open(&slug).await;
    assert_eq!(store.save_state(), SaveState::Saved { at: None });
    assert_eq!(perform(&store, "樓宇服務中心").await, Kept::Saved);
    assert!(matches!(store.save_state(), SaveState::Saved { at: Some(_) }));
    let before = store.workspace().clone();
    let device = store.keeper().device();
    drop(store);
    let again = open(&slug).await;
    assert_eq!(*again.workspace(), before);
    assert_eq!(again.keeper().device(), device, "one browser is one device");
    assert_ne!(open(&Slug::fresh()).await.keeper().device(), device, "another workspace has another");
}

#[wasm_bindgen_test]
async fn a_refusal_says_why_and_changes_nothing() {
    let store = open(&Slug::fresh()).await;
    let refused = store.perform(&rename("  ")).await;
    assert!(refused.is_err());
    assert_eq!(store.read(|workspace| workspace.history.entries()), 0);
    assert_eq!(store.save_state(), SaveState::Saved { at: None });
}

#[wasm_bindgen_test]
async fn the_other_tab_hears_of_it() {
    let slug = Slug::fresh();
    let (one, two) = (open(&slug).await, open(&slug).await);
    perform(&one, "from one").await;
    for _ in 0..200 {
        if name(&two) == "from one" {
            break;
        }
        sleep(std::time::Duration::from_millis(10)).await;
    }
    assert_eq!(name(&two), "from one");
    perform(&two, "from two").await;
    let entry = two.read(|workspace| workspace.history.recent().next_back().map(|recent| recent.entry));
    one.catch_up().await;
    assert_eq!(name(&one), "from two");
    // Undo is a replay of everything, here as there.
    let undo = profile::Command::Undo { entry: entry.expect("the newest entry") };
    let undone = one.perform(&Command::Workspace(undo)).await;
    two.catch_up().await;
    assert_eq!(*one.workspace(), *two.workspace());
    assert_eq!(undone.is_ok(), name(&one) == "from one");
}

/// The first start with storage refused: the example is there, entries count, and the state says that they are not kept.
#[wasm_bindgen_test]
async fn refused_storage_is_told_and_worked_around() {
    let code = "(() => { const own = Object.getOwnPropertyDescriptor(window, 'indexedDB'); return on => \
                Object.defineProperty(window, 'indexedDB', on ? own : { value: undefined, configurable: true }); })()";
    let switch: js_sys::Function = js_sys::eval(code).expect("a function").into();
    let own = |on: bool| switch.call1(&wasm_bindgen::JsValue::NULL, &on.into()).expect("a switch");
    own(false);
    let store = open(&Slug::example()).await;
    own(true);
    let SaveState::MemoryOnly { why } = store.save_state() else {
        panic!("{:?}", store.save_state());
    };
    assert!(matches!(why, PortError::Refused(_)), "{why:?}");
    for language in Language::ALL {
        assert!(!port_words(&why, language).contains('{'), "{}", port_words(&why, language));
    }
    let seeded = store.read(|workspace| workspace.history.entries());
    assert!(seeded > 0, "the example is there");
    perform(&store, "in memory").await;
    assert_eq!(name(&store), "in memory");
    assert!(matches!(store.save_state(), SaveState::MemoryOnly { .. }));
    let lines = store.lines().await.expect("what is in memory");
    assert_eq!(lines.len() as u64, seeded + 1, "the backup holds everything");
}

#[cfg(feature = "gallery")]
#[wasm_bindgen_test]
async fn a_full_quota_is_told_and_mended() {
    let slug = Slug::fresh();
    let store = open(&slug).await;
    perform(&store, "one").await;
    cobuild_web::store::bench::fail_writes(1);
    assert!(matches!(perform(&store, "two").await, Kept::Unsaved(PortError::Full(_))));
    assert_eq!(name(&store), "two", "it counts");
    assert!(matches!(store.save_state(), SaveState::Unsaved { why: PortError::Full(_), count: 1 }));
    assert_eq!(name(&open(&slug).await), "one", "it is not stored");
    let lines = store.lines().await.expect("lines");
    assert_eq!(lines.len(), 2, "the backup holds what is unsaved");
    store.retry().await;
    assert!(matches!(store.save_state(), SaveState::Saved { .. }));
    assert_eq!(name(&open(&slug).await), "two");
}

#[wasm_bindgen_test]
async fn a_backup_goes_out_and_comes_in() {
    let (one, two) = (open(&Slug::fresh()).await, open(&Slug::fresh()).await);
    for number in 0..5 {
        perform(&one, &format!("one {number}")).await;
        perform(&two, &format!("two {number}")).await;
    }
    let text = async |store: &Store| backup::pieces(&store.lines().await.expect("lines")).0.concat();
    let (first, second) = (text(&one).await, text(&two).await);
    let incoming = backup::read(&first).expect("a sound file");
    assert_eq!((incoming.wholeness, incoming.name.as_str()), (Wholeness::Whole, "one 4"));

    let taken = two.take_in(&incoming.journal).await.expect("room");
    assert_eq!((taken.merged.added, taken.merged.known, taken.damage), (5, 0, vec![]));
    let again = two.take_in(&incoming.journal).await.expect("room");
    assert_eq!((again.merged.added, again.merged.known), (0, 5), "a second time brings nothing");
    one.take_in(&backup::read(&second).expect("a sound file").journal).await.expect("room");
    assert_eq!(*one.workspace(), *two.workspace(), "the same entries, the same state");
    assert_eq!(text(&one).await, text(&two).await, "the same bytes");
    assert_ne!(one.keeper().device(), two.keeper().device(), "taking in takes no device over");
    let file = one.backup().await.expect("a file");
    assert_eq!((file.entries, file.blob.size() as usize), (10, text(&one).await.len()));
}

#[wasm_bindgen_test]
async fn a_damaged_file_is_told_and_what_is_whole_is_offered() {
    let store = open(&Slug::fresh()).await;
    for number in 0..3 {
        perform(&store, &format!("萬科 {number}")).await;
    }
    let text = backup::pieces(&store.lines().await.expect("lines")).0.concat();
    let lines: Vec<&str> = text.lines().collect();
    for (end, _) in text.char_indices() {
        let cut: String = text.chars().take(text.get(..end).map_or(0, |part| part.chars().count())).collect();
        let whole_lines = cut.matches('\n').count();
        match backup::read(&cut) {
            Ok(incoming) => {
                let entries = incoming.journal.len();
                assert!(entries + 1 >= whole_lines.min(4), "cut at byte {end}: {entries} entries");
                let closed = cut.lines().last() == lines.last().copied();
                assert_eq!(incoming.wholeness == Wholeness::Whole, closed, "cut at byte {end}");
            }
            Err(error) => assert!(whole_lines == 0, "cut at byte {end}: {error}"),
        }
    }
    let altered = text.replacen("萬科 1", "万科 1", 1);
    let error = backup::read(&altered).expect_err("an altered file");
    assert!(matches!(error, CodecError::Altered { line: 3, .. }), "{error:?}");
    for language in Language::ALL {
        let words = code_words(&error, language);
        assert!(words.contains('3') && !words.contains('{'), "{words}");
    }
    for (file, expected) in [("", CodecError::NotAJournal), ("{\"a\":1}\n", CodecError::NotAJournal)] {
        assert_eq!(backup::read(file), Err(expected));
    }
}

#[wasm_bindgen_test]
fn the_clock_is_that_of_china() {
    let at = |wall: u64| clock::china(wall).to_string();
    assert_eq!(at(1_665_450_000_000), "2022-10-11T09:00:00");
    assert_eq!(at(0), "1970-01-01T08:00:00");
    assert_eq!(at(1_735_660_799_999), "2024-12-31T23:59:59.999");
}

#[wasm_bindgen_test]
async fn an_own_day_stands_until_it_is_moved() {
    let slug = Slug::fresh();
    let store = open(&slug).await;
    let day = jiff::civil::date(2022, 10, 11);
    let open_example =
        profile::Command::OpenExample { name: "例".into(), opens_on: day, source: "test".into() };
    store.perform(&Command::Workspace(open_example)).await.expect("a name");
    assert_eq!(store.now(), day.at(9, 0, 0, 0));
    assert!(store.move_to(jiff::civil::date(2022, 10, 14)));
    assert_eq!(
        open(&slug).await.now(),
        jiff::civil::date(2022, 10, 14).at(9, 0, 0, 0),
        "kept on this device"
    );
    perform(&store, "later").await;
    let at = store.read(|workspace| workspace.history.recent().next_back().map(|recent| recent.at));
    assert_eq!(at, Some(jiff::civil::date(2022, 10, 14).at(9, 0, 0, 0)));
}

/// A page reads, acts and is drawn again.
#[wasm_bindgen_test]
async fn a_component_follows_the_state() {
    use cobuild_web::store::{Opening, StoreProvider, WhenOpen, use_store};
    use yew::prelude::*;

    #[component]
    fn Name() -> Html {
        let store = use_store();
        let press = {
            let store = store.store();
            Callback::from(move |_| {
                let store = store.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    perform(&store, "after").await;
                });
            })
        };
        let name = store.read(|workspace| workspace.profile.name().to_owned());
        html! { <button id="name" onclick={press}>{ format!("[{name}]") }</button> }
    }

    #[derive(Properties, PartialEq)]
    struct RootProps {
        opening: Opening,
    }

    #[component]
    fn Root(props: &RootProps) -> Html {
        html! {
            <StoreProvider opening={props.opening.clone()}>
                { "frame" }<WhenOpen><Name /></WhenOpen>
            </StoreProvider>
        }
    }

    let slug = Slug::fresh();
    perform(&open(&slug).await, "before").await;
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let place = document.create_element("div").expect("a place");
    document.body().expect("a body").append_child(&place).expect("room");
    let opening = Opening::begin(slug);
    opening.under_way().await;
    yew::Renderer::<Root>::with_root_and_props(place.clone(), RootProps { opening }).render();
    let shown = async |expected: &str| {
        for _ in 0..200 {
            if place.text_content().is_some_and(|text| text.contains(expected)) {
                return true;
            }
            sleep(std::time::Duration::from_millis(10)).await;
        }
        false
    };
    assert!(shown("frame").await, "{:?}", place.text_content());
    assert!(shown("[before]").await, "{:?}", place.text_content());
    let button = place.query_selector("button").expect("a selector").expect("the button");
    wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlElement>(button).click();
    assert!(shown("[after]").await, "{:?}", place.text_content());
}

#[wasm_bindgen_test]
async fn what_is_noted_just_before_it_is_forgotten_does_not_come_back() {
    use cobuild_web::draft::{Draft, forget};

    let kept = |key: &str| Draft::open(key, Callback::noop()).values();
    let draft = Draft::open("test/forgotten", Callback::noop());
    let beside = Draft::open("test/beside", Callback::noop());
    draft.set("why", "new hours");
    beside.set("why", "painted");
    forget("test/forgotten");
    drop(draft);
    sleep(std::time::Duration::from_millis(600)).await;
    assert!(kept("test/forgotten").is_empty(), "{:?}", kept("test/forgotten"));
    assert_eq!(kept("test/beside").len(), 1, "another form's draft stays");
    forget("test/beside");
}

fn delete(slug: &Slug) {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    factory.expect("IndexedDB").delete_database(&slug.database()).expect("a request");
}

#[wasm_bindgen_test]
async fn a_closed_database_is_opened_again_and_a_cleared_one_stays_in_the_tab() {
    let slug = Slug::fresh();
    let store = open(&slug).await;
    perform(&store, "one").await;
    store.reopen().await;
    assert!(matches!(store.save_state(), SaveState::Saved { .. }), "{:?}", store.save_state());
    assert_eq!(perform(&store, "two").await, Kept::Saved);
    delete(&slug);
    sleep(std::time::Duration::from_millis(200)).await;
    store.reopen().await;
    assert!(matches!(store.save_state(), SaveState::MemoryOnly { .. }), "{:?}", store.save_state());
    perform(&store, "three").await;
    assert_eq!(name(&store), "three");
    assert_eq!(store.backup().await.expect("a backup").entries, 3, "all that the tab holds");
    let other = open(&slug).await;
    assert_eq!(other.read(|workspace| workspace.history.entries()), 0, "nothing is written again unasked");
}

#[wasm_bindgen_test]
async fn a_newer_database_is_not_opened() {
    let slug = Slug::fresh();
    let upgrade = |_: &web_sys::IdbDatabase, _: &web_sys::IdbTransaction| Ok(());
    drop(Database::open(&slug.database(), 99, upgrade, std::rc::Rc::new(|_| {})).await.expect("a database"));
    let opened = Store::open(slug, Callback::noop()).await;
    assert!(matches!(opened.err(), Some(PortError::Newer(_))));
}
