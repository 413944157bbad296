//! When something goes wrong the app says what, in the person's language, and what to do next; nothing entered is lost.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cobuild::journal::codec;
use cobuild::journal::{Actor, Journal};
use cobuild::workspace::{Command, Desk, Fact, profile};
use serde_json::json;

use crate::person::{LANGUAGES, OPEN, Person};

/// The same sentence in the three languages, by a part that says the thing.
type Said = [&'static str; 3];

#[test]
fn a_backup_goes_out_of_one_browser_and_into_another() {
    let files = Folder::new("backup");
    let one = Person::at("/issues/new");
    one.write("title", "備份前登記的一件");
    one.write("text", "換一台電腦也要看得到");
    one.send("issue-new");
    let text = back_up(&one, &files, "[data-test=back-up]", "/data");
    assert!(codec::read_closed::<Fact>(&text).is_ok(), "the file is whole");

    let other = Person::at("/data");
    take_in(&other, &files.write("carried.jsonl", &text));
    other.press("[data-test=take-in]");
    for (language, words) in
        LANGUAGES.into_iter().zip(["已并入 1 条新记录", "已併入 1 條新記錄", "1 new entry was taken in"])
    {
        other.speak(language);
        other.session.wait_for_text("[data-test=intake-done]", words);
    }
    other.go("/issues");
    other.session.wait_for_text("main", "備份前登記的一件");
    assert_eq!(other.count("[data-test=set-aside], [data-test=unreadable]"), 0);

    // Taking in the same file again changes nothing.
    other.go("/data");
    take_in(&other, &files.at("carried.jsonl"));
    other.press("[data-test=take-in]");
    other.session.wait_for_text("[data-test=intake-done]", "0 new entries were taken in");
}

#[test]
fn a_file_that_is_not_sound_is_refused_with_the_line_and_the_next_step() {
    let files = Folder::new("unsound");
    let person = Person::at("/data");
    let sound = codec::write(&seed());
    let cut: String = sound.chars().take(sound.chars().count() / 2).collect();
    let edited = sound.replacen("佛山萬科金融中心", "佛山萬科金融大廈", 1);
    let newer = sound.replacen("\"version\":1", "\"version\":9", 1);
    let newer_entry = sound.replacen("\"schema\":1", "\"schema\":7", 1).replacen(
        "\"facts\":[{\"workspace\"",
        "\"facts\":[{\"tomorrow\"",
        1,
    );
    assert_ne!(newer_entry.find("tomorrow"), None, "the first fact is one of the workspace");
    let without_a_line: String =
        sound.lines().enumerate().filter(|(n, _)| *n != 4).map(|(_, line)| format!("{line}\n")).collect();
    let cases: [(&str, &str, &str, Said); 6] = [
        (
            "cut.jsonl",
            &cut,
            "[data-test=intake-question]",
            ["完整的，可以并入", "完整的，可以併入", "can be taken in; look for a complete copy"],
        ),
        (
            "edited.jsonl",
            &edited,
            "[data-test=intake-failed]",
            ["第2行：记录", "第2行：記錄", "Line 2: entry"],
        ),
        ("newer.jsonl", &newer, "[data-test=intake-failed]", ["请更新应用", "請更新應用", "Update the app"]),
        (
            "newer-entry.jsonl",
            &newer_entry,
            "[data-test=intake-failed]",
            ["第2行：由更新的版本写成", "第2行：由更新的版本寫成", "Line 2: written by a newer version"],
        ),
        (
            "gap.jsonl",
            &without_a_line,
            "[data-test=intake-failed]",
            ["请改用该文件的其他副本", "請改用該檔案的其他副本", "Use another copy"],
        ),
        (
            "letter.jsonl",
            "各位同事：",
            "[data-test=intake-failed]",
            ["不是本应用的备份文件", "不是本應用的備份檔案", "not a backup file of this app"],
        ),
    ];
    for (name, content, place, said) in cases {
        let file = files.write(name, content);
        for (language, words) in LANGUAGES.into_iter().zip(said) {
            person.go("/data");
            person.speak(language);
            take_in(&person, &file);
            person.session.wait_for_text(place, words);
        }
    }
    person.go("/data");
    person.speak("en");
    let entries = seed().len().to_string();
    person.session.wait_for_text("main", &format!("{entries} entries with"));
}

#[test]
fn a_full_device_is_told_and_nothing_typed_is_lost() {
    let files = Folder::new("full");
    let person = Person::at("/issues/new");
    person.hook("failWrites(100000)");
    person.write("title", "存不下的一件");
    person.write("text", "空間已滿");
    person.send("issue-new");
    person.session.wait_for_text("main h1", "存不下的一件");
    told(&person, "[data-test=save-trouble]", ["空间已满", "空間已滿", "no room left for this app"]);
    told(
        &person,
        "[data-test=save-trouble]",
        ["请立即另存备份文件", "請立即另存備份檔案", "Save a backup file now"],
    );
    told(&person, "[data-test=save-state]", ["未能保存", "未能儲存", "Not saved"]);

    // The way out is offered where the trouble is told, and the file holds what the browser could not keep.
    let text = back_up(&person, &files, "[data-test=save-trouble] .actions button:first-of-type", "");
    assert!(text.contains("存不下的一件"), "the backup holds the entry that is in memory only");
    person.turn_to("/data?view=attention");
    told(&person, "main", ["有1项尚未存入本机", "有1項尚未存入本機", "1 entry is not saved yet"]);

    person.hook("failWrites(0)");
    person.press("[data-test=save-trouble] .actions button:nth-of-type(2)");
    person.saved();
    person.go("/issues");
    person.session.wait_for_text("main", "存不下的一件");
}

#[test]
fn a_browser_that_stores_nothing_is_told_and_can_still_be_worked_with() {
    let files = Folder::new("refused");
    let person = Person::at("/");
    person.session.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        &json!({ "source": "IDBFactory.prototype.open = () => { throw new DOMException('not allowed', 'SecurityError') }" }),
    );
    person.go("/issues/new");
    told(
        &person,
        "[data-test=save-trouble]",
        ["浏览器不允许本应用存储数据", "瀏覽器不允許本應用儲存資料", "does not let this app store anything"],
    );
    told(
        &person,
        "[data-test=save-trouble]",
        ["另存备份文件", "另存備份檔案", "save a backup file before you close the page"],
    );
    assert!(person.count("[data-test=day-bar]") == 1, "the seed workspace is there all the same");
    person.write("title", "只在記憶體裡的一件");
    person.write("text", "可以繼續使用");
    person.send("issue-new");
    person.session.wait_for_text("main h1", "只在記憶體裡的一件");
    let text = back_up(&person, &files, "[data-test=save-trouble] .actions button:first-of-type", "");
    assert!(text.contains("只在記憶體裡的一件"));
}

