use crate::text::{labelled, messages::agreement as words};

labelled! {
    /// A field in which the parties work together.
    Area {
        /// 商業發展.
        Business => AREA_BUSINESS,
        /// 創新創業.
        Innovation => AREA_INNOVATION,
        /// 便民服務.
        Convenience => AREA_CONVENIENCE,
        /// 健康養老.
        Health => AREA_HEALTH,
        /// 黨的建設.
        PartyBuilding => AREA_PARTY_BUILDING,
        /// 人才就業.
        Talent => AREA_TALENT,
        /// 文化體育.
        Culture => AREA_CULTURE,
        /// 平安治理.
        Safety => AREA_SAFETY,
        /// 其他.
        Other => AREA_OTHER,
    }
}

labelled! {
    /// Whether a party's seal stands beside its signature 蓋章.
    #[derive(Default)]
    Seal {
        /// Nobody said.
        #[default]
        NotSaid => SEAL_NOT_SAID,
        /// It does.
        Affixed => SEAL_AFFIXED,
        /// It was signed without one.
        None => SEAL_NONE,
    }
}

labelled! {
    /// What an obligation contributes.
    ObligationKind {
        /// Posts or places for people 崗位.
        Places => KIND_PLACES,
        /// People and their time 人才.
        People => KIND_PEOPLE,
        /// Money 資金.
        Funds => KIND_FUNDS,
        /// A venue 場地.
        Venue => KIND_VENUE,
        /// A service 服務.
        Service => KIND_SERVICE,
        /// An activity 活動.
        Activity => KIND_ACTIVITY,
    }
}

labelled! {
    /// How often a quantity is promised.
    Period {
        /// Once over the whole term.
        Term => PERIOD_TERM,
        /// Every month.
        Month => PERIOD_MONTH,
        /// Every quarter.
        Quarter => PERIOD_QUARTER,
        /// Every half-year.
        HalfYear => PERIOD_HALF_YEAR,
        /// Every year.
        Year => PERIOD_YEAR,
    }
}

labelled! {
    /// How often the joint meeting 共建聯席會議 is held.
    Rhythm {
        /// Every month.
        Monthly => RHYTHM_MONTHLY,
        /// Every quarter.
        Quarterly => RHYTHM_QUARTERLY,
        /// Twice a year.
        HalfYearly => RHYTHM_HALF_YEARLY,
        /// Once a year.
        Yearly => RHYTHM_YEARLY,
        /// When there is need.
        AsNeeded => RHYTHM_AS_NEEDED,
    }
}

labelled! {
    /// Whether a party promises something of its own.
    Participation {
        /// It has at least one obligation.
        Contributes => PARTICIPATION_CONTRIBUTES,
        /// It takes part without an obligation of its own, and says so.
        ParticipatesOnly => PARTICIPATION_ONLY,
    }
}

labelled! {
    /// A further clause of the text, beyond goal, axes and obligations. The list follows what a contract generally says
    /// (Civil Code, article 470); an agreement may leave any of them out.
    Clause {
        /// What the contributions must be like 質量要求.
        Quality => CLAUSE_QUALITY,
        /// Who bears which costs 費用承擔.
        Costs => CLAUSE_COSTS,
        /// Where and in which manner things are done 履行地點和方式.
        Manner => CLAUSE_MANNER,
        /// What follows when a party does not do what it promised 違約責任.
        Breach => CLAUSE_BREACH,
        /// How disputes are settled 爭議解決.
        Disputes => CLAUSE_DISPUTES,
        /// How it ends early 終止條件.
        Termination => CLAUSE_TERMINATION,
        /// How often and how it is evaluated 評議辦法.
        Evaluation => CLAUSE_EVALUATION,
        /// How many copies there are 文本份數.
        Copies => CLAUSE_COPIES,
        /// What is attached and where it is kept, one a line 附件.
        Attachments => CLAUSE_ATTACHMENTS,
    }
}

labelled! {
    /// Where an agreement stands on a day.
    Status {
        /// Being written; nobody has signed.
        Draft => STATUS_DRAFT,
        /// Some have signed, some have not; the text is frozen.
        Signing => STATUS_SIGNING,
        /// All have signed; its first day is still to come.
        Signed => STATUS_SIGNED,
        /// In force.
        Active => STATUS_ACTIVE,
        /// Its last day has passed.
        Ended => STATUS_ENDED,
        /// Ended early by notice.
        Terminated => STATUS_TERMINATED,
        /// Given up before all had signed.
        Dropped => STATUS_DROPPED,
        /// Its last day passed before all had signed: it never came into force.
        Lapsed => STATUS_LAPSED,
    }
}

impl Period {
    /// Months between two beginnings; `None` for the whole term.
    pub(super) fn months(self) -> Option<u32> {
        match self {
            Period::Term => None,
            Period::Month => Some(1),
            Period::Quarter => Some(3),
            Period::HalfYear => Some(6),
            Period::Year => Some(12),
        }
    }
}

impl Seal {
    /// Whether there is nothing to write down.
    pub(super) const fn is_not_said(&self) -> bool {
        matches!(self, Seal::NotSaid)
    }
}
