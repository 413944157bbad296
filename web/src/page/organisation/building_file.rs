//! The file of a building 一樓一檔 beyond its name and floors: what is known, and what is not.

use cobuild::{
    building::{Building, Built},
    organisation::FoundedOn,
    rule::date_words,
    text::{Language, Text, messages::building as topics},
    workspace::Workspace,
};
use yew::prelude::*;

use crate::{
    page::party,
    text::{gap, messages::building_page as words},
};

/// What is known, and under it what is not: a list to ask about.
pub fn building_file(workspace: &Workspace, building: &Building, language: Language) -> Html {
    let known = known(workspace, building, language);
    let missing: Vec<&str> = building.missing().iter().map(|text| text.get(language)).collect();
    html! {
        <section aria-labelledby="building-file">
            <h2 id="building-file">{ words::FILE.get(language) }</h2>
            if !known.is_empty() {
                <dl class="facts">
                    { for known.into_iter().map(|(name, value)| html! { <><dt>{ name.get(language) }</dt><dd class="pre-line">{ value }</dd></> }) }
                </dl>
            }
            if !missing.is_empty() {
                <p class="soft">{ words::MISSING.fill(language, &[("what", &missing.join(gap(language)))]) }</p>
            }
        </section>
    }
}

fn known(workspace: &Workspace, one: &Building, language: Language) -> Vec<(Text, String)> {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let name = |id| party::name(workspace, id, language).to_string();
    let metres = |centimetres: u32| words::METRES.fill(language, &[("n", &metres(centimetres))]);
    let monthly =
        |amount: cobuild::money::Money| words::A_MONTH.fill(language, &[("amount", &amount.exact(language))]);
    let lifts = one.lifts().map(|lifts| {
        let (passenger, freight) = (lifts.passenger.to_string(), lifts.freight.to_string());
        words::LIFTS_OF.fill(language, &[("passenger", &passenger), ("freight", &freight)])
    });
    let all: [(Text, Option<String>); 17] = [
        (topics::GRADE, one.grade().map(|grade| grade.text().get(language).to_owned())),
        (topics::STAGE, one.stage().map(|stage| stage.text().get(language).to_owned())),
        (topics::BUILT, built(one.built(), language)),
        (topics::DEVELOPER, given(one.developer())),
        (topics::PROPERTY_COMPANY, one.property_company().map(name)),
        (topics::SUB_DISTRICT, one.sub_district().map(name)),
        (topics::OPERATION, one.operation().map(|operation| operation.text().get(language).to_owned())),
        (topics::DELIVERY_STANDARD, given(one.delivery_standard())),
        (topics::PARKING_SPACES, one.parking_spaces().map(|spaces| spaces.to_string())),
        (topics::LIFTS, lifts),
        (topics::RENT, one.rent().map(monthly)),
        (topics::PROPERTY_FEE, one.property_fee().map(monthly)),
        (
            topics::DOMINANT_INDUSTRY,
            one.dominant_industry()
                .map(|industry| format!("{industry} {}", industry.section().text().get(language))),
        ),
        (words::HEIGHT, one.height().map(metres)),
        (words::STOREY_HEIGHT, one.storey_height().map(metres)),
        (words::NET_HEIGHT, one.net_height().map(metres)),
        (words::STOCK_AREA, one.stock_area().map(|area| area.to_string())),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

fn built(built: Built, language: Language) -> Option<String> {
    let when = |on: FoundedOn| match on {
        FoundedOn::Date(day) => date_words(day, language),
        FoundedOn::Year(year) => words::YEAR_OF.fill(language, &[("year", &year.to_string())]),
    };
    let said = [
        built.began.map(|on| words::BEGAN_IN.fill(language, &[("when", &when(on))])),
        built.completed.map(|on| words::COMPLETED_IN.fill(language, &[("when", &when(on))])),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(gap(language)))
}

/// Centimetres as metres: `3.60`.
pub fn metres(centimetres: u32) -> String {
    format!("{}.{:02}", centimetres / 100, centimetres % 100)
}
