use cobuild::{
    issue::{Event, Issue, RaisedBy, Source, case_file, limit},
    record::IssueId,
    rule::moment_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::{
    closing::{self, ClosingFilePage},
    correct::CorrectForm,
    link::Related,
    next::NextStep,
    order::OrderCard,
    stages,
    whistle::Whistles,
};
use crate::{
    address::use_address,
    component::{EmptyState, Fold, Glyph, Icon, Link, StateTag, Timeline},
    frame::Page,
    page::limit::LimitLine,
    route::Route,
    store::use_store,
    text::{
        aside,
        messages::{issue_page as words, place},
        use_language,
    },
};

/// Properties of [`IssuePage`].
#[derive(Properties, PartialEq)]
pub struct IssuePageProps {
    /// Which.
    pub id: IssueId,
}

/// The case page: the four links with who, when and limit; the next step first.
#[component]
pub fn IssuePage(props: &IssuePageProps) -> Html {
    let language = use_language();
    let store = use_store();
    let address = use_address();
    let now = store.now();
    let above = Some((Route::Issues.into(), place::ISSUES.into()));
    let workspace = store.workspace();
    let Some(issue) = workspace.issues.get(props.id) else {
        return html! {
            <Page title={words::UNKNOWN} {above}>
                <EmptyState title={words::UNKNOWN} purpose={words::UNKNOWN_NEXT} />
            </Page>
        };
    };
    let title = format!("{} {}", issue.number.get(), issue.title.get());
    if address.get("view") == closing::VIEW {
        return html! { <ClosingFilePage id={props.id} {title} /> };
    }
    let limits = limit::of_issue(&workspace, issue, now);
    let marks = html! { <StateTag state={stages::state_of(issue.state)} label={issue.state.text()} /> };
    let orders: Vec<_> = issue.orders.iter().rev().copied().collect();
    html! {
        <Page {title} {above} {marks}>
            <div class="columns">
                <div>
                    <NextStep id={props.id} />
                    if !orders.is_empty() {
                        <section aria-labelledby="orders">
                            <h2 id="orders">{ words::ORDERS.get(language) }</h2>
                            <div class="order-list">
                                { for orders.iter().map(|id| html! { <OrderCard key={id.to_string()} id={*id} /> }) }
                            </div>
                        </section>
                    }
                    <Whistles id={props.id} />
                    <section aria-labelledby="course">
                        <h2 id="course">{ words::COURSE.get(language) }</h2>
                        <Timeline stages={stages::stages(&workspace, issue, now, language)} />
                    </section>
                    <section aria-labelledby="log">
                        <h2 id="log">{ words::LOG.get(language) }</h2>
                        <ol class="log">{ for events(&workspace, props.id, now, language) }</ol>
                    </section>
                </div>
                <aside aria-labelledby="facts">
                    <h2 id="facts" class="spoken">{ words::FACTS.get(language) }</h2>
                    if !limits.is_empty() {
                        <div class="card">
                            { for limits.into_iter().map(|limit| html! {
                                <LimitLine {limit} number={issue.number.get().clone()} {now} />
                            }) }
                        </div>
                    }
                    { facts(&workspace, issue, language) }
                    if issue.state.is_open() {
                        <Fold name="correct" class="more-steps" summary={words::CORRECT}><CorrectForm id={props.id} /></Fold>
                    }
                    <Related id={props.id} />
                    <div class="actions">
                        <Link to={closing::address(props.id)} class="button">
                            <Icon glyph={Glyph::Print} />{ words::FILE.get(language) }
                        </Link>
                    </div>
                </aside>
            </div>
        </Page>
    }
}

fn facts(workspace: &Workspace, issue: &Issue, language: Language) -> Html {
    let fact = |name: cobuild::text::Text, value: Html| html! { <><dt>{ name.get(language) }</dt><dd>{ value }</dd></> };
    let plain = |text: &'static cobuild::text::Text| html! { { text.get(language) } };
    let raised_by = match &issue.raised_by {
        RaisedBy::Organisation(id) => html! {
            <Link to={Route::Organisation { id: *id }}>{ workspace.organisations.name_for(*id, language).to_owned() }</Link>
        },
        RaisedBy::Person { name, contact } => {
            html! { <>{ name }{ " " }<span class="soft">{ contact }</span></> }
        }
        RaisedBy::Anonymous => html! { { words::WHO_ANONYMOUS.get(language) } },
    };
    let source = match issue.source {
        Source::Visit { visit, .. } => {
            html! { <Link to={Route::Visit { id: visit }}>{ issue.source.text().get(language) }</Link> }
        }
        source => plain(source.text()),
    };
    html! {
        <dl class="facts">
            { fact(words::TEXT, html! { <span class="pre-line">{ issue.text.get() }</span> }) }
            { fact(words::WHO, raised_by) }
            { fact(words::SOURCE, source) }
            { fact(words::RECEIVED, html! { { moment_words(issue.received_at, language) } }) }
            { fact(words::CATEGORY, plain(issue.category.get().text())) }
            { fact(words::URGENCY, plain(issue.urgency.get().text())) }
            { fact(words::CONSENT, plain(issue.consent.get().text())) }
            if let Some(competence) = issue.competence {
                { fact(words::COMPETENCE, html! { <>{ competence.text().get(language) }<br />
                    <span class="soft small">{ competence.basis().get(language) }</span></> }) }
            }
            if issue.reopened > 0 {
                { fact(words::REOPENED, html! { <span class="figure">{ issue.reopened }</span> }) }
            }
        </dl>
    }
}

/// Everything that happened, as the closing file tells it, the newest first.
fn events(workspace: &Workspace, id: IssueId, now: DateTime, language: Language) -> Vec<Html> {
    let Some(mut file) = case_file(workspace, id, now) else { return Vec::new() };
    file.events.sort_by_key(|event| std::cmp::Reverse(event.at));
    file.events.iter().map(|event| event_line(workspace, event, language)).collect()
}

fn event_line(workspace: &Workspace, event: &Event<'_>, language: Language) -> Html {
    let acts =
        event.organisation.map(|id| workspace.organisations.name_for(id, language)).unwrap_or_default();
    let rating =
        event.rating.map(|marks| words::OF_FIVE.fill(language, &[("n", &marks.number().to_string())]));
    let parts = [
        event.how.map(|how| how.get(language).to_owned()),
        rating,
        (!acts.is_empty()).then(|| acts.to_owned()),
        (!event.person.is_empty()).then(|| event.person.to_owned()),
        Some(event.recorded_by.to_owned()),
    ];
    html! {
        <li>
            <span class="figure soft">{ moment_words(event.at, language) }</span>
            { " " }{ event.what.get(language) }
            { for parts.into_iter().flatten().map(|part| format!(" · {part}")) }
            if !event.words.is_empty() {
                <span class="pre-line">{ aside(language) }{ event.words }</span>
            }
        </li>
    }
}
