//! Services as choices, for whatever gives them: people who come, machines.

use std::collections::BTreeSet;

use cobuild::{record::ServiceId, service::Service, text::Language, workspace::Workspace};

use crate::{component::Choice, text::messages::service_page as words};

/// The services on the list, and those that are given although they are withdrawn now: a form that left them out would take
/// them away for good.
pub fn offered(workspace: &Workspace, given: &BTreeSet<ServiceId>, language: Language) -> Vec<Choice> {
    let services = &workspace.services;
    let choice =
        |(id, service): (ServiceId, &Service)| Choice::new(id.to_string(), service.name.get().clone());
    let mut choices: Vec<Choice> = services.listed().map(choice).collect();
    let listed: BTreeSet<ServiceId> = services.listed().map(|(id, _)| id).collect();
    let gone = given.difference(&listed).filter_map(|id| Some((id, services.get(*id)?)));
    choices.extend(gone.map(|(id, service)| {
        let words = words::OFFERED_WITHDRAWN.fill(language, &[("name", service.name.get())]);
        Choice::new(id.to_string(), words)
    }));
    choices
}
