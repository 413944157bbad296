//! Figures that somebody counted by hand.

use std::collections::BTreeMap;

use cobuild::{
    activity, query,
    record::{ActivityId, BookingId, SlotId, TerminalId},
    report::{FigureValue, periodic, terms},
    service::{self, rota, terminal},
    space,
    text::Language,
    workspace::Command,
};
use jiff::civil::date;

use super::case::{NOW, all, empty, figure, firm, november, period, shown, visit};

#[test]
fn october_is_what_its_records_say() {
    let mut desk = november();
    let workspace = desk.workspace();
    let slot: SlotId = workspace.services.rota.all().next().unwrap().0;
    let terminals: Vec<TerminalId> = workspace.services.terminals.in_use().map(|(id, _)| id).collect();
    let circle: ActivityId = workspace.activities.between(date(2022, 10, 13), date(2022, 10, 13))[0].0;
    let rota = |command| Command::Service(service::Command::Rota(command));
    let tuesday = |day: i8| date(2022, 10, day).at(14, 0, 0, 0);
    let mut ask = |command| desk.perform(&command).map(|_| ()).unwrap();
    ask(rota(rota::Command::Held { slot, at: tuesday(11), came_at: None, served: 5 }));
    ask(rota(rota::Command::Absent { slot, at: tuesday(18), note: String::new() }));
    for (terminal, times) in [(terminals[0], 120), (terminals[1], 30)] {
        let (month, source, as_of) = ("2022-10".parse().unwrap(), "測試計數".into(), None);
        let uses = terminal::Command::ReportUses { terminal, month, times, source, as_of };
        ask(Command::Service(service::Command::Terminal(uses)));
    }
    ask(Command::Activity(activity::Command::Conclude {
        activity: circle,
        attended: Some(8),
        walk_ins: 2,
        summary: String::new(),
    }));
    let october = |key| shown(desk.workspace(), period("2022-10"), key);
    // Tuesdays 11, 18 and 25: one held, one missed, one that nobody recorded.
    assert_eq!([october("stationed.planned"), october("stationed.held")], ["3", "1"]);
    assert_eq!([october("stationed.unrecorded"), october("stationed.served")], ["1", "5"]);
    assert_eq!(october("stationed.punctuality"), "33.3% (1/3)");
    // Two of the four terminals are told.
    assert_eq!([october("terminals.there"), october("terminals.uses")], ["4", "≥ 150"]);
    // Eight of nine and two more came to the circle; who came to the lecture is not recorded.
    assert_eq!([october("activities.held"), october("activities.people")], ["2", "≥ 10"]);
    assert_eq!(october("activities.show"), "88.9% (8/9)");
    // The booking of the 13th was approved, and nobody recorded whether people came.
    assert_eq!([october("bookings.held"), october("bookings.unrecorded")], ["0", "1"]);
    assert_eq!([october("loans.lent"), october("loans.returned")], ["1", "0"]);
}

#[test]
fn a_booking_that_was_held_uses_open_hours() {
    let mut desk = november();
    let booking: BookingId = desk.workspace().spaces.bookings().next().unwrap().0;
    desk.perform(&Command::Space(space::Command::Hold { booking, on: date(2022, 10, 13) })).unwrap();
    let rate = figure(desk.workspace(), period("2022-10"), "spaces.use");
    let FigureValue::Rate(rate) = rate.value else { panic!("a rate") };
    assert_eq!(rate.numerator(), 90, "12:00 to 13:30, in minutes");
    assert_eq!(shown(desk.workspace(), period("2022-10"), "bookings.held"), "1");
    assert_eq!(shown(desk.workspace(), period("2022-11"), "bookings.held"), "0");
}

#[test]
fn visits_cover_each_firm_once() {
    let mut desk = empty(date(2024, 3, 4).at(9, 0, 0, 0));
    let firms = ["甲公司", "乙公司", "丙公司"].map(|name| firm(&mut desk, name));
    desk.set_now(date(2024, 5, 6).at(9, 0, 0, 0));
    for hour in [10, 11] {
        visit(&mut desk, firms[0], date(2024, 3, 5).at(hour, 0, 0, 0));
    }
    visit(&mut desk, firms[1], date(2024, 3, 5).at(12, 0, 0, 0));
    let march = |key| shown(desk.workspace(), period("2024-03"), key);
    assert_eq!([march("visits.made"), march("visits.firms")], ["3", "2"]);
    assert_eq!(march("visits.coverage"), "66.7% (2/3)");
    assert_eq!(shown(desk.workspace(), period("2024-04"), "visits.coverage"), "0% (0/3)");
    assert_eq!(shown(desk.workspace(), period("2024-02"), "visits.coverage"), "—", "nobody was there yet");
}

#[test]
fn a_rate_is_never_more_than_its_whole_and_names_its_records() {
    let desk = november();
    let workspace = desk.workspace();
    for month in ["2022-07", "2022-08", "2022-09", "2022-10", "2022-Q3", "2022-Q4", "2023-01", "2030-01"] {
        let mut keys = BTreeMap::new();
        for figure in all(workspace, period(month)) {
            assert_eq!(keys.insert(figure.key, ()), None, "{month} {}: two figures of this name", figure.key);
            for record in figure.records() {
                assert!(
                    query::name(workspace, record, Language::En).is_some(),
                    "{month} {}: {record:?}",
                    figure.key
                );
            }
            let FigureValue::Rate(rate) = &figure.value else { continue };
            assert!(rate.numerator() <= rate.denominator(), "{month} {}", figure.key);
            let parts: Vec<_> = rate.parts().iter().map(|part| part.record).collect();
            assert!(rate.counting().all(|record| parts.contains(&record)), "{month} {}", figure.key);
        }
    }
}

#[test]
fn the_rates_of_the_chain_stand_beside_each_other() {
    let desk = november();
    let third = |key| figure(desk.workspace(), period("2022-Q3"), key);
    let keys = ["rates.response", "rates.completion", "rates.resolution", "rates.satisfaction"];
    for key in keys {
        let FigureValue::Rate(rate) = third(key).value else { panic!("{key} is a rate") };
        assert!(rate.denominator() > 0, "{key}: the example has a chain in the summer");
    }
}

#[test]
fn the_report_lists_terms_indicators_and_what_the_rates_leave_out() {
    let desk = november();
    let workspace = desk.workspace();
    let over = terms(workspace, date(2022, 10, 31));
    let listed = |language| periodic(workspace, period("2022-10"), NOW, language).text();
    for row in &over {
        assert!(listed(Language::ZhHant).contains(workspace.organisations.name(row.organisation)));
    }
    let (_, indicator) = workspace.indicators.kept().next().unwrap();
    assert!(listed(Language::En).contains(&indicator.full_name()));
    assert!(listed(Language::En).contains("Left out of the rates"));
    assert!(listed(Language::ZhHans).contains("驻点到岗率"));
}
