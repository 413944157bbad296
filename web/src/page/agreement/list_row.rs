use cobuild::{
    agreement::{Agreement, Status, rules},
    record::AgreementId,
    rule::{Finding, TermValue, date_words},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::words::{days_left, overall_reason, percent, state};
use crate::{
    component::{Light, Link, Row, State, StateTag, Why},
    page::party,
    route::Route,
    text::{Words, gap, messages::agreement_page as words},
};

/// Parties named in a row before the rest is counted.
const NAMED: usize = 3;

/// One agreement in the list.
pub fn row(workspace: &Workspace, id: AgreementId, now: DateTime, language: Language) -> Option<Row> {
    let agreement = workspace.agreements.get(id)?;
    let on = now.date();
    let standing = agreement.standing_on(on);
    let findings = rules::findings_of(workspace, id, now);
    let overall = agreement.overall(None, on);
    let title: Words = agreement.title.get().clone().into();
    let runs = matches!(standing.status, Status::Active | Status::Signed | Status::Signing);
    let near = findings.iter().find(|finding| finding.explanation.rule.code == rules::AGR_18.code);
    let other = findings.iter().filter(|finding| finding.explanation.rule.code != rules::AGR_18.code);
    let days = days_left(&standing, language);
    let cells = vec![
        html! {
            <>
                <Link to={Route::Agreement { id }}>{ agreement.title.get().clone() }</Link>
                <p class="soft small">{ agreement.number.get().clone() }</p>
            </>
        },
        parties(workspace, agreement, language),
        html! { <StateTag state={state(standing.status)} label={standing.status.text()} /> },
        html! {
            <>
                <p class="nowrap">{ date_words(standing.last, language) }</p>
                if let Some(finding) = near {
                    <Light state={State::Soon} label={days} />
                    <Why reason={finding.explanation.clone()} about={title.clone()} />
                } else if runs {
                    <p class="soft small">{ days }</p>
                }
            </>
        },
        html! {
            <>
                <p>{ percent(overall.percent()) }</p>
                <Why reason={overall_reason(agreement, &overall, language)} about={title.clone()} />
            </>
        },
        html! { <ul class="plain">{ for other.map(|finding| reminder(finding, &title, language)) }</ul> },
    ];
    Some(Row { key: id.to_string().into(), cells })
}

fn parties(workspace: &Workspace, agreement: &Agreement, language: Language) -> Html {
    let names = agreement.parties.iter().take(NAMED);
    let names = names.map(|party| party::name(workspace, party.organisation, language).to_string());
    let gap = gap(language);
    let names = names.collect::<Vec<_>>().join(gap);
    let n = agreement.parties.len();
    match n {
        0 => html! { <span class="soft">{ words::NO_PARTIES.get(language) }</span> },
        _ if n > NAMED => {
            html! { { words::PARTIES_MORE.fill(language, &[("names", &names), ("n", &n.to_string())]) } }
        }
        _ => html! { { names } },
    }
}

fn reminder(finding: &Finding, title: &Words, language: Language) -> Html {
    html! {
        <li>
            <Light state={State::Soon} label={short(finding, language)} />
            <Why reason={finding.explanation.clone()} about={title.clone()} />
        </li>
    }
}

/// A finding in a few words; its sentence is behind 「為什麼」.
fn short(finding: &Finding, language: Language) -> Words {
    let explanation = &finding.explanation;
    let n = |key: &str| explanation.value(key).unwrap_or(&TermValue::Nothing).words(language);
    let code = explanation.rule.code;
    if code == rules::AGR_17.code {
        words::SILENT.fill(language, &[("n", &n("agreement.silent-days"))]).into()
    } else if code == rules::AGR_19.code {
        words::UNSIGNED.fill(language, &[("n", &n("agreement.unsigned"))]).into()
    } else if code == rules::AGR_20.code {
        words::BEHIND.fill(language, &[("what", &n("agreement.obligation"))]).into()
    } else {
        explanation.rule.title.into()
    }
}
