use super::word::Word;

/// What somebody types to find things by their names, in one list as in the search over everything: every word of it, in
/// either script, in full or half width, in capitals or not, and names by their sound.
///
/// ```
/// use cobuild::query::Typed;
/// let typed = Typed::new("示例企业");
/// assert!(typed.finds(["示例企業甲（示例）"]), "either script");
/// assert!(Typed::new("slqy").finds(["示例企業甲（示例）"]), "by the initials of its sounds");
/// assert!(Typed::new("").finds([]), "nothing typed leaves nothing out");
/// assert!(!Typed::new("甲 乙").finds(["示例企業甲（示例）"]), "every word");
/// ```
pub struct Typed {
    words: Vec<Word>,
}

impl Typed {
    /// What was typed.
    pub fn new(typed: &str) -> Typed {
        Typed { words: typed.split_whitespace().map(Word::new).collect() }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether the names hold every word.
    pub fn finds<'a, N: IntoIterator<Item = &'a str>>(&self, names: N) -> bool {
        let names: Vec<&str> = names.into_iter().collect();
        let held = |word: &Word| names.iter().any(|name| word.is_in(name) || word.is_read_in(name));
        self.words.iter().all(held)
    }
}
