use cobuild::{
    enterprise::{Statement, profile},
    record::OrganisationId,
    workspace,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    fields::fields,
    read::{SOURCES, stated},
    subject::Subject,
};
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{Answers, Choice, DateField, Form, Link, Need, Outcome, Select, TextField},
    frame::FormTitle,
    page::beside::beside,
    route::Route,
    store::use_store,
    text::{messages, messages::file_page as words, use_language},
};

/// Properties of [`FileForm`].
#[derive(Properties, PartialEq)]
pub struct FileFormProps {
    /// Of which firm.
    pub id: OrganisationId,
}

/// The form of the subject that the address names; nothing without one.
#[component]
pub fn FileForm(props: &FileFormProps) -> Html {
    let id = props.id;
    let (language, address) = (use_language(), use_address());
    let (store, act, navigator) = (use_store(), use_act(), use_navigator());
    let today = store.now().date();
    let Some(subject) = Subject::in_address(&address) else { return html! { <template></template> } };
    let (known, mut sources) = store.read(|workspace| {
        let known: Option<Statement> = match subject {
            Subject::One(topic) => profile(workspace, id).on(topic, today),
            Subject::Tax | Subject::Revenue => None,
        };
        let sources =
            SOURCES.iter().map(|(key, source)| Choice::new(*key, source.words(workspace, language)));
        (known, sources.collect::<Vec<Choice>>())
    });
    sources.push(Choice::new("document", words::DOCUMENT));
    let to = Address::from(Route::Organisation { id });
    let on_subject = {
        let navigator = navigator.clone();
        Callback::from(move |key: AttrValue| {
            let chosen = Subject::all().find(|subject| subject.key() == key.as_str());
            if let (Some(chosen), Some(navigator)) = (chosen, &navigator) {
                chosen.address(id).replace(navigator);
            }
        })
    };
    let on_submit = {
        let to = to.clone();
        move |answers: Answers| {
            let command = match stated(&store, id, subject, &answers, language) {
                Ok(command) => command,
                Err(problem) => return Outcome::Refused(vec![problem]),
            };
            let (navigator, to) = (navigator.clone(), to.clone());
            let back = Callback::from(move |_| {
                if let Some(navigator) = &navigator {
                    to.replace(navigator);
                }
            });
            let sent = act.send(workspace::Command::Enterprise(command), words::STATED, back);
            beside(sent, &[("ENT-01", "said"), ("ENT-02", "party"), ("ENT-03", "year"), ("ORG-14", "as-of")])
        }
    };
    let key = format!("organisation/{id}/file/{}", subject.key());
    let stay = html! { <Link {to} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    let subjects: Vec<Choice> = Subject::all().map(|one| Choice::new(one.key(), one.text())).collect();
    html! {
        <section class="card screen-only" key={key.clone()}>
            <FormTitle words={words::STATE} />
            <Form id="file-form" draft={Some(AttrValue::from(key))} submit={words::STATE} actions={stay} {on_submit}>
                <Select name="subject" label={words::TOPIC} choices={subjects} initial={subject.key()} need={Need::Unmarked} on_change={on_subject} />
                { fields(subject, known.as_ref().map(|known| &known.particular), today) }
                <DateField name="as-of" label={words::AS_OF} initial={Some(today)} between={(None, Some(today))} need={Need::By(words::NEED_FILE.into())} />
                <Select name="source" label={words::SOURCE} choices={sources} initial="firm" need={Need::Unmarked} />
                <TextField name="document" label={words::DOCUMENT_NAME} hint={words::DOCUMENT_HINT} />
            </Form>
        </section>
    }
}
