use jiff::civil::Date;

use super::{Board, Channel, PublicBlock, Published, Standing, Status};

/// What the public sees of a board on a day. There is no other way to make one.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown<'a> {
    published: &'a Published,
    blocks: Vec<&'a PublicBlock>,
}

impl<'a> Shown<'a> {
    /// The title.
    pub fn title(&self) -> &'a str {
        &self.published.edition.title
    }

    /// Where it hangs or stands.
    pub fn place(&self) -> &'a str {
        &self.published.edition.place
    }

    /// The blocks in their order, none of them internal.
    pub fn blocks(&self) -> impl Iterator<Item = &'a PublicBlock> + '_ {
        self.blocks.iter().copied()
    }

    /// The first and the last day.
    pub fn period(&self) -> (Date, Option<Date>) {
        (self.published.edition.from, self.published.edition.until)
    }
}

impl Board {
    /// What is shown on a day in one place: the latest standing edition that has begun there, unless its last day has
    /// passed. A block that has been marked internal since it was published is left out at once.
    pub fn shown_on(&self, day: Date, channel: Channel) -> Option<Shown<'_>> {
        let published = self.up_on(day, channel)?;
        let blocks = published.edition.blocks.iter().filter(|block| !self.is_internal_now(block)).collect();
        Some(Shown { published, blocks })
    }

    /// Where it stands on a day.
    pub fn status_on(&self, day: Date) -> Status {
        if Channel::ALL.iter().any(|channel| self.up_on(day, *channel).is_some()) {
            return Status::Published;
        }
        let last = self.editions.iter().rev().find(|published| published.standing != Standing::SetAside);
        match last {
            None => Status::Draft,
            Some(last) if last.standing == Standing::TakenDown => Status::TakenDown,
            Some(last) if last.edition.from > day => Status::Scheduled,
            Some(_) => Status::Ended,
        }
    }

    /// The edition that is shown on a day in one place.
    pub(super) fn up_on(&self, day: Date, channel: Channel) -> Option<&Published> {
        let begun = |published: &&Published| {
            let Published { edition, standing, .. } = published;
            *standing == Standing::Stands && edition.from <= day && edition.channels.contains(&channel)
        };
        let latest = self.editions.iter().rev().find(begun)?;
        latest.edition.until.is_none_or(|until| day <= until).then_some(latest)
    }

    /// Whether a published block has been marked internal since.
    pub(super) fn is_internal_now(&self, block: &PublicBlock) -> bool {
        self.blocks.get(&block.block).is_some_and(|draft| !draft.visibility.get().is_public())
    }
}
