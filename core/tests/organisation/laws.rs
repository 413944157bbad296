//! What must hold whatever files hold: one first secretary at a time, one superior, no circle.

use cobuild::{
    organisation::{Fact, Kind, Organisations, Relation, Role},
    record::{AppointmentId, OrganisationId},
};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

use crate::case::{COMMITTEE, Case, TODAY};

#[derive(Clone, Debug)]
enum Step {
    Appoint(u8, usize, Date, Option<Date>),
    End(u8, Date),
    Relate(usize, usize, Date),
    Unrelate(usize, usize, Date),
}

fn day() -> impl Strategy<Value = Date> {
    let ordinary = (2020_i16..2023, 1_i8..=12).prop_map(|(year, month)| date(year, month, 1));
    prop_oneof![10 => ordinary, 1 => Just(Date::MIN), 1 => Just(Date::MAX)]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0_u8..6, 0_usize..2, day(), prop::option::of(day()))
            .prop_map(|(id, at, from, until)| Step::Appoint(id, at, from, until)),
        (0_u8..6, day()).prop_map(|(id, on)| Step::End(id, on)),
        (0_usize..4, 0_usize..4, day()).prop_map(|(below, above, from)| Step::Relate(below, above, from)),
        (0_usize..4, 0_usize..4, day()).prop_map(|(below, above, on)| Step::Unrelate(below, above, on)),
    ]
}

fn fact(step: &Step, organisations: &[OrganisationId]) -> Fact {
    let appointment = |id: u8| AppointmentId::from_uuid(Uuid::from_u128(u128::from(id) + 1));
    let relation = Relation::Subordination;
    match *step {
        Step::Appoint(id, at, from, until) => Fact::Appointed {
            appointment: appointment(id),
            organisation: organisations[at],
            person: format!("第{id}人"),
            role: Role::FirstSecretary,
            building: None,
            firms: vec![organisations[at]],
            duties: String::new(),
            from,
            until,
            dispatched_by: None,
        },
        Step::End(id, on) => Fact::AppointmentEnded { appointment: appointment(id), on, reason: None },
        Step::Relate(below, above, from) => Fact::Related {
            organisation: organisations[below],
            relation,
            to: organisations[above],
            from,
            until: None,
        },
        Step::Unrelate(below, above, on) => {
            Fact::RelationEnded { organisation: organisations[below], relation, to: organisations[above], on }
        }
    }
}

fn days() -> impl Iterator<Item = Date> {
    let months = (2019..2024).flat_map(|year| (1..=12).map(move |month| date(year, month, 1)));
    months.chain([Date::MIN, Date::MAX, TODAY])
}

fn first_secretaries(organisations: &Organisations, at: OrganisationId, on: Date) -> usize {
    let posts = organisations.appointments_at(at);
    posts.filter(|post| post.role() == Role::FirstSecretary && post.holds_on(on)).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_file_brings_two_first_secretaries_two_superiors_or_a_circle(steps in prop::collection::vec(step(), 1..28)) {
        let mut case = Case::new();
        let ids: Vec<OrganisationId> = (0..4).map(|n| case.register(&format!("{n}"), COMMITTEE)).collect();
        for step in &steps {
            case.by_hand([fact(step, &ids)]);
        }
        let organisations = case.organisations();
        for on in days() {
            for id in &ids {
                prop_assert!(first_secretaries(organisations, *id, on) <= 1, "two at {id} on {on}");
                let superiors = organisations.get(*id).unwrap().ties().iter().filter(|tie| tie.relation == Relation::Subordination && tie.holds_on(on));
                prop_assert!(superiors.count() <= 1);
                let mut above = organisations.superior_on(*id, on);
                for _ in 0..ids.len() {
                    above = above.and_then(|above| organisations.superior_on(above, on));
                }
                prop_assert_eq!(above, None, "the way up from {} does not end on {}", id, on);
            }
        }
        for on in [Date::MIN, TODAY, Date::MAX] {
            case.findings(on);
        }
    }
}

#[test]
fn a_relation_ended_on_two_days_is_a_clash() {
    let mut case = Case::new();
    let (below, above) = (case.register("Below", COMMITTEE), case.register("Above", Kind::SubDistrictOffice));
    let relation = Relation::Subordination;
    case.by_hand([Fact::Related {
        organisation: below,
        relation,
        to: above,
        from: date(2020, 1, 1),
        until: None,
    }]);
    for on in [date(2022, 1, 1), date(2022, 2, 1), date(2022, 1, 1)] {
        case.by_hand([Fact::RelationEnded { organisation: below, relation, to: above, on }]);
    }
    assert_eq!(case.organisations().superior_on(below, date(2022, 1, 15)), None);
    assert_eq!(case.0.workspace().clashes.open().count(), 1);
}
