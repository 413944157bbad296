use std::rc::Rc;

use cobuild::{
    agreement::Command,
    record::{AgreementId, OrganisationId},
    rule::date_words,
    workspace,
};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{DateField, Dialog, ErrorSummary, Need, Outcome},
    page::{missing::fill_in, party},
    store::use_store,
    text::{messages::agreement_page as words, use_language},
};

/// The field of the day.
const DAY: &str = "signed-on";

#[derive(Properties, PartialEq)]
pub struct SignDialogProps {
    pub id: AgreementId,
    /// Who signs; nothing is asked without one.
    pub party: Option<OrganisationId>,
    pub on_close: Callback<()>,
}

/// Asks once, in words that say what a signature does.
#[component]
pub fn SignDialog(props: &SignDialogProps) -> Html {
    let (id, party) = (props.id, props.party);
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let today = store.now().date();
    let day = use_state_eq(|| Some(today));
    let problems = use_state(|| Rc::new(Vec::new()));
    let close = {
        let (problems, day, on_close) = (problems.setter(), day.setter(), props.on_close.clone());
        Callback::from(move |()| {
            problems.set(Rc::new(Vec::new()));
            day.set(Some(today));
            on_close.emit(());
        })
    };
    let on_confirm = {
        let (problems, close, day) = (problems.setter(), close.clone(), *day);
        move |()| {
            let Some(party) = party else { return };
            if day.is_none() {
                return problems.set(Rc::new(vec![fill_in(DAY, words::SIGNED_DAY, language)]));
            }
            let sign = Command::Sign { agreement: id, party, on: day, seal: Default::default() };
            match act.send(workspace::Command::Agreement(sign), words::SIGNED, Callback::noop()) {
                Outcome::Refused(found) => problems.set(Rc::new(found)),
                Outcome::Accepted | Outcome::Waiting => close.emit(()),
            }
        }
    };
    let on_change = {
        let day = day.setter();
        move |chosen| day.set(chosen)
    };
    let (name, title, first, last_one, begins) = store.read(|workspace| {
        let name = party.map(|party| party::name(workspace, party, language)).unwrap_or_default();
        let Some(text) = workspace.agreements.get(id) else {
            return (name, String::new(), false, false, today);
        };
        let signed = text.signed().count();
        let first_day = text.term.get().from;
        (name, text.title.get().clone(), signed == 0, signed + 1 == text.parties.len(), first_day)
    });
    let begins = date_words(begins.max(day.unwrap_or(today)), language);
    let error = problems.iter().find(|problem| problem.field.as_deref() == Some(DAY));
    let error = error.map(|problem| problem.words.clone()).unwrap_or_default();
    let question = words::SIGN_QUESTION.fill(language, &[("party", &name), ("title", &title)]);
    html! {
        <Dialog id="sign" open={party.is_some()} title={question} confirm={words::SIGN_CONFIRM} {on_confirm} on_close={close}>
            <ErrorSummary problems={(*problems).clone()} />
            <ul class="bullets">
                <li>{ words::SIGN_WHAT.get(language) }</li>
                if first {
                    <li>{ words::SIGN_FREEZES.get(language) }</li>
                }
                if last_one {
                    <li>{ words::SIGN_LAST.fill(language, &[("day", &begins)]) }</li>
                } else {
                    <li>{ words::SIGN_WITHDRAWABLE.get(language) }</li>
                }
                <li>{ words::SIGN_NO_UNDO.get(language) }</li>
            </ul>
            <div class="form-fields" key={party.map(|party| party.to_string()).unwrap_or_default()}>
                <DateField name={DAY} label={words::SIGNED_DAY} {error} need={Need::Unmarked} initial={Some(today)} between={(None, Some(today))} {on_change} />
            </div>
        </Dialog>
    }
}
