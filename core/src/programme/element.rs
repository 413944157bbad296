use crate::text::{labelled, messages::programme as words};

labelled! {
    /// An element of the work line 工作主線.
    Element {
        /// 一個組織.
        OneOrganisation => ONE_ORGANISATION,
        /// 兩個機制.
        TwoMechanisms => TWO_MECHANISMS,
        /// 三大平台.
        ThreePlatforms => THREE_PLATFORMS,
        /// 四大課堂.
        FourClassrooms => FOUR_CLASSROOMS,
        /// 品牌活動.
        BrandActivities => BRAND_ACTIVITIES,
    }
}

impl Element {
    /// How many parts its name says that it has; `None` when it says no number.
    pub const fn size(self) -> Option<u32> {
        match self {
            Element::OneOrganisation => Some(1),
            Element::TwoMechanisms => Some(2),
            Element::ThreePlatforms => Some(3),
            Element::FourClassrooms => Some(4),
            Element::BrandActivities => None,
        }
    }
}
