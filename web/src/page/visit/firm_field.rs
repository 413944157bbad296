use cobuild::{organisation::Kind, record::OrganisationId};
use yew::prelude::*;

use super::{
    firm::{Found, find, matching},
    near::NearNames,
    since::SinceLast,
    words::room,
};
use crate::{
    component::{Checkbox, Choice, FormScope, Need, Select, TextField, Width},
    store::use_store,
    text::{Words, messages::visit_page as words, use_language},
};

const LIST: &str = "firm-names";
/// More names than this would be no help to choose.
const OFFERED: usize = 20;

/// Properties of [`FirmField`].
#[derive(Properties, PartialEq)]
pub struct FirmFieldProps {
    /// The name to begin with.
    pub initial: AttrValue,
}

/// Which firm: by typing, with suggestions. What is known about it appears below; one that is not on record can be put
/// there without leaving the form.
#[component]
pub fn FirmField(props: &FirmFieldProps) -> Html {
    let language = use_language();
    let store = use_store();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let begins = scope.draft.and_then(|draft| draft.get("firm")).unwrap_or_else(|| props.initial.clone());
    let typed = use_state_eq(|| begins.to_string());
    let left = use_state_eq(|| begins.to_string());
    let today = store.now().date();
    let (found, names) = store.read(|workspace| {
        let organisations = &workspace.organisations;
        (find(organisations, &typed, today), matching(organisations, &typed, (today, language), OFFERED))
    });
    let on_draft = {
        let typed = typed.setter();
        move |value| typed.set(value)
    };
    let on_commit = {
        let (typed, left) = (typed.setter(), left.setter());
        move |value: String| {
            typed.set(value.clone());
            left.set(value);
        }
    };
    let below = match found {
        Found::One(id) => html! {
            <>
                <SinceLast key={format!("since-{id}")} firm={id} />
                <RoomField key={format!("room-{id}")} firm={id} />
            </>
        },
        Found::Several => html! { <p class="hint">{ words::FIRM_SEVERAL.get(language) }</p> },
        Found::Unknown => html! {
            <>
                <NearNames field="firm" names={names.clone()} />
                if *typed == *left { { new_firm(&typed, language) } }
            </>
        },
        Found::Nothing => html! {},
    };
    html! {
        <div class="part">
            <TextField
                name="firm" label={words::FIRM} list={Some(AttrValue::Static(LIST))} hint={words::FIRM_HINT}
                need={Need::By(Words::from(words::NEED_RECORD))} initial={props.initial.clone()} {on_draft} {on_commit}
            />
            <datalist id={LIST}>{ for names.into_iter().map(|name| html! { <option key={name.clone()} value={name.clone()} /> }) }</datalist>
            <div class="part" role="status">{ below }</div>
        </div>
    }
}

fn new_firm(typed: &str, language: cobuild::text::Language) -> Html {
    let kinds = [Kind::Enterprise, Kind::IndividualHousehold];
    let kinds = kinds.map(|kind| Choice::new(kind.text().key, kind.text())).to_vec();
    let label = Words::from(words::REGISTER.fill(language, &[("name", typed.trim())]));
    html! {
        <>
            <Checkbox name="register" {label} hint={words::REGISTER_HINT} />
            <Select name="kind" label={words::KIND} choices={kinds} need={Need::Unmarked} />
            <TextField name="uscc" label={words::USCC} hint={words::USCC_HINT} width={Width::Medium} />
        </>
    }
}

/// Properties of [`RoomField`].
#[derive(Properties, PartialEq)]
struct RoomFieldProps {
    firm: OrganisationId,
}

/// Where the firm was met: one of the rooms it sits in.
#[component]
fn RoomField(props: &RoomFieldProps) -> Html {
    let store = use_store();
    let today = store.now().date();
    let rooms: Vec<Choice> = store.read(|workspace| {
        let seats = workspace.buildings.seats_of(props.firm, today);
        seats
            .map(|seat| Choice::new(seat.room().to_string(), room(&workspace.buildings, seat.room())))
            .collect()
    });
    if rooms.is_empty() {
        return html! { <template></template> };
    }
    let initial = if rooms.len() == 1 { rooms.first().map(|room| room.value.clone()) } else { None };
    html! { <Select name="room" label={words::ROOM} choices={rooms} blank={words::NO_ROOM} initial={initial.unwrap_or_default()} /> }
}
