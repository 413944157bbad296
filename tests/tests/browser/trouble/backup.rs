//! Backups: out of one browser and into another, and files that are not sound.

use super::*;

#[test]
fn a_backup_goes_out_of_one_browser_and_into_another() {
    let files = Folder::new("backup");
    let one = Person::at("/issues/new");
    one.write("title", "備份前登記的一件");
    one.write("text", "換一台電腦也要看得到");
    one.tick("who", "anonymous");
    one.send("issue-new");
    let text = back_up(&one, &files, "[data-test=back-up]", "/data");
    assert!(codec::read_closed::<Fact>(&text).is_ok(), "the file is whole");

    let other = Person::at("/data");
    take_in(&other, &files.write("carried.jsonl", &text));
    other.press("[data-test=take-in]");
    for (language, words) in
        LANGUAGES.into_iter().zip(["已并入1条新记录", "已併入1條新記錄", "1 new entry was taken in"])
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
