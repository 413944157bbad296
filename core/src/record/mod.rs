//! The names by which records refer to each other: typed UUID v7 ids, and [`Record`] for "any of them".
//!
//! Ids are made from an injected clock and injected entropy ([`Ids`]); the core itself calls neither. What nobody makes
//! because it is there in every workspace (a parameter, a day of the calendar) has an id that follows from its name.
//!
//! ```
//! use cobuild::record::{CalendarDayId, Ids, IssueId, Record, Seeded};
//! let mut entropy = Seeded::new(7);
//! let issue: IssueId = Ids::new(1_665_450_000_000, &mut entropy).next();
//! let record = Record::from(issue);
//! assert_eq!(record.text().en, "issue");
//! assert_eq!(IssueId::try_from(record), Ok(issue));
//! assert_eq!(issue.to_string().parse(), Ok(issue));
//! let day = jiff::civil::date(2026, 10, 1);
//! assert_eq!(CalendarDayId::of(day).date(), Some(day));
//! ```

mod given;
mod made;

pub use made::{Entropy, Ids, Seeded};

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::text::{Text, messages::record as words};

macro_rules! records {
    ($($(#[$doc:meta])* $id:ident => $variant:ident $text:ident),* $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $id(Uuid);

            impl $id {
                /// The id with this UUID.
                pub const fn from_uuid(uuid: Uuid) -> Self {
                    Self(uuid)
                }
                /// The UUID.
                pub const fn uuid(self) -> Uuid {
                    self.0
                }
            }
            impl fmt::Display for $id {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(&self.0, f)
                }
            }
            impl fmt::Debug for $id {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, concat!(stringify!($variant), "({})"), self.0)
                }
            }
            impl FromStr for $id {
                type Err = uuid::Error;
                fn from_str(text: &str) -> Result<Self, uuid::Error> {
                    Uuid::parse_str(text).map(Self)
                }
            }
            impl From<$id> for Record {
                fn from(id: $id) -> Record {
                    Record::$variant(id)
                }
            }
            impl TryFrom<Record> for $id {
                type Error = Record;
                /// Gives the record back when it is of another kind.
                fn try_from(record: Record) -> Result<Self, Record> {
                    if let Record::$variant(id) = record { Ok(id) } else { Err(record) }
                }
            }
            impl From<Uuid> for $id {
                fn from(uuid: Uuid) -> Self {
                    Self(uuid)
                }
            }
        )*

        /// A reference to any record of a workspace.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Record {
            $(#[doc = concat!("See [`", stringify!($id), "`].")] $variant($id),)*
        }

        /// The kinds of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum RecordKind {
            $(#[doc = concat!("See [`", stringify!($id), "`].")] $variant,)*
        }

        impl RecordKind {
            /// Every kind.
            pub const ALL: &'static [RecordKind] = &[$(RecordKind::$variant,)*];

            /// The record of this kind with a UUID.
            pub const fn with(self, uuid: Uuid) -> Record {
                match self {
                    $(RecordKind::$variant => Record::$variant($id(uuid)),)*
                }
            }

            /// The name on screen.
            pub const fn text(self) -> &'static Text {
                match self {
                    $(RecordKind::$variant => &words::$text,)*
                }
            }
        }

        impl Record {
            /// Its kind.
            pub const fn kind(self) -> RecordKind {
                match self {
                    $(Record::$variant(_) => RecordKind::$variant,)*
                }
            }

            /// The UUID, which names it whatever its kind.
            pub const fn uuid(self) -> Uuid {
                match self {
                    $(Record::$variant(id) => id.uuid(),)*
                }
            }

            /// The name of its kind on screen.
            pub const fn text(self) -> &'static Text {
                self.kind().text()
            }
        }
    };
}

