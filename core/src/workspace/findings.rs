use jiff::civil::DateTime;

use super::Workspace;
use crate::{
    activity, agreement, board, building, calendar, claim, enterprise, indicator, issue, meeting,
    organisation, policy, programme, report,
    rule::{Finding, Rule},
    service, space, talent, visit,
};

impl Workspace {
    /// Every standing finding at `now` (China Standard Time), the most serious first: what is late, missing or about
    /// to end. They warn and never block.
    pub fn findings(&self, now: DateTime) -> Vec<Finding> {
        let mut findings = self.findings_besides_limits(now);
        findings.extend(issue::rules::late(self, now));
        sort(&mut findings);
        findings
    }

    /// The same without what a limit of an issue asks for: for the day's page, where limits are tasks.
    pub(crate) fn findings_besides_limits(&self, now: DateTime) -> Vec<Finding> {
        let mut findings = organisation::findings(self, now);
        findings.extend(building::findings(self, now));
        findings.extend(enterprise::rules::findings(self, now));
        findings.extend(service::rules::findings(self, now));
        findings.extend(agreement::rules::findings(self, now));
        findings.extend(visit::findings(self, now));
        findings.extend(issue::rules::besides_limits(self, now));
        findings.extend(meeting::findings(self, now));
        findings.extend(claim::rules::findings(self, now));
        findings.extend(space::rules::findings(self, now));
        findings.extend(activity::rules::findings(self, now));
        findings.extend(talent::rules::findings(self, now));
        findings.extend(board::rules::findings(self, now));
        findings.extend(programme::rules::findings(self, now));
        findings.extend(indicator::rules::findings(self, now));
        findings.extend(report::rules::findings(self, now));
        sort(&mut findings);
        findings
    }
}

fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| {
        (std::cmp::Reverse(finding.severity), finding.explanation.rule.code, finding.about)
    });
}

/// Every rule of the library, by code.
pub fn register() -> Vec<&'static Rule> {
    let rooms = [
        super::rules::RULES,
        policy::rules::RULES,
        calendar::rules::RULES,
        organisation::rules::RULES,
        building::rules::RULES,
        enterprise::rules::RULES,
        service::rules::RULES,
        service::opening::rules::RULES,
        service::rota::rules::RULES,
        service::terminal::rules::RULES,
        agreement::rules::RULES,
        visit::rules::RULES,
        issue::rules::RULES,
        meeting::rules::RULES,
        claim::rules::RULES,
        space::rules::RULES,
        activity::rules::RULES,
        talent::rules::RULES,
        board::rules::RULES,
        programme::rules::RULES,
        indicator::rules::RULES,
        report::rules::RULES,
    ];
    let mut rules: Vec<&'static Rule> = rooms.into_iter().flatten().copied().collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}
