use std::{ops::Range, rc::Rc};

use cobuild::{
    query::{Duty, Task, Today, Why as Because},
    rule::moment_words,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::list::List;
use crate::{
    act::use_act,
    component::{Link, Why},
    page::limit::LimitLine,
    text::{messages::today_page as words, use_language},
};

/// When tasks are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Late.
    Overdue,
    /// Today.
    Due,
    /// Later.
    Ahead,
}

/// Properties of [`TaskList`].
#[derive(Properties)]
pub struct TaskListProps {
    /// What the day asks for.
    pub today: Rc<Today>,
    /// Which of its tasks.
    pub when: When,
    /// The moment for which they are shown.
    pub now: DateTime,
}

/// The same answer is the same, and is not compared task by task.
impl PartialEq for TaskListProps {
    fn eq(&self, other: &TaskListProps) -> bool {
        Rc::ptr_eq(&self.today, &other.today) && (self.when, self.now) == (other.when, other.now)
    }
}

/// Tasks, each with its record, its last moment and why.
#[component]
pub fn TaskList(props: &TaskListProps) -> Html {
    let TaskListProps { when, now, .. } = *props;
    let (id, title, none, first) = match when {
        When::Overdue => ("overdue", words::OVERDUE, words::NO_OVERDUE, 12),
        When::Due => ("due", words::DUE, words::NO_DUE, 12),
        When::Ahead => ("ahead", words::AHEAD, words::NO_AHEAD, 8),
    };
    let today = props.today.clone();
    let lines = move |places: Range<usize>| -> Html {
        let tasks = tasks(&today, when).get(places).unwrap_or_default();
        tasks.iter().map(|task| html! { <li><Line task={task.clone()} {now} /></li> }).collect()
    };
    html! { <List {id} {title} {none} total={tasks(&props.today, when).len()} {first} {lines} /> }
}

fn tasks(today: &Today, when: When) -> &[Task] {
    match when {
        When::Overdue => &today.overdue,
        When::Due => &today.due,
        When::Ahead => &today.ahead,
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    task: Task,
    now: DateTime,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let language = use_language();
    let act = use_act();
    let task = &props.task;
    let (number, why) = match &task.why {
        Because::Limit { number, limit } => {
            let line =
                html! { <LimitLine limit={(**limit).clone()} number={number.clone()} now={props.now} /> };
            (number.as_str(), line)
        }
        Because::Rule(explanation) => {
            let line = html! {
                <p class="small">
                    { task.text().get(language) }{ " · " }{ moment_words(task.due, language) }{ " " }
                    <Why reason={explanation.clone()} />
                </p>
            };
            ("", line)
        }
    };
    let name = html! {
        <>if !number.is_empty() { <span class="figure">{ number }</span>{ " " } }{ &task.title }</>
    };
    let to = act.link(task.about).map(|to| match task.duty {
        Duty::HoldJointMeeting | Duty::EvaluateAgreement => to.with("view", "review"),
        _ => to,
    });
    html! {
        <>
            if let Some(to) = to { <Link {to}>{ name }</Link> } else { { name } }
            { why }
        </>
    }
}
