//! The two one-stop catalogues of the article: seven services each, six of them the same. One service has several
//! providers; nothing is listed twice.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::{neighbourhood::Neighbours, stage::Stage};
use crate::{
    record::OrganisationId,
    service::{self, Audience, Category, Channel, Listing, Venue},
    workspace::{Command, PerformError},
};

enum By {
    Both,
    Centre,
    Union,
}

const SERVICES: [(&str, Category, By); 8] = [
    ("黨務諮詢", Category::PartyAffairs, By::Both),
    ("人才政策", Category::Talent, By::Both),
    ("企業服務", Category::Enterprise, By::Centre),
    ("企業聯絡", Category::Enterprise, By::Union),
    ("就業援助", Category::Talent, By::Both),
    ("行政服務", Category::Administration, By::Both),
    ("心理援助", Category::Counselling, By::Both),
    ("法律諮詢", Category::Legal, By::Both),
];

pub(super) fn list(
    stage: &mut Stage,
    neighbours: &Neighbours,
    centre: OrganisationId,
) -> Result<(), PerformError> {
    stage.at(date(2022, 10, 11).at(8, 30, 0, 0));
    for (name, category, by) in SERVICES {
        let providers = match &by {
            By::Both => vec![centre, neighbours.union],
            By::Centre => vec![centre],
            By::Union => vec![neighbours.union],
        };
        // The centre is open to residents nearby as well; the union's one-stop services are for the building's people.
        let audiences = match by {
            By::Both | By::Centre => [Audience::Enterprises, Audience::Staff, Audience::Residents].into(),
            By::Union => [Audience::Enterprises, Audience::Staff].into(),
        };
        let listing = Listing {
            name: name.into(),
            category,
            providers,
            venues: "萬科樓宇黨群服務中心".into(),
            given_at: BTreeSet::from([Venue::Organisation(centre)]),
            channels: BTreeSet::from([Channel::Window]),
            audiences,
            conditions: String::new(),
            documents: String::new(),
            time_limit: String::new(),
            fee: String::new(),
        };
        stage.ask(Command::Service(service::Command::List { number: None, listing: Box::new(listing) }))?;
    }
    Ok(())
}
