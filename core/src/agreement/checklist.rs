use super::{Agreement, Clause, Measure};
use crate::text::{labelled, messages::agreement as words};

labelled! {
    /// What an agreement generally says. The list follows what a contract generally contains (Civil Code, article 470) and
    /// what published agreements add; it is a checklist for whoever writes the text, not a claim about its force.
    Element {
        /// Two parties or more 各方.
        Parties => ELEMENT_PARTIES,
        /// Who signs for each party 簽署人.
        Signatories => ELEMENT_SIGNATORIES,
        /// Each party's contact person 聯絡員.
        Liaisons => ELEMENT_LIAISONS,
        /// What it is about: a goal or the axes of its content 標的.
        Object => ELEMENT_OBJECT,
        /// At least one obligation that is counted 數量.
        Quantity => ELEMENT_QUANTITY,
        /// What the contributions must be like 質量.
        Quality => ELEMENT_QUALITY,
        /// Who bears which costs 價款或者報酬.
        Costs => ELEMENT_COSTS,
        /// Where and how things are done 履行地點和方式.
        Manner => ELEMENT_MANNER,
        /// What follows when a promise is not kept 違約責任.
        Breach => ELEMENT_BREACH,
        /// How disputes are settled 解決爭議的方法.
        Disputes => ELEMENT_DISPUTES,
        /// How it ends early 終止條件.
        Termination => ELEMENT_TERMINATION,
    }
}

impl Agreement {
    /// What a text generally says and this one does not, in the order of the list.
    pub fn missing_elements(&self) -> Vec<Element> {
        Element::ALL.iter().copied().filter(|element| !self.says(*element)).collect()
    }

    fn says(&self, element: Element) -> bool {
        let clause = |wanted: Clause| self.clauses().any(|(clause, _)| clause == wanted);
        match element {
            Element::Parties => self.parties.len() >= 2,
            Element::Signatories => self.parties.iter().all(|party| party.signatory.get().is_some()),
            Element::Liaisons => self.parties.iter().all(|party| party.liaison.get().is_some()),
            Element::Object => !self.goal.get().is_empty() || !self.axes.get().is_empty(),
            Element::Quantity => self
                .obligations()
                .any(|(_, obligation)| matches!(obligation.measure.get(), Measure::Quantified { .. })),
            Element::Quality => clause(Clause::Quality),
            Element::Costs => clause(Clause::Costs),
            Element::Manner => clause(Clause::Manner),
            Element::Breach => clause(Clause::Breach),
            Element::Disputes => clause(Clause::Disputes),
            Element::Termination => clause(Clause::Termination),
        }
    }
}
