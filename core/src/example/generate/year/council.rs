use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::{
    issues,
    play::{Done, Play, after},
};
use crate::{
    issue::{self, NewIssue, RaisedBy, Screening, Source},
    meeting::{
        Attendance, BodyKind, Command as Ask, Competence, Consent, Duty, NewSeat, OfficeCommand, Outcome,
        TopicCommand,
    },
    record::{BodyId, IssueId, ItemId, OrganisationId, SeatId, SessionId},
    visit::{DemandCategory, Urgency},
    workspace::{Command, PerformError},
};

/// The council meets five times, once put off by a day and once called off in between; the units of the agreements meet
/// twice.
const SESSIONS: [Date; 5] =
    [date(2025, 1, 21), date(2025, 4, 15), date(2025, 7, 8), date(2025, 9, 22), date(2025, 12, 16)];
const PUT_OFF: Date = SESSIONS[3];
const CALLED_OFF: Date = date(2025, 11, 4);
const JOINT: [Date; 2] = [date(2025, 6, 12), date(2025, 12, 4)];

const PLACE: &str = "服務中心公告欄（測試）";

pub(super) fn plan(play: &mut Play) -> Done {
    let house = play.house.clone();
    let firms: Vec<OrganisationId> = house.firms.iter().copied().take(2).collect();
    let [first, second, third] = house.departments;
    let mut members = vec![house.committee, house.community, house.union, house.property];
    members.extend([first, second, third]);
    members.extend(firms);
    let hall = found(play, "測試樓宇議事廳", BodyKind::BuildingCouncil, &members)?;
    play.ask(office(OfficeCommand::SetNoticePlace { body: hall, place: PLACE.into() }))?;
    for (nth, day) in (1..).zip(SESSIONS) {
        let called = play.working_days_before(day, 4);
        play.plan(called.at(10, 0, 0, 0), move |play| call(play, hall, nth, day));
    }
    play.plan(after(CALLED_OFF, -10).at(10, 0, 0, 0), move |play| call_off(play, hall));
    let members = [house.committee, house.community, house.union, first];
    let joint = found(play, "測試共建聯席會議", BodyKind::JointMeeting, &members)?;
    for (nth, day) in (1..).zip(JOINT) {
        play.plan(after(day, -25).at(10, 0, 0, 0), move |play| call_joint(play, joint, nth, day));
    }
    Ok(())
}

fn found(
    play: &mut Play,
    name: &str,
    kind: BodyKind,
    members: &[OrganisationId],
) -> Result<BodyId, PerformError> {
    let seat = |organisation: &OrganisationId| NewSeat {
        title: "席位（測試）".into(),
        organisation: Some(*organisation),
        holder: None,
        from: None,
        to: None,
    };
    play.make(Command::Meeting(Ask::Found {
        name: format!("{name}（測試數據）"),
        kind,
        building: Some(play.house.building),
        organisation: Some(play.house.committee),
        on: None,
        seats: members.iter().map(seat).collect(),
    }))
}

fn session(play: &mut Play, body: BodyId, number: String, day: Date) -> Result<SessionId, PerformError> {
    play.make(Command::Meeting(Ask::Call {
        body,
        number,
        title: "例會（測試）".into(),
        planned_at: day.at(14, 30, 0, 0),
        place: "會議室（測試）".into(),
        form: Default::default(),
        called_on: None,
        chair: None,
        recorder: None,
    }))
}

/// Two matters that need the council came in this week.
fn call(play: &mut Play, hall: BodyId, nth: u32, day: Date) -> Done {
    let session = session(play, hall, format!("第{nth}期"), day)?;
    let mut items = Vec::new();
    for number in 1..=2 {
        let issue = receive(play, number)?;
        let item: ItemId = play.make(Command::Issue(issue::Command::Schedule { issue, session }))?;
        items.push((issue, item));
    }
    play.ask(Command::Meeting(Ask::SendNotice { session, on: None }))?;
    let mut held = day;
    if day == PUT_OFF {
        held = after(day, 1);
        let (to, why) = (held.at(14, 30, 0, 0), "會議室檢修（測試）".to_owned());
        play.ask(Command::Meeting(Ask::Postpone { session, to, why }))?;
        play.ask(Command::Meeting(Ask::SendNotice { session, on: None }))?;
    }
    play.plan(held.at(14, 30, 0, 0), move |play| hold(play, hall, session, &items));
    Ok(())
}

fn receive(play: &mut Play, number: u32) -> Result<IssueId, PerformError> {
    let issue: IssueId = play.make(Command::Issue(issue::Command::Receive(NewIssue {
        source: Source::WalkIn,
        raised_by: RaisedBy::Anonymous,
        consent: crate::visit::Consent::Anonymous,
        received_at: None,
        title: format!("公共事務{number}（測試）"),
        text: format!("需要議事廳商議的事項{number}（測試）"),
        category: DemandCategory::Property,
        urgency: Urgency::Ordinary,
    })))?;
    let screening = Screening::Council { competence: Competence::BuildingCouncil };
    play.ask(Command::Issue(issue::Command::Screen { issue, screening }))?;
    Ok(issue)
}

