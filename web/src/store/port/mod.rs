mod lines;
mod wire;

use std::{cell::Cell, rc::Rc};

use cobuild::{
    journal::{DeviceId, Head, Loaded, Port, PortError},
    workspace::Snapshot,
};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

use wire::{About, Meta, read, snapshot, text_of};

use super::{
    idb::{Answer, Database, Mode, Notice, Transaction, key},
    pack,
};

/// The version of the stores. A tab with a newer one takes the database over; an older one is refused.
pub const VERSION: u32 = 1;

/// One record a batch of lines, under the number of lines up to its end.
const TAIL: &str = "tail";
/// The same, packed.
const SEG: &str = "seg";
/// One record: [`Meta`].
const META: &str = "meta";
/// Two records: [`About`] the snapshot, and its state.
const SNAP: &str = "snap";

/// A journal in an IndexedDB database. Clones share one connection.
#[derive(Clone)]
pub struct IdbPort {
    database: Rc<Database>,
    device: DeviceId,
    /// About how many records the tail has; another tab may know better.
    tail: Rc<Cell<u64>>,
}

/// What is needed to go on where the last session ended.
pub struct Start {
    /// The last snapshot.
    pub snapshot: Option<Snapshot>,
    /// What was appended after it, or everything when there is none.
    pub after: Loaded,
}

impl IdbPort {
    /// Opens the database `name`; `device` becomes its writer if it is new.
    ///
    /// # Errors
    /// See [`Database::open`].
    pub async fn open(
        name: &str,
        device: DeviceId,
        notice: Rc<dyn Fn(Notice)>,
    ) -> Result<IdbPort, PortError> {
        IdbPort::over(database(name, device, notice).await?).await
    }

    /// [`IdbPort::open`] and [`IdbPort::start`] at once: every start waits for this, and each question to the browser
    /// takes it a hundredth of a second.
    ///
    /// # Errors
    /// See [`Database::open`].
    pub async fn open_and_start(
        name: &str,
        device: DeviceId,
        notice: Rc<dyn Fn(Notice)>,
    ) -> Result<(IdbPort, Start), PortError> {
        let database = Rc::new(database(name, device, notice.clone()).await?);
        let asked = Asked::of(&database)?;
        notice(Notice::Reading);
        let last = asked.answered().await?;
        let tail = Rc::new(Cell::new(last.tail_records));
        let mut port = IdbPort { database, device: last.meta.device, tail };
        let start = port.start_from(last).await?;
        Ok((port, start))
    }

