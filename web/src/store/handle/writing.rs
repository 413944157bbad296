//! Deciding and writing: everything that goes through the port, one at a time.

use cobuild::{
    journal::{Actor, Journal, PortError},
    rule::Refusal,
    workspace::{Command, Fact, Intake, Kept, PerformError, PerformedEntry, Sitting},
};
use futures_util::lock::MutexGuard;
use wasm_bindgen_futures::spawn_local;

use super::Store;
use crate::store::{Backing, BrowserEntropy, SaveState, clock, permit, tidy};

impl Store {
    /// Decides a command without performing it: for a form that says beforehand what will be refused.
    ///
    /// # Errors
    /// When a rule forbids it.
    pub fn consider(&self, command: &Command) -> Result<Vec<Fact>, Refusal> {
        let actor = self.actor();
        self.0.keeper.consider(command, &mut self.sitting(&actor, &mut BrowserEntropy))
    }

    /// Performs a command. The entry counts when this returns; whether it is saved, [`PerformedEntry::kept`] says.
    ///
    /// # Errors
    /// When a rule forbids it.
    pub async fn perform(&self, command: &Command) -> Result<PerformedEntry, PerformError> {
        let mut port = self.0.port.lock().await;
        let before = self.save_state();
        self.show(SaveState::Saving);
        let actor = self.actor();
        let mut entropy = BrowserEntropy;
        let mut sitting = self.sitting(&actor, &mut entropy);
        let performed = self.0.keeper.perform(&mut *port, command, &mut sitting).await;
        match &performed {
            Ok(PerformedEntry { kept: Kept::Saved, .. }) => self.settle(&port, None),
            Ok(PerformedEntry { kept: Kept::Unsaved(why), .. }) => self.settle(&port, Some(why.clone())),
            Err(_) => {
                self.show(before);
                self.state_changed();
            }
        }
        if performed.is_ok() && matches!(&*port, Backing::Browser { .. }) {
            spawn_local(async {
                permit::ask_once().await;
            });
        }
        performed
    }

    /// Tries again to save what is unsaved.
    pub async fn retry(&self) {
        let mut port = self.0.port.lock().await;
        if self.0.keeper.unsaved().is_empty() {
            return;
        }
        self.show(SaveState::Saving);
        let (actor, mut entropy) = (self.actor(), BrowserEntropy);
        let tried = self.0.keeper.retry(&mut *port, &mut self.sitting(&actor, &mut entropy)).await;
        self.settle(&port, tried.err());
    }

    /// Takes in what other tabs have written.
    pub async fn catch_up(&self) {
        let mut port = self.0.port.lock().await;
        let (actor, mut entropy) = (self.actor(), BrowserEntropy);
        let caught = self.0.keeper.catch_up(&mut *port, &mut self.sitting(&actor, &mut entropy)).await;
        // A store that cannot be read now is told by the next write.
        if caught == Ok(true) {
            self.state_changed();
            self.tidy_soon();
        }
    }

    /// Takes in a journal from elsewhere as one durable batch.
    ///
    /// # Errors
    /// When it cannot be stored: nothing was taken in then.
    pub async fn take_in(&self, journal: &Journal<Fact>) -> Result<Intake, PortError> {
        let mut port = self.0.port.lock().await;
        let before = self.save_state();
        self.show(SaveState::Saving);
        let (actor, mut entropy) = (self.actor(), BrowserEntropy);
        let taken = self.0.keeper.take_in(&mut *port, journal, &mut self.sitting(&actor, &mut entropy)).await;
        match &taken {
            Ok(_) => self.settle(&port, None),
            Err(_) => self.show(before),
        }
        taken
    }

    /// Every line that this tab can reach, and those that are not stored yet.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn lines(&self) -> Result<Vec<Box<str>>, PortError> {
        let mut port = self.0.port.lock().await;
        let mut lines = port.lines().await?;
        lines.extend(self.0.keeper.unsaved().iter().map(|unsaved| Box::from(unsaved.entry.line())));
        Ok(lines)
    }

    pub(in crate::store) fn sitting<'a>(
        &self,
        actor: &'a Actor,
        entropy: &'a mut BrowserEntropy,
    ) -> Sitting<'a> {
        Sitting { wall: clock::wall(), at: self.now(), actor, entropy }
    }

    /// After an attempt to write.
    pub(in crate::store) fn settle(&self, port: &MutexGuard<'_, Backing>, failure: Option<PortError>) {
        let save = SaveState::of(&self.0.keeper, port, failure, clock::wall());
        match &save {
            SaveState::Unsaved { .. } => self.retry_later(),
            _ => {
                self.0.retry.replace(None);
                self.0.retry_ms.set(tidy::RETRY_FIRST_MS);
                if let Some(channel) = &*self.0.channel.borrow() {
                    channel.tell(self.0.keeper.head().lines);
                }
            }
        }
        self.show(save);
        self.state_changed();
        self.tidy_soon();
    }
}
