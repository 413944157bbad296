use cobuild::{
    record::LoanId,
    rule::Severity,
    space::{Command, Fact, Place},
};
use jiff::civil::date;

use crate::case::{Case, TODAY, first, refused};

fn lend(case: &mut Case, copy: &str) -> LoanId {
    let at = Place::Space(case.hall);
    let lend =
        Command::Lend {
            title: "城市治理".into(), copy: copy.into(), borrower: String::new(), at, on: None
        };
    first(&case.ask(lend).unwrap())
}

fn back(loan: LoanId) -> Command {
    Command::TakeBack { loan, at: Place::Elsewhere("district library".into()), on: None }
}

#[test]
fn a_copy_goes_out_here_and_comes_back_anywhere() {
    let mut case = Case::new();
    let loan = lend(&mut case, " A-017 ");
    assert_eq!(case.spaces().loan(loan).unwrap().due, date(2022, 11, 10));
    assert_eq!(case.spaces().loan_of("a - 017").map(|(id, _)| id), Some(loan));
    case.at(date(2022, 11, 11).at(9, 0, 0, 0));
    assert_eq!(case.findings(case.desk.now()), [("LON-03", Severity::Overdue)]);
    case.ask(Command::Renew { loan }).unwrap();
    assert_eq!(case.spaces().loan(loan).unwrap().due, date(2022, 12, 10));
    refused(case.ask(Command::Renew { loan }), "LON-02", &[]);
    case.ask(back(loan)).unwrap();
    assert_eq!(case.spaces().out().count(), 0);
    refused(case.ask(back(loan)), "GEN-02", &[]);
    refused(case.ask(Command::Renew { loan }), "GEN-02", &[]);
    let again = lend(&mut case, "A-017");
    assert_eq!(case.spaces().loans().map(|(id, _)| id).collect::<Vec<_>>(), [loan, again]);
}

#[test]
fn what_two_desks_did_with_one_copy_leaves_one_loan_and_clashes() {
    let mut here = Case::new();
    let loan = lend(&mut here, "A-017");
    let mut there = here.elsewhere();
    here.ask(Command::Renew { loan }).unwrap();
    there.at(TODAY.at(9, 5, 0, 0)).ask(Command::Renew { loan }).unwrap();
    there.ask(back(loan)).unwrap();
    here.at(TODAY.at(9, 10, 0, 0)).ask(back(loan)).unwrap();
    here.meet(&there);
    let known = here.spaces().loan(loan).unwrap();
    assert_eq!((known.renewals(), known.due), (1, date(2022, 12, 10)), "two renewals made apart are one");
    assert!(known.returned().is_some());
    assert_eq!(here.clashes(), ["returned", "renewed"]);
}

#[test]
fn a_second_loan_of_a_copy_that_is_out_is_a_clash_even_by_hand() {
    let mut case = Case::new();
    let loan = lend(&mut case, "A-017");
    let (title, copy, borrower) = ("城市治理".to_owned(), "a-017".to_owned(), String::new());
    let (at, on) = (Place::Elsewhere("elsewhere".into()), TODAY);
    let by_hand = LoanId::from_uuid(case.hall.uuid());
    case.write(Fact::Lent { loan: by_hand, title, copy, borrower, at, on, due: date(9999, 12, 31) });
    case.write(Fact::Renewed { loan: by_hand, due: date(-9999, 1, 1) });
    case.write(Fact::Returned { loan: by_hand, at: Place::Elsewhere("elsewhere".into()), on: TODAY });
    assert_eq!(case.clashes(), ["lent", "renewed", "returned"], "nothing of it is lost in silence");
    assert_eq!(case.spaces().out().map(|(id, _)| id).collect::<Vec<_>>(), [loan]);
    assert!(case.spaces().loan(by_hand).is_none());
}