    /// Opens the database `name` if there is one, and makes none.
    ///
    /// # Errors
    /// See [`Database::open`].
    pub async fn open_existing(name: &str, notice: Rc<dyn Fn(Notice)>) -> Result<Option<IdbPort>, PortError> {
        let is_new = Rc::new(Cell::new(false));
        let seen = is_new.clone();
        let upgrade = move |_: &IdbDatabase, _: &IdbTransaction| {
            seen.set(true);
            // Refused, the new database goes away again.
            Err(JsValue::NULL)
        };
        match Database::open(name, VERSION, upgrade, notice).await {
            Ok(database) => IdbPort::over(database).await.map(Some),
            Err(_) if is_new.get() => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn over(database: Database) -> Result<IdbPort, PortError> {
        let database = Rc::new(database);
        let transaction = database.begin(&[META, TAIL], Mode::Read)?;
        let (meta, tail) = (transaction.get(META, &META.into())?, transaction.count_up_to(TAIL, u64::MAX)?);
        transaction.done().await?;
        let meta: Meta = read(&meta.value())?;
        let tail = tail.value().as_f64().unwrap_or_default() as u64;
        Ok(IdbPort { database, device: meta.device, tail: Rc::new(Cell::new(tail)) })
    }

    /// The device that writes here, made when the database was.
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// Reads the snapshot and what follows it.
    ///
    /// # Errors
    /// See [`PortError`].
    pub async fn start(&mut self) -> Result<Start, PortError> {
        let last = Asked::of(&self.database)?.answered().await?;
        self.start_from(last).await
    }

    async fn start_from(&mut self, last: LastSession) -> Result<Start, PortError> {
        let LastSession { meta, snapshot, tail, .. } = last;
        let known = snapshot.as_ref().map_or(0, |snapshot| snapshot.head.lines);
        let after = match pack::cut(tail, known, meta.head) {
            Ok(after) => after,
            // The tail begins after the snapshot.
            Err(_) => self.load_after(known).await?,
        };
        Ok(Start { snapshot, after })
    }

    /// Stores a snapshot; not when the store does not reach its head.
    ///
    /// # Errors
    /// See [`PortError`]; a snapshot that could not be stored is missed by nobody.
    pub async fn keep_snapshot(&self, snapshot: &Snapshot) -> Result<(), PortError> {
        let mut transaction = self.database.begin(&[META, SNAP], Mode::Relaxed)?;
        let meta = transaction.get(META, &META.into())?;
        let head = snapshot.head;
        transaction.require(&meta, move |meta| {
            read::<Meta>(&meta).is_ok_and(|meta| meta.head.lines > head.lines || meta.head == head)
        });
        let about = text_of(&About { fingerprint: snapshot.fingerprint, head });
        transaction.put(SNAP, &"about".into(), &about)?;
        transaction.put(SNAP, &"state".into(), &Uint8Array::from(snapshot.state.as_slice()))?;
        transaction.done().await.map(|_| ())
    }

    /// Packs the tail, which every start reads whole. All or nothing; a tab that comes second does nothing.
    ///
    /// # Errors
    /// See [`PortError`]; nothing has changed then.
    pub async fn compact(&self) -> Result<(), PortError> {
        if self.tail.get() == 0 {
            return Ok(());
        }
        let transaction = self.database.begin(&[META, TAIL], Mode::Read)?;
        let (meta, tail) = (transaction.get(META, &META.into())?, transaction.all_after(TAIL, 0)?);
        transaction.done().await?;
        let meta: Meta = read(&meta.value())?;
        let count = tail.value().unchecked_into::<Array>().length();
        let lines = pack::lines(&[tail])?;
        let borrowed: Vec<&str> = lines.iter().map(AsRef::as_ref).collect();

        let mut transaction = self.database.begin(&[TAIL, SEG], Mode::Strict)?;
        let found = transaction.count_up_to(TAIL, meta.head.lines)?;
        transaction.require(&found, move |found| found.as_f64() == Some(f64::from(count)));
        let mut end = meta.head.lines - lines.len() as u64;
        for (count, record) in pack::records(&borrowed) {
            end += count as u64;
            transaction.put(SEG, &key(end), &record)?;
        }
        transaction.delete_up_to(TAIL, meta.head.lines)?;
        transaction.done().await?;
        self.tail.set(0);
        Ok(())
    }

    /// How many records the tail and the packed part have.
    ///
    /// # Errors
    /// See [`PortError`].
    pub async fn record_counts(&self) -> Result<(u64, u64), PortError> {
        let transaction = self.database.begin(&[TAIL, SEG], Mode::Read)?;
        let (tail, seg) = (transaction.count_up_to(TAIL, u64::MAX)?, transaction.count_up_to(SEG, u64::MAX)?);
        transaction.done().await?;
        let number = |answer: Answer| answer.value().as_f64().unwrap_or_default() as u64;
        Ok((number(tail), number(seg)))
    }
}

/// The database `name`; `device` becomes its writer if it is new.
async fn database(name: &str, device: DeviceId, notice: Rc<dyn Fn(Notice)>) -> Result<Database, PortError> {
    let upgrade = move |database: &IdbDatabase, transaction: &IdbTransaction| {
        for store in [TAIL, SEG, META, SNAP] {
            database.create_object_store(store)?;
        }
        // In the same transaction: two tabs that open a new database agree on its device.
        let meta = text_of(&Meta { device, head: Head::default() });
        transaction.object_store(META)?.put_with_key(&meta, &META.into()).map(|_| ())
    };
    Database::open(name, VERSION, upgrade, notice).await
}

/// What the last session left, read in one transaction.
struct LastSession {
    meta: Meta,
    snapshot: Option<Snapshot>,
    /// The lines that are not packed yet, and how many records they fill.
    tail: Vec<Box<str>>,
    tail_records: u64,
}

/// The questions that [`LastSession`] answers, on their way.
struct Asked {
    transaction: Transaction,
    meta: Answer,
    about: Answer,
    state: Answer,
    tail: Answer,
}

impl Asked {
    fn of(database: &Database) -> Result<Asked, PortError> {
        let transaction = database.begin(&[META, TAIL, SNAP], Mode::Read)?;
        let meta = transaction.get(META, &META.into())?;
        let (about, state) =
            (transaction.get(SNAP, &"about".into())?, transaction.get(SNAP, &"state".into())?);
        let tail = transaction.all_after(TAIL, 0)?;
        Ok(Asked { transaction, meta, about, state, tail })
    }

    async fn answered(self) -> Result<LastSession, PortError> {
        self.transaction.done().await?;
        Ok(LastSession {
            meta: read(&self.meta.value())?,
            snapshot: snapshot(&self.about.value(), &self.state.value()),
            tail_records: self.tail.value().unchecked_into::<Array>().length().into(),
            tail: pack::lines(&[self.tail])?,
        })
    }
}