#[test]
fn an_entry_dated_ahead_is_set_aside_and_a_person_decides() {
    let files = Folder::new("ahead");
    let hour_ahead = now_in_china().saturating_add(jiff::SignedDuration::from_hours(1));
    let mut desk = Desk::seeded(77, Actor::new("時鐘快了的同事"), hour_ahead);
    desk.receive(seed());
    let rename = profile::Command::Rename { name: "時鐘快了的名稱".to_owned() };
    desk.perform(&Command::Workspace(rename)).expect("a workspace may be renamed");

    let person = Person::at("/data");
    take_in(&person, &files.write("ahead.jsonl", &codec::write(desk.journal())));
    person.press("[data-test=take-in]");
    let said = [
        "比本机时钟快5分钟以上，暂未计入",
        "比本機時鐘快5分鐘以上，暫未計入",
        "more than 5 minutes ahead of this device’s clock and does not count yet",
    ];
    told(&person, "[data-test=set-aside]", said);
    told(&person, "[data-test=set-aside]", ["请核对本机", "請核對本機", "Check the clock of this device"]);
    person.go("/data?view=attention");
    person.session.wait_for_text("[data-test=aside]", "時鐘快了的同事");
    person.act("[data-test=admit]");
    person.session.wait_until("document.querySelector('[data-test=set-aside]') === null");
    person.reload();
    assert_eq!(person.count("[data-test=set-aside]"), 0, "it counts from now on");
}

