use std::rc::Rc;

use cobuild::{
    report::{Figure, FigureValue, Section},
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::RecordNames,
    page::rate::{behind, group, list},
    text::{messages::report_page as words, use_language},
};

/// Properties of [`Behind`].
#[derive(Properties, PartialEq)]
pub struct BehindProps {
    /// The parts of the report.
    pub sections: Rc<Vec<Section>>,
}

/// What stands behind each figure: its records, and of a rate what it leaves out and why.
#[component]
pub fn Behind(props: &BehindProps) -> Html {
    let language = use_language();
    let names = use_context::<RecordNames>();
    let part = |section: &Section| {
        let mut shown = section.figures.iter().filter(|figure| !figure.records().is_empty()).peekable();
        shown.peek()?;
        // Names of figures are short and say what they mean only beneath their heading.
        Some(html! {
            <>
                <h3>{ section.title.get(language) }</h3>
                <div>{ for shown.map(|figure| opened(figure, names.as_ref(), language)) }</div>
            </>
        })
    };
    html! {
        <section aria-labelledby="behind">
            <h2 id="behind">{ words::BEHIND.get(language) }</h2>
            <p class="soft">{ words::BEHIND_ABOUT.get(language) }</p>
            { for props.sections.iter().filter_map(part) }
        </section>
    }
}

fn opened(figure: &Figure, names: Option<&RecordNames>, language: Language) -> Html {
    let lists = match &figure.value {
        FigureValue::Count(records) => list(records, names, language),
        FigureValue::Sum { over, unknown, .. } => html! {
            <>
                { list(over, names, language) }
                { group(words::UNKNOWN.get(language), unknown, names, language) }
            </>
        },
        FigureValue::Rate(rate) => behind(rate, names, language),
    };
    html! {
        <details>
            <summary>{ figure.title(language) }{ " " }<span class="figure">{ figure.shown() }</span></summary>
            { lists }
        </details>
    }
}
