use super::{ISS_13, ISS_16, ISS_17, ORD_13};
use crate::{
    issue::{Issue, WorkOrder},
    rule::{Condition, Explanation, Term, TermValue},
    text::{
        Text,
        messages::{issue as words, term},
    },
    visit::Consent,
    workspace::Workspace,
};

/// ISS-13: it may leave the office, with or without a name.
pub fn passed_on(workspace: &Workspace, issue: &Issue) -> Explanation {
    let enough = [Consent::Named, Consent::Anonymous].map(|consent| TermValue::Label(consent.text()));
    consented(workspace, issue, TermValue::List(enough.to_vec()))
}

/// ISS-13: it may leave the office together with the name of whoever raised it.
pub fn passed_on_by_name(workspace: &Workspace, issue: &Issue) -> Explanation {
    consented(workspace, issue, TermValue::List(vec![TermValue::Label(Consent::Named.text())]))
}

/// ISS-13: somebody has asked. Nothing is published before; what is then withheld is left out of what is published.
pub fn asked(workspace: &Workspace, issue: &Issue) -> Explanation {
    let enough = [Consent::Named, Consent::Anonymous, Consent::Withheld];
    let enough = enough.map(|consent| TermValue::Label(consent.text()));
    consented(workspace, issue, TermValue::List(enough.to_vec()))
}

/// ISS-17: the words that go out do not name the organisation that agreed only to its matter being passed on.
pub fn nameless(workspace: &Workspace, issue: &Issue, words_out: &[&str]) -> Explanation {
    let organisation = issue.raised_by.organisation().and_then(|id| workspace.organisations.get(id));
    let confidential = organisation.filter(|_| !consent(workspace, issue).may_be_named());
    let names = confidential.into_iter().flat_map(|one| [one.name(), one.short_name()]);
    let named: Vec<&str> = names
        .filter(|name| !name.trim().is_empty() && words_out.iter().any(|words| words.contains(name.trim())))
        .collect();
    let found = u32::try_from(named.len()).unwrap_or(u32::MAX);
    let explanation = ISS_17
        .holds(Condition::at_most(
            Term::number(&term::consent::NAMED, found),
            Term::number(&term::ALLOWED, 0),
        ))
        .with(Term::words(&term::consent::NAME, named.first().copied().unwrap_or_default()))
        .with(Term::label(&term::consent::GIVEN, consent(workspace, issue).text()))
        .with(Term::words(&term::NUMBER, issue.number.get().clone()));
    explanation.about(issue.id)
}

fn consented(workspace: &Workspace, issue: &Issue, enough: TermValue) -> Explanation {
    let given = consent(workspace, issue);
    ISS_13
        .holds(Condition::one_of(
            Term::label(&term::consent::GIVEN, given.text()),
            Term::new(&term::consent::NEEDED, enough),
        ))
        .with(Term::words(&term::NUMBER, issue.number.get().clone()))
        .about(issue.id)
}

/// The consent that counts. Where one device corrected the demand of a visit while another made an issue of it, the two
/// differ: what allows less counts until somebody has asked.
fn consent(workspace: &Workspace, issue: &Issue) -> Consent {
    let of_demand = workspace.visits.demand_of(issue).map(|demand| demand.consent());
    let given = issue.consent_given();
    of_demand.map_or(given, |of_demand| given.stricter(of_demand))
}

/// ISS-13 as a finding: an issue that has left the office without consent, by an order in hand or on an agenda. The
/// consent was taken back since, or nobody asked then.
pub(super) fn left_without_consent(workspace: &Workspace, issue: &Issue) -> Option<Explanation> {
    let scheduled = workspace.meetings.pending_item_of(issue.id).is_some();
    let out = scheduled || workspace.issues.orders_of(issue).any(WorkOrder::is_open);
    out.then(|| passed_on(workspace, issue))
}

/// ISS-16: nobody can be called back about it, and nobody has said anything against the answer.
pub fn closed_by_posting(issue: &Issue) -> Explanation {
    let said = issue.said_last().map_or(&words::FOUND_NOTHING, |said| said.solved.text());
    ISS_16
        .all([
            Condition::is(
                Term::label(&term::posting::RAISED, raised(issue)),
                Term::label(&term::posting::RAISED_NEEDED, &words::RAISED_ANONYMOUSLY),
            ),
            Condition::is(
                Term::label(&term::call_back::FOUND, said),
                Term::label(&term::posting::FOUND_NEEDED, &words::FOUND_NOTHING),
            ),
        ])
        .about(issue.id)
}

/// ORD-13: somebody can be contacted about it. No time for the first contact (ORD-02) runs where nobody can.
pub fn contactable(issue: &Issue) -> Explanation {
    ORD_13
        .holds(Condition::is(
            Term::label(&term::posting::RAISED, raised(issue)),
            Term::label(&term::posting::RAISED_NEEDED, &words::RAISED_BY_NAME),
        ))
        .with(Term::words(&term::NUMBER, issue.number.get().clone()))
        .about(issue.id)
}

fn raised(issue: &Issue) -> &'static Text {
    if issue.can_be_called() { &words::RAISED_BY_NAME } else { &words::RAISED_ANONYMOUSLY }
}
