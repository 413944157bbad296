//! Co-building agreements and their health.

use cobuild::record::AgreementId;
use yew::prelude::*;

use crate::frame::{Page, Place};

/// Co-building agreements and their health.
#[component]
pub fn AgreementsPage() -> Html {
    html! { <Page title={Place::Agreements.name()}><template></template></Page> }
}

/// Drafts an agreement.
#[component]
pub fn NewAgreementPage() -> Html {
    html! { <Page title={Place::Agreements.name()}><template></template></Page> }
}

/// Properties of [`AgreementPage`].
#[derive(Properties, PartialEq)]
pub struct AgreementPageProps {
    /// Which.
    pub id: AgreementId,
}

/// One agreement: parties, obligations, signatures, fulfilment.
#[component]
pub fn AgreementPage(props: &AgreementPageProps) -> Html {
    html! { <Page title={Place::Agreements.name()}>{ props.id.to_string() }</Page> }
}
