//! Stores that fail on purpose.

use std::{cell::RefCell, collections::VecDeque, rc::Rc};

use cobuild::journal::{Head, Loaded, MemoryPort, Port, PortError};

/// What goes wrong with one call of a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// Nothing is written: the disk or the quota is full.
    Full,
    /// Nothing is written or read: storage is refused.
    Refused,
    /// It is written, and reported as failed: the connection broke after the commit.
    Unacknowledged,
}

/// A port whose calls fail by a schedule; after its end they succeed.
#[derive(Debug)]
pub struct FaultPort<P> {
    port: P,
    appends: VecDeque<Fault>,
    loads: VecDeque<Fault>,
}

impl<P> FaultPort<P> {
    /// `port` with faults for its next appends and loads.
    pub fn new(
        port: P,
        appends: impl IntoIterator<Item = Fault>,
        loads: impl IntoIterator<Item = Fault>,
    ) -> FaultPort<P> {
        FaultPort { port, appends: appends.into_iter().collect(), loads: loads.into_iter().collect() }
    }

    /// From now on every call succeeds.
    pub fn mend(&mut self) {
        self.appends.clear();
        self.loads.clear();
    }
}

impl<P: Port> Port for FaultPort<P> {
    async fn load(&mut self) -> Result<Loaded, PortError> {
        fails(self.loads.pop_front())?;
        self.port.load().await
    }

    async fn load_after(&mut self, known: u64) -> Result<Loaded, PortError> {
        fails(self.loads.pop_front())?;
        self.port.load_after(known).await
    }

    async fn append(&mut self, expected: Head, lines: &[&str]) -> Result<Head, PortError> {
        let fault = self.appends.pop_front();
        if fault == Some(Fault::Unacknowledged) {
            self.port.append(expected, lines).await?;
            return Err(PortError::Failed("the answer was lost (injected)".into()));
        }
        fails(fault)?;
        self.port.append(expected, lines).await
    }
}

fn fails(fault: Option<Fault>) -> Result<(), PortError> {
    match fault {
        None | Some(Fault::None) => Ok(()),
        Some(Fault::Full) => Err(PortError::Full("injected".into())),
        Some(Fault::Refused) => Err(PortError::Refused("injected".into())),
        Some(Fault::Unacknowledged) => Err(PortError::Failed("injected".into())),
    }
}

/// One store in memory with many ways in, as several tabs have into one database.
#[derive(Clone, Debug, Default)]
pub struct SharedMemory(Rc<RefCell<MemoryPort>>);

#[expect(clippy::await_holding_refcell_ref, reason = "a store in memory answers without waiting")]
impl Port for SharedMemory {
    async fn load(&mut self) -> Result<Loaded, PortError> {
        self.0.borrow_mut().load().await
    }

    async fn append(&mut self, expected: Head, lines: &[&str]) -> Result<Head, PortError> {
        self.0.borrow_mut().append(expected, lines).await
    }
}
