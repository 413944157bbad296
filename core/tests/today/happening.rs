//! What takes place on a day.

use cobuild::{
    activity,
    query::{Event, today},
    text::Language,
    workspace::Command,
};
use jiff::civil::{Date, date};

use super::case::desk;

fn events(desk: &cobuild::workspace::Desk<cobuild::record::Seeded>, day: Date) -> Vec<Event> {
    let today = today(desk.workspace(), day.at(8, 0, 0, 0), Language::ZhHant);
    today.happening.into_iter().map(|happening| happening.event).collect()
}

#[test]
fn an_activity_in_a_booked_space_happens_once() {
    let mut desk = desk();
    assert_eq!(events(&desk, date(2022, 10, 13)), [Event::Activity], "not its booking as well");
    let (circle, _) = desk.workspace().activities.between(date(2022, 10, 13), date(2022, 10, 13))[0];
    let off = activity::Command::CallOff { activity: circle, reason: "講者生病".into() };
    desk.perform(&Command::Activity(off)).unwrap();
    assert_eq!(events(&desk, date(2022, 10, 13)), [Event::Booking], "the space is still booked");
}

#[test]
fn a_session_a_department_and_a_publication_are_told() {
    let desk = desk();
    assert!(events(&desk, date(2022, 10, 18)).contains(&Event::Stationed));
    let session = desk.workspace().meetings.sessions().find(|session| !session.was_held()).unwrap();
    assert!(events(&desk, session.day()).contains(&Event::Session));
    let published = desk.workspace().meetings.sessions().find_map(|session| session.publication.as_ref());
    assert!(events(&desk, published.unwrap().to).contains(&Event::PublicationEnds));
}