#[test]
fn an_unknown_address_says_so_and_leads_on() {
    let person = Person::at("/");
    let lost: Said = ["没有这个页面", "沒有這個頁面", "There is no page at this address"];
    for path in ["/nowhere", "/issues/none", "/council/sessions/1"] {
        person.go(path);
        told(&person, "main h1", lost);
        assert_eq!(person.path(), path, "the address stays, to be looked at");
        person.follow("main a");
        assert_eq!(person.path(), "/");
    }
    // A record of another device: the address is sound, the record is not here.
    let elsewhere = "01890000-0000-7000-8000-000000000000";
    for place in [
        "issues",
        "visits",
        "organisations",
        "agreements",
        "services",
        "council/sessions",
        "council/bodies",
        "organisations/buildings",
    ] {
        person.go(&format!("/{place}/{elsewhere}"));
        for language in LANGUAGES {
            person.speak(language);
            assert!(
                person.told("main").chars().count() > 12,
                "{place} in {language}: says what is the matter"
            );
            assert!(person.count("main a[href^='/']") > 0, "{place}: leads on");
        }
        assert_eq!(person.session.complaints(), Vec::<String>::new(), "{place}");
    }
}

#[test]
fn another_tab_on_a_newer_version_is_told_and_changes_nothing() {
    let person = Person::at("/issues/new");
    person.write("title", "升級之前登記的一件");
    person.write("text", "另一個標籤頁已經升級");
    person.send("issue-new");
    let old_tab = person.session.tab();
    let page = person.path();
    person.session.new_tab();
    person.session.goto(&person.site.at("/icon.svg"));
    let upgraded = person.session.script(
        "return indexedDB.databases().then((all) => Promise.all(
           all.filter(({ name }) => name.startsWith('cobuild')).map(({ name, version }) => new Promise((done, failed) => {
             const request = indexedDB.open(name, version + 1);
             request.onsuccess = () => { request.result.close(); done(name) };
             request.onerror = () => failed(request.error);
           })))).then((done) => done.length)",
        &[],
    );
    assert_eq!(upgraded, json!(1), "there is one workspace");
    person.session.switch_to_tab(&old_tab);
    let said = [
        "请重新载入本页以使用新版本；已存的数据未作改动",
        "請重新載入本頁以使用新版本；已存的資料未作更動",
        "what is stored was not changed",
    ];
    told(&person, "[data-test=save-trouble]", said);
    assert_eq!(person.path(), page);
    person.session.wait_for_text("main h1", "升級之前登記的一件");
    // This program is still the old one after a reload: it says so on a page of its own and touches nothing.
    person.session.reload();
    person.session.wait_until(OPEN);
    told(&person, "[data-test=newer]", said);
}

/// The seed workspace's journal, as the app plants it.
fn seed() -> Journal<Fact> {
    cobuild::example::journal().expect("a test of the core sees to it")
}

/// Waits for each language's words in turn.
#[track_caller]
fn told(person: &Person, css: &str, said: Said) {
    for (language, words) in LANGUAGES.into_iter().zip(said) {
        person.speak(language);
        person.session.wait_for_text(css, words);
    }
}

/// Chooses a file on the data page.
#[track_caller]
fn take_in(person: &Person, file: &Path) {
    person.session.find("[data-test=file-in]").write(&file.to_string_lossy());
}

/// Presses a button that saves a backup, really downloads the file, and reads it.
#[track_caller]
fn back_up(person: &Person, files: &Folder, button: &str, page: &str) -> String {
    let folder = files.at("downloads");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let parameters = json!({ "behavior": "allow", "downloadPath": folder.to_string_lossy() });
    person.session.devtools("Browser.setDownloadBehavior", &parameters);
    if !page.is_empty() {
        person.go(page);
    }
    person.press(button);
    let began = std::time::Instant::now();
    loop {
        let found =
            std::fs::read_dir(&folder).into_iter().flatten().map_while(Result::ok).map(|entry| entry.path());
        let whole = found.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
        if let Some(text) =
            whole.and_then(|path| std::fs::read_to_string(path).ok()).filter(|text| !text.is_empty())
        {
            return text;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "no file came");
        std::thread::sleep(Duration::from_millis(25));
    }
}

fn now_in_china() -> jiff::civil::DateTime {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("the clock stands after 1970");
    let since = jiff::SignedDuration::try_from(since).expect("and before the end of time");
    jiff::civil::date(1970, 1, 1).at(8, 0, 0, 0).saturating_add(since)
}

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("cobuild-trouble-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder can be made");
        Folder(path)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, content: &str) -> PathBuf {
        let path = self.at(name);
        std::fs::write(&path, content).expect("a file can be written");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}
