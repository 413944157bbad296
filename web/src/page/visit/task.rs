use cobuild::{
    record::{DemandId, VisitId},
    text::Text,
    visit,
    workspace::Command,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    correct::{CorrectFields, corrections, demand_corrections},
    demand_fields::{DemandFields, demand},
    read,
};
use crate::{
    act::use_act,
    address::{Address, use_address},
    component::{Answers, DateField, Form, Link, Outcome},
    frame::FormTitle,
    page::organisation::{place, send_all},
    route::Route,
    store::use_store,
    text::{
        messages,
        messages::{button, visit_page as words},
        use_language,
    },
};

/// Something to do on the page of a visit; each has an address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Add a demand that came up later.
    Add,
    /// Correct a demand.
    Demand,
    /// Correct the visit.
    Correct,
    /// Set the day of the next visit.
    Next,
}

impl Task {
    const ALL: [Task; 4] = [Task::Add, Task::Demand, Task::Correct, Task::Next];

    /// As the address names it.
    pub fn key(self) -> &'static str {
        match self {
            Task::Add => "add",
            Task::Demand => "demand",
            Task::Correct => "correct",
            Task::Next => "next",
        }
    }

    fn words(self) -> (Text, Text) {
        match self {
            Task::Add => (words::ADD_DEMAND, button::SAVE),
            Task::Demand => (words::CORRECT_DEMAND, button::SAVE),
            Task::Correct => (words::CORRECT_VISIT, button::SAVE),
            Task::Next => (words::SET_NEXT, button::SAVE),
        }
    }
}

/// Properties of [`TaskForm`].
#[derive(Properties, PartialEq)]
pub struct TaskFormProps {
    /// The visit.
    pub visit: VisitId,
}

/// The form of the task that the address asks for; nothing without one.
#[component]
pub fn TaskForm(props: &TaskFormProps) -> Html {
    let language = use_language();
    let (store, act, navigator, address) = (use_store(), use_act(), use_navigator(), use_address());
    let id = props.visit;
    let task = Task::ALL.into_iter().find(|task| task.key() == address.get("task"));
    let asked: Option<DemandId> = address.get("demand").parse().ok();
    let fields = task.and_then(|task| {
        store.read(|workspace| {
            let visit = workspace.visits.get(id)?;
            Some(match task {
                Task::Add => html! { <DemandFields prefix="demand" /> },
                Task::Demand => {
                    let demand = workspace.visits.demand(asked?)?;
                    let initial = visit::NewDemand {
                        category: demand.category(),
                        text: demand.text().to_owned(),
                        urgency: demand.urgency(),
                        consent: demand.consent(),
                        answer: demand.answer().map(str::to_owned),
                    };
                    html! { <DemandFields prefix="demand" initial={Some(initial)} /> }
                }
                Task::Correct => html! { <CorrectFields visit={id} /> },
                Task::Next => html! { <DateField name="next" label={words::NEXT_ON} hint={words::NEXT_EMPTY_HINT} initial={visit.next_on()} /> },
            })
        })
    });
    let (Some(task), Some(fields)) = (task, fields) else { return html! { <template></template> } };
    let (title, submit) = task.words();
    let key = format!("visit/{id}/{}/{}", task.key(), address.get("demand"));
    let on_submit = move |answers: Answers| {
        let commands = match task {
            Task::Add => {
                Ok(vec![visit::Command::AddDemand { visit: id, demand: demand(&answers, "demand") }])
            }
            Task::Next => Ok(vec![visit::Command::SetNext { visit: id, on: answers.date("next") }]),
            Task::Demand => Ok(store.read(|workspace| {
                let known = asked.and_then(|demand| workspace.visits.demand(demand));
                known.map(|known| demand_corrections(known, &demand(&answers, "demand"))).unwrap_or_default()
            })),
            Task::Correct => store.read(|workspace| match workspace.visits.get(id) {
                Some(visit) => corrections(visit, &answers, language),
                None => Ok(Vec::new()),
            }),
        };
        let commands = match commands {
            Ok(commands) => commands.into_iter().map(Command::Visit).collect(),
            Err(problems) => return Outcome::Refused(problems),
        };
        let navigator = navigator.clone();
        let back = move |()| {
            if let Some(navigator) = &navigator {
                Address::from(Route::Visit { id }).replace(navigator);
            }
        };
        let sent = send_all(&act, commands, words::SAVED.into(), back.into());
        let sent = place(sent, |asked| match asked {
            "visit.demand-text" => Some("demand-text".into()),
            "visit.answer" => Some("demand-answer".into()),
            _ => None,
        });
        read::beside(sent, &answers)
    };
    let stay = html! { <Link to={Route::Visit { id }} class="button">{ messages::button::CANCEL.get(language) }</Link> };
    html! {
        <section class="card screen-only" key={key.clone()}>
            <FormTitle words={title} />
            <Form id="visit-task" draft={Some(AttrValue::from(key))} {submit} actions={stay} {on_submit}>{ fields }</Form>
        </section>
    }
}
