mod follow_up;
mod order;

use super::play::{Done, Play};
use crate::{
    example::generate::hand::later,
    issue::{
        self, Channel, Class, ExclusionClass, MediationParty, MediationResult, NewMediation, NewOrder,
        Screening,
    },
    meeting::Competence,
    record::{DemandId, IssueId, WorkOrderId},
    workspace::Command,
};
use follow_up::follow_up;
use order::{bounce, extend, late, reply, whistle, withdraw};

/// How an issue goes.
#[derive(Clone, Copy)]
enum Course {
    Excluded,
    Duplicate,
    Answered,
    Mediated,
    Withdrawn,
    Reopened,
    Whistled,
    Returned,
    Extended,
    Paused,
    Planned,
    BadlyRated,
    Unreachable,
    Late,
    Straight,
}

/// Of thirty issues so many go each way; the others go straight.
const COURSES: [Course; 14] = [
    Course::Excluded,
    Course::Duplicate,
    Course::Answered,
    Course::Mediated,
    Course::Withdrawn,
    Course::Reopened,
    Course::Whistled,
    Course::Returned,
    Course::Extended,
    Course::Paused,
    Course::Planned,
    Course::BadlyRated,
    Course::Unreachable,
    Course::Late,
];

/// A demand, unless it was answered on the spot, becomes an issue and goes its way.
pub(super) fn raise(play: &mut Play, demand: DemandId) -> Done {
    if !play.workspace().visits.demand(demand).is_some_and(|demand| demand.is_waiting()) {
        return Ok(());
    }
    let issue: IssueId = play.make(ask(issue::Command::RaiseDemand { demand, title: String::new() }))?;
    let drawn = usize::try_from(play.hand.chance.below(30)).unwrap_or(usize::MAX);
    match COURSES.get(drawn).copied().unwrap_or(Course::Straight) {
        Course::Excluded => exclude(play, issue),
        Course::Duplicate => duplicate(play, issue),
        Course::Answered => answer(play, issue),
        Course::Mediated => mediate(play, issue),
        course => {
            let screening = Screening::Quick { competence: Competence::BuildingCouncil };
            play.ask(ask(issue::Command::Screen { issue, screening }))?;
            let next = later(play.now(), 2);
            play.plan(next, move |play| dispatch(play, issue, course));
            Ok(())
        }
    }
}

fn exclude(play: &mut Play, issue: IssueId) -> Done {
    let class = play.hand.one_of(ExclusionClass::ALL).unwrap_or(ExclusionClass::OutsideCompetence);
    let explanation = "不屬受理範圍，已向訴求人說明（測試）".to_owned();
    play.ask(ask(issue::Command::Screen { issue, screening: Screening::Exclude { class, explanation } }))?;
    play.ask(ask(issue::Command::TellOutcome { issue, channel: Channel::Phone }))
}

/// The same as one that is being worked on, whose outcome its proposer is told.
fn duplicate(play: &mut Play, issue: IssueId) -> Done {
    let Some(of) = play.worked_on else { return answer(play, issue) };
    play.ask(ask(issue::Command::Screen { issue, screening: Screening::Duplicate { of } }))?;
    play.to_tell.entry(of).or_default().push(issue);
    Ok(())
}

fn answer(play: &mut Play, issue: IssueId) -> Done {
    let screening = Screening::Quick { competence: Competence::Property };
    play.ask(ask(issue::Command::Screen { issue, screening }))?;
    play.ask(ask(issue::Command::Answer { issue, text: "已說明政策（測試）".into() }))?;
    follow_up(play, issue, Course::Straight);
    Ok(())
}

fn mediate(play: &mut Play, issue: IssueId) -> Done {
    let screening = Screening::Quick { competence: Competence::Private };
    play.ask(ask(issue::Command::Screen { issue, screening }))?;
    let firm = play.hand.one_of(&play.house.firms.clone()).unwrap_or(play.house.property);
    play.ask(ask(issue::Command::Mediate(NewMediation {
        issue,
        on: None,
        parties: vec![MediationParty::Organisation(firm), MediationParty::Organisation(play.house.property)],
        mediator: "調解員（測試）".into(),
        result: MediationResult::Agreed { text: "雙方協商一致（測試）".into() },
    })))?;
    follow_up(play, issue, Course::Straight);
    Ok(())
}

/// Sends an issue to a department, which contacts whoever raised it.
pub(super) fn dispatch_straight(play: &mut Play, issue: IssueId) -> Done {
    dispatch(play, issue, Course::Straight)
}

fn dispatch(play: &mut Play, issue: IssueId, course: Course) -> Done {
    let lead = play.hand.one_of(&play.house.departments).unwrap_or(play.house.street);
    let new = NewOrder {
        issue,
        lead,
        co_handlers: Vec::new(),
        text: "請研究辦理並答覆（測試）".into(),
        class: Class::Ordinary,
    };
    let order: WorkOrderId = play.make(ask(issue::Command::Dispatch(new)))?;
    let named = play.workspace().issues.get(issue).is_some_and(issue::Issue::can_be_called);
    if named {
        play.ask(ask(issue::Command::Contact { order }))?;
    }
    let day = play.today();
    let mut replied = play.working_days_after(day, 1).at(10, 0, 0, 0);
    match course {
        Course::Withdrawn => return withdraw(play, issue),
        Course::Whistled => whistle(play, issue)?,
        Course::Returned => return bounce(play, issue, order),
        Course::Extended => {
            extend(play, order)?;
            replied = play.working_days_after(day, 7).at(10, 0, 0, 0);
        }
        Course::Paused => {
            play.ask(ask(issue::Command::Pause { order, reason: "等候材料（測試）".into() }))?;
            let resumed = play.working_days_after(day, 2).at(9, 0, 0, 0);
            play.plan(resumed, move |play| play.ask(ask(issue::Command::Resume { order })));
            replied = play.working_days_after(day, 5).at(10, 0, 0, 0);
        }
        Course::Late => replied = late(play, order),
        _ => play.worked_on = Some(issue),
    }
    play.plan(replied, move |play| reply(play, issue, order, course));
    Ok(())
}

fn ask(command: issue::Command) -> Command {
    Command::Issue(command)
}
