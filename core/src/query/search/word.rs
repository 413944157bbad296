//! A word searched for, and whether a text holds it.

use super::script::{fold, readings, variants};

/// Longer than this nobody spells a name; it bounds the work on what is pasted.
const LONGEST_SPELLING: usize = 40; // letters

/// A word searched for.
pub(crate) struct Word {
    folded: Vec<char>,
    /// Every form that its first character may have in a text.
    first: Vec<char>,
    /// The letters of a spelling by sound: `chongqing`, `cq`.
    letters: Option<Vec<u8>>,
}

impl Word {
    pub(crate) fn new(word: &str) -> Word {
        let folded: Vec<char> = word.chars().map(fold).collect();
        let first = folded.first().copied().map(variants).unwrap_or_default();
        let letters: Option<Vec<u8>> = folded
            .iter()
            .map(|c| if *c == 'ü' { 'v' } else { *c })
            .map(|c| u8::try_from(c).ok().filter(u8::is_ascii_alphanumeric))
            .collect();
        // One letter begins half of all names, and digits have no sound.
        let spelling = |letters: &Vec<u8>| {
            (2..=LONGEST_SPELLING).contains(&letters.len()) && letters.iter().any(u8::is_ascii_alphabetic)
        };
        Word { folded, first, letters: letters.filter(spelling) }
    }

    /// Whether the text holds it as written, in either script.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let begins = |at: usize| {
            let mut rest = text.get(at..).unwrap_or_default().chars().map(fold);
            self.folded.iter().all(|c| rest.next() == Some(*c))
        };
        // One form after the other: a text is searched for one character much faster than for any of several.
        self.first.iter().any(|form| text.match_indices(*form).any(|(at, _)| begins(at)))
    }

    /// Whether the name is read like it: in full, by the initials of its characters, or mixed.
    ///
    /// Each character takes a whole syllable or its initial, and only the last may be unfinished. How many letters may be
    /// taken by then is kept as a set, because a character with several readings can be taken in several ways and trying
    /// each way for itself doubles with every such character.
    pub(super) fn is_read_in(&self, name: &str) -> bool {
        let Some(letters) = &self.letters else { return false };
        let mut taken = Taken::default();
        for c in name.chars().map(fold) {
            // The spelling may begin with any character of the name.
            taken.insert(0);
            taken = taken.after(c, letters);
            if taken.contains(letters.len()) {
                return true;
            }
        }
        false
    }
}

/// How many letters of a spelling the characters so far may have taken: bit n for n letters.
#[derive(Clone, Copy, Default)]
struct Taken(u64);

const _: () = assert!(LONGEST_SPELLING < u64::BITS as usize, "every number of letters has its bit");

impl Taken {
    fn insert(&mut self, count: usize) {
        self.0 |= 1 << count;
    }

    fn contains(self, count: usize) -> bool {
        self.0 & (1 << count) != 0
    }

    /// The same once a folded character has taken its letters, too.
    fn after(self, c: char, letters: &[u8]) -> Taken {
        let mut after = Taken::default();
        for count in (0..letters.len()).filter(|count| self.contains(*count)) {
            let left = letters.get(count..).unwrap_or_default();
            if c.is_ascii_alphanumeric() {
                if left.first().copied() == u8::try_from(c).ok() {
                    after.insert(count + 1);
                }
            } else {
                readings(c)
                    .flat_map(|syllable| taken_by(syllable, left))
                    .for_each(|more| after.insert(count + more));
            }
        }
        after
    }
}

/// How many of the letters that are left a syllable may take: all of its own, its initial, the first letter of an initial
/// of two, or those that are left when it is unfinished.
fn taken_by(syllable: &'static str, left: &[u8]) -> impl Iterator<Item = usize> {
    let common = syllable.bytes().zip(left).take_while(|(sound, letter)| sound == *letter).count();
    let initial = initial(syllable);
    let unfinished = (common == left.len()).then_some(common);
    [syllable.len(), initial, 1].into_iter().filter(move |length| *length <= common).chain(unfinished)
}

/// How many letters its initial has: `zh`, `ch` and `sh` have two.
fn initial(syllable: &str) -> usize {
    match syllable.as_bytes() {
        [b'z' | b'c' | b's', b'h', ..] => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::Word;

    #[track_caller]
    fn check(word: &str, text: &str, written: bool, read: bool) {
        let found = Word::new(word);
        assert_eq!((found.is_in(text), found.is_read_in(text)), (written, read), "{word} in {text}");
    }

    #[test]
    fn either_script_finds_the_other() {
        check("议事厅", "祖廟街道首期新時代樓宇議事廳", true, false);
        check("議事廳", "首期新时代楼宇议事厅", true, false);
        check("三大平台", "三大平臺", true, false);
        check("议事厅", "議事", false, false);
        check("后台", "後臺", true, false);
    }

    #[test]
    fn width_and_case_make_no_difference() {
        check("a座12", "Ａ座１２樓", true, false);
        check("ｖａｎｋｅ", "Vanke Centre", true, true);
        check("91440604ma", "91440604MA0000015B", true, true);
    }

    #[test]
    fn a_name_is_found_by_its_sound() {
        check("chongqing", "重慶銀行", false, true);
        check("cq", "重慶銀行", false, true);
        check("zq", "重慶銀行", false, true);
        check("cqyh", "重慶銀行", false, true);
        check("cqyinhang", "重慶銀行", false, true);
        check("chongq", "重慶銀行", false, true);
        check("wkjr", "佛山萬科金融中心", false, true);
        check("zhongx", "佛山萬科金融中心", false, true);
        check("lvse", "綠色建築", false, true);
        check("lüse", "綠色建築", false, true);
        check("a座", "A座", true, false);
    }

    #[test]
    fn what_does_not_sound_like_it_is_not_found() {
        check("cx", "重慶銀行", false, false);
        check("chqing", "重慶銀行", false, true);
        check("chonging", "重慶銀行", false, false);
        check("c", "重慶銀行", false, false);
        check("12", "重慶銀行", false, false);
        check("yhc", "重慶銀行", false, false);
    }

    #[test]
    fn whatever_is_pasted_is_answered_soon() {
        let long = "zh".repeat(5_000);
        check(&long, &"中".repeat(5_000), false, false);
        check(&"zh".repeat(19), &"中".repeat(2_000), false, true);
        check(&("zh".repeat(19) + "x"), &"中".repeat(2_000), false, false);
        // Two readings with one initial: as many ways to read the name as there are atoms in the world.
        let (last, most) = ("s".repeat(39) + "q", "s".repeat(40));
        check(&last, &"似".repeat(500), false, false);
        check(&most, &"似".repeat(500), false, true);
        check(&("c".repeat(39) + "q"), &"差".repeat(500), false, false);
        check("", "任何", false, false);
        check("🏢", "萬科🏢中心", true, false);
    }
}
