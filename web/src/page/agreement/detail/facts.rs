use cobuild::{agreement::Status, record::AgreementId, rule::date_words};
use yew::prelude::*;

use crate::{
    component::{Link, Why},
    page::{
        agreement::words::{axis_line, days_left, overall_reason, percent, term},
        party,
    },
    route::Route,
    store::use_store,
    text::{gap, messages::agreement_page as words, use_language},
};

#[derive(Properties, PartialEq)]
pub struct FactsProps {
    pub id: AgreementId,
}

/// Number, term, standing, overall fulfilment, earlier and later rounds, and what the text says.
#[component]
pub fn Facts(props: &FactsProps) -> Html {
    let id = props.id;
    let language = use_language();
    let store = use_store();
    let on = store.now().date();
    store.read(|workspace| {
        let Some(agreement) = workspace.agreements.get(id) else { return html! { <template></template> } };
        let standing = agreement.standing_on(on);
        let overall = agreement.overall(None, on);
        let runs = matches!(standing.status, Status::Active | Status::Signed | Status::Signing);
        let effective = standing.effective.map(|day| date_words(day, language));
        let round = |id: AgreementId| {
            let title = workspace.agreements.get(id).map(|round| format!("{} {}", round.number.get(), round.title.get()));
            title.map(|title| html! { <p><Link to={Route::Agreement { id }}>{ title }</Link></p> })
        };
        let later: Vec<_> = workspace.agreements.renewals_of(id).map(|(id, _)| id).collect();
        let areas: Vec<&str> = agreement.areas.get().iter().map(|area| area.text().get(language)).collect();
        let gap = gap(language);
        let said = |name: cobuild::text::Text, content: Html, there: bool| match there {
            true => html! { <><dt>{ name.get(language) }</dt><dd>{ content }</dd></> },
            false => html! {},
        };
        let lines = |lines: Vec<String>| html! { <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul> };
        let principles = agreement.principles.get().clone();
        let axes: Vec<String> = agreement.axes.get().iter().map(axis_line).collect();
        html! {
            <dl class="facts aside">
                { said(words::NUMBER, html! { { agreement.number.get().clone() } }, true) }
                { said(words::TERM, html! { { term(agreement, language) } }, true) }
                <dt>{ words::STANDING.get(language) }</dt>
                <dd>
                    <p>{ standing.status.text().get(language) }{ runs.then(|| format!(" · {}", days_left(&standing, language))) }</p>
                    if let Some(effective) = effective {
                        <p class="soft small">{ words::EFFECTIVE.fill(language, &[("day", &effective)]) }</p>
                    }
                    <Why reason={standing.explanation.clone()} />
                </dd>
                <dt>{ words::FULFILLED.get(language) }</dt>
                <dd>
                    <p>{ percent(overall.percent()) }</p>
                    <Why reason={overall_reason(agreement, &overall, language)} />
                </dd>
                { said(words::RENEWS, html! { <>{ agreement.renews.and_then(round) }</> }, agreement.renews.is_some()) }
                { said(words::RENEWED_BY, html! { <>{ for later.iter().filter_map(|id| round(*id)) }</> }, !later.is_empty()) }
                { said(words::AREAS, html! { { areas.join(gap) } }, !areas.is_empty()) }
                { said(words::GOAL, html! { { agreement.goal.get().clone() } }, !agreement.goal.get().is_empty()) }
                { said(words::PRINCIPLES, lines(principles.clone()), !principles.is_empty()) }
                { said(words::AXES, lines(axes.clone()), !axes.is_empty()) }
                if let Some(rhythm) = agreement.rhythm.get() {
                    <dt>{ words::RHYTHM.get(language) }</dt>
                    <dd>{ rhythm.text().get(language) }</dd>
                }
                { for agreement.clauses().map(|(clause, text)| {
                    said(*clause.text(), lines(text.lines().map(str::to_owned).collect()), true)
                }) }
                if let Some(dropped) = &agreement.dropped {
                    <dt>{ words::DROPPED.get(language) }</dt>
                    <dd>{ dropped.reason.clone() }</dd>
                }
                if let Some(end) = &agreement.termination {
                    <dt>{ words::TERMINATED.get(language) }</dt>
                    <dd>
                        <p>{ words::TERMINATED_HOW.fill(language, &[
                            ("party", &party::name(workspace, end.by, language)),
                            ("notice", &date_words(end.notice_on, language)),
                            ("last", &date_words(end.effective_on, language)),
                        ]) }</p>
                        <p>{ end.reason.clone() }</p>
                    </dd>
                }
            </dl>
        }
    })
}
