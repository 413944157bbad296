//! The lines of the journal: read and appended.

use std::{cell::RefCell, rc::Rc};

use cobuild::journal::{Head, Loaded, Port, PortError};

use super::{
    IdbPort, META, SEG, TAIL,
    wire::{Meta, read, text_of},
};
use crate::store::{
    idb::{Ended, Mode, Transaction, key},
    pack,
};

impl Port for IdbPort {
    async fn load(&mut self) -> Result<Loaded, PortError> {
        self.load_after(0).await
    }

    async fn load_after(&mut self, known: u64) -> Result<Loaded, PortError> {
        let transaction = self.database.begin(&[META, SEG, TAIL], Mode::Read)?;
        let meta = transaction.get(META, &META.into())?;
        let (seg, tail) = (transaction.all_after(SEG, known)?, transaction.all_after(TAIL, known)?);
        transaction.done().await?;
        let meta: Meta = read(&meta.value())?;
        pack::cut(pack::lines(&[seg, tail])?, known, meta.head)
    }

    async fn append(&mut self, expected: Head, lines: &[&str]) -> Result<Head, PortError> {
        let mut transaction = self.database.begin(&[META, TAIL], Mode::Strict)?;
        let meta = transaction.get(META, &META.into())?;
        let found = Rc::new(RefCell::new(None));
        let seen = found.clone();
        transaction.require(&meta, move |meta| {
            let head = read::<Meta>(&meta).map(|meta| meta.head);
            let holds = head == Ok(expected);
            seen.replace(Some(head));
            holds
        });
        let head = expected.after(lines);
        let records = self.write(&transaction, expected, head, lines)?;
        match transaction.done().await? {
            Ended::Complete => {
                self.tail.set(self.tail.get() + records);
                Ok(head)
            }
            Ended::Withdrawn => match found.take() {
                Some(Ok(found)) => Err(PortError::Moved { expected, found }),
                Some(Err(error)) => Err(error),
                None => Err(PortError::Failed("the browser withdrew the write".into())),
            },
        }
    }
}

impl IdbPort {
    fn write(
        &self,
        transaction: &Transaction,
        expected: Head,
        head: Head,
        lines: &[&str],
    ) -> Result<u64, PortError> {
        let (mut end, mut records) = (expected.lines, 0);
        for (count, record) in pack::records(lines) {
            end += count as u64;
            records += 1;
            // `put`, because a wrong `expected` must be told as such and not as a key that is taken.
            transaction.put(TAIL, &key(end), &record)?;
        }
        transaction.put(META, &META.into(), &text_of(&Meta { device: self.device, head }))?;
        Ok(records)
    }
}
