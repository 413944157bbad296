use cobuild::{
    agreement::{Agreement, Amendment, Command, Participation, PartyTerms, Status},
    record::{AgreementId, OrganisationId},
    rule::date_words,
    text::Language,
    workspace::{self, Workspace},
};
use jiff::civil::Date;
use yew::prelude::*;

use super::sign::SignDialog;
use crate::{
    act::{Act, use_act},
    component::{Button, Column, EmptyState, Link, Row, State, StateTag, Table, Weight, Why},
    page::{
        agreement::{
            task::Task,
            words::{overall_reason, percent},
        },
        party,
    },
    store::use_store,
    text::{
        Words,
        messages::{agreement_page as words, common},
        use_language,
    },
};

#[derive(Properties, PartialEq)]
pub struct PartiesProps {
    pub id: AgreementId,
}

/// The parties: who signs for them, whether they have, how far they kept what they promised.
#[component]
pub fn Parties(props: &PartiesProps) -> Html {
    let id = props.id;
    let language = use_language();
    let (store, act) = (use_store(), use_act());
    let asked = use_state_eq(|| None::<OrganisationId>);
    let on = store.now().date();
    let ask = {
        let asked = asked.setter();
        Callback::from(move |party| asked.set(Some(party)))
    };
    let (rows, signed) = store.read(|workspace| {
        let Some(agreement) = workspace.agreements.get(id) else { return (Vec::new(), 0) };
        let table = Parts { workspace, id, agreement, status: agreement.status_on(on), language, ask, act };
        let parties = agreement.wording_on(on).parties;
        let signed = parties.iter().filter(|party| table.signed_on(party.organisation).is_some()).count();
        (parties.iter().map(|party| table.row(party, on)).collect::<Vec<_>>(), signed)
    });
    let caption =
        words::SIGNED_COUNT.fill(language, &[("n", &signed.to_string()), ("whole", &rows.len().to_string())]);
    let columns = vec![
        Column::new(words::PARTY),
        Column::new(words::SIGNATORY),
        Column::new(words::SIGNATURE),
        Column::new(words::FULFILLED).figures(),
        Column::new(common::ACTIONS),
    ];
    let close = {
        let asked = asked.setter();
        move |()| asked.set(None)
    };
    html! {
        <section>
            <h2>{ words::PARTIES.get(language) }</h2>
            if rows.is_empty() {
                <EmptyState title={words::NO_PARTIES} purpose={words::NO_PARTIES_PURPOSE}>
                    <Link to={Task::Party(None).at(id)} class="button">{ words::ADD_PARTY.get(language) }</Link>
                </EmptyState>
            } else {
                <Table {caption} {columns} {rows} />
            }
            <SignDialog {id} party={*asked} on_close={close} />
        </section>
    }
}

/// What every row needs.
struct Parts<'a> {
    workspace: &'a Workspace,
    id: AgreementId,
    agreement: &'a Agreement,
    status: Status,
    language: Language,
    ask: Callback<OrganisationId>,
    act: Act,
}

impl Parts<'_> {
    fn row(&self, party: &PartyTerms, on: Date) -> Row {
        let (language, id) = (self.language, party.organisation);
        let name: Words = party::name(self.workspace, id, language).into();
        let overall = self.agreement.overall(Some(id), on);
        let only = party.participation == Participation::ParticipatesOnly;
        let cells = vec![
            html! {
                <>
                    { party::link(self.workspace, id, language) }
                    if !party.role.is_empty() {
                        <p class="soft small">{ party.role.clone() }</p>
                    }
                    if only {
                        <p class="soft small">{ party.participation.text().get(language) }</p>
                    }
                </>
            },
            self.people(party),
            signature(self.signed_on(id), self.status, language),
            html! {
                <>
                    <p>{ percent(overall.percent()) }</p>
                    if !overall.each.is_empty() {
                        <Why reason={overall_reason(self.agreement, &overall, language)} about={name.clone()} />
                    }
                </>
            },
            self.actions(party, &name),
        ];
        Row { key: id.to_string().into(), cells }
    }

    /// The day on which a party signed, or accepted the amendment by which it joined.
    fn signed_on(&self, id: OrganisationId) -> Option<Date> {
        let joined = |(_, amendment): (_, &Amendment)| {
            amendment.joining().find(|joined| *joined == id)?;
            amendment.acceptance_of(id).map(|given| given.on)
        };
        match self.agreement.party(id) {
            Some(party) => *party.signed_on.get(),
            None => self.agreement.amendments().find_map(joined),
        }
    }

    fn people(&self, party: &PartyTerms) -> Html {
        let signatory = party.signatory.as_ref().map(|who| format!("{} {}", who.post, who.name));
        let liaison = party.liaison.as_ref();
        let liaison = liaison.map(|name| words::LIAISON_IS.fill(self.language, &[("name", name)]));
        html! {
            <>
                <p>{ signatory.unwrap_or_else(|| "—".into()) }</p>
                if let Some(liaison) = liaison {
                    <p class="soft small">{ liaison }</p>
                }
            </>
        }
    }

    fn actions(&self, party: &PartyTerms, name: &Words) -> Html {
        let (language, id) = (self.language, party.organisation);
        let signed_on = self.signed_on(id);
        let spoken =
            |text: cobuild::text::Text| Words::from(format!("{} {}", text.get(language), name.get(language)));
        let link = |task: Task, text: cobuild::text::Text| {
            html! { <Link to={task.at(self.id)} class="button quiet">{ text.get(language) }<span class="spoken">{ name.get(language) }</span></Link> }
        };
        let signing = matches!(self.status, Status::Draft | Status::Signing);
        let remove = Command::RemoveParty { agreement: self.id, party: id };
        let remove = self.act.press(workspace::Command::Agreement(remove), words::PARTY_REMOVED);
        html! {
            <div class="actions">
                if signing && signed_on.is_none() {
                    <Button label={words::SIGN} spoken={spoken(words::SIGN)} on_press={self.ask.reform(move |()| id)} />
                }
                if self.status == Status::Signing && signed_on.is_some() {
                    { link(Task::Withdraw(id), words::WITHDRAW) }
                }
                if self.status != Status::Dropped {
                    { link(Task::Party(Some(id)), words::EDIT) }
                }
                if self.status == Status::Draft {
                    <Button weight={Weight::Quiet} label={words::REMOVE} spoken={spoken(words::REMOVE)} on_press={remove} />
                }
            </div>
        }
    }
}

fn signature(signed_on: Option<Date>, status: Status, language: Language) -> Html {
    match (signed_on, status) {
        (Some(day), _) => {
            let label = words::SIGNED_ON.fill(language, &[("day", &date_words(day, language))]);
            html! { <StateTag state={State::Good} {label} /> }
        }
        (None, Status::Signing) => html! { <StateTag state={State::Soon} label={words::TO_SIGN} /> },
        (None, _) => html! { <StateTag state={State::Neutral} label={words::NOT_SIGNED} /> },
    }
}
