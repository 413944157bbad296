//! Duties that a resolution gives to others.

use super::*;

#[test]
fn a_duty_needs_the_consent_of_whoever_is_to_do_it() {
    let late = |day| Consent::AcceptedLater { on: date(2022, 8, day) };
    let ordered = |reference: &str| Consent::Ordered { reference: reference.into() };
    // Organisations 1 to 9 are present, 10 to 13 are not, 99 is there as a guest.
    let cases = [
        (duty(1, Consent::PresentAgreed), true),
        (duty(13, Consent::PresentAgreed), false),
        (duty(99, Consent::PresentAgreed), true),
        (duty(13, Consent::Pending), true),
        (duty(13, late(15)), false),
        (duty(13, late(16)), true),
        (duty(13, late(17)), false),
        (duty(13, ordered(" ")), false),
        (duty(13, ordered("order 12")), true),
    ];
    for (duty, allowed) in cases {
        let mut council = Council::new();
        let item = council.item("Activities", Competence::BuildingCouncil);
        let guest =
            Guest { name: "Police".into(), organisation: Some(organisation(99)), role: GuestRole::Observer };
        council.done(Command::AddGuest { session: council.session, guest });
        council.open_with(9);
        council.done(council.vote(item, 9, 0));
        let conclude = Council::conclude(item, resolution(vec![duty.clone()]));
        if allowed {
            council.done(conclude);
        } else {
            council.refused(conclude, "MTG-07");
        }
    }
}

#[test]
fn a_pending_duty_stands_out_until_it_is_accepted() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    council.open_with(9);
    council.done(council.vote(item, 9, 0));
    council.done(Council::conclude(item, resolution(vec![duty(13, Consent::Pending)])));
    assert_eq!(council.codes(held_at()), [("MTG-17", Severity::Warning)]);
    let later = date(2022, 8, 18);
    council.desk.set_now(later.at(9, 0, 0, 0));
    let accept = Command::BindDuty { item, duty: 0, consent: Consent::AcceptedLater { on: later } };
    council.done(accept);
    assert_eq!(council.codes(held_at()), []);
    let unknown = Command::BindDuty { item, duty: 1, consent: Consent::Pending };
    council.refused(unknown, "GEN-01");
}

#[test]
fn a_duty_is_bound_once() {
    let mut council = Council::new();
    let item = council.item("Activities", Competence::BuildingCouncil);
    council.open_with(9);
    council.done(council.vote(item, 9, 0));
    council.done(Council::conclude(item, resolution(vec![duty(13, Consent::Pending)])));
    let bind = |consent| Command::BindDuty { item, duty: 0, consent };
    council.refused(bind(Consent::Pending), "MTG-17");
    council.refused(bind(Consent::PresentAgreed), "MTG-07");
    council.done(bind(Consent::Ordered { reference: "order 12".into() }));
    council.refused(bind(Consent::Ordered { reference: "order 13".into() }), "GEN-02");
}