records! {
    /// An organisation of any kind.
    OrganisationId => Organisation ORGANISATION,
    /// An appointment of a person to a post.
    AppointmentId => Appointment APPOINTMENT,
    /// A building.
    BuildingId => Building BUILDING,
    /// A room of a building.
    RoomId => Room ROOM,
    /// An organisation's occupancy of a room.
    OccupancyId => Occupancy OCCUPANCY,
    /// An enterprise visit.
    VisitId => Visit VISIT,
    /// A demand within a visit.
    DemandId => Demand DEMAND,
    /// An issue: a demand that is followed to its close.
    IssueId => Issue ISSUE,
    /// A work order.
    WorkOrderId => WorkOrder WORK_ORDER,
    /// A council or its like, with its seats.
    BodyId => Body BODY,
    /// A seat of a body.
    SeatId => Seat SEAT,
    /// A session of a body.
    SessionId => Session SESSION,
    /// An item on a session's agenda.
    ItemId => Item ITEM,
    /// A co-building agreement.
    AgreementId => Agreement AGREEMENT,
    /// An obligation under an agreement.
    ObligationId => Obligation OBLIGATION,
    /// A fulfilment of an obligation.
    FulfilmentId => Fulfilment FULFILMENT,
    /// A service of the catalogue.
    ServiceId => Service SERVICE,
    /// An amendment of an agreement 協議變更.
    AmendmentId => Amendment AMENDMENT,
    /// A resource that a party pools under an agreement 統籌資源.
    PledgeId => Pledge PLEDGE,
    /// An item of the demand or the resource list 清單事項.
    ListItemId => ListItem LIST_ITEM,
    /// A claim on a list item 認領.
    ClaimId => Claim CLAIM,
    /// A co-building project 共建項目.
    ProjectId => Project PROJECT,
    /// A whistle 吹哨: departments called to an issue.
    WhistleId => Whistle WHISTLE,
    /// An entry of the duty log of a first secretary or an instructor 工作日誌.
    DutyLogId => DutyLog DUTY_LOG,
    /// A stationed slot 駐點安排.
    SlotId => Slot SLOT,
    /// A self-service terminal 自助服務終端.
    TerminalId => Terminal TERMINAL,
    /// A fault of a self-service terminal 故障.
    FaultId => Fault FAULT,
    /// A space that people use 空間.
    SpaceId => Space SPACE,
    /// A booking of a space 空間預約.
    BookingId => Booking BOOKING,
    /// A loan of the reading space 借閱.
    LoanId => Loan LOAN,
    /// A series of activities, such as a brand 活動系列.
    SeriesId => Series SERIES,
    /// An activity 活動.
    ActivityId => Activity ACTIVITY,
    /// A registration for an activity 報名.
    RegistrationId => Registration REGISTRATION,
    /// A points account 積分賬戶, opened by choice.
    AccountId => Account ACCOUNT,
    /// An entry of the talent board 英才榜.
    TalentId => Talent TALENT,
    /// A board that can be published: an exhibit of the display corridor 展板.
    BoardId => Board BOARD,
    /// A yearly work programme 年度工作主線.
    ProgrammeId => Programme PROGRAMME,
    /// An indicator 指標.
    IndicatorId => Indicator INDICATOR,
    /// A talent board 英才榜.
    TalentBoardId => TalentBoard TALENT_BOARD,
    /// A talent station 人才驛站.
    StationId => Station STATION,
    /// A block of a display board's content 展板內容.
    BlockId => Block BLOCK,
    /// A set of indicators under named aims, such as 六最 指標組.
    IndicatorSetId => IndicatorSet INDICATOR_SET,
    /// A report that was handed in 報送記錄.
    SubmissionId => Submission SUBMISSION,
    /// The workspace itself 工作區; see [`WorkspaceId::THE`].
    WorkspaceId => Workspace WORKSPACE,
    /// A policy parameter 參數; see [`ParameterId::of`].
    ParameterId => Parameter PARAMETER,
    /// A day of the working-day calendar 工作日曆; see [`CalendarDayId::of`].
    CalendarDayId => CalendarDay CALENDAR_DAY,
    /// A year of the working-day calendar 工作日曆; see [`CalendarYearId::of`].
    CalendarYearId => CalendarYear CALENDAR_YEAR,
    /// A class of bookings, which an office may call by a name of its own 預約類別. Every workspace has the same ones.
    BookingClassId => BookingClass BOOKING_CLASS,
}
