//! What a filter shows is what the address says, whoever changed it.

use cobuild_tests::browser::Key;

use crate::person::Person;

#[test]
fn a_filter_follows_the_address() {
    let person = Person::at("/organisations");
    person.write("q", "萬科");
    person.session.wait_until("decodeURIComponent(location.search).includes('q=萬科')");
    person.press("nav .places a[href='/organisations']");
    person.session.wait_until("location.search === '' && document.getElementById('q').value === ''");
    person.session.back();
    person.session.wait_until("document.getElementById('q').value === '萬科'");
}

#[test]
fn the_box_in_the_header_follows_the_address() {
    let person = Person::at("/search?q=萬科");
    let field = person.session.find("#header-search");
    field.clear();
    field.write("電梯");
    person.session.press(Key::Enter);
    person.session.wait_until("decodeURIComponent(location.search).includes('q=電梯')");
    person.session.back();
    person.session.wait_until("document.getElementById('header-search').value === '萬科'");
}
