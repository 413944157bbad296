use super::{Course, ask, dispatch};
use crate::{
    example::generate::{
        hand::later,
        year::play::{Done, Play},
    },
    issue::{self, Channel, Reached, Satisfaction, Solved},
    record::IssueId,
};

/// Calls back three hours later.
pub(super) fn follow_up(play: &mut Play, issue: IssueId, course: Course) {
    let called = later(play.now(), 3);
    play.plan(called, move |play| call_back(play, issue, course));
}

fn call_back(play: &mut Play, issue: IssueId, course: Course) -> Done {
    play.by(1);
    let reached = |solved, satisfaction| {
        Some(Reached { solved, satisfaction: Some(satisfaction), comment: String::new() })
    };
    let call = |play: &mut Play, reached| call(play, issue, reached);
    match course {
        Course::Reopened => {
            call(play, reached(Solved::No, Satisfaction::Dissatisfied))?;
            play.ask(ask(issue::Command::Reopen { issue, why: "回訪反映未解決（測試）".into() }))?;
            return dispatch(play, issue, Course::Straight);
        }
        Course::Unreachable => return try_again(play, issue, 3),
        Course::BadlyRated => {
            call(play, reached(Solved::Yes, Satisfaction::Dissatisfied))?;
            rectify(play, issue);
        }
        _ => {
            let satisfaction = play.hand.one_of(&Satisfaction::ALL[..3]).unwrap_or(Satisfaction::Satisfied);
            call(play, reached(Solved::Yes, satisfaction))?;
        }
    }
    close(play, issue)
}

fn call(play: &mut Play, issue: IssueId, reached: Option<Reached>) -> Done {
    let (channel, caller) = (Channel::Phone, None);
    play.ask(ask(issue::Command::CallBack { issue, channel, reached, caller }))
}

/// Calls in vain, a working day apart, and closes after the last of the tries.
fn try_again(play: &mut Play, issue: IssueId, tries: u32) -> Done {
    play.by(1);
    call(play, issue, None)?;
    let Some(left) = tries.checked_sub(1).filter(|left| *left > 0) else { return close(play, issue) };
    let next = play.working_days_after(play.today(), 1).at(11, 0, 0, 0);
    play.plan(next, move |play| try_again(play, issue, left));
    Ok(())
}

fn rectify(play: &mut Play, issue: IssueId) {
    let done = play.working_days_after(play.today(), 5).at(15, 0, 0, 0);
    play.plan(done, move |play| {
        play.ask(ask(issue::Command::Rectify { issue, text: "已改進服務（測試）".into() }))?;
        play.by(1);
        let satisfaction = Some(Satisfaction::Satisfied);
        let reached = Some(Reached { solved: Solved::Yes, satisfaction, comment: String::new() });
        let (channel, caller) = (Channel::Phone, None);
        play.ask(ask(issue::Command::CallAboutRectification { issue, channel, reached, caller }))
    });
}

/// Whoever raised the same is told.
fn close(play: &mut Play, issue: IssueId) -> Done {
    play.ask(ask(issue::Command::Close { issue }))?;
    if play.worked_on == Some(issue) {
        play.worked_on = None;
    }
    for issue in play.to_tell.remove(&issue).unwrap_or_default() {
        play.ask(ask(issue::Command::TellOutcome { issue, channel: Channel::Phone }))?;
    }
    Ok(())
}
