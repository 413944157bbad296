use std::rc::Rc;

use cobuild::{
    record::Record,
    report::{Figure, FigureValue, Section},
    text::Language,
};
use yew::prelude::*;

use crate::{
    component::{Link, RecordNames},
    text::{messages::report_page as words, use_language},
};

/// How many records of a figure are listed.
const LISTED: usize = 50;

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
    let figures = props.sections.iter().flat_map(|section| &section.figures);
    let shown = figures.filter(|figure| !figure.records().is_empty());
    html! {
        <section aria-labelledby="behind">
            <h2 id="behind">{ words::BEHIND.get(language) }</h2>
            <p class="soft">{ words::BEHIND_ABOUT.get(language) }</p>
            <div>{ for shown.map(|figure| opened(figure, names.as_ref(), language)) }</div>
        </section>
    }
}

fn opened(figure: &Figure, names: Option<&RecordNames>, language: Language) -> Html {
    let lists =
        match &figure.value {
            FigureValue::Count(records) => list(records, names, language),
            FigureValue::Sum { over, unknown, .. } => html! {
                <>
                    { list(over, names, language) }
                    { group(words::UNKNOWN.get(language), unknown, names, language) }
                </>
            },
            FigureValue::Rate(rate) => {
                let counting: Vec<Record> = rate.counting().collect();
                let short: Vec<Record> = rate.falling_short().collect();
                let left_out = rate.excluded().map(|(record, why)| html! {
                <li>{ named(record, names) }{ " · " }<span class="soft">{ why.get(language) }</span></li>
            });
                let left_out: Vec<Html> = left_out.take(LISTED).collect();
                html! {
                    <>
                        { group(words::COUNTED.get(language), &counting, names, language) }
                        { group(words::FALLS_SHORT.get(language), &short, names, language) }
                        if !left_out.is_empty() {
                            <p class="small soft">{ words::LEFT_OUT.get(language) }</p>
                            <ul>{ for left_out }</ul>
                        }
                    </>
                }
            }
        };
    html! {
        <details>
            <summary>{ figure.title(language) }{ " " }<span class="figure">{ figure.shown() }</span></summary>
            { lists }
        </details>
    }
}

fn group(title: &str, records: &[Record], names: Option<&RecordNames>, language: Language) -> Html {
    if records.is_empty() {
        return html! { <template></template> };
    }
    html! { <><p class="small soft">{ title.to_owned() }</p>{ list(records, names, language) }</> }
}

fn list(records: &[Record], names: Option<&RecordNames>, language: Language) -> Html {
    let more = records.len().saturating_sub(LISTED);
    html! {
        <>
            <ul>{ for records.iter().take(LISTED).map(|record| html! { <li>{ named(*record, names) }</li> }) }</ul>
            if more > 0 {
                <p class="soft small">{ words::MORE.fill(language, &[("n", &more.to_string())]) }</p>
            }
        </>
    }
}

fn named(record: Record, names: Option<&RecordNames>) -> Html {
    let Some(names) = names else { return html! { <template></template> } };
    let name = names.name.emit(record);
    match names.address.emit(record) {
        Some(to) => html! { <Link {to}>{ name }</Link> },
        None => html! { { name } },
    }
}
