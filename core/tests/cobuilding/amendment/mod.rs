//! What was signed changes only when all accept it.

mod parties;
mod text;

use std::collections::BTreeMap;

use cobuild::{
    agreement::{self, AmendmentState, Clause, Status, TextChange, amendment},
    record::{AmendmentId, ObligationId},
    rule::TermValue,
    workspace::{Fact, PerformError},
};

use jiff::civil::{Date, date};

use serde_json::{Value, json};

use crate::case::{Case, FROM, NOW, made, refused, registered, survives};

const LATER: Date = date(2023, 2, 1);

impl Case {
    fn proposing(
        &mut self,
        by: usize,
        from: Date,
        changes: Value,
        adds: Value,
    ) -> Result<AmendmentId, PerformError> {
        let (agreement, by) = (self.agreement, self.party[by]);
        let propose = json!({ "agreement": agreement, "by": by, "from": from, "reason": "示例", "changes": changes, "adds": adds });
        let facts = self.ask(json!({ "amendment": { "propose": propose } }))?;
        let touched = facts.first().unwrap().touches();
        let found = touched.into_iter().find_map(|record| AmendmentId::try_from(record).ok());
        Ok(found.unwrap())
    }

    #[track_caller]
    pub fn proposes(&mut self, from: Date, changes: Value) -> AmendmentId {
        self.proposing(0, from, changes, json!([])).unwrap_or_else(|error| panic!("{error}"))
    }

    pub fn accepts(&mut self, amendment: AmendmentId, by: usize) -> Result<Vec<Fact>, PerformError> {
        let accept = json!({ "agreement": self.agreement, "amendment": amendment, "by": self.party[by] });
        self.ask(json!({ "amendment": { "accept": accept } }))
    }

    #[track_caller]
    fn agrees(&mut self, from: Date, changes: Value) -> AmendmentId {
        let amendment = self.proposes(from, changes);
        for by in 0..3 {
            self.accepts(amendment, by).unwrap();
        }
        amendment
    }

    fn stands(&self, amendment: AmendmentId) -> AmendmentState {
        self.state().amendment(amendment).unwrap().state().clone()
    }

    fn lecture_quantity(&self, quantity: u32) -> Value {
        let measure = json!({ "quantified": { "quantity": quantity, "unit": "場", "period": "quarter" } });
        json!({ "edit_obligation": { "obligation": self.lectures, "change": { "measure": measure } } })
    }

    fn promised(&self, obligation: ObligationId, on: Date) -> (u64, u64) {
        let progress = self.state().progress(obligation, on).unwrap();
        (progress.promised, progress.promised_by_now)
    }
}

fn title(words: &str) -> Value {
    json!({ "part": { "title": words } })
}

fn term(to: Date) -> Value {
    json!({ "part": { "term": { "from": FROM, "to": to } } })
}
