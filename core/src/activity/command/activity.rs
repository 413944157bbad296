//! Activities as such.

use super::{Command, planned};
use crate::{
    activity::{
        Activity, Change, Fact, Outcome, Plan, RegistrationWindow, UnitCap, Venue, rules, waiting::Offer,
    },
    agreement::organisations,
    policy::parameter,
    record::{ActivityId, SeriesId},
    rule::Refusal,
    space::Interval,
    text::messages::activity as words,
    workspace::{
        Context, Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

pub(super) fn decide(
    command: &Command,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    match command {
        Command::Plan { plan: entered } => plan(entered, workspace, context).map(|fact| vec![fact]),
        Command::Edit { activity, changes } => edit(*activity, changes, workspace, context),
        Command::CallOff { activity, reason } => {
            let planned = planned(workspace, *activity, &words::STEP_CALL_OFF)?;
            if workspace.activities.held_since(planned).is_some() {
                return Err(not_now(*activity, &words::STEP_CALL_OFF, &words::STATE_HELD).into());
            }
            said(&words::FIELD_REASON, reason).require()?;
            Ok(vec![Fact::CalledOff { activity: *activity, reason: reason.trim().to_owned() }])
        }
        Command::Conclude { activity: id, attended, walk_ins, summary } => {
            let activity = planned(workspace, *id, &words::STEP_CONCLUDE)?;
            rules::has_begun(activity, context.now).about(*id).require()?;
            rules::attendance_fits(workspace, activity, *attended).about(*id).require()?;
            let summary = summary.trim().to_owned();
            let outcome = Outcome { attended: *attended, walk_ins: *walk_ins, summary };
            Ok(vec![Fact::Concluded { activity: *id, outcome }])
        }
        _ => Ok(Vec::new()),
    }
}

/// The parts of an activity that are checked against each other.
struct Checked {
    series: Option<SeriesId>,
    theme: Option<String>,
    when: Interval,
    window: RegistrationWindow,
    venue: Venue,
    capacity: Option<u32>,
    per_unit: UnitCap,
}

impl Checked {
    fn of(activity: &Activity) -> Checked {
        Checked {
            series: *activity.series.get(),
            theme: activity.theme.get().clone(),
            when: *activity.when.get(),
            window: *activity.window.get(),
            venue: activity.venue.get().clone(),
            capacity: *activity.capacity.get(),
            per_unit: *activity.per_unit.get(),
        }
    }

    fn check(&self, workspace: &Workspace) -> Result<(), Refusal> {
        if let Some(series) = self.series {
            workspace.activities.series(series).ok_or_else(|| unknown(series))?;
        }
        rules::theme_named(workspace, self.series, self.theme.as_deref()).require()?;
        rules::ends_after_it_begins(self.when, self.window).require()?;
        match &self.venue {
            Venue::Booking(booking) => {
                workspace.spaces.booking(*booking).ok_or_else(|| unknown(*booking))?;
            }
            Venue::Space(space) => {
                workspace.spaces.get(*space).ok_or_else(|| unknown(*space))?;
            }
            Venue::Place(place) => said(&words::FIELD_PLACE, place).require()?,
        }
        rules::venue_fits(workspace, &self.venue, self.when, self.capacity).require()
    }
}

fn plan(plan: &Plan, workspace: &Workspace, context: &mut Context<'_>) -> Result<Fact, Refusal> {
    one_line(&words::FIELD_TITLE, &plan.title).require()?;
    rules::organised(plan.organisers.len()).require()?;
    plan.organisers.iter().try_for_each(|organiser| organisations::on_record(workspace, *organiser))?;
    if let Some(agreement) = plan.agreement {
        workspace.agreements.get(agreement).ok_or_else(|| unknown(agreement))?;
    }
    let shipped = workspace.policy.on(&parameter::ACTIVITY_PER_UNIT, context.today()).value;
    let per_unit = plan.per_unit.unwrap_or(UnitCap::Heads(shipped));
    let checked = Checked {
        series: plan.series,
        theme: plan.theme.clone(),
        when: plan.when,
        window: plan.window,
        venue: plan.venue.clone(),
        capacity: plan.capacity,
        per_unit,
    };
    checked.check(workspace)?;
    let plan = Plan { title: plan.title.trim().to_owned(), per_unit: Some(per_unit), ..plan.clone() };
    Ok(Fact::Planned { activity: context.ids.next(), plan: Box::new(plan) })
}

/// The changes, and whoever moves up by them.
fn edit(
    id: ActivityId,
    changes: &[Change],
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let activity = planned(workspace, id, &words::STEP_EDIT)?;
    let mut checked = Checked::of(activity);
    for change in changes {
        match change {
            Change::Title(title) => one_line(&words::FIELD_TITLE, title).require()?,
            Change::Organisers(all) => {
                rules::organised(all.len()).require()?;
                all.iter().try_for_each(|organiser| organisations::on_record(workspace, *organiser))?;
            }
            Change::Agreement(Some(agreement)) => {
                workspace.agreements.get(*agreement).ok_or_else(|| unknown(*agreement))?;
            }
            Change::Series(series) => checked.series = *series,
            Change::Theme(theme) => checked.theme.clone_from(theme),
            Change::When(when) => checked.when = *when,
            Change::Window(window) => checked.window = *window,
            Change::Venue(venue) => checked.venue = venue.clone(),
            Change::Capacity(capacity) => checked.capacity = *capacity,
            Change::PerUnit(cap) => checked.per_unit = *cap,
            _ => {}
        }
    }
    checked.check(workspace)?;
    rules::keeps_places(activity, checked.capacity, checked.per_unit).about(id).require()?;
    let edited = changes.iter().map(|change| Fact::Edited { activity: id, change: change.clone() });
    let Checked { capacity, per_unit, when, .. } = checked;
    let moving = match context.now < when.from {
        true => workspace.activities.moving_up(activity, Offer { capacity, per_unit, without: None }),
        false => Vec::new(),
    };
    Ok(edited.chain(moving.into_iter().map(|registration| Fact::Promoted { registration })).collect())
}
