use std::collections::BTreeSet;

use jiff::civil::Date;

use super::board;
use crate::{
    board::Channel,
    record::{TalentBoardId, TalentId},
    rule::Refusal,
    talent::{Cause, Change, Details, Extent, Fact, NewConsent, Profile, rules},
    text::{Text, messages::talent as words},
    workspace::{
        Context, Workspace,
        rules::{no_identity_number, not_now, one_line, said, unknown},
    },
};

pub(super) fn admit(
    id: TalentBoardId,
    profile: &Profile,
    consent: &NewConsent,
    workspace: &Workspace,
    context: &mut Context<'_>,
) -> Result<Fact, Refusal> {
    let board = board::kept(workspace, id, &words::STEP_ADMIT)?;
    one_line(&words::FIELD_NAME, &profile.name).require()?;
    for (field, words_given) in [
        (&words::FIELD_NAME, &profile.name),
        (&words::FIELD_FIELD, &profile.field),
        (&words::FIELD_MERIT, &profile.merit),
        (&words::FIELD_FORM, &consent.form),
    ] {
        no_identity_number(field, words_given).require()?;
    }
    usable(consent, context)?;
    rules::has_room(workspace, (id, board), 1, context.today()).require()?;
    let profile = Box::new(Profile { name: profile.name.trim().to_owned(), ..profile.clone() });
    Ok(Fact::Admitted { talent: context.ids.next(), board: id, profile, consent: consent.clone() })
}

pub(super) fn edit(id: TalentId, changes: &[Change], workspace: &Workspace) -> Result<Vec<Fact>, Refusal> {
    known(workspace, id, &words::STEP_EDIT)?;
    for change in changes {
        match change {
            Change::Name(name) => {
                one_line(&words::FIELD_NAME, name).require()?;
                no_identity_number(&words::FIELD_NAME, name).require()?;
            }
            Change::Field(field) => no_identity_number(&words::FIELD_FIELD, field).require()?,
            Change::Merit(merit) => no_identity_number(&words::FIELD_MERIT, merit).require()?,
            Change::Photo(_) => {}
        }
    }
    Ok(changes.iter().map(|change| Fact::Edited { talent: id, change: change.clone() }).collect())
}

pub(super) fn consent(
    id: TalentId,
    consent: &NewConsent,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Fact, Refusal> {
    known(workspace, id, &words::STEP_CONSENT)?;
    no_identity_number(&words::FIELD_FORM, &consent.form).require()?;
    usable(consent, context)?;
    Ok(Fact::ConsentGiven { talent: id, consent: consent.clone() })
}

/// A withdrawal that leaves no consent erases the details in the same entry.
pub(super) fn withdraw(
    id: TalentId,
    on: Option<Date>,
    from: &Extent,
    workspace: &Workspace,
    context: &Context<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let details = known(workspace, id, &words::STEP_WITHDRAW)?;
    let on = on.unwrap_or(context.today());
    rules::given(on, context.today()).require()?;
    let withdrawn = from.channels();
    named(&withdrawn)?;
    let mut facts = vec![Fact::ConsentWithdrawn { talent: id, on, from: from.clone() }];
    let live = details.consents().iter().filter(|consent| consent.until >= context.today());
    let mut left = live.flat_map(|consent| &consent.standing).filter(|channel| !withdrawn.contains(channel));
    if left.next().is_none() {
        facts.push(Fact::Erased { talent: id, cause: Cause::Withdrawn });
    }
    Ok(facts)
}

pub(super) fn erase(id: TalentId, cause: Cause, workspace: &Workspace) -> Result<Fact, Refusal> {
    known(workspace, id, &words::STEP_ERASE)?;
    Ok(Fact::Erased { talent: id, cause })
}

fn usable(consent: &NewConsent, context: &Context<'_>) -> Result<(), Refusal> {
    named(&consent.channels)?;
    rules::given(consent.given_on, context.today()).require()?;
    rules::reaches(consent.until, context.today()).require()
}

/// GEN-03: at least one place is named.
fn named(channels: &BTreeSet<Channel>) -> Result<(), Refusal> {
    said(&words::FIELD_CHANNELS, channels.first().map_or("", |channel| channel.text().key)).require()
}

/// What is known of the person, unless it was erased.
fn known<'a>(workspace: &'a Workspace, id: TalentId, step: &'static Text) -> Result<&'a Details, Refusal> {
    let talent = workspace.talents.get(id).ok_or_else(|| unknown(id))?;
    talent.details().ok_or_else(|| not_now(id, step, &words::STATE_ERASED).into())
}
