use cobuild::talent::station::Station;
use yew::prelude::*;

use crate::{
    component::{Choice, Need, Select, TextField},
    page::service::venue,
    store::use_store,
    text::{
        messages::{common, station_page as words},
        use_language,
    },
};

/// Which rule speaks of which field.
pub const SPEAKS: &[(&str, &str)] = &[
    ("talent.station.field-name", "name"),
    ("talent.station.field-reason", "reason"),
    ("TAL-08", "name"),
    ("TAL-09", "month"),
    ("TAL-10", "service"),
];

/// Properties of [`EntryFields`].
#[derive(Properties, PartialEq)]
pub struct EntryFieldsProps {
    /// The station that is changed.
    #[prop_or_default]
    pub known: Option<Station>,
}

/// Name, venue and place: for a new station and for changing one.
#[component]
pub fn EntryFields(props: &EntryFieldsProps) -> Html {
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let known = props.known.as_ref();
    let venues: Vec<Choice> = store.read(|workspace| venue::choices(workspace, today, language));
    let needed = || Need::By(words::NEED_STATION.into());
    let text = |of: fn(&Station) -> &String| AttrValue::from(known.map(of).cloned().unwrap_or_default());
    html! {
        <>
            <TextField name="name" label={words::NAME} initial={text(|one| one.name.get())} need={needed()} />
            <Select name="venue" label={words::VENUE} choices={venues} blank={common::CHOOSE}
                initial={known.map(|one| venue::value(*one.venue.get())).unwrap_or_default()} need={needed()} />
            <TextField name="place" label={words::PLACE} initial={text(|one| one.place.get())} />
        </>
    }
}
