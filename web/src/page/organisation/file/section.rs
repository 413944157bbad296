use cobuild::{
    enterprise::{Source, Statement, fresh, profile},
    organisation::later,
    policy::parameter,
    record::{OrganisationId, Record},
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use jiff::civil::Date;
use yew::prelude::*;

use super::{
    subject::{Subject, topic_words},
    versions::Versions,
};
use crate::{
    act::{Act, use_act},
    address::use_address,
    component::{Column, Light, Link, Row, State, Table, Why},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{common, file_page as words},
        use_language,
    },
};

/// Properties of [`FirmFile`].
#[derive(Properties, PartialEq)]
pub struct FirmFileProps {
    /// Of which firm.
    pub id: OrganisationId,
}

/// What is known of the firm today; of the topic that the address names, everything that was ever said.
#[component]
pub fn FirmFile(props: &FirmFileProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let (rows, old) = store.read(|workspace| {
        let said = profile(workspace, id).all_on(today);
        let rows: Vec<Row> = said.iter().map(|one| row(workspace, &act, id, one, today, language)).collect();
        let firm = workspace.organisations.get(id);
        let old = firm.and_then(|firm| fresh(workspace, firm, &said, today)).filter(|old| !old.holds);
        (rows, old)
    });
    let columns = [words::TOPIC, words::SAID, words::AS_OF, common::ACTIONS].map(Column::new).to_vec();
    let more = Subject::One(cobuild::enterprise::Topic::Staff).address(id);
    html! {
        <section aria-labelledby="file">
            <h2 id="file">{ words::TITLE.get(language) }</h2>
            if let Some(old) = old {
                <p>{ old.sentence(language) }{ " " }<Why reason={old} about={words::TITLE} /></p>
            }
            if rows.is_empty() {
                <p class="soft">{ words::NOTHING.get(language) }</p>
            } else {
                <Table caption={Words::from(words::COUNT.fill(language, &[("n", &rows.len().to_string())]))} {columns} {rows} />
            }
            <nav class="actions screen-only" aria-label={words::TITLE.get(language)}>
                <Link to={more} class="button">{ words::STATE.get(language) }</Link>
            </nav>
            if let Some(topic) = versions_of(&address) {
                <Versions {id} {topic} />
            }
        </section>
    }
}

/// The topic whose past the address asks for.
fn versions_of(address: &crate::address::Address) -> Option<AttrValue> {
    let key = address.get("past");
    (!key.is_empty()).then(|| AttrValue::from(key.to_owned()))
}

fn row(
    workspace: &Workspace,
    act: &Act,
    id: OrganisationId,
    one: &Statement,
    today: Date,
    language: Language,
) -> Row {
    let topic = one.particular.topic();
    let limit = workspace.policy.on(&parameter::ENTERPRISE_FRESHNESS, today).value;
    let old = topic.grows_old() && later(&workspace.calendar, one.as_of, limit) < today;
    let past = crate::address::Address::from(Route::Organisation { id }).with("past", topic.key());
    let name = topic_words(topic, language);
    let cells = vec![
        html! { <p class="topic">{ name.clone() }</p> },
        html! { <span class="pre-line">{ one.particular.words(workspace, language) }</span> },
        html! {
            <>
                <p>{ date_words(one.as_of, language) }</p>
                <p class="soft small">{ source(workspace, act, &one.source, language) }</p>
                if old { <Light state={State::Soon} label={words::OLD} /> }
            </>
        },
        html! {
            <div class="actions screen-only">
                <Link to={Subject::of(topic).address(id)}>{ words::SAY_ANEW.get(language) }<span class="spoken">{ format!(" {name}") }</span></Link>
                <Link to={past}>{ words::PAST.get(language) }<span class="spoken">{ format!(" {name}") }</span></Link>
            </div>
        },
    ];
    Row { key: topic.key().into(), cells }
}

/// Where something is from; a visit leads to its page.
pub fn source(workspace: &Workspace, act: &Act, source: &Source, language: Language) -> Html {
    let words = source.words(workspace, language);
    match source {
        Source::Visit(visit) => match act.link(Record::from(*visit)) {
            Some(to) => html! { <Link {to}>{ words }</Link> },
            None => html! { { words } },
        },
        _ => html! { { words } },
    }
}
