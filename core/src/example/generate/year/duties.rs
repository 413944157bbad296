use jiff::{
    ToSpan as _,
    civil::{Date, date},
};

use super::{
    Year,
    house::ask,
    play::{Done, Play, after},
};
use crate::{
    organisation::{self, Approval, DutyKind, DutyNote, Manner, coverage, duty, term},
    record::{AppointmentId, OrganisationId},
};

/// Terms end, people go about their duties, the joint branch covers more firms than it should for a month.
pub(super) fn plan(play: &mut Play) {
    end_term(play);
    end_term_late(play);
    for month in 1..=12 {
        keep_log(play, date(2025, month, 1));
    }
    play.plan(date(2025, 4, 15).at(9, 0, 0, 0), cover);
}

/// The joint branch's term ends on 15 September: half a year before, an election is to be prepared; it is held in time.
fn end_term(play: &mut Play) {
    let (branch, due) = (play.house.branch, date(2025, 9, 15));
    let (warned, held) = (after(due, -180), date(2025, 9, 12).at(16, 0, 0, 0));
    play.lapse(
        "ORG-21",
        branch,
        after(warned, 1).at(0, 0, 0, 0),
        Some(held),
        "the election is still to be held",
    );
    play.plan(held, move |play| elect(play, branch));
}

/// The other branch's term ends on 1 March, and nobody asked for an extension before the 18th.
fn end_term_late(play: &mut Play) {
    let (branch, street) = (play.house.late_branch, play.house.street);
    let (due, until) = (date(2025, 3, 1), date(2025, 9, 1));
    let (extended, held) = (date(2025, 3, 18).at(10, 0, 0, 0), date(2025, 8, 20).at(16, 0, 0, 0));
    let (late, near) = (after(due, 1).at(0, 0, 0, 0), after(until, -179).at(0, 0, 0, 0).max(extended));
    play.lapse("ORG-21", branch, Year::FIRST, Some(late), "the election is still to be held");
    play.lapse("ORG-20", branch, late, Some(extended), "the extension came after the end of the term");
    play.lapse("ORG-21", branch, near, Some(held), "the extended term ends");
    play.plan(extended, move |play| {
        let approval = Approval { number: "測組〔2025〕3號".into(), on: date(2025, 3, 17), by: street };
        let extend = term::Command::Extend { organisation: branch, until, approval };
        ask(&mut play.hand, organisation::Command::Term(extend))
    });
    play.plan(held, move |play| elect(play, branch));
}

fn elect(play: &mut Play, organisation: OrganisationId) -> Done {
    let on = play.today();
    ask(&mut play.hand, organisation::Command::RecordElection { organisation, on })
}

/// Ten days a month at firms, written down on the evening of the day; in May two were forgotten.
fn keep_log(play: &mut Play, first: Date) {
    let (instructor, forgot) = (play.house.instructor, first.month() == 5);
    let mut day = play.working_day(first);
    for _ in 0..if forgot { 8 } else { 10 } {
        play.plan(day.at(17, 30, 0, 0), move |play| log(play, instructor, DutyKind::OnSite));
        day = play.working_days_after(day, 1);
    }
    if forgot {
        let (from, until) = (date(2025, 6, 1).at(0, 0, 0, 0), Some(date(2025, 7, 1).at(0, 0, 0, 0)));
        play.lapse("ORG-37", instructor, from, until, "eight days at firms in May");
    }
    let (secretary, day) = (play.house.secretary, play.working_day(after(first, 10)));
    let kinds = [DutyKind::Talk, DutyKind::CondolenceVisit, DutyKind::Meeting];
    if let Some(kind) = play.hand.one_of(&kinds) {
        play.plan(day.at(17, 0, 0, 0), move |play| log(play, secretary, kind));
    }
}

fn log(play: &mut Play, appointment: AppointmentId, kind: DutyKind) -> Done {
    let note = DutyNote { on: play.today(), kind, text: "履職記錄（測試）".into(), visit: None };
    ask(&mut play.hand, organisation::Command::Duty(duty::Command::Log { appointment, note }))
}

/// Six firms, one more than a joint branch should cover; the last is let go after a month. The instructor serves three.
fn cover(play: &mut Play) -> Done {
    let (branch, union, instructor) = (play.house.branch, play.house.union, play.house.instructor);
    let (from, firms) = (play.today(), play.house.firms.get(..9).unwrap_or_default().to_vec());
    for (nth, unit) in firms.iter().copied().enumerate() {
        for organisation in if nth < 6 { vec![branch, union] } else { vec![union] } {
            let cover =
                coverage::Command::Cover { organisation, unit, manner: Manner::Joint, from, until: None };
            ask(&mut play.hand, organisation::Command::Coverage(cover))?;
        }
        if nth >= 6 {
            let assign = duty::Command::Assign { appointment: instructor, firm: unit, from };
            ask(&mut play.hand, organisation::Command::Duty(assign))?;
        }
    }
    let Some(last) = firms.get(5).copied() else { return Ok(()) };
    let on = from.checked_add(1.month()).unwrap_or(from);
    play.lapse("ORG-26", branch, play.now(), Some(on.at(9, 0, 0, 0)), "a joint branch of six units");
    play.plan(on.at(9, 0, 0, 0), move |play| {
        let (organisation, unit, on) = (branch, last, play.today());
        let uncover = coverage::Command::Uncover { organisation, unit, on };
        ask(&mut play.hand, organisation::Command::Coverage(uncover))
    });
    Ok(())
}
