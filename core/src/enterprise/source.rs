use serde::{Deserialize, Serialize};

use crate::{
    query,
    record::VisitId,
    text::{Language, messages::enterprise as words},
    workspace::Workspace,
};

/// Words that name where a figure was read, such as the title of a statement or a report. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Citation(String);

impl Citation {
    /// The words without the space around them; `None` when nothing is left.
    pub fn new(words: &str) -> Option<Citation> {
        let words = words.trim();
        (!words.is_empty()).then(|| Citation(words.to_owned()))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Citation> for String {
    fn from(citation: Citation) -> String {
        citation.0
    }
}

impl TryFrom<String> for Citation {
    type Error = &'static str;
    fn try_from(words: String) -> Result<Citation, &'static str> {
        Citation::new(&words).ok_or("a source has a name")
    }
}

/// Where a figure comes from. There is no figure without.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A visit at which it was told.
    Visit(VisitId),
    /// The firm itself said so, otherwise than at a visit.
    Firm,
    /// The register of market entities 市場監管登記.
    Register,
    /// The tax authority.
    TaxAuthority,
    /// The statistics bureau.
    StatisticsBureau,
    /// The property company.
    PropertyCompany,
    /// A document, named.
    Document(Citation),
}

impl Source {
    /// In words: a visit by its firm and day, a document by its name.
    pub fn words(&self, workspace: &Workspace, language: Language) -> String {
        let label = match self {
            Source::Visit(visit) => {
                let visit = query::name(workspace, (*visit).into(), language).unwrap_or_default();
                return words::FROM_VISIT.fill(language, &[("visit", &visit)]);
            }
            Source::Document(citation) => return citation.as_str().to_owned(),
            Source::Firm => &words::FROM_FIRM,
            Source::Register => &words::FROM_REGISTER,
            Source::TaxAuthority => &words::FROM_TAX_AUTHORITY,
            Source::StatisticsBureau => &words::FROM_STATISTICS_BUREAU,
            Source::PropertyCompany => &words::FROM_PROPERTY_COMPANY,
        };
        label.get(language).to_owned()
    }
}
