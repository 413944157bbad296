//! The form of a building's file: everything in one, and only what was changed is recorded.

use cobuild::{
    building::{
        Area, Building, BuildingChange, BuildingGrade, Built, Command, Detail, Lifts, Operation, Stage,
    },
    money::Money,
    organisation::FoundedOn,
    record::BuildingId,
    text::{Language, Text, messages::building as topics},
};
use yew::prelude::*;

use crate::{
    component::{Answers, Need, NumberField, Problem, Select, TextField, Width},
    page::{
        named::{choices, named},
        number::whole,
        organisation::{PickField, building_file::metres, buildings::area_of, kept_or_picked},
    },
    store::StoreView,
    text::{Words, messages::building_page as words},
};

/// The fields, with what is on record.
pub fn detail_fields(known: Option<&Building>) -> Html {
    let Some(one) = known else { return html! {} };
    let text = |name: &'static str, label: Text, initial: String, hint: Words| {
        html! { <TextField {name} {label} {hint} initial={AttrValue::from(initial)} /> }
    };
    let short = |name: &'static str, label: Text, unit: Text, initial: Option<String>| {
        let initial = AttrValue::from(initial.unwrap_or_default());
        html! { <TextField {name} {label} {unit} width={Width::Short} {initial} /> }
    };
    let number = |name: &'static str, label: Text, initial: Option<u32>| html! { <NumberField {name} {label} {initial} /> };
    let pick = |name: &'static str, label: Text, known: Option<cobuild::record::OrganisationId>| {
        html! { <PickField {name} {label} {known} /> }
    };
    let built = one.built();
    let lifts = one.lifts();
    html! {
        <>
            { choose("grade", topics::GRADE, BuildingGrade::ALL, BuildingGrade::text, one.grade()) }
            { choose("stage", topics::STAGE, Stage::ALL, Stage::text, one.stage()) }
            { choose("operation", topics::OPERATION, Operation::ALL, Operation::text, one.operation()) }
            { text("began", words::BEGAN, built.began.map(written).unwrap_or_default(), words::YEAR_OR_DAY.into()) }
            { text("completed", words::COMPLETED, built.completed.map(written).unwrap_or_default(), words::YEAR_OR_DAY.into()) }
            { text("developer", topics::DEVELOPER, one.developer().to_owned(), Words::Nothing) }
            { pick("property-company", topics::PROPERTY_COMPANY, one.property_company()) }
            { pick("sub-district", topics::SUB_DISTRICT, one.sub_district()) }
            { text("delivery", topics::DELIVERY_STANDARD, one.delivery_standard().to_owned(), Words::Nothing) }
            { number("parking", topics::PARKING_SPACES, one.parking_spaces()) }
            { number("lifts", words::PASSENGER_LIFTS, lifts.map(|lifts| u32::from(lifts.passenger))) }
            { number("freight", words::FREIGHT_LIFTS, lifts.map(|lifts| u32::from(lifts.freight))) }
            { short("rent", topics::RENT, words::YUAN_A_MONTH, one.rent().map(yuan)) }
            { short("fee", topics::PROPERTY_FEE, words::YUAN_A_MONTH, one.property_fee().map(yuan)) }
            { text("industry", topics::DOMINANT_INDUSTRY, one.dominant_industry().map(ToString::to_string).unwrap_or_default(), words::INDUSTRY_HINT.into()) }
            { short("height", words::HEIGHT, words::METRE, one.height().map(metres)) }
            { short("storey", words::STOREY_HEIGHT, words::METRE, one.storey_height().map(metres)) }
            { short("net", words::NET_HEIGHT, words::METRE, one.net_height().map(metres)) }
            { short("stock", words::STOCK_AREA, words::SQUARE_METRE, one.stock_area().map(|area| area.to_string())) }
        </>
    }
}

fn choose<T: Copy>(
    name: &'static str,
    label: Text,
    all: &[T],
    text: impl Fn(T) -> &'static Text,
    known: Option<T>,
) -> Html {
    let initial = known.map(|one| text(one).key).unwrap_or_default();
    let choices = choices(all, text);
    html! { <Select {name} {label} {choices} blank={words::NOT_SAID} {initial} need={Need::Unmarked} /> }
}

fn written(on: FoundedOn) -> String {
    match on {
        FoundedOn::Year(year) => year.to_string(),
        FoundedOn::Date(day) => day.to_string(),
    }
}

