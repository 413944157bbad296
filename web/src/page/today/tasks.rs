use cobuild::{query::Task, text::Text};
use jiff::civil::DateTime;
use yew::prelude::*;

use crate::{
    component::Link,
    page::limit::LimitLine,
    route::Route,
    text::{messages::today_page as words, use_language},
};

/// How many duties of a kind are shown; the list of issues has them all.
const SHOWN: usize = 50;

/// Properties of [`TaskList`].
#[derive(Properties, PartialEq)]
pub struct TaskListProps {
    /// The id of the heading.
    pub id: AttrValue,
    /// The heading.
    pub title: Text,
    /// What is said when there is nothing.
    pub none: Text,
    /// The duties.
    pub tasks: Vec<Task>,
    /// The moment for which they are shown.
    pub now: DateTime,
}

/// Duties, each with its issue, its limit and why.
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
                    { for props.tasks.iter().take(SHOWN).map(|task| html! {
                        <li>
                            <Link to={Route::Issue { id: task.issue }}>
                                <span class="figure">{ &task.number }</span>{ " " }{ &task.title }
                            </Link>
                            <LimitLine limit={task.limit.clone()} number={task.number.clone()} {now} />
                        </li>
                    }) }
                </ul>
            }
            if props.tasks.len() > SHOWN {
                <p>
                    <Link to={Route::Issues}>
                        { words::MORE_AHEAD.fill(language, &[("n", &(props.tasks.len() - SHOWN).to_string())]) }
                    </Link>
                </p>
            }
        </section>
    }
}
