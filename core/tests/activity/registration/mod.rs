mod outcome;
mod place;

use std::collections::BTreeMap;

use cobuild::{
    activity::{
        Change, Command, Fact, Placing, RegistrationState, RegistrationWindow, Sign, SignInSheet, UnitCap,
        Venue,
    },
    record::{OrganisationId, RegistrationId},
    rule::TermValue,
    text::Language,
};

use crate::case::{Case, DAY, TODAY, names, refused};

fn sign(unit: Option<OrganisationId>, heads: u32) -> Sign {
    Sign { unit, person: String::new(), heads }
}

fn seat(case: &Case, id: u128, unit: Option<OrganisationId>, heads: u32) -> Fact {
    let registration = RegistrationId::from_uuid(uuid::Uuid::from_u128(id));
    Fact::Registered { registration, activity: case.lecture, sign: sign(unit, heads), placing: Placing::Seat }
}
