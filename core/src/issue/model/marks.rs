use serde::{Deserialize, Serialize};

/// A rating from 1, the worst, to 5, the best.
///
/// ```
/// use cobuild::issue::Marks;
/// assert_eq!(Marks::new(5).map(Marks::number), Some(5));
/// assert_eq!((Marks::new(0), Marks::new(6)), (None, None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Marks(u8);

impl Marks {
    pub(super) const ONE: Marks = Marks(1);
    pub(super) const TWO: Marks = Marks(2);
    pub(super) const THREE: Marks = Marks(3);
    pub(super) const FOUR: Marks = Marks(4);
    pub(super) const FIVE: Marks = Marks(5);

    /// The rating; `None` outside 1–5.
    pub const fn new(number: u8) -> Option<Marks> {
        if 1 <= number && number <= 5 { Some(Marks(number)) } else { None }
    }

    /// The number, 1–5.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Marks {
    type Error = String;
    fn try_from(number: u8) -> Result<Marks, String> {
        Marks::new(number).ok_or_else(|| format!("{number} is not a rating from 1 to 5"))
    }
}

impl From<Marks> for u8 {
    fn from(marks: Marks) -> u8 {
        marks.0
    }
}
