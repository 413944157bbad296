use jiff::civil::DateTime;

use super::{Course, ask, follow_up::follow_up};
use crate::{
    calendar::Pauses,
    example::generate::year::play::{Done, Play, after},
    issue::{self, Channel, Marks, NewWhistle, ReplyResult, WhistleKind, WhistleResult, WhistleSide, Wish},
    policy::{Span, parameter},
    record::{IssueId, WhistleId, WorkOrderId},
};

/// The reply comes on the working day after the limit.
pub(super) fn late(play: &mut Play, order: WorkOrderId) -> DateTime {
    let limit = play.workspace().policy.on(&parameter::ORDER_ORDINARY, play.today()).value;
    let calendar = &play.workspace().calendar;
    let due = calendar.deadline(play.now(), limit, &Pauses::NONE).due;
    let replied = play.working_days_after(due.date(), 1).at(10, 0, 0, 0);
    let from = due.checked_add(jiff::Span::new().seconds(1)).unwrap_or(due);
    play.lapse("ORD-03", order, from, Some(replied), "the reply came a day late");
    replied
}

pub(super) fn extend(play: &mut Play, order: WorkOrderId) -> Done {
    let proposer_told_on = Some(play.today());
    play.ask(ask(issue::Command::Extend {
        order,
        by: Span::WorkingDays(5),
        reason: "需多部門會商（測試）".into(),
        approver: "負責人（測試）".into(),
        proposer_told_on,
    }))
}

/// The department says that it is not its matter; the street decides who it is for.
pub(super) fn bounce(play: &mut Play, issue: IssueId, order: WorkOrderId) -> Done {
    play.ask(ask(issue::Command::Return { order, reason: "不屬本部門職責（測試）".into() }))?;
    let lead = play.house.street;
    play.ask(ask(issue::Command::Decide { order, lead, reason: "由街道牽頭（測試）".into() }))?;
    let replied = play.working_days_after(play.today(), 2).at(10, 0, 0, 0);
    play.plan(replied, move |play| reply(play, issue, order, Course::Straight));
    Ok(())
}

/// Whoever raised it asks to take it back, and is asked whether that is their own wish.
pub(super) fn withdraw(play: &mut Play, issue: IssueId) -> Done {
    let why = "問題已自行解決（測試）".to_owned();
    play.ask(ask(issue::Command::AskToWithdraw { issue, why, passed_on_by: None }))?;
    play.by(1);
    play.ask(ask(issue::Command::CallAboutWithdrawal {
        issue,
        channel: Channel::Phone,
        wish: Some(Wish::Own),
        comment: String::new(),
        caller: None,
    }))
}

/// Two departments are called and come within the half hour.
pub(super) fn whistle(play: &mut Play, issue: IssueId) -> Done {
    let [first, second, _] = play.house.departments;
    let whistle: WhistleId = play.make(ask(issue::Command::BlowWhistle(NewWhistle {
        issue,
        kind: WhistleKind::Urgent,
        matter: "現場會商（測試）".into(),
        whistler: play.house.street,
        departments: vec![first, second],
        called_at: None,
    })))?;
    let arrived = play.now().checked_add(jiff::Span::new().minutes(20)).unwrap_or(play.now());
    play.plan(arrived, move |play| {
        for department in [first, second] {
            play.ask(ask(issue::Command::Arrive { whistle, department, at: None }))?;
        }
        let text = "現場明確分工（測試）".to_owned();
        play.ask(ask(issue::Command::ConcludeWhistle { whistle, result: WhistleResult::Settled, text }))?;
        for department in [first, second] {
            for by in [WhistleSide::Whistler, WhistleSide::Department] {
                let Some(marks) = Marks::new(4) else { continue };
                play.ask(ask(issue::Command::RateWhistle { whistle, department, by, marks }))?;
            }
        }
        Ok(())
    });
    Ok(())
}

pub(super) fn reply(play: &mut Play, issue: IssueId, order: WorkOrderId, course: Course) -> Done {
    if matches!(course, Course::Planned) {
        return reply_planned(play, issue, order);
    }
    let (text, result) = ("已協調辦理（測試）".to_owned(), ReplyResult::Solved);
    play.ask(ask(issue::Command::Reply { order, text, result }))?;
    follow_up(play, issue, course);
    Ok(())
}

/// A plan keeps the order open until its day, on which it is solved. It is longer than the order's own term, so somebody
/// approves it.
fn reply_planned(play: &mut Play, issue: IssueId, order: WorkOrderId) -> Done {
    let until = play.working_day(after(play.today(), 20));
    let (text, result) = ("列入計劃（測試）".to_owned(), ReplyResult::Planned { until });
    play.ask(ask(issue::Command::Reply { order, text, result }))?;
    let (approver, proposer_told_on) = ("負責人（測試）".to_owned(), Some(play.today()));
    play.ask(ask(issue::Command::ApprovePlan { order, approver, proposer_told_on }))?;
    play.plan(until.at(10, 0, 0, 0), move |play| reply(play, issue, order, Course::Straight));
    Ok(())
}
