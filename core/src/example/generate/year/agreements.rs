use std::collections::BTreeSet;

use jiff::civil::{Date, date};

use super::play::{Done, Play, after};
use crate::{
    agreement::{
        self, Amount, Area, Axis, Change, Clause, Measure, Movement, ObligationKind, ObligationTerms,
        Participation, PartyTerms, Period, Proposal, Rating, Rhythm, Signatory, TextChange, amendment, pool,
        review,
    },
    record::{AgreementId, AmendmentId, FulfilmentId, ObligationId, OrganisationId, PledgeId},
    workspace::{Command, PerformError},
};

/// One agreement runs through the year, is amended and renewed; one is ended early; one is silent for a while.
pub(super) fn plan(play: &mut Play) -> Done {
    play.plan(date(2025, 1, 6).at(10, 0, 0, 0), run_through);
    play.plan(date(2025, 2, 10).at(10, 0, 0, 0), end_early);
    play.plan(date(2025, 1, 20).at(10, 0, 0, 0), fall_silent);
    Ok(())
}

fn run_through(play: &mut Play) -> Done {
    let (committee, community) = (play.house.committee, play.house.community);
    let (from, to) = (play.today(), date(2025, 12, 31));
    let agreement = draft(play, "測試共建協議一", &[committee, community], (from, to))?;
    let venue = oblige(play, agreement, committee, "提供活動場地（測試）", ObligationKind::Venue)?;
    let service = oblige(play, agreement, community, "便民服務進樓宇（測試）", ObligationKind::Service)?;
    sign(play, agreement, &[committee, community])?;
    for month in 1..=12 {
        deliver_on(play, agreement, venue, community, date(2025, month, 14));
        deliver_on(play, agreement, service, committee, date(2025, month, 18));
    }
    for day in [date(2025, 5, 20), date(2025, 11, 18)] {
        play.plan(day.at(16, 0, 0, 0), move |play| meet(play, agreement, [committee, community]));
    }
    play.plan(date(2025, 3, 3).at(9, 0, 0, 0), move |play| amend(play, agreement, [committee, community]));
    play.plan(date(2025, 3, 12).at(9, 0, 0, 0), move |play| pledge(play, agreement, committee));
    let renewed = date(2025, 12, 10).at(15, 0, 0, 0);
    let warned = after(to, -60).at(0, 0, 0, 0);
    play.lapse("AGR-18", agreement, warned, Some(renewed), "the agreement ends soon and is not renewed");
    play.plan(renewed, move |play| renew(play, agreement, [committee, community]));
    play.plan(date(2025, 12, 22).at(15, 0, 0, 0), move |play| evaluate(play, agreement, community));
    Ok(())
}

fn end_early(play: &mut Play) -> Done {
    let (committee, property, department) =
        (play.house.committee, play.house.property, play.house.departments[0]);
    let term = (play.today(), date(2026, 2, 9));
    let agreement = draft(play, "測試共建協議二", &[committee, property, department], term)?;
    let mut obligations = Vec::new();
    for party in [committee, property, department] {
        obligations.push(oblige(play, agreement, party, "每月一次服務（測試）", ObligationKind::Service)?);
    }
    sign(play, agreement, &[committee, property, department])?;
    for month in 3..=8 {
        for obligation in obligations.iter().copied().zip([property, department, committee]) {
            deliver_on(play, agreement, obligation.0, obligation.1, date(2025, month, 7));
        }
    }
    play.plan(date(2025, 7, 8).at(16, 0, 0, 0), move |play| meet(play, agreement, [committee, property]));
    play.plan(date(2025, 8, 1).at(10, 0, 0, 0), move |play| {
        play.ask(Command::Agreement(agreement::Command::Terminate {
            agreement,
            by: property,
            notice_on: date(2025, 8, 1),
            effective_on: date(2025, 8, 31),
            reason: "業務調整（測試）".into(),
        }))
    });
    play.plan(date(2025, 8, 29).at(10, 0, 0, 0), move |play| evaluate(play, agreement, committee));
    Ok(())
}

/// Nothing was recorded for more than ninety days.
fn fall_silent(play: &mut Play) -> Done {
    let (union, centre) = (play.house.union, play.house.centre);
    let term = (play.today(), date(2026, 4, 19));
    let agreement = draft(play, "測試共建協議三", &[union, centre], term)?;
    let course = oblige(play, agreement, union, "職工課程（測試）", ObligationKind::Activity)?;
    oblige(play, agreement, centre, "提供教室（測試）", ObligationKind::Venue)?;
    sign(play, agreement, &[union, centre])?;
    let (silent, spoke) = (after(play.today(), 91).at(0, 0, 0, 0), date(2025, 5, 12));
    play.lapse("AGR-17", agreement, silent, Some(spoke.at(15, 0, 0, 0)), "no delivery for ninety days");
    for month in [5, 7, 9, 11] {
        deliver_on(play, agreement, course, centre, date(2025, month, 12));
    }
    for day in [date(2025, 6, 24), date(2025, 12, 9)] {
        play.plan(day.at(16, 0, 0, 0), move |play| meet(play, agreement, [union, centre]));
    }
    Ok(())
}

