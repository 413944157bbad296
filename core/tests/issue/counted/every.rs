//! What holds of every office.

use super::*;

fn sorted(parts: impl IntoIterator<Item = Part>) -> Vec<(Record, Standing)> {
    let mut parts: Vec<_> = parts.into_iter().map(|part| (part.record, part.standing)).collect();
    parts.sort_by_key(|(record, standing)| (*record, format!("{standing:?}")));
    parts
}

fn all(rates: &Rates) -> [&Rate; 5] {
    [&rates.response, &rates.completion, &rates.completion_in_time, &rates.resolution, &rates.satisfaction]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a file holds, the parts of a filter divide the rate among them, and so do adjacent periods.
    #[test]
    fn filters_and_periods_divide_every_rate(story in story(), day in 1_i8..31) {
        let desk = play(&story);
        let (workspace, now) = (desk.workspace(), desk.now());
        let ever = Date::MIN..Date::MAX;
        let of = |filter: &Filter| rates::of(workspace, &ever, filter, now);
        let whole = of(&Filter::default());
        let by_category: Vec<Rates> = DemandCategory::ALL
            .iter()
            .map(|category| of(&Filter { category: Some(*category), ..Filter::default() }))
            .collect();
        let by_source: Vec<Rates> = SourceKind::ALL
            .iter()
            .map(|source| of(&Filter { source: Some(*source), ..Filter::default() }))
            .collect();
        let classes = Class::ALL.iter().map(|class| Handling::Ordered { class: Some(*class), lead: None });
        let by_class: Vec<Rates> = classes
            .chain([Handling::Direct])
            .map(|handling| of(&Filter { handling, ..Filter::default() }))
            .collect();
        let leads = (1..4).map(|lead| OrganisationId::from_uuid(uuid::Uuid::from_u128(lead)));
        let leads = leads.map(|lead| Handling::Ordered { class: None, lead: Some(lead) });
        let by_lead: Vec<Rates> = leads
            .chain([Handling::Direct])
            .map(|handling| of(&Filter { handling, ..Filter::default() }))
            .collect();
        let cut = date(2022, 10, day);
        let by_period: Vec<Rates> = [Date::MIN..cut, cut..Date::MAX]
            .iter()
            .map(|period| rates::of(workspace, period, &Filter::default(), now))
            .collect();
        for (index, rate) in all(&whole).into_iter().enumerate() {
            prop_assert!(rate.numerator() <= rate.denominator());
            for divided in [&by_category, &by_source, &by_class, &by_lead, &by_period] {
                let parts = divided.iter().flat_map(|rates| all(rates)[index].parts().to_vec());
                prop_assert_eq!(sorted(parts), sorted(rate.parts().iter().copied()));
            }
        }
        let numerators = [&whole.response, &whole.completion];
        prop_assert!(numerators.iter().all(|rate| rate.denominator() <= workspace.issues.orders().count() as u64));
        prop_assert!(whole.completion_in_time.numerator() <= whole.completion.numerator());
        prop_assert_eq!(whole.completion_in_time.denominator(), whole.completion.denominator());
        prop_assert_eq!(whole.resolution.denominator(), whole.satisfaction.denominator());
    }

    #[test]
    fn what_is_withdrawn_or_planned_and_never_called_back_is_never_solved(story in story()) {
        let desk = play(&story);
        let workspace = desk.workspace();
        let ever = Date::MIN..Date::MAX;
        let rates = rates::of(workspace, &ever, &Filter::default(), desk.now());
        for record in rates.resolution.counting() {
            let id = IssueId::try_from(record).unwrap();
            let said = workspace.issues.get(id).unwrap().call_backs.iter().filter_map(|call| call.reached.as_ref());
            prop_assert!(said.filter(|said| said.solved == Solved::Yes).count() > 0);
        }
        let intake = counts::intake(workspace, &ever, &Filter::default()).count();
        let by_state = counts::by_state(workspace, &ever, &Filter::default());
        prop_assert_eq!(by_state.values().map(Vec::len).sum::<usize>(), intake);
    }
}
