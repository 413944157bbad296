use crate::{
    organisation::Organisation,
    record::{BlockId, IssueId, OrganisationId, Record, RegistrationId},
    text::Language,
    workspace::Workspace,
};

/// What a record is called for a reader of a language: a name, a title, a number, never an id; `None` when it is not on
/// record.
pub fn name(workspace: &Workspace, record: Record, language: Language) -> Option<String> {
    named(workspace, record, &|organisation| organisation.name_for(language))
}

/// The same with organisations by their main names: for what is written before it is known who reads it, such as the
/// values of an explanation.
pub fn main_name(workspace: &Workspace, record: Record) -> Option<String> {
    named(workspace, record, &Organisation::name)
}

fn named(workspace: &Workspace, record: Record, called: &dyn Fn(&Organisation) -> &str) -> Option<String> {
    let organisation =
        |id: OrganisationId| workspace.organisations.get(id).map(|found| called(found).to_owned());
    match record {
        Record::Organisation(id) => organisation(id),
        Record::Appointment(id) => {
            workspace.organisations.appointment(id).map(|found| found.person().to_owned())
        }
        Record::Building(id) => workspace.buildings.get(id).map(|found| found.name().to_owned()),
        Record::Room(id) => workspace.buildings.room(id).map(|found| found.number().to_owned()),
        Record::Occupancy(id) => {
            let occupancy = workspace.buildings.occupancy(id)?;
            let rooms = occupancy.rooms().filter_map(|room| workspace.buildings.room(room));
            let rooms: Vec<&str> = rooms.map(|room| room.number()).collect();
            Some(format!("{} · {}", organisation(occupancy.organisation())?, rooms.join("、")))
        }
        Record::Visit(id) => {
            let visit = workspace.visits.get(id)?;
            Some(format!("{} · {}", organisation(visit.organisation())?, visit.at().date()))
        }
        Record::Demand(id) => workspace.visits.demand(id).map(|found| found.text().to_owned()),
        Record::Issue(id) => issue(workspace, id),
        Record::WorkOrder(id) => issue(workspace, workspace.issues.order(id)?.issue),
        Record::Body(id) => workspace.meetings.body(id).map(|found| found.name.get().clone()),
        Record::Seat(id) => workspace.meetings.seat(id).map(|found| found.title.clone()),
        Record::Session(id) => workspace.meetings.session(id).map(|found| found.title.get().clone()),
        Record::Item(id) => workspace.meetings.item_or_topic_title(id).map(str::to_owned),
        Record::Agreement(id) => workspace.agreements.get(id).map(|found| found.agreed_title()),
        Record::Obligation(id) => {
            let (_, agreement) = workspace.agreements.with_obligation(id)?;
            agreement.obligation_text(id)
        }
        Record::Fulfilment(id) => {
            let (_, agreement) = workspace.agreements.with_fulfilment(id)?;
            let done = agreement.fulfilment(id)?;
            let promised = agreement.obligation_text(done.obligation)?;
            Some(format!("{promised} · {} · {}", done.on, organisation(done.party)?))
        }
        Record::Service(id) => workspace.services.get(id).map(|found| found.name.get().clone()),
        Record::Amendment(id) => {
            let (_, agreement) = workspace.agreements.with_amendment(id)?;
            agreement.amendment(id).map(|found| format!("{} · {}", found.reason, found.proposed_on))
        }
        Record::Pledge(id) => {
            let (_, agreement) = workspace.agreements.with_pledge(id)?;
            agreement.pledge(id).map(|found| found.purpose.clone())
        }
        Record::ListItem(id) => workspace.claims.item(id).map(|found| found.text.get().clone()),
        Record::Claim(id) => workspace.claim_name(id),
        Record::Project(id) => workspace.claims.project(id).map(|found| found.title.get().clone()),
        Record::Whistle(id) => {
            let whistle = workspace.issues.whistle(id)?;
            Some(format!("{} · {}", issue(workspace, whistle.issue)?, whistle.matter))
        }
        Record::DutyLog(id) => {
            let entry = workspace.organisations.duty_entry(id)?;
            let who = workspace.organisations.appointment(entry.appointment())?.person();
            Some(format!("{who} · {}", entry.note().on))
        }
        Record::Slot(id) => {
            let slot = workspace.services.rota.get(id)?;
            Some(format!("{} · {}", organisation(*slot.provider.get())?, slot.offered(workspace)))
        }
        Record::Terminal(id) => workspace.services.terminals.get(id).map(|found| found.name.get().clone()),
        Record::Fault(id) => {
            let (_, terminal) = workspace.services.terminals.with_fault(id)?;
            Some(format!("{} · {}", terminal.name.get(), terminal.fault(id)?.what))
        }
        Record::BookingClass(id) => workspace.spaces.own_name_of_class(id).map(str::to_owned),
        Record::Space(id) => workspace.spaces.get(id).map(|found| found.name.get().clone()),
        Record::Booking(id) => {
            workspace.spaces.booking(id).map(|found| format!("{} {}", found.timing.on, found.purpose.get()))
        }
        Record::Loan(id) => {
            workspace.spaces.loan(id).map(|found| format!("《{}》 {}", found.title, found.copy))
        }
        Record::Series(id) => workspace.activities.series(id).map(|found| found.name.get().clone()),
        Record::Activity(id) => workspace.activities.get(id).map(|found| found.title.get().clone()),
        Record::Registration(id) => registration(workspace, id, organisation),
        // Once it is closed its owner is erased; the day on which it was opened is left.
        Record::Account(id) => {
            let account = workspace.activities.account(id)?;
            let owner = Some(account.owner()).filter(|owner| !owner.is_empty());
            Some(owner.map_or_else(|| account.opened.at.date().to_string(), str::to_owned))
        }
        // The office sees the name; once it was erased, the board's.
        Record::Talent(id) => {
            let talent = workspace.talents.get(id)?;
            let board = || workspace.talents.board(talent.board).map(|board| board.title.get().clone());
            talent.details().map(|details| details.name.get().clone()).or_else(board)
        }
        Record::TalentBoard(id) => workspace.talents.board(id).map(|found| found.title.get().clone()),
        Record::Board(id) => workspace.boards.get(id).map(|found| found.title.get().clone()),
        Record::Programme(id) => {
            let programme = workspace.programmes.get(id)?;
            Some(format!("{} · {}", programme.year, programme.title.get()))
        }
        Record::Station(id) => workspace.talents.stations.get(id).map(|found| found.name.get().clone()),
        Record::Block(id) => block(workspace, id),
        Record::Indicator(id) => workspace.indicators.get(id).map(|found| found.full_name()),
        Record::IndicatorSet(id) => workspace.indicators.set(id).map(|found| found.title.get().clone()),
        Record::Submission(id) => {
            let submission = workspace.submissions.get(id)?;
            Some(format!("{} · {}", submission.period, organisation(submission.to)?))
        }
        Record::Workspace(_) => Some(workspace.profile.name().to_owned()).filter(|name| !name.is_empty()),
        Record::Parameter(id) => workspace.policy.set_key(id).map(str::to_owned),
        Record::CalendarDay(id) => {
            let date = id.date()?;
            let words = workspace.calendar.said_of(date)?;
            Some(format!("{date} {words}").trim_end().to_owned())
        }
        Record::CalendarYear(id) => {
            let year = id.year()?;
            let notice = workspace.calendar.notices(year).last().copied()?;
            Some(format!("{year} {}", notice.number))
        }
    }
}

fn block(workspace: &Workspace, id: BlockId) -> Option<String> {
    let (_, board) = workspace.boards.with_block(id)?;
    Some(format!("{} · {}", board.title.get(), board.block(id)?.heading.get()))
}

fn issue(workspace: &Workspace, id: IssueId) -> Option<String> {
    let issue = workspace.issues.get(id)?;
    Some(format!("{} {}", issue.number.get(), issue.title.get()))
}

/// The activity, and the unit or the number of people: a name is for the desk alone.
fn registration(
    workspace: &Workspace,
    id: RegistrationId,
    organisation: impl Fn(OrganisationId) -> Option<String>,
) -> Option<String> {
    let registration = workspace.activities.registration(id)?;
    let title = workspace.activities.get(registration.activity)?.title.get();
    let unit = registration.unit.map(|unit| organisation(unit).unwrap_or_default());
    Some(format!("{title} · {}", unit.unwrap_or_else(|| registration.heads.to_string())))
}
