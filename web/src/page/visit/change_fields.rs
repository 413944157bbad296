use cobuild::visit::{Changes, Staying};
use yew::prelude::*;

use crate::{
    component::{Checkbox, DateField, FormScope, NumberField, TextField},
    text::messages::visit_page as words,
};

/// Properties of [`ChangeFields`].
#[derive(Properties, PartialEq)]
pub struct ChangeFieldsProps {
    /// What was told so far.
    #[prop_or_default]
    pub initial: Changes,
}

/// What has changed at the firm.
#[component]
pub fn ChangeFields(props: &ChangeFieldsProps) -> Html {
    let Changes { staff, party_members, lease_ends, leaving: told, staying, .. } = props.initial.clone();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let kept = scope.draft.and_then(|draft| draft.get("leaving=on")).map(|kept| kept == "on");
    let leaving = use_state_eq(|| kept.unwrap_or(told.is_some()));
    let on_change = {
        let leaving = leaving.setter();
        move |ticked| leaving.set(ticked)
    };
    let (on, reason) =
        told.clone().map(|told| (told.on, told.reason.unwrap_or_default())).unwrap_or_default();
    html! {
        <>
            <NumberField name="staff" label={words::STAFF} unit={words::PEOPLE} initial={staff} />
            <NumberField name="members" label={words::PARTY_MEMBERS} unit={words::PEOPLE} hint={words::PARTY_MEMBERS_HINT} initial={party_members} />
            <DateField name="lease" label={words::LEASE_ENDS} hint={words::LEASE_HINT} initial={lease_ends} />
            <Checkbox name="leaving" label={words::LEAVING} hint={words::LEAVING_HINT} initial={told.is_some()} {on_change} />
            <div class="part">
                if *leaving {
                    <DateField name="leaving-on" label={words::LEAVING_ON} initial={on} />
                    <TextField name="leaving-reason" label={words::LEAVING_REASON} initial={reason} />
                }
            </div>
            <Checkbox name="staying" label={words::STAYING} hint={words::STAYING_HINT} initial={staying == Staying::Stays} />
        </>
    }
}
