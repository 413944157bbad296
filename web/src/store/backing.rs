use cobuild::journal::{Head, Loaded, MemoryPort, Port, PortError};

use super::IdbPort;

/// Where a workspace is kept.
pub enum Backing {
    /// In the browser.
    Browser(IdbPort),
    /// In memory, because the browser refuses.
    Memory {
        /// The store.
        port: MemoryPort,
        /// Why.
        why: PortError,
    },
}

impl Port for Backing {
    async fn load(&mut self) -> Result<Loaded, PortError> {
        match self {
            Backing::Browser(port) => port.load().await,
            Backing::Memory { port, .. } => port.load().await,
        }
    }

    async fn load_after(&mut self, known: u64) -> Result<Loaded, PortError> {
        match self {
            Backing::Browser(port) => port.load_after(known).await,
            Backing::Memory { port, .. } => port.load_after(known).await,
        }
    }

    async fn append(&mut self, expected: Head, lines: &[&str]) -> Result<Head, PortError> {
        #[cfg(feature = "gallery")]
        super::bench::injected()?;
        match self {
            Backing::Browser(port) => port.append(expected, lines).await,
            Backing::Memory { port, .. } => port.append(expected, lines).await,
        }
    }
}
