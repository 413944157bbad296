//! Simplified and Traditional text side by side: what is written in one way in Simplified is written in one way in
//! Traditional, so that no page says 帳戶 where the next one says 賬戶. Included by `web/build.rs` as well.

use std::{collections::HashMap, error::Error, fs, path::Path};

use toml::{Table, Value};

/// What is written in another way than character by character, or in more than one: the Simplified word, and how
/// Traditional writes it. The longest word counts first.
const WORDS: &[(&str, &[&str])] = &[
    // One simplified character for several words.
    ("冲", &["沖", "衝"]),
    ("准", &["准", "準"]),
    ("制", &["制", "製"]),
    ("历", &["歷", "曆"]),
    ("台风", &["颱風"]),
    ("周", &["週", "周"]),
    ("复", &["復", "複", "覆"]),
    ("干", &["干", "幹"]),
    ("并", &["並", "併"]),
    ("志", &["志"]),
    ("日志", &["日誌"]),
    ("抵触", &["牴觸"]),
    ("停表", &["停錶"]),
    ("注", &["註"]),
    ("注意", &["注意"]),
    ("关注", &["關注"]),
    ("签", &["簽"]),
    ("标签", &["標籤"]),
    ("系", &["系"]),
    ("联系", &["聯繫"]),
    ("关系", &["關係"]),
    // Another word.
    ("保存", &["儲存"]),
    ("不保存", &["不保存"]),
    ("保存期限", &["保存期限"]),
    ("存储", &["儲存"]),
    ("信息", &["資料"]),
    ("信息传输", &["信息傳輸"]),
    ("信息技术", &["信息技術"]),
    ("个人信息", &["個人資料", "個人信息"]),
    ("数据", &["資料", "數據"]),
    ("文件", &["檔案", "文件"]),
    ("文件名", &["檔名", "文件名"]),
    ("文件夹", &["文件夾", "資料夾"]),
    ("窗口", &["窗口", "視窗"]),
    ("打开", &["打開", "開啟"]),
    ("打印", &["列印"]),
    ("设备", &["設備", "裝置"]),
    ("设置", &["設定"]),
    ("配置", &["設定檔"]),
    ("默认", &["預設"]),
    ("程序", &["程式", "程序"]),
    ("当前", &["目前", "當前"]),
    ("支持", &["支援"]),
    ("合同", &["合約", "合同"]),
    ("视图", &["檢視"]),
    ("链接", &["連結"]),
    ("粘贴", &["貼上"]),
    ("搜索", &["搜尋"]),
    ("磁盘", &["磁碟"]),
    ("图标", &["圖示"]),
    ("许可", &["授權"]),
    ("构建", &["版本"]),
    ("反馈", &["反饋", "回報"]),
    ("连字符", &["連字號"]),
    ("第{column}列", &["第{column}欄"]),
    // What is quoted, or names itself.
    ("国办发明电〔2025〕7号", &["国办发明电〔2025〕7号"]),
    ("简体中文", &["繁體中文"]),
];

/// Refuses a text that is written in another way than the same words in another text of these folders.
pub fn check(folders: &[&Path]) -> Result<(), Box<dyn Error>> {
    let mut seen = Seen::new();
    for folder in folders {
        let mut files: Vec<_> =
            fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
        files.sort();
        for file in files.iter().filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        {
            let table: Table = fs::read_to_string(file)?.parse()?;
            let place = file.file_stem().unwrap_or_default().to_string_lossy();
            walk(&Value::Table(table), &place, &mut seen)?;
        }
    }
    Ok(())
}

/// Each simplified character with its traditional one, and the text in which it was first seen.
type Seen = HashMap<char, (char, String)>;

fn walk(value: &Value, place: &str, seen: &mut Seen) -> Result<(), String> {
    let text = |table: &Table, language: &str| table.get(language).and_then(Value::as_str).map(str::to_owned);
    match value {
        Value::Table(table) => match (text(table, "zh-Hans"), text(table, "zh-Hant")) {
            (Some(hans), Some(hant)) => compare(&hans, &hant, place, seen),
            _ => table.iter().try_for_each(|(key, inner)| walk(inner, &format!("{place}.{key}"), seen)),
        },
        Value::Array(all) => {
            all.iter().enumerate().try_for_each(|(n, inner)| walk(inner, &format!("{place}[{n}]"), seen))
        }
        _ => Ok(()),
    }
}

fn compare(hans: &str, hant: &str, place: &str, seen: &mut Seen) -> Result<(), String> {
    let (mut hans, mut hant) = (hans, hant);
    while let Some(simple) = hans.chars().next() {
        let word = WORDS.iter().filter(|(word, _)| hans.starts_with(word)).max_by_key(|(word, _)| word.len());
        if let Some((word, ways)) = word {
            let Some(rest) = ways.iter().find_map(|way| hant.strip_prefix(way)) else {
                return Err(format!("{place}: {word} is written {} ({hant})", ways.join(" or ")));
            };
            (hans, hant) = (hans.strip_prefix(word).unwrap_or_default(), rest);
            continue;
        }
        let mut rest = hant.chars();
        let written = rest.next().ok_or_else(|| format!("{place}: nothing stands for {hans}"))?;
        let (known, first) = seen.entry(simple).or_insert_with(|| (written, place.to_owned()));
        if *known != written {
            return Err(format!(
                "{place}: {simple} is written {written}, and {known} in {first}. Write both in one way, or name the word \
                 in core/build/scripts.rs"
            ));
        }
        hans = hans.strip_prefix(simple).unwrap_or_default();
        hant = rest.as_str();
    }
    if hant.is_empty() { Ok(()) } else { Err(format!("{place}: nothing stands for {hant}")) }
}
