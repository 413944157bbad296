use cobuild::{
    organisation::{Kind, PartyLevel, PartySetting},
    text::{Language, messages::organisation::A_PARTY_ORGANISATION},
};
use yew::prelude::*;

use crate::{
    component::{Answers, Choice, FormScope, Need, Select},
    page::named::{choices, named},
    text::messages::organisation_page as words,
};

const PARTY: &str = "party";

/// A kind in a form and in the address: Party organisations are one, whatever their level.
pub fn key(kind: Kind) -> &'static str {
    if kind.is_party() { PARTY } else { kind.text().key }
}

/// A kind on screen; of a Party organisation its level and where it works.
pub fn kind_words(kind: Kind, language: Language) -> String {
    match kind {
        Kind::Party { level, setting } => {
            let (level, setting) = (level.text().get(language), setting.text().get(language));
            words::PARTY_KIND.fill(language, &[("level", level), ("setting", setting)])
        }
        other => other.text().get(language).to_owned(),
    }
}

/// Every kind as a choice.
pub fn kinds() -> Vec<Choice> {
    let choice = |kind: Kind| match kind.is_party() {
        true => Choice::new(PARTY, A_PARTY_ORGANISATION),
        false => Choice::new(kind.text().key, kind.text()),
    };
    Kind::ALL.into_iter().map(choice).collect()
}

/// Which kind; of a Party organisation also level and setting, which decide its term.
#[component]
pub fn KindFields() -> Html {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let kept = scope.draft.and_then(|draft| draft.get("kind")).is_some_and(|kept| kept == PARTY);
    let party = use_state_eq(|| kept);
    let on_change = {
        let party = party.setter();
        move |kind: AttrValue| party.set(kind == PARTY)
    };
    let levels = choices(PartyLevel::ALL, PartyLevel::text);
    let settings = choices(PartySetting::ALL, PartySetting::text);
    html! {
        <>
            <Select name="kind" label={words::KIND} choices={kinds()} need={Need::Unmarked} {on_change} />
            <div class="part">
                if *party {
                    <Select name="level" label={words::LEVEL} choices={levels} hint={words::LEVEL_HINT} need={Need::Unmarked} />
                    <Select name="setting" label={words::SETTING} choices={settings} need={Need::Unmarked} />
                }
            </div>
        </>
    }
}

/// The kind that a sent form names.
pub fn kind(answers: &Answers) -> Kind {
    let level = named(PartyLevel::ALL, PartyLevel::text, answers.text("level"));
    let setting = named(PartySetting::ALL, PartySetting::text, answers.text("setting"));
    match Kind::ALL.into_iter().find(|kind| key(*kind) == answers.text("kind")) {
        Some(Kind::Party { .. }) => Kind::Party {
            level: level.unwrap_or(PartyLevel::Branch),
            setting: setting.unwrap_or(PartySetting::Building),
        },
        Some(kind) => kind,
        None => Kind::Other,
    }
}
