//! The example in Simplified Chinese: the facts of its journal, each text of them character by character.
//!
//! The facts are told again instead of the commands being asked again: reading every command from JSON would be in the app
//! for this alone, and what was decided once needs no second decision.

use crate::{
    journal::{Actor, Journal, codec::CodecError},
    query,
    workspace::{Desk, Fact, PerformError},
};

/// The device of the Simplified journal.
const DEVICE: u64 = 0x20_22_10_12;

/// A text in Simplified Chinese, with the quotation marks that go with it.
pub(super) fn simplified(text: &str) -> String {
    text.chars().map(character).collect()
}

fn character(c: char) -> char {
    match c {
        '「' => '“',
        '」' => '”',
        '『' => '‘',
        '』' => '’',
        _ => query::simplified(c),
    }
}

/// The same entries with their texts in Simplified Chinese.
pub(super) fn in_simplified(journal: &Journal<Fact>) -> Result<Journal<Fact>, PerformError> {
    let actor = |actor: &Actor| Actor::new(simplified(&actor.to_string()));
    let mut desk: Option<Desk<_>> = None;
    for (entry, line) in journal.entries().zip(1..) {
        let by = actor(entry.actor());
        let desk = desk.get_or_insert_with(|| Desk::seeded(DEVICE, by.clone(), entry.at()));
        desk.set_now(entry.at());
        desk.set_actor(by);
        let facts = facts(entry.facts()).map_err(|error| CodecError::Unreadable {
            line,
            column: error.column(),
            reason: error.to_string(),
        })?;
        desk.write(facts, entry.label().map(simplified))?;
    }
    Ok(desk.map(Desk::into_journal).unwrap_or_default())
}

/// By way of the text that the journal keeps: names of facts and of fields are Latin and stay as they are, and none of the
/// characters put in means anything in JSON.
fn facts(facts: &[Fact]) -> serde_json::Result<Vec<Fact>> {
    serde_json::from_str(&simplified(&serde_json::to_string(facts)?))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::{
        example::{OPENS_ON, is_source, journal, journal_for},
        journal::codec,
        text::Language,
        workspace::Workspace,
    };

    /// Every character of the example that is written otherwise in Simplified Chinese, as somebody has read them all in
    /// their words: the table knows characters, not words.
    const READ: &str = "
        並并 佈布 佔占 併并 來来 個个 備备 僅仅 億亿 優优 兒儿 內内 兩两 創创 劃划 動动 務务 勞劳 勢势 勵励 區区 協协 參参 員员 問问 啟启
        單单 國国 圖图 堅坚 報报 場场 婦妇 實实 將将 專专 對对 導导 層层 屬属 幫帮 廈厦 廟庙 廣广 廳厅 張张 強强 後后 戶户 擁拥 擔担 據据
        數数 於于 時时 書书 會会 棟栋 業业 樓楼 標标 機机 欄栏 歷历 歸归 決决 測测 濟济 為为 無无 營营 現现 產产 發发 眾众 禪禅 種种 稱称 積积
        簡简 籠笼 約约 納纳 終终 組组 結结 絡络 統统 經经 總总 織织 繫系 聯联 職职 臺台 與与 舉举 華华 萬万 蘭兰 處处 補补 裝装 複复 見见
        覽览 觀观 計计 訓训 託托 記记 訪访 設设 詢询 該该 說说 課课 談谈 諮咨 講讲 議议 讀读 豐丰 負负 責责 費费 貼贴 資资 賽赛 蹟迹 載载
        辦办 連连 進进 適适 選选 還还 邊边 邏逻 錯错 長长 門门 開开 間间 閣阁 閱阅 關关 陣阵 隊队 險险 難难 電电 項项 須须 預预 題题 願愿
        風风 飲饮 餘余 館馆 駐驻 驛驿 體体 點点 黨党";

    /// Characters whose simplified form depends on the word: 乾坤 and 乾淨, 著名 and 看著, 慰藉 and 藉口. The example
    /// does without them.
    const DEPENDS: &str = "乾著藉瞭夥徵鍾瀋薑覈睏麼麽";

    fn both() -> [Journal<Fact>; 2] {
        [journal().expect("well formed"), journal_for(Language::ZhHans).expect("well formed")]
    }

    fn text(journal: &Journal<Fact>) -> String {
        journal.entries().map(|entry| entry.line()).collect()
    }

    #[test]
    fn readers_of_other_languages_have_it_as_it_is_written() {
        let [written, _] = both();
        for language in [Language::ZhHant, Language::En] {
            let theirs = journal_for(language).expect("well formed");
            assert_eq!(codec::write(&theirs), codec::write(&written));
        }
    }

    #[test]
    fn nothing_in_it_is_written_in_the_other_script() {
        let [written, simple] = both();
        let left: BTreeSet<char> = text(&simple).chars().filter(|c| character(*c) != *c).collect();
        assert_eq!(left, BTreeSet::new());
        let changed: BTreeSet<char> =
            text(&written).chars().filter(|c| query::simplified(*c) != *c).collect();
        let pairs: Vec<[char; 2]> = changed.iter().map(|c| [*c, query::simplified(*c)]).collect();
        let read: Vec<char> = READ.chars().filter(|c| !c.is_whitespace()).collect();
        let unread: Vec<String> = pairs
            .iter()
            .filter(|pair| !read.chunks(2).any(|known| known == *pair))
            .map(|pair| pair.iter().collect())
            .collect();
        assert_eq!(unread, Vec::<String>::new(), "read them in their words, then enter them above");
        let found: Vec<char> = text(&written).chars().filter(|c| DEPENDS.contains(*c)).collect();
        assert_eq!(found, [], "these need a word that has one simplified form");
    }

    #[test]
    fn it_tells_the_same_of_the_same_records() {
        let [written, simple] = both();
        assert_eq!((written.len(), written.fact_count()), (simple.len(), simple.fact_count()));
        for (one, other) in written.entries().zip(simple.entries()) {
            assert_eq!(
                (one.at(), one.stamp(), one.id().number),
                (other.at(), other.stamp(), other.id().number)
            );
            let told = |facts: &[Fact]| -> Vec<_> {
                facts.iter().map(|fact| (fact.name(), fact.touches(), fact.is_final())).collect()
            };
            assert_eq!(told(one.facts()), told(other.facts()));
        }
    }

    #[test]
    fn it_folds_like_any_other() {
        let [written, simple] = both();
        assert_eq!(simple.damage(), []);
        let [theirs, ours] = [&written, &simple].map(|journal| Workspace::fold(journal, u64::MAX));
        assert_eq!(ours.clashes, theirs.clashes);
        assert!(ours.profile.source().is_some_and(is_source));
        let now = OPENS_ON.at(18, 0, 0, 0);
        let findings = |workspace: &Workspace| {
            let mut count: BTreeMap<&str, usize> = BTreeMap::new();
            for finding in workspace.findings(now) {
                *count.entry(finding.explanation.rule.code).or_default() += 1;
            }
            count
        };
        assert_eq!(findings(&ours), findings(&theirs));
        let read = codec::read_closed::<Fact>(&codec::write(&simple)).expect("as it was written");
        assert_eq!(read, simple);
        let mut absorbed = Workspace::default();
        for entry in simple.entries() {
            absorbed.absorb(entry, u64::MAX);
        }
        assert!(absorbed == ours);
        let mut merged = simple.clone();
        assert_eq!(merged.merge(read).added, 0);
        assert_eq!(merged.digest(), simple.digest());
    }
}
