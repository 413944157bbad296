use jiff::civil::{Date, DateTime};

use super::task::END_OF_DAY;
use crate::{
    calendar::plus_days,
    issue::limit,
    rule::{Explanation, TermValue},
    text::{
        Text,
        messages::{query::duty as words, term},
    },
};

/// What must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// What a limit of an issue asks for.
    Issue(limit::Duty),
    /// Look at an entry of the service catalogue again.
    RecheckService,
    /// Record whether a department came.
    RecordAttendance,
    /// Have a terminal's fault repaired.
    RepairTerminal,
    /// Report a month's uses of a terminal.
    ReportUses,
    /// Approve or decline a booking.
    DecideBooking,
    /// Get a copy back.
    ReturnCopy,
    /// Record how an activity went.
    RecordOutcome,
    /// Answer a claim on a list item.
    AnswerClaim,
    /// Confirm that a list item still stands.
    ConfirmItem,
    /// Find somebody who claims a demand.
    FindClaimant,
    /// Plan the project of an accepted claim.
    PlanProject,
    /// Finish a project.
    FinishProject,
    /// Renew an agreement, or let it end knowingly.
    RenewAgreement,
    /// Have the other parties sign.
    SignAgreement,
    /// Answer an amendment.
    AnswerAmendment,
    /// Hold the joint meeting of an agreement.
    HoldJointMeeting,
    /// Evaluate an agreement.
    EvaluateAgreement,
    /// Elect anew.
    Elect,
    /// Decide about an instructor whose term ends.
    ReappointInstructor,
    /// Make a promised visit.
    MakeVisit,
    /// Visit a firm by duty of an appointment.
    VisitByDuty,
    /// Tell members of a session.
    SendNotice,
    /// Hold or put off a session.
    HoldSession,
    /// Call a body together.
    CallSession,
    /// Have a person's consent renewed.
    RenewConsent,
    /// Erase what no consent covers.
    ErasePerson,
    /// Look at a display board again.
    RecheckBoard,
    /// Take down what hung for its time.
    TakeDownBoard,
    /// Continue an indicator's series.
    ContinueIndicator,
    /// Hand the monthly report in.
    HandInReport,
}

