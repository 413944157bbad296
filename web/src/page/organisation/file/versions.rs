use cobuild::{
    enterprise::{self, Said, Topic, Version, profile},
    record::OrganisationId,
    rule::{date_words, moment_words},
    text::Language,
    workspace::{self, Workspace},
};
use yew::prelude::*;

use super::{section::source, subject::topic_words};
use crate::{
    act::{Act, use_act},
    component::{
        Answers, Choice, Column, Form, Need, Outcome, Problem, Row, Select, Table, TextField, Weight,
    },
    store::use_store,
    text::{Words, messages::file_page as words, use_language},
};

/// Properties of [`Versions`].
#[derive(Properties, PartialEq)]
pub struct VersionsProps {
    /// Of which firm.
    pub id: OrganisationId,
    /// Of which topic, by its key.
    pub topic: AttrValue,
}

/// Everything that was ever said about a topic; what the office stated can be taken back.
#[component]
pub fn Versions(props: &VersionsProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let found = store.read(|workspace| {
        let profile = profile(workspace, id);
        let topic = profile.topics().into_iter().find(|topic| topic.key() == props.topic.as_str())?;
        let mut history = profile.history(topic);
        history.reverse();
        let rows: Vec<Row> = history
            .iter()
            .enumerate()
            .map(|(place, one)| row(workspace, &act, place, one, language))
            .collect();
        let stated: Vec<Choice> = stated(&history, language);
        Some((topic, rows, stated))
    });
    let Some((topic, rows, stated)) = found else { return html! { <template></template> } };
    let columns = [words::AS_OF, words::SAID, words::SOURCE, words::RECORDED].map(Column::new).to_vec();
    let title = words::PAST_OF.fill(language, &[("topic", &topic_words(topic, language))]);
    html! {
        <section aria-labelledby="past">
            <h3 id="past">{ title.clone() }</h3>
            <Table caption={Words::from(title)} {columns} {rows} />
            if !stated.is_empty() {
                <details class="more-steps screen-only">
                    <summary>{ words::WITHDRAW.get(language) }</summary>
                    <WithdrawForm {id} {topic} choices={stated} />
                </details>
            }
        </section>
    }
}

fn row(workspace: &Workspace, act: &Act, place: usize, one: &Version, language: Language) -> Row {
    let (said, from) = match &one.said {
        Said::Stated { particular, source: from } => {
            (particular.words(workspace, language), source(workspace, act, from, language))
        }
        Said::Withdrawn { why } => (words::WITHDRAWN_WHY.fill(language, &[("why", why)]), html! { { "—" } }),
    };
    let recorded = format!("{} · {}", moment_words(one.recorded.at, language), one.recorded.actor.name());
    let cells = vec![
        html! { <span class="figure">{ date_words(one.as_of, language) }</span> },
        html! { <span class="pre-line">{ said }</span> },
        from,
        html! { { recorded } },
    ];
    Row { key: place.to_string().into(), cells }
}

/// The days as of which the office stated something that still stands.
fn stated(history: &[Version], language: Language) -> Vec<Choice> {
    let mut days: Vec<jiff::civil::Date> = Vec::new();
    for one in history.iter().rev() {
        days.retain(|day| *day != one.as_of);
        if let Said::Stated { source, .. } = &one.said
            && !matches!(source, enterprise::Source::Visit(_))
        {
            days.push(one.as_of);
        }
    }
    days.into_iter().map(|day| Choice::new(day.to_string(), date_words(day, language))).collect()
}

#[derive(Properties, PartialEq)]
struct WithdrawFormProps {
    id: OrganisationId,
    topic: Topic,
    choices: Vec<Choice>,
}

#[component]
fn WithdrawForm(props: &WithdrawFormProps) -> Html {
    let WithdrawFormProps { id, topic, ref choices } = *props;
    let act = use_act();
    let on_submit = move |answers: Answers| {
        let Some(as_of) = answers.date("withdrawn-day") else {
            return Outcome::Refused(vec![Problem::of("withdrawn-day", words::DAY_MISSING)]);
        };
        let why = answers.text("withdrawn-why").to_owned();
        let withdraw = enterprise::Command::Withdraw { organisation: id, topic, as_of, why };
        act.send(workspace::Command::Enterprise(withdraw), words::WITHDRAWN, Callback::noop())
    };
    html! {
        <Form id="withdraw-statement" draft={Some(format!("organisation/{id}/withdraw/{}", topic.key()))} submit={words::WITHDRAW} weight={Weight::Secondary} {on_submit}>
            <Select name="withdrawn-day" label={words::AS_OF} choices={choices.clone()} need={Need::Unmarked} />
            <TextField name="withdrawn-why" label={words::WHY} need={Need::By(words::NEED_FILE.into())} />
        </Form>
    }
}
