//! The addresses of the app. A page below a place has an address below that place's.

use cobuild::record::{
    AccountId, ActivityId, AgreementId, BoardId, BodyId, BookingId, BuildingId, IndicatorId, IndicatorSetId,
    IssueId, ListItemId, LoanId, OrganisationId, ProgrammeId, ProjectId, SeriesId, ServiceId, SessionId,
    SlotId, SpaceId, StationId, TalentBoardId, TalentId, TerminalId, VisitId,
};
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
    /// Records what came in.
    #[at("/issues/new")]
    NewIssue,
    /// The case page of one issue.
    #[at("/issues/:id")]
    Issue {
        /// Which.
        id: IssueId,
    },
    /// The council hall's bodies and sessions.
    #[at("/council")]
    Council,
    /// Calls a session.
    #[at("/council/new")]
    NewSession,
    /// One council and its seats.
    #[at("/council/bodies/:id")]
    Body {
        /// Which.
        id: BodyId,
    },
    /// One session.
    #[at("/council/sessions/:id")]
    Session {
        /// Which.
        id: SessionId,
    },
    /// Enterprise visits.
    #[at("/visits")]
    Visits,
    /// Records a visit.
    #[at("/visits/new")]
    NewVisit,
    /// One visit.
    #[at("/visits/:id")]
    Visit {
        /// Which.
        id: VisitId,
    },
    /// Organisations and the building.
    #[at("/organisations")]
    Organisations,
    /// Registers an organisation.
    #[at("/organisations/new")]
    NewOrganisation,
    /// One building.
    #[at("/organisations/buildings/:id")]
    Building {
        /// Which.
        id: BuildingId,
    },
    /// One organisation.
    #[at("/organisations/:id")]
    Organisation {
        /// Which.
        id: OrganisationId,
    },
    /// Co-building agreements.
    #[at("/agreements")]
    Agreements,
    /// Drafts an agreement.
    #[at("/agreements/new")]
    NewAgreement,
    /// What is needed, what is given, and the projects.
    #[at("/agreements/lists")]
    Lists,
    /// Puts something on a list.
    #[at("/agreements/lists/new")]
    NewListItem,
    /// One item of a list.
    #[at("/agreements/lists/:id")]
    ListItem {
        /// Which.
        id: ListItemId,
    },
    /// Plans a project.
    #[at("/agreements/projects/new")]
    NewProject,
    /// One project.
    #[at("/agreements/projects/:id")]
    Project {
        /// Which.
        id: ProjectId,
    },
    /// One agreement.
    #[at("/agreements/:id")]
    Agreement {
        /// Which.
        id: AgreementId,
    },
    /// Services and their providers.
    #[at("/services")]
    Services,
    /// Lists a service.
    #[at("/services/new")]
    NewService,
    /// Stationed people.
    #[at("/services/rota")]
    Rota,
    /// Plans stationed people.
    #[at("/services/rota/new")]
    NewSlot,
    /// One stationed slot.
    #[at("/services/rota/:id")]
    Slot {
        /// Which.
        id: SlotId,
    },
    /// Self-service machines.
    #[at("/services/terminals")]
    Terminals,
    /// Puts a machine on record.
    #[at("/services/terminals/new")]
    NewTerminal,
    /// One machine.
    #[at("/services/terminals/:id")]
    Terminal {
        /// Which.
        id: TerminalId,
    },
    /// Opening hours of venues.
    #[at("/services/hours")]
    OpeningHours,
    /// One service.
    #[at("/services/:id")]
    Service {
        /// Which.
        id: ServiceId,
    },
    /// Spaces and their bookings.
    #[at("/spaces")]
    Spaces,
    /// Puts a space on record.
    #[at("/spaces/new")]
    NewSpace,
    /// What is lent.
    #[at("/spaces/loans")]
    Loans,
    /// Lends a copy.
    #[at("/spaces/loans/new")]
    Lend,
    /// One loan.
    #[at("/spaces/loans/:id")]
    Loan {
        /// Which.
        id: LoanId,
    },
    /// Asks for a space.
    #[at("/spaces/bookings/new")]
    NewBooking,
    /// One booking.
    #[at("/spaces/bookings/:id")]
    Booking {
        /// Which.
        id: BookingId,
    },
    /// One space.
    #[at("/spaces/:id")]
    Space {
        /// Which.
        id: SpaceId,
    },
    /// Activities and their series.
    #[at("/activities")]
    Activities,
    /// Plans an activity.
    #[at("/activities/new")]
    NewActivity,
    /// Puts a series on record.
    #[at("/activities/series/new")]
    NewSeries,
    /// One series.
    #[at("/activities/series/:id")]
    Series {
        /// Which.
        id: SeriesId,
    },
    /// Accounts of volunteer points.
    #[at("/activities/points")]
    Accounts,
    /// Opens an account.
    #[at("/activities/points/new")]
    NewAccount,
    /// One account.
    #[at("/activities/points/:id")]
    Account {
        /// Which.
        id: AccountId,
    },
    /// One activity.
    #[at("/activities/:id")]
    Activity {
        /// Which.
        id: ActivityId,
    },
    /// Display boards and talent boards.
    #[at("/boards")]
    Boards,
    /// Makes a display board.
    #[at("/boards/new")]
    NewBoard,
    /// Opens a talent board.
    #[at("/boards/talents/new")]
    NewTalentBoard,
    /// One person on a talent board.
    #[at("/boards/talents/people/:id")]
    Talent {
        /// Which.
        id: TalentId,
    },
    /// One talent board.
    #[at("/boards/talents/:id")]
    TalentBoard {
        /// Which.
        id: TalentBoardId,
    },
    /// Opens a talent station.
    #[at("/boards/stations/new")]
    NewStation,
    /// One talent station.
    #[at("/boards/stations/:id")]
    Station {
        /// Which.
        id: StationId,
    },
    /// One display board.
    #[at("/boards/:id")]
    Board {
        /// Which.
        id: BoardId,
    },
    /// Monthly, quarterly and yearly reports.
    #[at("/reports")]
    Reports,
    /// Indicators and sets of aims.
    #[at("/reports/indicators")]
    Indicators,
    /// Defines an indicator.
    #[at("/reports/indicators/new")]
    NewIndicator,
    /// Draws up a set of aims.
    #[at("/reports/indicators/sets/new")]
    NewIndicatorSet,
    /// One set of aims.
    #[at("/reports/indicators/sets/:id")]
    IndicatorSet {
        /// Which.
        id: IndicatorSetId,
    },
    /// One indicator.
    #[at("/reports/indicators/:id")]
    Indicator {
        /// Which.
        id: IndicatorId,
    },
    /// Work programmes.
    #[at("/reports/programmes")]
    Programmes,
    /// Draws up a programme.
    #[at("/reports/programmes/new")]
    NewProgramme,
    /// One programme.
    #[at("/reports/programmes/:id")]
    Programme {
        /// Which.
        id: ProgrammeId,
    },
    /// Backup, merge, workspaces, settings.
    #[at("/data")]
    Data,
    /// The office's parameters.
    #[at("/data/policy")]
    Policy,
    /// The working-day calendar.
    #[at("/data/calendar")]
    Calendar,
    /// A record of a room that has no page of its own.
    #[at("/records/:kind/:id")]
    Record {
        /// The kind of record, in the journal's words.
        kind: String,
        /// Which.
        id: String,
    },
    /// What a search found.
    #[at("/search")]
    Search,
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
