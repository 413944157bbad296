//! The classes of bookings, first served first, and the form that gives one the office's own name: `?class=…`.

use cobuild::{
    space::{Command, PriorityClass},
    workspace,
};
use yew::prelude::*;

use crate::{
    address::Address,
    component::{Answers, Link, Need, TextField},
    frame::Place,
    page::{named::named, step::StepPage},
    route::Route,
    store::use_store,
    text::{Words, messages::space_page as words, use_language},
};

/// Which rule speaks of which field.
const FIELDS: &[(&str, &str)] = &[("space.field-class-name", "name")];

/// The class that an address asks about.
pub fn named_in(address: &Address) -> Option<PriorityClass> {
    named(PriorityClass::ALL, PriorityClass::text, address.get("class"))
}

/// Its form.
pub fn form(class: PriorityClass) -> Html {
    html! { <ClassPage {class} /> }
}

/// Every class with its name here.
#[component]
pub fn Classes() -> Html {
    let (language, store) = (use_language(), use_store());
    let names: Vec<(PriorityClass, String)> = store.read(|workspace| {
        let name = |class: &PriorityClass| (*class, workspace.spaces.class_name(*class, language).to_owned());
        PriorityClass::ALL.iter().map(name).collect()
    });
    let line = |(class, name): (PriorityClass, String)| {
        let to = Address::from(Route::Spaces).with("class", class.text().key);
        html! {
            <li key={class.text().key}>
                { name.clone() }{ " " }
                <Link {to} class="button quiet">{ words::RENAME_CLASS.get(language) }<span class="spoken">{ format!(" {name}") }</span></Link>
            </li>
        }
    };
    html! {
        <section aria-labelledby="classes" class="screen-only">
            <h2 id="classes">{ words::CLASSES.get(language) }</h2>
            <p class="soft">{ words::CLASSES_PURPOSE.get(language) }</p>
            <ol class="stops">{ for names.into_iter().map(line) }</ol>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ClassPageProps {
    class: PriorityClass,
}

#[component]
fn ClassPage(props: &ClassPageProps) -> Html {
    let class = props.class;
    let (language, store) = (use_language(), use_store());
    let name = store.read(|workspace| workspace.spaces.class_name(class, language).to_owned());
    let asked = Callback::from(move |answers: Answers| {
        let command = Command::NameClass { class, name: answers.text("name").to_owned() };
        Ok(workspace::Command::Space(command))
    });
    html! {
        <StepPage id="class" draft={format!("space/class/{}", class.text().key)} title={words::NAME_CLASS} purpose={Words::from(words::NAME_CLASS_PURPOSE)}
            of={Words::from(Place::Spaces.name())} back={Route::Spaces} done={words::CLASS_NAMED} speaks={FIELDS} {asked}>
            <TextField name="name" label={words::CLASS_NAME} initial={AttrValue::from(name)} need={Need::By(words::NEED_BOOKING.into())} />
        </StepPage>
    }
}