fn yuan(amount: Money) -> String {
    let fen = amount.fen();
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// What differs from the file as it stands. What is emptied stays: there is no way to unsay it.
///
/// # Errors
/// With the field that says nothing which could be meant.
pub fn details_asked(
    store: &StoreView,
    building: BuildingId,
    answers: &Answers,
    language: Language,
) -> Result<Vec<Command>, Problem> {
    let Some(known) = store.read(|workspace| workspace.buildings.get(building).cloned()) else {
        return Ok(Vec::new());
    };
    let number = |name: &'static str| whole(answers, name, language);
    let text = |name: &str, known: &str| {
        let said = answers.text(name);
        (!said.is_empty() && said != known).then(|| said.to_owned())
    };
    let built =
        Built { began: when(answers, "began", language)?, completed: when(answers, "completed", language)? };
    let built = Built {
        began: built.began.or(known.built().began),
        completed: built.completed.or(known.built().completed),
    };
    let lift = |name, known: u16| {
        Ok(number(name)?.map_or(Some(known), |n| u16::try_from(n).ok()).unwrap_or(u16::MAX))
    };
    let before = known.lifts().unwrap_or_default();
    let lifts =
        Lifts { passenger: lift("lifts", before.passenger)?, freight: lift("freight", before.freight)? };
    let (rent, fee) = (money(answers, "rent", language)?, money(answers, "fee", language)?);
    let industry = industry(answers, language)?;
    let stock: Option<Area> = area_of(answers, "stock", language)?;
    let company = kept_or_picked(store, answers, "property-company", known.property_company(), language)?;
    let district = kept_or_picked(store, answers, "sub-district", known.sub_district(), language)?;
    let details = [
        chosen(answers, "grade", BuildingGrade::ALL, BuildingGrade::text, known.grade()).map(Detail::Grade),
        chosen(answers, "stage", Stage::ALL, Stage::text, known.stage()).map(Detail::Stage),
        chosen(answers, "operation", Operation::ALL, Operation::text, known.operation())
            .map(Detail::Operation),
        (built != known.built()).then_some(Detail::Built(built)),
        text("developer", known.developer()).map(Detail::Developer),
        new(company, known.property_company()).map(Detail::PropertyCompany),
        new(district, known.sub_district()).map(Detail::SubDistrict),
        text("delivery", known.delivery_standard()).map(Detail::DeliveryStandard),
        new(number("parking")?, known.parking_spaces()).map(Detail::ParkingSpaces),
        (lifts != before).then_some(Detail::Lifts(lifts)),
        new(rent, known.rent()).map(Detail::Rent),
        new(fee, known.property_fee()).map(Detail::PropertyFee),
        new(industry.as_ref(), known.dominant_industry()).cloned().map(Detail::DominantIndustry),
        new(centimetres(answers, "height", language)?, known.height()).map(Detail::Height),
        new(centimetres(answers, "storey", language)?, known.storey_height()).map(Detail::StoreyHeight),
        new(centimetres(answers, "net", language)?, known.net_height()).map(Detail::NetHeight),
        new(stock, known.stock_area()).map(Detail::StockArea),
    ];
    let correct = |detail| Command::Correct { building, change: BuildingChange::Detail(Box::new(detail)) };
    Ok(details.into_iter().flatten().map(correct).collect())
}

/// What was said, unless it is what is known.
fn new<T: PartialEq>(said: Option<T>, known: Option<T>) -> Option<T> {
    said.filter(|said| known.as_ref() != Some(said))
}

fn chosen<T: Copy + PartialEq>(
    answers: &Answers,
    name: &str,
    all: &[T],
    text: impl Fn(T) -> &'static Text,
    known: Option<T>,
) -> Option<T> {
    new(named(all, text, answers.text(name)), known)
}

/// A year or a day.
fn when(answers: &Answers, name: &'static str, language: Language) -> Result<Option<FoundedOn>, Problem> {
    let typed = answers.text(name);
    if typed.is_empty() {
        return Ok(None);
    }
    let day = typed.parse().map(FoundedOn::Date).ok();
    let year = || typed.parse::<i16>().ok().filter(|year| (1000..=9999).contains(year)).map(FoundedOn::Year);
    let wrong = || Problem::of(name, words::NOT_A_TIME.fill(language, &[("typed", typed)]));
    day.or_else(year).map(Some).ok_or_else(wrong)
}

fn money(answers: &Answers, name: &'static str, language: Language) -> Result<Option<Money>, Problem> {
    let typed = answers.text(name);
    let wrong = |_| Problem::of(name, words::NOT_AN_AMOUNT.fill(language, &[("typed", typed)]));
    (!typed.is_empty()).then(|| typed.parse().map_err(wrong)).transpose()
}

fn industry(answers: &Answers, language: Language) -> Result<Option<cobuild::enterprise::Industry>, Problem> {
    let typed = answers.text("industry");
    let wrong = |_| Problem::of("industry", words::NOT_AN_INDUSTRY.fill(language, &[("typed", typed)]));
    (!typed.is_empty()).then(|| typed.parse().map_err(wrong)).transpose()
}

/// Metres with up to two places after the point, in centimetres.
fn centimetres(answers: &Answers, name: &'static str, language: Language) -> Result<Option<u32>, Problem> {
    let typed = answers.text(name);
    if typed.is_empty() {
        return Ok(None);
    }
    let (whole, part) = typed.split_once('.').unwrap_or((typed, ""));
    let hundredths = match part.len() {
        0 => Some(0),
        1 => part.parse::<u32>().ok().map(|tenths| tenths * 10),
        2 => part.parse().ok(),
        _ => None,
    };
    let metres = whole.parse::<u32>().ok().and_then(|metres| metres.checked_mul(100));
    let sum = metres.zip(hundredths).and_then(|(metres, part)| metres.checked_add(part));
    let wrong = || Problem::of(name, words::NOT_A_LENGTH.fill(language, &[("typed", typed)]));
    sum.map(Some).ok_or_else(wrong)
}
