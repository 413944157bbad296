use crate::text::{labelled, messages::service as words};

labelled! {
    /// What kind of service it is.
    Category {
        /// 黨務.
        PartyAffairs => CATEGORY_PARTY_AFFAIRS,
        /// 群團.
        MassOrganisations => CATEGORY_MASS_ORGANISATIONS,
        /// 政務.
        Administration => CATEGORY_ADMINISTRATION,
        /// 企業.
        Enterprise => CATEGORY_ENTERPRISE,
        /// 人才與就業.
        Talent => CATEGORY_TALENT,
        /// 法律.
        Legal => CATEGORY_LEGAL,
        /// 心理.
        Counselling => CATEGORY_COUNSELLING,
        /// 生活.
        Living => CATEGORY_LIVING,
    }
}

labelled! {
    /// How a service is reached.
    Channel {
        /// At a window 窗口.
        Window => CHANNEL_WINDOW,
        /// From officers who come at fixed times 駐點.
        Stationed => CHANNEL_STATIONED,
        /// At a machine 自助.
        SelfService => CHANNEL_SELF_SERVICE,
        /// Online 線上.
        Online => CHANNEL_ONLINE,
        /// By appointment 預約.
        Appointment => CHANNEL_APPOINTMENT,
    }
}

labelled! {
    /// For whom it is.
    Audience {
        /// The building's enterprises.
        Enterprises => AUDIENCE_ENTERPRISES,
        /// People who work in the building.
        Staff => AUDIENCE_STAFF,
        /// Residents of the neighbourhood.
        Residents => AUDIENCE_RESIDENTS,
    }
}
