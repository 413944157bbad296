use cobuild::{
    query::{Task, Why as Because},
    rule::moment_words,
    text::Text,
};
use jiff::civil::DateTime;
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{Link, Why},
    page::limit::LimitLine,
    route::Route,
    text::{messages::today_page as words, use_language},
};

/// Properties of [`TaskList`].
#[derive(Properties, PartialEq)]
pub struct TaskListProps {
    /// The id of the heading.
    pub id: AttrValue,
    /// The heading.
    pub title: Text,
    /// What is said when there is nothing.
    pub none: Text,
    /// The tasks that are shown.
    pub tasks: Vec<Task>,
    /// How many more there are.
    pub more: usize,
    /// The moment for which they are shown.
    pub now: DateTime,
}

/// Tasks, each with its record, its last moment and why.
#[component]
pub fn TaskList(props: &TaskListProps) -> Html {
    let language = use_language();
    let now = props.now;
    html! {
        <section aria-labelledby={props.id.clone()}>
            <h2 id={props.id.clone()} tabindex="-1">{ props.title.get(language) }</h2>
            if props.tasks.is_empty() {
                <p class="soft">{ props.none.get(language) }</p>
            } else {
                <ul class="tasks">
                    { for props.tasks.iter().map(|task| html! { <li><Line task={task.clone()} {now} /></li> }) }
                </ul>
            }
            if props.more > 0 {
                <p>
                    <Link to={Route::Issues}>
                        { words::MORE_AHEAD.fill(language, &[("n", &props.more.to_string())]) }
                    </Link>
                </p>
            }
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