/// Where an explanation names the last moment.
#[derive(Clone, Copy)]
enum Last {
    /// In this value.
    At(&'static Text),
    /// So many days after this value as the first condition allows.
    DaysAfter(&'static Text),
}

/// The rules that name something to be done and its last moment.
const BY_RULE: &[(&str, Duty, Last)] = &[
    ("SVC-03", Duty::RecheckService, Last::DaysAfter(&term::service::ASSURED_ON)),
    ("SVC-26", Duty::RecordAttendance, Last::DaysAfter(&term::rota::AT)),
    ("SVC-31", Duty::RepairTerminal, Last::DaysAfter(&term::terminal::NOTICED)),
    ("SVC-32", Duty::ReportUses, Last::DaysAfter(&term::terminal::MONTH_END)),
    ("SPC-23", Duty::DecideBooking, Last::At(&term::booking::BEGINS)),
    ("LON-03", Duty::ReturnCopy, Last::At(&term::loan::DUE)),
    ("ACT-16", Duty::RecordOutcome, Last::At(&term::activity::OUTCOME_DUE)),
    ("CLM-20", Duty::AnswerClaim, Last::At(&term::claim::LAST_DAY)),
    ("CLM-21", Duty::ConfirmItem, Last::At(&term::claim::LAST_DAY)),
    ("CLM-22", Duty::FindClaimant, Last::DaysAfter(&term::claim::LISTED_ON)),
    ("CLM-23", Duty::PlanProject, Last::DaysAfter(&term::claim::ACCEPTED_ON)),
    ("CLM-24", Duty::FinishProject, Last::At(&term::claim::LAST_DAY)),
    ("AGR-18", Duty::RenewAgreement, Last::At(&term::agreement::LAST_DAY)),
    ("AGR-19", Duty::SignAgreement, Last::DaysAfter(&term::agreement::FIRST_SIGNATURE)),
    ("AGR-27", Duty::AnswerAmendment, Last::DaysAfter(&term::agreement::PROPOSED_ON)),
    ("AGR-28", Duty::HoldJointMeeting, Last::At(&term::agreement::MEETING_DUE)),
    ("AGR-31", Duty::EvaluateAgreement, Last::At(&term::agreement::EVALUATION_DUE)),
    ("ORG-20", Duty::Elect, Last::At(&term::election::DUE)),
    ("ORG-21", Duty::Elect, Last::At(&term::election::DUE)),
    ("ORG-36", Duty::ReappointInstructor, Last::At(&term::duty::DUE)),
    ("VIS-11", Duty::MakeVisit, Last::At(&term::visit::NEXT)),
    ("VIS-13", Duty::VisitByDuty, Last::At(&term::visit::DUE)),
    ("MTG-10", Duty::SendNotice, Last::At(&term::session::NOTICE_BY)),
    ("MTG-11", Duty::HoldSession, Last::At(&term::session::PLANNED_AT)),
    ("MTG-19", Duty::CallSession, Last::At(&term::session::NEXT_BY)),
    ("TAL-05", Duty::RenewConsent, Last::At(&term::talent::UNTIL)),
    ("TAL-06", Duty::ErasePerson, Last::At(&term::talent::DUE)),
    ("BRD-05", Duty::RecheckBoard, Last::At(&term::board::DUE)),
    ("BRD-06", Duty::TakeDownBoard, Last::At(&term::board::UNTIL)),
    ("IND-03", Duty::ContinueIndicator, Last::At(&term::indicator::DUE)),
    ("REP-03", Duty::HandInReport, Last::At(&term::report::DUE)),
];

impl Duty {
    /// What a rule asks to be done, and by when; `None` for a rule that names no last moment.
    pub(super) fn by_rule(explanation: &Explanation) -> Option<(Duty, DateTime)> {
        let code = explanation.rule.code;
        let (_, duty, last) = BY_RULE.iter().find(|(of, ..)| *of == code)?;
        Some((*duty, last.of(explanation)?))
    }

    /// Whether somebody waits for it: then it is shown however far its last moment is.
    pub(super) const fn is_awaited(self) -> bool {
        matches!(self, Duty::DecideBooking | Duty::AnswerClaim | Duty::AnswerAmendment | Duty::RepairTerminal)
    }

    /// Its name on screen.
    pub const fn text(self) -> &'static Text {
        match self {
            Duty::Issue(duty) => duty.text(),
            Duty::RecheckService => &words::RECHECK_SERVICE,
            Duty::RecordAttendance => &words::RECORD_ATTENDANCE,
            Duty::RepairTerminal => &words::REPAIR_TERMINAL,
            Duty::ReportUses => &words::REPORT_USES,
            Duty::DecideBooking => &words::DECIDE_BOOKING,
            Duty::ReturnCopy => &words::RETURN_COPY,
            Duty::RecordOutcome => &words::RECORD_OUTCOME,
            Duty::AnswerClaim => &words::ANSWER_CLAIM,
            Duty::ConfirmItem => &words::CONFIRM_ITEM,
            Duty::FindClaimant => &words::FIND_CLAIMANT,
            Duty::PlanProject => &words::PLAN_PROJECT,
            Duty::FinishProject => &words::FINISH_PROJECT,
            Duty::RenewAgreement => &words::RENEW_AGREEMENT,
            Duty::SignAgreement => &words::SIGN_AGREEMENT,
            Duty::AnswerAmendment => &words::ANSWER_AMENDMENT,
            Duty::HoldJointMeeting => &words::HOLD_JOINT_MEETING,
            Duty::EvaluateAgreement => &words::EVALUATE_AGREEMENT,
            Duty::Elect => &words::ELECT,
            Duty::ReappointInstructor => &words::REAPPOINT_INSTRUCTOR,
            Duty::MakeVisit => &words::MAKE_VISIT,
            Duty::VisitByDuty => &words::VISIT_BY_DUTY,
            Duty::SendNotice => &words::SEND_NOTICE,
            Duty::HoldSession => &words::HOLD_SESSION,
            Duty::CallSession => &words::CALL_SESSION,
            Duty::RenewConsent => &words::RENEW_CONSENT,
            Duty::ErasePerson => &words::ERASE_PERSON,
            Duty::RecheckBoard => &words::RECHECK_BOARD,
            Duty::TakeDownBoard => &words::TAKE_DOWN_BOARD,
            Duty::ContinueIndicator => &words::CONTINUE_INDICATOR,
            Duty::HandInReport => &words::HAND_IN_REPORT,
        }
    }
}

impl Last {
    fn of(self, explanation: &Explanation) -> Option<DateTime> {
        let value = |name: &'static Text| {
            let found = explanation.terms().into_iter().find(|term| term.name.key == name.key);
            found.map(|term| &term.value)
        };
        let day = |name| match value(name)? {
            TermValue::Date(day) => Some(*day),
            TermValue::Moment(at) => Some(at.date()),
            _ => None,
        };
        match self {
            Last::At(name) => match value(name)? {
                TermValue::Moment(at) => Some(*at),
                TermValue::Date(day) => Some(day.to_datetime(END_OF_DAY)),
                _ => None,
            },
            Last::DaysAfter(name) => {
                let TermValue::Number(days) = explanation.conditions.first()?.right.value else {
                    return None;
                };
                Some(plus_days(day(name)?, days).unwrap_or(Date::MAX).to_datetime(END_OF_DAY))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::BY_RULE;
    use crate::{
        example,
        query::today::Duty,
        workspace::{Workspace, register},
    };

    #[test]
    fn every_rule_that_names_a_duty_is_a_rule_and_stands_here_once() {
        let register: BTreeSet<&str> = register().iter().map(|rule| rule.code).collect();
        let mut seen = BTreeSet::new();
        for (code, ..) in BY_RULE {
            assert!(register.contains(code) && seen.insert(code), "{code}");
        }
    }

    #[test]
    fn a_finding_whose_rule_names_a_duty_names_its_last_moment() {
        let workspace = Workspace::fold(&example::journal().expect("well formed"), u64::MAX);
        let mut found = BTreeSet::new();
        let days = (0..48).map(|month| jiff::civil::date(2022 + month / 12, month as i8 % 12 + 1, 12));
        for finding in days.flat_map(|day| workspace.findings(day.at(9, 0, 0, 0))) {
            let code = finding.explanation.rule.code;
            let named = BY_RULE.iter().any(|(of, ..)| *of == code);
            assert_eq!(Duty::by_rule(&finding.explanation).is_some(), named, "{code}");
            found.extend(named.then_some(code));
        }
        assert!(found.len() > 10, "the example runs into many of them: {found:?}");
    }
}
