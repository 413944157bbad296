use std::rc::Rc;

use cobuild::{board::Command, rule::date_words, workspace};
use jiff::civil::Date;
use yew::prelude::*;

use super::{super::rows, TaskProps, above};
use crate::{
    act::use_act,
    component::{
        Answers, Checkboxes, DateField, Dialog, ErrorSummary, Form, Need, Notice, Outcome, Problem,
        TextField, TextKind, Tone,
    },
    draft,
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

/// What waits for a yes.
#[derive(Clone, PartialEq)]
struct Asked {
    command: workspace::Command,
    /// From which day on everybody sees it.
    from: Date,
}

/// Publishes what everybody may see of the draft, once that was asked; the rest stays in the office.
#[component]
pub fn PublishTask(props: &TaskProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act, back) = (use_store(), use_act(), use_return(Route::Board { id }));
    let today = store.now().date();
    let asked = use_state(|| Option::<Asked>::None);
    let refused = use_state(|| Rc::new(Vec::<Problem>::new()));
    let draft = format!("board/{id}/publish");
    let on_submit = {
        let (act, asked) = (act.clone(), asked.setter());
        move |answers: Answers| {
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
            let command = workspace::Command::Board(publish);
            if let Err(refusal) = store.consider(&command) {
                return beside(Outcome::Refused(act.problem(refusal)), FIELDS);
            }
            asked.set(Some(Asked { command, from }));
            Outcome::Waiting
        }
    };
    let on_confirm = {
        let (asked, refused, draft) = (asked.clone(), refused.setter(), draft.clone());
        move |()| {
            let Some(Asked { command, .. }) = (*asked).clone() else { return };
            asked.set(None);
            let (draft, back) = (draft.clone(), back.clone());
            let then = Callback::from(move |facts| {
                draft::forget(&draft);
                back.emit(facts);
            });
            if let Outcome::Refused(problems) = act.send(command, words::PUBLISHED, then) {
                refused.set(Rc::new(problems));
            }
        }
    };
    let on_close = {
        let asked = asked.setter();
        move |()| asked.set(None)
    };
    let first = date_words(asked.as_ref().map_or(today, |asked| asked.from), language);
    let (all, public) = (props.board.blocks().len(), props.board.publishable().len());
    let goes_up = words::GOES_UP.fill(language, &[("n", &public.to_string()), ("all", &all.to_string())]);
    let again = !props.board.editions().is_empty();
    html! {
        <Page title={words::PUBLISH} purpose={words::PUBLISH_PURPOSE} above={above(id, &props.board)}>
            <Notice tone={Tone::Info} title={goes_up} />
            <Form id="publish" draft={Some(draft)} submit={words::PUBLISH} actions={html! { <Back to={Route::Board { id }} /> }} {on_submit}>
                <Checkboxes name="channels" label={words::CHANNELS} choices={rows::channels()} need={Need::By(words::NEED_WALL.into())} />
                <div class="form-group">
                    <DateField name="from" label={words::FROM} initial={Some(today)} need={Need::By(words::NEED_WALL.into())} />
                    <DateField name="until" label={words::UNTIL} hint={words::UNTIL_HINT} />
                </div>
                if again {
                    <TextField name="why" label={words::WHAT_CHANGED} kind={TextKind::Lines(3)} need={Need::By(words::NEED_HISTORY.into())} />
                }
            </Form>
            <ErrorSummary problems={(*refused).clone()} />
            <Dialog id="publish-once" open={asked.is_some()} title={words::PUBLISH_QUESTION} confirm={words::PUBLISH} {on_confirm} {on_close}>
                <p>{ words::PUBLISH_TOLD.fill(language, &[("day", &first)]) }</p>
            </Dialog>
        </Page>
    }
}