fn draft(
    play: &mut Play,
    title: &str,
    parties: &[OrganisationId],
    (from, to): (Date, Date),
) -> Result<AgreementId, PerformError> {
    let party = |organisation: &OrganisationId| PartyTerms {
        organisation: *organisation,
        role: String::new(),
        signatory: Some(Signatory { name: "負責人（測試）".into(), post: String::new() }),
        liaison: None,
        participation: Participation::Contributes,
    };
    let agreement = play.make(Command::Agreement(agreement::Command::Draft {
        number: None,
        title: title.into(),
        parties: parties.iter().map(party).collect(),
        principles: vec!["共建共享".into()],
        goal: "資源共享（測試）".into(),
        axes: vec![Axis { title: "服務聯通".into(), text: String::new() }],
        areas: vec![Area::Business, Area::Convenience],
        from,
        to: Some(to),
        rhythm: Some(Rhythm::HalfYearly),
    }))?;
    let clauses = [Clause::Costs, Clause::Disputes, Clause::Termination];
    let change = |clause| Change::Clause { clause, text: "依約定辦理（測試）".into() };
    let changes = clauses.into_iter().map(change).collect();
    play.ask(Command::Agreement(agreement::Command::Edit { agreement, changes }))?;
    Ok(agreement)
}

fn oblige(
    play: &mut Play,
    agreement: AgreementId,
    party: OrganisationId,
    text: &str,
    kind: ObligationKind,
) -> Result<ObligationId, PerformError> {
    let measure = Measure::Quantified { quantity: 4, unit: "次".into(), period: Period::Year };
    let terms = ObligationTerms { party, text: text.into(), kind, measure, due: None };
    play.make(Command::Agreement(agreement::Command::AddObligation { agreement, terms }))
}

fn sign(play: &mut Play, agreement: AgreementId, parties: &[OrganisationId]) -> Done {
    for party in parties.iter().copied() {
        play.ask(Command::Agreement(agreement::Command::Sign {
            agreement,
            party,
            on: None,
            seal: Default::default(),
        }))?;
    }
    Ok(())
}

/// Delivered on a day, confirmed by another party the day after.
fn deliver_on(
    play: &mut Play,
    agreement: AgreementId,
    obligation: ObligationId,
    by: OrganisationId,
    on: Date,
) {
    let beneficiaries = u32::try_from(10 + play.hand.chance.below(60)).ok();
    play.plan(on.at(15, 0, 0, 0), move |play| {
        let fulfilment: FulfilmentId = play.make(Command::Agreement(agreement::Command::Fulfil {
            agreement,
            obligation,
            on: None,
            amount: 1,
            evidence: "現場記錄（測試）".into(),
            beneficiaries,
        }))?;
        play.plan(after(on, 1).at(9, 0, 0, 0), move |play| {
            let rating = Rating::new(5);
            let confirm = agreement::Command::ConfirmFulfilment { agreement, fulfilment, by, rating };
            play.ask(Command::Agreement(confirm))
        });
        Ok(())
    });
}

fn meet(play: &mut Play, agreement: AgreementId, present: [OrganisationId; 2]) -> Done {
    let present = BTreeSet::from(present);
    let minutes = "聯席會議紀要（測試）".to_owned();
    let meeting = review::Command::JointMeeting { agreement, on: None, minutes, session: None, present };
    play.ask(Command::Agreement(agreement::Command::Review(meeting)))
}

fn evaluate(play: &mut Play, agreement: AgreementId, by: OrganisationId) -> Done {
    let Some(rating) = Rating::new(4) else { return Ok(()) };
    let text = "履行良好（測試）".to_owned();
    let evaluation = review::Command::Evaluation { agreement, by, on: None, rating, text };
    play.ask(Command::Agreement(agreement::Command::Review(evaluation)))
}

fn amend(play: &mut Play, agreement: AgreementId, parties: [OrganisationId; 2]) -> Done {
    let costs = Change::Clause { clause: Clause::Costs, text: "費用由主辦方承擔（測試）".into() };
    let amendment: AmendmentId = amendment(
        play,
        amendment::Command::Propose(Proposal {
            agreement,
            by: parties[0],
            on: None,
            from: Some(date(2025, 4, 1)),
            reason: "補充費用約定（測試）".into(),
            changes: vec![TextChange::Part(costs)],
            adds: Vec::new(),
        }),
    )?;
    play.plan(date(2025, 3, 10).at(9, 0, 0, 0), move |play| {
        for by in parties {
            let accept = amendment::Command::Accept { agreement, amendment, by, on: None };
            play.ask(Command::Agreement(agreement::Command::Amendment(accept)))?;
        }
        Ok(())
    });
    Ok(())
}

fn amendment(play: &mut Play, command: amendment::Command) -> Result<AmendmentId, PerformError> {
    play.make(Command::Agreement(agreement::Command::Amendment(command)))
}

fn pledge(play: &mut Play, agreement: AgreementId, party: OrganisationId) -> Done {
    let (amount, purpose) = (Amount::VenueHours(40), "社區活動用場地（測試）".to_owned());
    let pledge = pool::Command::Pledge { agreement, party, amount, purpose, due: Some(date(2025, 12, 1)) };
    let pledge: PledgeId = play.make(Command::Agreement(agreement::Command::Pool(pledge)))?;
    for month in 4..=11 {
        play.plan(date(2025, month, 21).at(17, 0, 0, 0), move |play| {
            for movement in [Movement::Delivered, Movement::Used] {
                let (amount, reference) = (Amount::VenueHours(5), "場地登記（測試）".to_owned());
                let line = pool::Command::Record { agreement, pledge, movement, amount, on: None, reference };
                play.ask(Command::Agreement(agreement::Command::Pool(line)))?;
            }
            Ok(())
        });
    }
    Ok(())
}

fn renew(play: &mut Play, agreement: AgreementId, parties: [OrganisationId; 2]) -> Done {
    let renew = agreement::Command::Renew { agreement, number: None, from: None, to: None };
    let renewed = play.hand.make(Command::Agreement(renew))?;
    let mut ids = renewed.into_iter().filter_map(|record| AgreementId::try_from(record).ok());
    let next = ids.rfind(|id| *id != agreement);
    next.map_or(Ok(()), |next| sign(play, next, &parties))
}
