use super::{CouncilPaper, Sheet};
use crate::{
    meeting::{
        Attendance, Count,
        pack::{CountedLine, GuestLine, SeatLine},
    },
    report::{Block, Document, phrase::aside},
    rule::{area_words, date_words},
    text::messages::report::council as words,
};

/// Enough for those who come unannounced.
const SPARE_LINES: usize = 4;

/// What fits on one side of A4. A large assembly copies the sheet.
const LINES_OF_A_SHEET: u32 = 30;

impl Sheet<'_> {
    pub(super) fn sign_in(&self) -> Document {
        let sheet = &self.pack.sign_in;
        let mut facts = self.head();
        facts.extend(self.counts(sheet.count));
        let needed = sheet.needed.map(|needed| needed.to_string());
        let needed = needed.unwrap_or_else(|| self.get(&words::NOT_KNOWN).to_owned());
        facts.push((self.get(&words::NEEDED), needed));
        let document =
            self.titled(CouncilPaper::SignIn).with_all(self.provisional()).with(Block::facts(facts));
        let entitled = match &sheet.counted {
            Some(counted) => self.lines(counted),
            None if sheet.seats.is_empty() => vec![Block::note(self.get(&words::NOBODY_ENTITLED))],
            None => vec![self.seats(&sheet.seats)],
        };
        document.with_all(entitled).with_all(self.guests(&sheet.guests))
    }

    /// Present only once that is recorded: before the session nobody is absent.
    fn counts(&self, count: Option<Count>) -> Vec<(&'static str, String)> {
        let Some(count) = count else { return Vec::new() };
        let mut facts = vec![(self.get(&words::ENTITLED), count.entitled.to_string())];
        if self.session.presence().is_some() {
            facts.push((self.get(&words::PRESENT), count.present.to_string()));
        }
        facts
    }

    fn seats(&self, seats: &[SeatLine]) -> Block {
        let is_recorded = seats.iter().any(|seat| seat.attendance.is_some());
        let mut columns = self
            .columns([
                &words::NO,
                &words::SEAT,
                &words::ORGANISATION,
                &words::HOLDER,
                &words::SIGNATURE,
                &words::ARRIVED_AT,
            ])
            .to_vec();
        columns.extend(is_recorded.then(|| self.get(&words::ATTENDANCE)));
        let row = |seat: &SeatLine| {
            let mut row = vec![
                seat.number.to_string(),
                seat.title.clone(),
                seat.organisation.clone().unwrap_or_default(),
                seat.holder.clone().unwrap_or_default(),
                String::new(),
                String::new(),
            ];
            row.extend(seat.attendance.as_ref().map(|attendance| self.attendance(attendance)));
            row
        };
        Block::table(columns, seats.iter().map(row))
    }

    fn attendance(&self, attendance: &Attendance) -> String {
        let by = match attendance {
            Attendance::Represented { by } => by.as_str(),
            Attendance::Present | Attendance::Absent => "",
        };
        aside(self.get(attendance.text()), by, self.language)
    }

    /// Numbered lines where heads are counted: nobody is listed there.
    fn lines(&self, counted: &CountedLine) -> Vec<Block> {
        let turnout = &counted.turnout;
        let (number, as_of) = (counted.lines.to_string(), date_words(turnout.as_of, self.language));
        let values = [("n", number.as_str()), ("on", &as_of), ("source", &turnout.source)];
        let area = turnout.area.map(|area| {
            let area = area_words(area.entitled, self.language);
            Block::note(words::AREA_ENTITLED.fill(self.language, &[("area", &area)]))
        });
        let lines = counted.lines.min(LINES_OF_A_SHEET);
        let rows = (1..=lines).map(|number| vec![number.to_string()]);
        let columns = self.columns([&words::NO, &words::NAME, &words::SIGNATURE, &words::ARRIVED_AT]);
        let copies = (counted.lines > LINES_OF_A_SHEET).then(|| {
            let values = [("lines", LINES_OF_A_SHEET.to_string()), ("n", number.clone())];
            let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
            Block::note(words::COPY_THE_SHEET.fill(self.language, &values))
        });
        let counted = Block::note(words::COUNTED.fill(self.language, &values));
        let table = Block::table(columns, rows);
        [Some(counted), area, Some(table), copies].into_iter().flatten().collect()
    }

    fn guests(&self, guests: &[GuestLine]) -> [Block; 3] {
        let row = |guest: &GuestLine| {
            vec![
                guest.name.clone(),
                guest.organisation.clone().unwrap_or_default(),
                self.get(guest.role.text()).to_owned(),
            ]
        };
        let spare = std::iter::repeat_with(Vec::new).take(SPARE_LINES);
        let columns = [&words::NAME, &words::ORGANISATION, &words::ROLE, &words::SIGNATURE];
        [
            Block::heading(self.get(&words::GUESTS)),
            Block::table(self.columns(columns), guests.iter().map(row).chain(spare)),
            Block::note(self.get(&words::GUESTS_NOT_COUNTED)),
        ]
    }
}
