//! Points accounts.

use jiff::civil::Date;

use super::Command;
use crate::{
    activity::{Account, Consent, Fact, rules},
    organisation::later,
    policy::{Span, parameter},
    record::{AccountId, ActivityId},
    rule::Refusal,
    space::clock_minutes,
    text::{Text, messages::activity as words},
    workspace::{
        Context, Workspace,
        rules::{no_identity_number, not_now, one_line, said, unknown},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let fact = match command {
        Command::OpenAccount { owner, consent } => {
            rules::scheme_runs(workspace, context.today()).require()?;
            one_line(&words::FIELD_OWNER, owner).require()?;
            no_identity_number(&words::FIELD_OWNER, owner).require()?;
            said(&words::FIELD_CONSENT, &consent.how).require()?;
            rules::has_come(consent.on, context.today()).require()?;
            let consent = Consent { how: consent.how.trim().to_owned(), ..consent.clone() };
            Fact::AccountOpened { account: context.ids.next(), owner: owner.trim().to_owned(), consent }
        }
        Command::CloseAccount { account } => {
            open(workspace, *account, &words::STEP_CLOSE)?;
            Fact::AccountClosed { account: *account }
        }
        Command::Earn { account, activity, on, minutes } => {
            earn(*account, *activity, on.unwrap_or(context.today()), *minutes, workspace, context)?
        }
        Command::Redeem { account: id, points, what } => {
            let account = open(workspace, *id, &words::STEP_REDEEM)?;
            said(&words::FIELD_WHAT, what).require()?;
            let change = -i64::from(*points);
            rules::covers(account, change).about(*id).require()?;
            rules::spendable(account, *points, context.today()).about(*id).require()?;
            // What has lapsed goes first: it would count as what was spent otherwise.
            let lapsed = account.lapsed_by(context.today());
            let before = (lapsed > 0).then_some(Fact::Lapsed { account: *id, points: lapsed });
            let redeemed = Fact::Redeemed { account: *id, points: *points, what: what.trim().to_owned() };
            let left = account.balance().saturating_sub(lapsed).saturating_add(change);
            let resets = workspace.policy.on(&parameter::POINTS_RESET, context.today()).value > 0;
            let reset = (resets && left > 0).then_some(Fact::Lapsed { account: *id, points: left });
            return Ok(before.into_iter().chain([redeemed]).chain(reset).collect());
        }
        Command::LapsePoints { account: id } => {
            let account = open(workspace, *id, &words::STEP_LAPSE)?;
            let points = account.lapsed_by(context.today());
            rules::something_lapses(points).about(*id).require()?;
            Fact::Lapsed { account: *id, points }
        }
        Command::CorrectPoints { account: id, delta, reason } => {
            let account = open(workspace, *id, &words::STEP_CORRECT)?;
            said(&words::FIELD_REASON, reason).require()?;
            rules::covers(account, *delta).about(*id).require()?;
            Fact::PointsCorrected { account: *id, delta: *delta, reason: reason.trim().to_owned() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![fact])
}

fn earn(
    id: AccountId,
    activity: Option<ActivityId>,
    on: Date,
    minutes: u32,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Fact, Refusal> {
    rules::scheme_runs(workspace, context.today()).require()?;
    let account = open(workspace, id, &words::STEP_EARN)?;
    if let Some(activity) = activity {
        workspace.activities.get(activity).ok_or_else(|| unknown(activity))?;
    }
    rules::has_come(on, context.today()).require()?;
    let cap = workspace.policy.on(&parameter::POINTS_CAP, on);
    let cap_minutes = clock_minutes(cap.value);
    let before = activity.map_or(0, |activity| account.counted_at(activity));
    let left = u64::from(cap_minutes).saturating_sub(before);
    rules::something_counts(minutes, left, &cap).about(id).require()?;
    let counted = u32::try_from(left).unwrap_or(u32::MAX).min(minutes);
    let rate = workspace.policy.on(&parameter::POINTS_RATE, on).value;
    let points = u64::from(counted).saturating_mul(u64::from(rate)) / 60;
    let points = u32::try_from(points).unwrap_or(u32::MAX);
    rules::covers(account, i64::from(points)).about(id).require()?;
    let expiry = workspace.policy.on(&parameter::POINTS_EXPIRY, on).value;
    let lapses = (!is_nothing(expiry)).then(|| later(&workspace.calendar, on, expiry));
    Ok(Fact::Earned { account: id, activity, on, minutes, counted, cap: cap_minutes, rate, points, lapses })
}

/// Whether points never lapse by themselves.
const fn is_nothing(span: Span) -> bool {
    matches!(
        span,
        Span::Minutes(0)
            | Span::Hours(0)
            | Span::WorkingHours(0)
            | Span::WorkingDays(0)
            | Span::Days(0)
            | Span::Months(0)
            | Span::Years(0)
    )
}

/// The account, while it is open.
fn open<'a>(workspace: &'a Workspace, id: AccountId, step: &'static Text) -> Result<&'a Account, Refusal> {
    let account = workspace.activities.account(id).ok_or_else(|| unknown(id))?;
    match account.closed() {
        Some(_) => Err(not_now(id, step, &words::STATE_ACCOUNT_CLOSED).into()),
        None => Ok(account),
    }
}
