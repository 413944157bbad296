//! Words and records of the gallery. They are no part of the catalogue: nobody but the tests sees them.

use cobuild::{
    policy::{Grade, Policy, parameter},
    record::{Ids, OrganisationId, Seeded},
    rule::{Condition, Explanation, Rule, Term},
    text::Text,
};

/// A sample in three languages.
pub fn say(en: &'static str, hans: &'static str, hant: &'static str) -> Text {
    Text { key: "sample", en, hans, hant }
}

const ENTITLED: Text = Text { key: "term.seats.entitled", en: "entitled", hans: "应到", hant: "應到" };
const PRESENT: Text = Text { key: "term.seats.present", en: "present", hans: "实到", hant: "實到" };
const NEEDED: Text = Text { key: "term.needed", en: "needed", hans: "需到", hant: "需到" };

static SAMPLE: Rule = Rule {
    code: "MTG-01",
    title: Text {
        key: "sample",
        en: "A council session decides only with its quorum",
        hans: "议事会到会人数足够方可表决",
        hant: "議事會到會人數足夠方可表決",
    },
    message: Text {
        key: "sample",
        en: "{seats.present} of {seats.entitled} seats are present; {needed} are needed. Adjourn, or wait for one more.",
        hans: "应到{seats.entitled}、实到{seats.present}，须到{needed}。请延期，或等候到会。",
        hant: "應到{seats.entitled}、實到{seats.present}，須到{needed}。請延期，或等候到會。",
    },
    basis: Text {
        key: "sample",
        en: "common practice; no statute sets a quorum for a building council",
        hans: "通行做法；法律法规未规定楼宇议事厅的到会比例",
        hant: "通行做法；法律法規未規定樓宇議事廳的到會比例",
    },
    grade: Grade::D,
    parameters: &["council.quorum"],
};

/// Eight of thirteen, one short of two thirds.
pub fn explanation() -> Explanation {
    let quorum = Policy::default().on(&parameter::COUNCIL_QUORUM, jiff::civil::date(2022, 10, 11));
    let mut entropy = Seeded::new(1);
    let mut ids = Ids::new(1_665_450_000_000, &mut entropy);
    let seats: Vec<_> = (0..8).map(|_| ids.next::<OrganisationId>().into()).collect();
    let entitled = Term::number(&ENTITLED, 13);
    let needed = Term::number(&NEEDED, 9).computed_from([entitled.clone(), Term::parameter(&quorum)]);
    SAMPLE.holds(Condition::at_least(Term::counted(&PRESENT, seats), needed)).with(entitled)
}
