//! The places of the app, as the rail and the bottom bar show them. A place appears here when its page exists.

use cobuild::text::Text;
use yew_router::Routable as _;

use crate::{component::Glyph, route::Route, text::messages::place};

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// 今日
    Today,
    /// 訴求
    Issues,
    /// 議事廳
    Council,
    /// 走訪
    Visits,
    /// 單位
    Organisations,
    /// 共建
    Agreements,
    /// 服務
    Services,
    /// 空間
    Spaces,
    /// 活動
    Activities,
    /// 展示
    Boards,
    /// 報表
    Reports,
    /// 資料
    Data,
}

/// The rail: groups of places under what people do there. The first needs no heading.
pub(super) const RAIL: [(Option<Text>, &[Place]); 4] = [
    (None, &[Place::Today]),
    (Some(place::HANDLE), &[Place::Issues, Place::Council, Place::Visits]),
    (
        Some(place::BUILD),
        &[
            Place::Organisations,
            Place::Agreements,
            Place::Services,
            Place::Spaces,
            Place::Activities,
            Place::Boards,
        ],
    ),
    (Some(place::KEEP), &[Place::Reports, Place::Data]),
];

/// The bottom bar of a phone, before "More".
pub(super) const BOTTOM: [Place; 4] = [Place::Today, Place::Issues, Place::Visits, Place::Organisations];

/// What "More" lists.
pub(super) const MORE: [Place; 8] = [
    Place::Council,
    Place::Agreements,
    Place::Services,
    Place::Spaces,
    Place::Activities,
    Place::Boards,
    Place::Reports,
    Place::Data,
];

impl Place {
    /// The page that opens the place.
    pub const fn route(self) -> Route {
        match self {
            Place::Today => Route::Today,
            Place::Issues => Route::Issues,
            Place::Council => Route::Council,
            Place::Visits => Route::Visits,
            Place::Organisations => Route::Organisations,
            Place::Agreements => Route::Agreements,
            Place::Services => Route::Services,
            Place::Spaces => Route::Spaces,
            Place::Activities => Route::Activities,
            Place::Boards => Route::Boards,
            Place::Reports => Route::Reports,
            Place::Data => Route::Data,
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Place::Today => place::TODAY,
            Place::Issues => place::ISSUES,
            Place::Council => place::COUNCIL,
            Place::Visits => place::VISITS,
            Place::Organisations => place::ORGANISATIONS,
            Place::Agreements => place::AGREEMENTS,
            Place::Services => place::SERVICES,
            Place::Spaces => place::SPACES,
            Place::Activities => place::ACTIVITIES,
            Place::Boards => place::BOARDS,
            Place::Reports => place::REPORTS,
            Place::Data => place::DATA,
        }
    }

    pub(super) const fn glyph(self) -> Glyph {
        match self {
            Place::Today => Glyph::Today,
            Place::Issues => Glyph::Issues,
            Place::Council => Glyph::Council,
            Place::Visits => Glyph::Visits,
            Place::Organisations => Glyph::Organisations,
            Place::Agreements => Glyph::Agreements,
            Place::Services => Glyph::Services,
            Place::Spaces => Glyph::Spaces,
            Place::Activities => Glyph::Calendar,
            Place::Boards => Glyph::Board,
            Place::Reports => Glyph::Document,
            Place::Data => Glyph::Data,
        }
    }

    /// Whether `route` is the place's page or a page below it: its path begins with the place's.
    pub(super) fn holds(self, route: &Route) -> bool {
        let (own, path) = (self.route().to_path(), route.to_path());
        own == path || (own != "/" && path.strip_prefix(&own).is_some_and(|rest| rest.starts_with('/')))
    }
}
