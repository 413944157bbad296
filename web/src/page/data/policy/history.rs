//! One parameter: what is in force, on what basis, what was in force before, and the form for a value of one's own.

use cobuild::policy::{Grade, Override, Range, Value, parameter, since_words};
use jiff::civil::Date;
use yew::prelude::*;

use super::set::SetValue;
use crate::{
    component::{Column, Row, State, StateTag, Table},
    store::use_store,
    text::{messages::policy_page as words, use_language},
};

#[derive(Properties, PartialEq)]
pub(super) struct DetailProps {
    pub(super) name: AttrValue,
}

struct Line {
    value: Value,
    since: Date,
    grade: Grade,
    basis: Html,
}

/// One parameter.
#[component]
pub(super) fn ParameterDetail(props: &DetailProps) -> Html {
    let language = use_language();
    let view = use_store();
    let today = view.now().date();
    let Some(parameter) = parameter::find(&props.name) else { return html! { <template></template> } };
    let (used, own) = view.read(|workspace| {
        let own: Vec<Override> = workspace.policy.overrides(parameter.key()).cloned().collect();
        (parameter.used(&workspace.policy, today), own)
    });
    let shipped = parameter.shipped().into_iter().map(|dated| Line {
        value: dated.value,
        since: dated.valid_from,
        grade: dated.grade,
        basis: html! { { dated.basis.get(language) } },
    });
    let own = own.into_iter().map(|own| Line {
        value: own.value,
        since: own.valid_from,
        grade: Grade::Office,
        basis: html! { { own.basis } },
    });
    let mut lines: Vec<Line> = shipped.chain(own).collect();
    lines.sort_by_key(|line| std::cmp::Reverse((line.since, line.grade == Grade::Office)));
    let row = |(index, line): (usize, Line)| {
        let in_force = line.since == used.valid_from && line.grade == used.grade;
        let mark = match (in_force, line.since > today) {
            (true, _) => html! { <StateTag state={State::Good} label={words::IN_FORCE} /> },
            (false, true) => html! { <StateTag state={State::Neutral} label={words::AHEAD} /> },
            (false, false) => html! { <span class="soft">{ words::NOT_IN_FORCE.get(language) }</span> },
        };
        let cells = vec![
            html! { <span class="whole">{ since_words(line.since, language) }</span> },
            html! { { line.value.words(language) } },
            html! { { line.grade.text().get(language) } },
            line.basis,
            mark,
        ];
        Row { key: index.to_string().into(), cells }
    };
    let rows: Vec<Row> = lines.into_iter().enumerate().map(row).collect();
    let columns = vec![
        Column::new(words::SINCE),
        Column::new(words::VALUE),
        Column::new(words::GRADE),
        Column::new(words::BASIS),
        Column::new(words::STANDING),
    ];
    let Range { least, most } = parameter.range();
    let (least, most) = (least.words(language), most.words(language));
    let bounds = words::BOUNDS_TOLD.fill(language, &[("least", &least), ("most", &most)]);
    html! {
        <>
            <dl class="facts">
                <dt>{ words::VALUE.get(language) }</dt>
                <dd><strong>{ used.value.words(language) }</strong></dd>
                <dt>{ words::UNIT.get(language) }</dt>
                <dd>{ used.unit.get(language) }</dd>
                <dt>{ words::BOUNDS.get(language) }</dt>
                <dd>{ bounds }</dd>
                <dt>{ words::SINCE.get(language) }</dt>
                <dd>{ since_words(used.valid_from, language) }</dd>
                <dt>{ words::BASIS.get(language) }</dt>
                <dd>{ used.basis.words(language).to_owned() }{ " · " }{ used.grade.text().get(language) }</dd>
                <dt>{ words::KEY.get(language) }</dt>
                <dd class="code">{ used.key }</dd>
            </dl>
            <section>
                <h2>{ words::HISTORY.get(language) }</h2>
                <Table caption={words::HISTORY_CAPTION.fill(language, &[("n", &rows.len().to_string())])} {columns} {rows} />
            </section>
            <SetValue name={props.name.clone()} like={used.value} />
        </>
    }
}
