use std::{cell::Cell, cell::RefCell, rc::Rc};

use cobuild::{
    journal::{DeviceId, Head, Loaded, Port, PortError},
    workspace::Snapshot,
};
use js_sys::{Array, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

use super::{
    idb::{Answer, Database, Ended, Mode, Notice, Transaction, key},
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

#[derive(Serialize, Deserialize)]
struct Meta {
    device: DeviceId,
    head: Head,
}

#[derive(Serialize, Deserialize)]
struct About {
    fingerprint: u64,
    head: Head,
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
        let upgrade = move |database: &IdbDatabase, transaction: &IdbTransaction| {
            for store in [TAIL, SEG, META, SNAP] {
                database.create_object_store(store)?;
            }
            // In the same transaction: two tabs that open a new database agree on its device.
            let meta = text_of(&Meta { device, head: Head::default() });
            transaction.object_store(META)?.put_with_key(&meta, &META.into()).map(|_| ())
        };
        IdbPort::over(Database::open(name, VERSION, upgrade, notice).await?).await
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
        let transaction = self.database.begin(&[META, TAIL, SNAP], Mode::Read)?;
        let meta = transaction.get(META, &META.into())?;
        let (about, state) =
            (transaction.get(SNAP, &"about".into())?, transaction.get(SNAP, &"state".into())?);
        let tail = transaction.all_after(TAIL, 0)?;
        transaction.done().await?;
        let meta: Meta = read(&meta.value())?;
        let snapshot = snapshot(&about.value(), &state.value());
        let known = snapshot.as_ref().map_or(0, |snapshot| snapshot.head.lines);
        let after = match pack::cut(pack::lines(&[tail])?, known, meta.head) {
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

fn snapshot(about: &JsValue, state: &JsValue) -> Option<Snapshot> {
    let About { fingerprint, head } = read(about).ok()?;
    let state = state.dyn_ref::<Uint8Array>()?;
    (fingerprint == cobuild::workspace::FINGERPRINT).then(|| Snapshot {
        fingerprint,
        head,
        state: state.to_vec(),
    })
}

fn text_of(value: &impl Serialize) -> JsValue {
    // Numbers and digests: always writable.
    serde_json::to_string(value).unwrap_or_default().into()
}

fn read<T: for<'a> Deserialize<'a>>(value: &JsValue) -> Result<T, PortError> {
    let text = value.as_string().ok_or_else(|| pack::unreadable(0, "the store has lost its head"))?;
    serde_json::from_str(&text).map_err(|error| pack::unreadable(0, &error.to_string()))
}
