use yew::prelude::*;

use crate::{
    component::{Announce, Notice, Problem, Tone, Why},
    text::use_language,
};

/// Properties of [`Problems`].
#[derive(Properties, PartialEq)]
pub struct ProblemsProps {
    /// What was refused.
    pub problems: Vec<Problem>,
}

/// Why something that has no form was refused; empty when it was not.
#[component]
pub fn Problems(props: &ProblemsProps) -> Html {
    let language = use_language();
    let problem = |problem: &Problem| {
        html! {
            <Notice tone={Tone::Error} title={problem.words.get(language)} announce={Announce::AtOnce}>
                if let Some(why) = &problem.why {
                    <Why reason={why.clone()} />
                }
            </Notice>
        }
    };
    html! { <div class="problems">{ for props.problems.iter().map(problem) }</div> }
}
