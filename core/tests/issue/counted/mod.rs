//! Rates and counts: one office counted by hand, and what holds of every office.

mod count;
mod every;
mod rate;

use std::{collections::BTreeMap, ops::Range};

use cobuild::{
    building::{self, Floor},
    issue::{
        Channel, Class, Command, ExclusionClass, Filter, Handling, NewWhistle, RaisedBy, ReplyResult,
        Satisfaction, Solved, SourceKind, State, StateKind, WhistleKind, Wish, counts,
        limit::Duty,
        place_of,
        rates::{self, Rates},
    },
    organisation::Kind,
    policy::{self, Value},
    rate::{Part, Rate, Standing},
    record::{BuildingId, RoomId},
    visit::DemandCategory,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{
    random::{play, story},
    *,
};

fn october() -> Range<Date> {
    date(2022, 10, 1)..date(2022, 11, 1)
}

/// An office on 26 October 2022, every case counted by hand in the test below.
struct Counted {
    desk: Office,
    manager: OrganisationId,
    street: OrganisationId,
    /// By letter.
    issues: BTreeMap<char, IssueId>,
    orders: BTreeMap<char, WorkOrderId>,
}

fn counted() -> Counted {
    let (mut desk, manager, a) = desk();
    let street = organisation(&mut desk, "街道", Kind::SubDistrictOffice);
    let mut issues = BTreeMap::from([('a', a)]);
    for letter in 'b'..='i' {
        issues.insert(letter, receive(&mut desk, RaisedBy::Organisation(manager)));
    }
    for letter in "abcdghi".chars() {
        ask(&mut desk, quick(issues[&letter]));
    }
    desk.set_now(at(11, 10));
    let mut orders = BTreeMap::new();
    for letter in "abcdi".chars() {
        orders.insert(
            letter,
            dispatch(&mut desk, issues[&letter], if letter == 'b' { street } else { manager }),
        );
    }
    let screening =
        Screening::Exclude { class: ExclusionClass::Secret, explanation: "涉及商業秘密".into() };
    ask(&mut desk, Command::Screen { issue: issues[&'e'], screening });
    ask(&mut desk, duplicate(issues[&'f'], issues[&'a']));
    ask(&mut desk, Command::Answer { issue: issues[&'g'], text: "已說明".into() });

    // a, c, i: contacted in time. d: withdrawn before anybody made contact.
    desk.set_now(at(12, 9));
    for letter in ['a', 'c', 'i'] {
        ask(&mut desk, Command::Contact { order: orders[&letter] });
    }
    ask(&mut desk, Command::AskToWithdraw { issue: issues[&'d'], why: "將遷出".into(), passed_on_by: None });
    let (issue, channel, wish) = (issues[&'d'], Channel::Phone, Some(Wish::Own));
    let comment = String::new();
    ask(&mut desk, Command::CallAboutWithdrawal { issue, channel, wish, comment, caller: None });
    ask(&mut desk, call(issues[&'g'], None));
    // b: contacted late. c: planned for December. a: ended, solved, satisfied. i: ended, not called back.
    desk.set_now(at(14, 10));
    ask(&mut desk, Command::Contact { order: orders[&'b'] });
    let until = date(2022, 12, 1);
    ask(&mut desk, reply(orders[&'c'], ReplyResult::Planned { until }));
    for letter in ['a', 'i'] {
        ask(&mut desk, reply(orders[&letter], ReplyResult::Solved));
    }
    desk.set_now(at(17, 10));
    ask(&mut desk, call(issues[&'a'], said(Solved::Yes, Some(Satisfaction::MostlySatisfied))));
    ask(&mut desk, Command::Close { issue: issues[&'a'] });
    // b: ended late, not solved, badly rated.
    desk.set_now(at(20, 10));
    ask(&mut desk, reply(orders[&'b'], ReplyResult::Solved));
    desk.set_now(at(21, 10));
    ask(&mut desk, call(issues[&'b'], said(Solved::No, Some(Satisfaction::VeryDissatisfied))));
    // h: dispatched so late that neither limit has passed.
    desk.set_now(at(26, 10));
    orders.insert('h', dispatch(&mut desk, issues[&'h'], manager));
    Counted { desk, manager, street, issues, orders }
}

fn rates_of(office: &Counted, filter: &Filter) -> Rates {
    rates::of(office.desk.workspace(), &october(), filter, office.desk.now())
}
