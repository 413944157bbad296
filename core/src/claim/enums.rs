use crate::text::{labelled, messages::claim as words};

labelled! {
    /// Which list an item is on.
    Side {
        /// Somebody needs it: the demand list 需求清單.
        Demand => SIDE_DEMAND,
        /// Somebody gives it: the resource list 資源清單.
        Resource => SIDE_RESOURCE,
    }
}

labelled! {
    /// What kind of thing is needed or given. The last eight are the posts for which members and Party organisations that
    /// report in 雙報到 put themselves forward; they are counted in heads, never by name.
    Category {
        /// Money 資金.
        Funds => CATEGORY_FUNDS,
        /// A venue 場地.
        Venue => CATEGORY_VENUE,
        /// People who know something 人才.
        Talent => CATEGORY_TALENT,
        /// Goods and equipment 物資.
        Goods => CATEGORY_GOODS,
        /// A service 服務.
        Service => CATEGORY_SERVICE,
        /// An activity 活動.
        Activity => CATEGORY_ACTIVITY,
        /// Training and lectures 培訓.
        Training => CATEGORY_TRAINING,
        /// Advice on policy 政策諮詢.
        Policy => CATEGORY_POLICY,
        /// Jobs and recruiting 招聘就業.
        Jobs => CATEGORY_JOBS,
        /// A wish of one household or person 微心願.
        MicroWish => CATEGORY_MICRO_WISH,
        /// Anything else 其他.
        Other => CATEGORY_OTHER,
        /// Post: building the organisation 組織建設.
        PostOrganisation => POST_ORGANISATION,
        /// Post: legal advice and aid 法律諮詢與援助.
        PostLegal => POST_LEGAL,
        /// Post: help for those in need and for jobseekers 助困扶殘與就業援助.
        PostRelief => POST_RELIEF,
        /// Post: governance of the community 社區治理.
        PostGovernance => POST_GOVERNANCE,
        /// Post: health and medicine 健康醫療.
        PostHealth => POST_HEALTH,
        /// Post: culture and sport 文化體育.
        PostCulture => POST_CULTURE,
        /// Post: safety campaigns and patrols 安全宣傳與治安巡邏.
        PostSafety => POST_SAFETY,
        /// Post: anything else 其他.
        PostOther => POST_OTHER,
    }
}

labelled! {
    /// What a quantity counts.
    Unit {
        /// 項: the thing as a whole.
        Item => UNIT_ITEM,
        /// 人, heads.
        People => UNIT_PEOPLE,
        /// 人次, attendances.
        Attendances => UNIT_ATTENDANCES,
        /// 場次.
        Sessions => UNIT_SESSIONS,
        /// 小時.
        Hours => UNIT_HOURS,
        /// 天.
        Days => UNIT_DAYS,
        /// 件.
        Pieces => UNIT_PIECES,
        /// 元, whole yuan.
        Yuan => UNIT_YUAN,
    }
}

labelled! {
    /// Where an item stands on a day.
    ItemStatus {
        /// Nothing of it is taken.
        Open => ITEM_OPEN,
        /// A part of it is taken.
        PartlyTaken => ITEM_PARTLY_TAKEN,
        /// All of it is taken.
        Taken => ITEM_TAKEN,
        /// It was not confirmed in time, or its window has passed.
        Expired => ITEM_EXPIRED,
        /// Its owner took it off the list.
        Withdrawn => ITEM_WITHDRAWN,
    }
}

labelled! {
    /// Where a claim stands on a day.
    ClaimStatus {
        /// Not both sides have said yes.
        Proposed => CLAIM_PROPOSED,
        /// Both sides have said yes.
        Accepted => CLAIM_ACCEPTED,
        /// One side said no.
        Declined => CLAIM_DECLINED,
        /// It was taken back.
        Withdrawn => CLAIM_WITHDRAWN,
        /// Nobody answered in time.
        Expired => CLAIM_EXPIRED,
        /// Its project was cancelled: the quantity is free again.
        Released => CLAIM_RELEASED,
    }
}

labelled! {
    /// Where a project stands.
    ProjectStatus {
        /// It rests on no claim that both sides accepted; it can neither start nor be done.
        Unfounded => PROJECT_UNFOUNDED,
        /// Planned.
        Planned => PROJECT_PLANNED,
        /// Under way.
        Running => PROJECT_RUNNING,
        /// Finished, and something is missing: a delivery, or a rating by those whom it was for.
        DoneUnrated => PROJECT_DONE_UNRATED,
        /// Finished, delivered and rated.
        Done => PROJECT_DONE,
        /// Done, and evaluated by those who took part.
        Evaluated => PROJECT_EVALUATED,
        /// Called off.
        Cancelled => PROJECT_CANCELLED,
    }
}

labelled! {
    /// Who proposed a claim. Whoever did has thereby said yes; the office says yes for nobody.
    Proposer {
        /// Whoever claims the item 認領方.
        Claimant => PROPOSER_CLAIMANT,
        /// The owner of the item 發佈方, who asks somebody to claim it.
        Owner => PROPOSER_OWNER,
        /// The office 派單: both sides have still to say yes.
        Office => PROPOSER_OFFICE,
    }
}

impl Side {
    /// The other list.
    pub const fn other(self) -> Side {
        match self {
            Side::Demand => Side::Resource,
            Side::Resource => Side::Demand,
        }
    }
}

impl Category {
    /// Whether it is a post of those who report in 雙報到, counted in heads.
    pub const fn is_post(self) -> bool {
        matches!(
            self,
            Category::PostOrganisation
                | Category::PostLegal
                | Category::PostRelief
                | Category::PostGovernance
                | Category::PostHealth
                | Category::PostCulture
                | Category::PostSafety
                | Category::PostOther
        )
    }

    /// The unit in which it is usually counted.
    pub const fn usual_unit(self) -> Unit {
        match self {
            Category::Funds => Unit::Yuan,
            Category::Venue | Category::Activity | Category::Training => Unit::Sessions,
            Category::Talent | Category::Jobs => Unit::People,
            Category::Goods => Unit::Pieces,
            Category::Service | Category::Policy | Category::MicroWish | Category::Other => Unit::Item,
            _ => Unit::People,
        }
    }
}
