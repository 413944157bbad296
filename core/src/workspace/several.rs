//! Several commands as one: all of them in one entry, or none.

use super::{Command, Context, Fact, Workspace};
use crate::{
    clash::{Origin, Trace},
    journal::{DeviceId, EntryId},
    rule::Refusal,
};

impl Workspace {
    /// Decides each command as if those before it had been performed. What forbids any of them is told at once.
    pub(super) fn decide_several(
        &self,
        commands: &[Command],
        context: &mut Context<'_>,
    ) -> Result<Vec<Fact>, Refusal> {
        // A copy of everything takes its time: one command has nothing before it.
        if let [only] = commands {
            return self.decide(only, context);
        }
        let mut supposed = self.clone();
        let (mut facts, mut reasons) = (Vec::new(), Vec::new());
        for command in commands {
            match supposed.decide(command, context) {
                Ok(decided) => {
                    supposed.suppose(&decided, context);
                    facts.extend(decided);
                }
                Err(refusal) => reasons.extend(refusal.reasons),
            }
        }
        if reasons.is_empty() { Ok(facts) } else { Err(Refusal { reasons }) }
    }

    /// Applies facts as of an entry that is not written: what follows sees them, the history does not.
    fn suppose(&mut self, facts: &[Fact], context: &Context<'_>) {
        let entry = EntryId { device: DeviceId::from_number(u64::MAX), number: u32::MAX };
        let mut seen = self.history.known().clone();
        seen.see(entry);
        let trace = Trace::new(entry, context.actor.clone(), context.now);
        for fact in facts {
            self.apply(fact, Origin { trace: &trace, seen: &seen });
        }
    }
}
