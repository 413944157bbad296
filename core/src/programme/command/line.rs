use super::running;
use crate::{
    programme::{Element, Fact, Measure, PartLink, Target, rules},
    record::ProgrammeId,
    rule::Refusal,
    text::messages::programme as words,
    workspace::{
        Workspace,
        rules::{not_now, one_line, said, unknown},
    },
};

pub(super) fn name_part(
    id: ProgrammeId,
    element: Element,
    name: &str,
    source: &str,
    workspace: &Workspace,
) -> Result<Fact, Refusal> {
    let programme = running(workspace, id, &words::STEP_NAME_PART)?;
    let name = name.trim();
    one_line(&words::FIELD_PART, name).require()?;
    said(&words::FIELD_SOURCE, source).require()?;
    rules::named_once(programme, element, name).require()?;
    rules::within_size(programme, element, 1).map_or(Ok(()), |size| size.require())?;
    let (name, source) = (name.to_owned(), source.trim().to_owned());
    Ok(Fact::PartNamed { programme: id, element, name, source })
}

pub(super) fn remove_part(
    id: ProgrammeId,
    element: Element,
    name: &str,
    workspace: &Workspace,
) -> Result<Fact, Refusal> {
    let programme = running(workspace, id, &words::STEP_REMOVE_PART)?;
    let name = name.trim();
    if !programme.parts(element).iter().any(|part| part.name == name) {
        return Err(not_now(id, &words::STEP_REMOVE_PART, &words::STATE_NO_PART).into());
    }
    Ok(Fact::PartRemoved { programme: id, element, name: name.to_owned() })
}

pub(super) fn link_part(
    id: ProgrammeId,
    element: Element,
    name: &str,
    link: Option<&PartLink>,
    workspace: &Workspace,
) -> Result<Fact, Refusal> {
    let programme = running(workspace, id, &words::STEP_LINK_PART)?;
    let name = name.trim();
    if !programme.parts(element).iter().any(|part| part.name == name) {
        return Err(not_now(id, &words::STEP_LINK_PART, &words::STATE_NO_PART).into());
    }
    if let Some(PartLink { series, theme }) = link {
        let found = workspace.activities.series(*series).ok_or_else(|| unknown(*series))?;
        theme.as_deref().map_or(Ok(()), |theme| rules::theme_of(found, theme).require())?;
    }
    Ok(Fact::PartLinked { programme: id, element, name: name.to_owned(), link: link.cloned() })
}

pub(super) fn set_target(
    id: ProgrammeId,
    (element, measure): (Element, Measure),
    target: &Target,
    workspace: &Workspace,
) -> Result<Fact, Refusal> {
    running(workspace, id, &words::STEP_SET_TARGET)?;
    rules::asks_something(target, measure).require()?;
    if let Some(series) = measure.series() {
        workspace.activities.series(series).ok_or_else(|| unknown(series))?;
    }
    let target = Target { number: target.number, note: target.note.trim().to_owned() };
    Ok(Fact::TargetSet { programme: id, element, measure, target })
}

pub(super) fn drop_target(
    id: ProgrammeId,
    (element, measure): (Element, Measure),
    reason: &str,
    workspace: &Workspace,
) -> Result<Fact, Refusal> {
    let programme = running(workspace, id, &words::STEP_DROP_TARGET)?;
    said(&words::FIELD_REASON, reason).require()?;
    if !programme.targets(element).any(|(set, _)| set == measure) {
        return Err(not_now(id, &words::STEP_DROP_TARGET, &words::STATE_NO_TARGET).into());
    }
    Ok(Fact::TargetDropped { programme: id, element, measure, reason: reason.trim().to_owned() })
}
