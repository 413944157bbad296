//! The addresses of the app. A page below a place has an address below that place's.

use yew_router::prelude::*;

/// Every address.
#[derive(Clone, Debug, PartialEq, Routable)]
pub enum Route {
    /// What is due, overdue, expiring and happening today.
    #[at("/")]
    Today,
    /// Demands on their way from raised to closed.
    #[at("/issues")]
    Issues,
    /// The council hall's sessions.
    #[at("/council")]
    Council,
    /// Enterprise visits.
    #[at("/visits")]
    Visits,
    /// Organisations and the building.
    #[at("/organisations")]
    Organisations,
    /// Co-building agreements.
    #[at("/agreements")]
    Agreements,
    /// Services and their providers.
    #[at("/services")]
    Services,
    /// Backup, settings.
    #[at("/data")]
    Data,
    /// On a phone: the places that the bottom bar has no room for.
    #[at("/more")]
    More,
    /// Every component in every state; test builds only.
    #[cfg(feature = "gallery")]
    #[at("/gallery")]
    Gallery,
    /// No page has this address.
    #[not_found]
    #[at("/404")]
    NotFound,
}
