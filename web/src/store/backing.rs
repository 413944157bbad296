use cobuild::journal::{Head, Loaded, MemoryPort, Port, PortError};

use super::{IdbPort, spare::Spare};

/// Where a workspace is kept.
pub enum Backing {
    /// In the browser.
    Browser {
        /// The store.
        port: IdbPort,
        /// What this tab still has when the browser throws the store away.
        spare: Spare,
    },
    /// In memory, because the browser refuses, or has thrown away what it kept.
    Memory {
        /// The store.
        port: MemoryPort,
        /// Why.
        why: PortError,
    },
    /// Nowhere: the browser has thrown away a journal that is too large for a copy in memory. What this tab holds can
    /// still be handed over.
    Lost {
        /// The lines that this tab has written or read lately.
        spare: Spare,
        /// Why.
        why: PortError,
    },
}

impl Backing {
    /// Why nothing is kept in the browser.
    pub(super) fn trouble(&self) -> Option<&PortError> {
        match self {
            Backing::Browser { .. } => None,
            Backing::Memory { why, .. } | Backing::Lost { why, .. } => Some(why),
        }
    }

    /// Every line that can be had.
    pub(super) async fn lines(&mut self) -> Result<Vec<Box<str>>, PortError> {
        match self {
            Backing::Lost { spare, .. } => Ok(spare.lines().to_vec()),
            _ => self.load().await.map(|loaded| loaded.lines),
        }
    }
}

impl Port for Backing {
    async fn load(&mut self) -> Result<Loaded, PortError> {
        self.load_after(0).await
    }

    async fn load_after(&mut self, known: u64) -> Result<Loaded, PortError> {
        match self {
            Backing::Browser { port, spare } => {
                let loaded = port.load_after(known).await?;
                spare.read(known, &loaded);
                Ok(loaded)
            }
            Backing::Memory { port, .. } => port.load_after(known).await,
            Backing::Lost { why, .. } => Err(why.clone()),
        }
    }

    async fn append(&mut self, expected: Head, lines: &[&str]) -> Result<Head, PortError> {
        #[cfg(feature = "gallery")]
        super::bench::injected()?;
        match self {
            Backing::Browser { port, spare } => {
                let head = port.append(expected, lines).await?;
                spare.wrote(expected, lines);
                Ok(head)
            }
            Backing::Memory { port, .. } => port.append(expected, lines).await,
            Backing::Lost { why, .. } => Err(why.clone()),
        }
    }
}
