use super::{Particular, PartyMembers, PartyPresence};
use crate::{
    rule::date_words,
    text::{Language, messages::enterprise as words},
    workspace::Workspace,
};

impl Particular {
    /// What it says, for a reader of `language`: a figure, a label, an amount to the fen.
    pub fn words(&self, workspace: &Workspace, language: Language) -> String {
        match self {
            Particular::Ownership(one) => one.text().get(language).to_owned(),
            Particular::Status(one) => one.text().get(language).to_owned(),
            Particular::Establishment(one) => one.text().get(language).to_owned(),
            Particular::Industry(one) => format!("{one} {}", one.section().text().get(language)),
            Particular::BusinessScope(text)
            | Particular::Remarks(text)
            | Particular::RegisteredAddress(text)
            | Particular::TaxedAt(text) => text.clone(),
            Particular::RegistrationChanged(on) => date_words(*on, language),
            Particular::Staff(count) => count.to_string(),
            Particular::PartyMembers(members) => members.words(language),
            Particular::PartyOrganisation(presence) => presence.words(workspace, language),
            Particular::Union(one) | Particular::WomensOrganisation(one) => {
                one.text().get(language).to_owned()
            }
            Particular::Registration(one) => one.text().get(language).to_owned(),
            Particular::TaxPlace(one) => one.text().get(language).to_owned(),
            Particular::Tax(tax) => tax.amount.exact(language),
            Particular::Revenue(revenue) => revenue.amount.exact(language),
            Particular::Capital(amount) => amount.exact(language),
            Particular::Reporting(one) => one.text().get(language).to_owned(),
        }
    }
}

impl PartyMembers {
    /// 「7（正式6、預備1）」, or the total alone.
    pub fn words(self, language: Language) -> String {
        let total = self.total().to_string();
        match self {
            PartyMembers::Total(_) => total,
            PartyMembers::Counted { full, probationary } => words::MEMBERS_COUNTED.fill(
                language,
                &[
                    ("total", &total),
                    ("full", &full.to_string()),
                    ("probationary", &probationary.to_string()),
                ],
            ),
        }
    }
}

impl PartyPresence {
    /// How, and through which organisation or why not.
    pub fn words(&self, workspace: &Workspace, language: Language) -> String {
        let label = match self {
            PartyPresence::Own { .. } => &words::PRESENCE_OWN,
            PartyPresence::Joint { .. } => &words::PRESENCE_JOINT,
            PartyPresence::Instructor { .. } => &words::PRESENCE_INSTRUCTOR,
            PartyPresence::None { .. } => &words::PRESENCE_NONE,
        };
        let instructor = |id| workspace.organisations.appointment(id).map(|found| found.person());
        let detail = match self {
            PartyPresence::Own { organisation } => {
                organisation.map(|id| workspace.organisations.name_for(id, language))
            }
            PartyPresence::Joint { organisation } => {
                Some(workspace.organisations.name_for(*organisation, language))
            }
            PartyPresence::Instructor { appointment } => appointment.and_then(instructor),
            PartyPresence::None { reason } => Some(reason.as_str()),
        };
        let label = label.get(language);
        detail
            .filter(|detail| !detail.is_empty())
            .map_or_else(|| label.to_owned(), |detail| format!("{label} · {detail}"))
    }
}
