use super::Fact;
use crate::{
    board::{
        Block, BlockChange, Board, Boards, Change, Content, Edition, Printing, Published, Purpose, Standing,
        TakingDown,
    },
    clash::{Field, Fold},
    record::{BlockId, BoardId},
    visibility::Marking,
};

impl Boards {
    /// Applies what happened. Total: what does not fit, or is about what is not here, becomes a clash.
    pub fn apply(&mut self, fact: &Fact, fold: &mut Fold<'_>) {
        let id = fact.board();
        if let Fact::Made { purpose, title, place, .. } = fact {
            self.boards.entry(id).or_insert_with(|| Board::new(*purpose, title, place, fold));
            return;
        }
        let Some(board) = self.boards.get_mut(&id) else { return fold.missing(id) };
        match fact {
            Fact::Made { .. } => {}
            Fact::Edited { change, .. } => board.edit(id, change, fold),
            Fact::BlockAdded { block, content, .. } => {
                // A block belongs to one board: the first that it was added to.
                if *self.of_block.entry(*block).or_insert(id) == id {
                    board.blocks.entry(*block).or_insert_with(|| Block::new(content, fold));
                }
            }
            Fact::BlockEdited { block, change, .. } => match board.blocks.get_mut(block) {
                Some(found) => found.edit(*block, change, fold),
                None => fold.missing(*block),
            },
            Fact::BlockRemoved { block, .. } => match board.blocks.get_mut(block) {
                Some(found) => found.remove(*block, fold),
                None => fold.missing(*block),
            },
            Fact::Published { edition, .. } => board.publish(id, edition, fold),
            Fact::Printed { edition, on, copies, .. } => {
                let index = usize::try_from(*edition).ok().and_then(|number| number.checked_sub(1));
                let printing = Printing { on: *on, copies: *copies, trace: fold.trace() };
                match index.and_then(|index| board.editions.get_mut(index)) {
                    Some(published) => published.printings.push(printing),
                    None => fold.impossible(id, "printed", "no_edition", &board.made),
                }
            }
            Fact::TakenDown { reason, .. } => board.take_down(id, reason, fold),
            Fact::Assured { on, .. } => {
                // Two people who looked on different days do not contradict each other: the later day stands.
                if on >= board.assured.get() {
                    board.assured = Field::new(*on, fold);
                }
            }
        }
    }
}

impl Board {
    fn new(purpose: Purpose, title: &str, place: &str, fold: &Fold<'_>) -> Board {
        Board {
            purpose: Field::new(purpose, fold),
            title: Field::new(title.to_owned(), fold),
            place: Field::new(place.to_owned(), fold),
            blocks: Default::default(),
            order: Field::new(Vec::new(), fold),
            editions: Vec::new(),
            taken_down: Vec::new(),
            assured: Field::new(fold.at().date(), fold),
            made: fold.trace(),
        }
    }

    fn edit(&mut self, id: BoardId, change: &Change, fold: &mut Fold<'_>) {
        match change {
            Change::Purpose(purpose) => self.purpose.set(*purpose, id, "purpose", fold),
            Change::Title(title) => self.title.set(title.clone(), id, "title", fold),
            Change::Place(place) => self.place.set(place.clone(), id, "place", fold),
            Change::Order(order) => self.order.set(order.clone(), id, "order", fold),
        }
    }

    /// An edition is kept whatever happens. It does not stand against what its entry had not seen: a taking-down, because
    /// whoever took the board down must be able to rely on it, or another edition, because the first stands.
    fn publish(&mut self, id: BoardId, edition: &Edition, fold: &mut Fold<'_>) {
        let unseen_down = self.taken_down.iter().find(|down| !fold.knew(&down.trace));
        let unseen = self.standing().find(|published| !fold.knew(&published.trace));
        let standing = if let Some(down) = unseen_down {
            fold.impossible(id, "published", "taken_down", &down.trace);
            Standing::SetAside
        } else if let Some(other) = unseen {
            fold.overlapping(id, "published", &other.edition.title, &edition.title, &other.trace);
            Standing::SetAside
        } else {
            if fold.at().date() >= *self.assured.get() {
                self.assured = Field::new(fold.at().date(), fold);
            }
            Standing::Stands
        };
        let edition = edition.clone();
        self.editions.push(Published { edition, standing, printings: Vec::new(), trace: fold.trace() });
    }

    fn take_down(&mut self, id: BoardId, reason: &str, fold: &mut Fold<'_>) {
        if self.standing().next().is_none() {
            let since = self.taken_down.last().map_or(&self.made, |down| &down.trace);
            let state = if self.taken_down.is_empty() { "draft" } else { "taken_down" };
            fold.impossible(id, "taken_down", state, since);
        }
        for published in self.editions.iter_mut().filter(|published| published.standing == Standing::Stands) {
            if fold.knew(&published.trace) {
                published.standing = Standing::TakenDown;
            } else {
                published.standing = Standing::SetAside;
                let title = published.edition.title.clone();
                fold.prevailing(id, "taken_down", reason, &title, &published.trace);
            }
        }
        self.taken_down.push(TakingDown { reason: reason.to_owned(), trace: fold.trace() });
    }

    pub(in crate::board) fn standing(&self) -> impl Iterator<Item = &Published> {
        self.editions.iter().filter(|published| published.standing == Standing::Stands)
    }
}

impl Block {
    fn new(content: &Content, fold: &Fold<'_>) -> Block {
        Block {
            heading: Field::new(content.heading.clone(), fold),
            text: Field::new(content.text.clone(), fold),
            source: Field::new(content.source.clone(), fold),
            picture: Field::new(content.picture.clone(), fold),
            visibility: Marking::new(content.visibility, fold),
            removed: None,
        }
    }

    fn edit(&mut self, id: BlockId, change: &BlockChange, fold: &mut Fold<'_>) {
        // It is changed all the same: "internal" must reach what was published of it.
        if let Some(removed) = self.removed.as_ref().filter(|removed| !fold.knew(removed)) {
            fold.impossible(id, "edited", "removed", removed);
        }
        match change {
            BlockChange::Heading(words) => self.heading.set(words.clone(), id, "heading", fold),
            BlockChange::Text(words) => self.text.set(words.clone(), id, "text", fold),
            BlockChange::Source(words) => self.source.set(words.clone(), id, "source", fold),
            BlockChange::Picture(picture) => self.picture.set(picture.clone(), id, "picture", fold),
            BlockChange::Visibility(value) => self.visibility.mark(*value, id, "visibility", fold),
        }
    }

    fn remove(&mut self, id: BlockId, fold: &mut Fold<'_>) {
        match &self.removed {
            Some(removed) => fold.impossible(id, "removed", "removed", removed),
            None => self.removed = Some(fold.trace()),
        }
    }
}
