//! Devices that are full, store nothing, or run ahead of the clock.

use super::*;

#[test]
fn a_full_device_is_told_and_nothing_typed_is_lost() {
    let files = Folder::new("full");
    let person = Person::at("/issues/new");
    person.hook("failWrites(100000)");
    person.write("title", "存不下的一件");
    person.write("text", "空間已滿");
    person.tick("who", "anonymous");
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

    // Room again and the button in one go: between the two the app would try of itself, and the button would be gone.
    person.session.wait_until(
        "(() => {
           const again = document.querySelector('[data-test=save-trouble] .actions button:nth-of-type(2)');
           if (!again) return 'no button to try again';
           window.cobuildBench.failWrites(0);
           again.click();
           return true;
         })()",
    );
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
    person.tick("who", "anonymous");
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

fn now_in_china() -> jiff::civil::DateTime {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("the clock stands after 1970");
    let since = jiff::SignedDuration::try_from(since).expect("and before the end of time");
    jiff::civil::date(1970, 1, 1).at(8, 0, 0, 0).saturating_add(since)
}
