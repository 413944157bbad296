use cobuild::{board::Command, workspace};
use yew::prelude::*;

use super::{super::rows, TaskProps, above};
use crate::{
    act::use_act,
    component::{
        Answers, Checkboxes, DateField, Form, Need, Notice, Outcome, Problem, TextField, TextKind, Tone,
    },
    frame::Page,
    page::{
        beside::beside,
        way::{Back, use_return},
    },
    route::Route,
    store::use_store,
    text::{messages::board_page as words, use_language},
};

const FIELDS: &[(&str, &str)] =
    &[("board.field-channels", "channels"), ("board.field-why", "why"), ("BRD-03", "until")];

/// Publishes what everybody may see of the draft; the rest stays in the office.
#[component]
pub fn PublishTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Board { id }));
    let today = store.now().date();
    let on_submit = move |answers: Answers| {
        let Some(from) = answers.date("from") else {
            return Outcome::Refused(vec![Problem::of("from", words::DAY_MISSING)]);
        };
        let publish = Command::Publish {
            board: id,
            channels: rows::ticked(&answers),
            from,
            until: answers.date("until"),
            why: answers.text("why").to_owned(),
        };
        beside(act.send(workspace::Command::Board(publish), words::PUBLISHED, back.clone()), FIELDS)
    };
    let (all, public) = (props.board.blocks().len(), props.board.publishable().len());
    let goes_up = words::GOES_UP.fill(language, &[("n", &public.to_string()), ("all", &all.to_string())]);
    let again = !props.board.editions().is_empty();
    html! {
        <Page title={words::PUBLISH} purpose={words::PUBLISH_PURPOSE} above={above(id, &props.board)}>
            <Notice tone={Tone::Info} title={goes_up} />
            <Form id="publish" draft={Some(format!("board/{id}/publish"))} submit={words::PUBLISH} actions={html! { <Back to={Route::Board { id }} /> }} {on_submit}>
                <Checkboxes name="channels" label={words::CHANNELS} choices={rows::channels()} need={Need::By(words::NEED_WALL.into())} />
                <div class="form-group">
                    <DateField name="from" label={words::FROM} initial={Some(today)} need={Need::By(words::NEED_WALL.into())} />
                    <DateField name="until" label={words::UNTIL} hint={words::UNTIL_HINT} />
                </div>
                if again {
                    <TextField name="why" label={words::WHAT_CHANGED} kind={TextKind::Lines(3)} need={Need::By(words::NEED_HISTORY.into())} />
                }
            </Form>
        </Page>
    }
}
