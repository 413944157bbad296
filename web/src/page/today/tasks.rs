use std::{ops::Range, rc::Rc};

use cobuild::{
    query::{Task, Today, Why as Because},
    rule::moment_words,
    text::Text,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use super::rest::Rest;
use crate::{
    act::use_act,
    component::{Link, Why},
    page::limit::LimitLine,
    text::{messages::today_page as words, use_language},
};

/// The lists of tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Late.
    Overdue,
    /// Due today.
    Due,
    /// Due later.
    Ahead,
}

impl List {
    /// The id of its heading.
    const fn id(self) -> &'static str {
        match self {
            List::Overdue => "overdue",
            List::Due => "due",
            List::Ahead => "ahead",
        }
    }

    /// Under which name the address keeps its page.
    const fn page(self) -> &'static str {
        match self {
            List::Overdue => "overdue-page",
            List::Due => "due-page",
            List::Ahead => "ahead-page",
        }
    }

    /// Its heading, and what is said when there is nothing.
    const fn words(self) -> (Text, Text) {
        match self {
            List::Overdue => (words::OVERDUE, words::NO_OVERDUE),
            List::Due => (words::DUE, words::NO_DUE),
            List::Ahead => (words::AHEAD, words::NO_AHEAD),
        }
    }

    /// How many tasks are shown at first.
    const fn first(self) -> usize {
        match self {
            List::Overdue | List::Due => 12,
            List::Ahead => 8,
        }
    }

    fn of(self, today: &Today) -> &[Task] {
        match self {
            List::Overdue => &today.overdue,
            List::Due => &today.due,
            List::Ahead => &today.ahead,
        }
    }
}

/// Properties of [`TaskList`].
#[derive(Properties)]
pub struct TaskListProps {
    /// What the day asks for.
    pub today: Rc<Today>,
    /// Which of its lists.
    pub list: List,
    /// The moment for which it is shown.
    pub now: DateTime,
}

/// The same answer is the same, and is not compared task by task.
impl PartialEq for TaskListProps {
    fn eq(&self, other: &TaskListProps) -> bool {
        Rc::ptr_eq(&self.today, &other.today) && (self.list, self.now) == (other.list, other.now)
    }
}

/// Tasks, each with its record, its last moment and why.
#[component]
pub fn TaskList(props: &TaskListProps) -> Html {
    let language = use_language();
    let TaskListProps { list, now, .. } = *props;
    let id = list.id();
    let (title, none) = list.words();
    let all = list.of(&props.today).len();
    let lines = {
        let today = props.today.clone();
        move |places: Range<usize>| -> Html {
            let tasks = list.of(&today).get(places).unwrap_or_default();
            tasks.iter().map(|task| html! { <li><Line task={task.clone()} {now} /></li> }).collect()
        }
    };
    let first = list.first().min(all);
    html! {
        <section aria-labelledby={id}>
            <h2 {id} tabindex="-1">{ title.get(language) }</h2>
            if all == 0 {
                <p class="soft">{ none.get(language) }</p>
            } else {
                <ul class="tasks">{ lines(0..first) }</ul>
            }
            <Rest
                page={list.page()} label={title} total={all - first}
                lines={move |places: Range<usize>| lines(first + places.start..first + places.end)}
            />
        </section>
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
    html! {
        <>
            if let Some(to) = act.link(task.about) { <Link {to}>{ name }</Link> } else { { name } }
            { why }
        </>
    }
}