/// All but one come; one item is voted on, the other agreed; the minutes stand the next working day, in April a week late.
fn hold(play: &mut Play, hall: BodyId, session: SessionId, items: &[(IssueId, ItemId)]) -> Done {
    let present = attend(play, hall, session)?;
    for (nth, (_, item)) in items.iter().copied().enumerate() {
        if nth == 0 {
            let (yes, no, abstain, invalid) = (present - 1, 0, 1, 0);
            play.ask(Command::Meeting(Ask::Vote { session, item, yes, no, abstain, invalid }))?;
        } else {
            play.ask(Command::Meeting(Ask::Agree { item, note: "一致同意（測試）".into() }))?;
        }
        let organisation = play.house.property;
        let text = "負責落實（測試）".to_owned();
        let consent = Consent::PresentAgreed;
        let duties = vec![Duty { organisation, text, due: None, consent }];
        let text = "同意辦理（測試）".to_owned();
        let outcome = Outcome::Resolution { text, effective_on: None, owners_vote: None, duties };
        play.ask(Command::Meeting(Ask::Conclude { item, outcome }))?;
    }
    let (day, issues) = (play.today(), items.iter().map(|(issue, _)| *issue).collect::<Vec<_>>());
    close(play, session, if day.month() == 4 { 5 } else { 1 });
    let dispatched = play.working_days_after(day, 1).at(11, 0, 0, 0);
    play.plan(dispatched, move |play| {
        issues.into_iter().try_for_each(|issue| issues::dispatch_straight(play, issue))
    });
    Ok(())
}

fn attend(play: &mut Play, body: BodyId, session: SessionId) -> Result<u32, PerformError> {
    let seats: Vec<SeatId> =
        play.workspace().meetings.seats_on(body, play.today()).map(|seat| seat.id).collect();
    let present = u32::try_from(seats.len()).unwrap_or(0).saturating_sub(1);
    let mark = |(nth, seat)| (seat, if nth == 0 { Attendance::Absent } else { Attendance::Present });
    let marks: BTreeMap<SeatId, Attendance> = seats.into_iter().rev().enumerate().map(mark).collect();
    play.ask(Command::Meeting(Ask::RecordAttendance { session, marks }))?;
    play.ask(Command::Meeting(Ask::Open { session, at: None }))?;
    Ok(present)
}

/// Closes two hours later; the minutes are confirmed and the results published so many working days after.
fn close(play: &mut Play, session: SessionId, days: u32) {
    let (closed, day) = (play.today().at(16, 30, 0, 0), play.today());
    let confirmed = play.working_days_after(day, days).at(9, 0, 0, 0);
    play.lapse("MTG-12", session, closed, Some(confirmed), "the minutes are still to be confirmed");
    play.plan(closed, move |play| play.ask(Command::Meeting(Ask::Close { session, at: None })));
    play.plan(confirmed, move |play| {
        let text = "會議紀要（測試）".to_owned();
        play.ask(Command::Meeting(Ask::WriteMinutes { session, text }))?;
        play.ask(Command::Meeting(Ask::ConfirmMinutes { session }))?;
        let (from, to) = (play.today(), after(play.today(), 21));
        play.ask(Command::Meeting(Ask::Publish { session, from, to, place: PLACE.into() }))
    });
}

fn call_off(play: &mut Play, hall: BodyId) -> Done {
    let session = session(play, hall, "臨時會議".into(), CALLED_OFF)?;
    play.ask(Command::Meeting(Ask::SendNotice { session, on: None }))?;
    let why = "事項已解決（測試）".to_owned();
    play.plan(after(CALLED_OFF, -5).at(10, 0, 0, 0), move |play| {
        play.ask(Command::Meeting(Ask::Cancel { session, why }))
    });
    Ok(())
}

/// Two topics are handed in in time: one is taken up, one answered.
fn call_joint(play: &mut Play, joint: BodyId, nth: u32, day: Date) -> Done {
    let session = session(play, joint, format!("第{nth}次"), day)?;
    let units = [play.house.community, play.house.union];
    play.plan(after(day, -20).at(10, 0, 0, 0), move |play| {
        let mut topics = Vec::new();
        for organisation in units {
            let (title, text) = ("便民服務安排（測試）".to_owned(), String::new());
            let organisation = Some(organisation);
            let submit = TopicCommand::Submit { session, organisation, title, text, on: None };
            topics.push(play.make::<ItemId>(Command::Meeting(Ask::Topic(submit)))?);
        }
        let [taken_up, answered] = topics.as_slice() else { return Ok(()) };
        let competence = Competence::BuildingCouncil;
        let take_up = TopicCommand::TakeUp { topic: *taken_up, competence };
        let item: ItemId = play.make(Command::Meeting(Ask::Topic(take_up)))?;
        let answer = "併入第一項議題（測試）".to_owned();
        play.ask(Command::Meeting(Ask::Topic(TopicCommand::Answer { topic: *answered, answer })))?;
        play.plan(after(day, -8).at(10, 0, 0, 0), move |play| {
            play.ask(Command::Meeting(Ask::SendNotice { session, on: None }))
        });
        play.plan(day.at(14, 30, 0, 0), move |play| {
            attend(play, joint, session)?;
            play.ask(Command::Meeting(Ask::Agree { item, note: "一致同意（測試）".into() }))?;
            let text = "按季安排（測試）".to_owned();
            let (effective_on, owners_vote, duties) = (None, None, Vec::new());
            let outcome = Outcome::Resolution { text, effective_on, owners_vote, duties };
            play.ask(Command::Meeting(Ask::Conclude { item, outcome }))?;
            close(play, session, 1);
            Ok(())
        });
        Ok(())
    });
    Ok(())
}

fn office(command: OfficeCommand) -> Command {
    Command::Meeting(Ask::Office(command))
}
