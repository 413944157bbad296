//! What was promised, delivered, listed and claimed.

use super::{Found, Look, organisation};
use crate::{
    agreement::Agreement,
    record::{AgreementId, ObligationId, OrganisationId},
    text::Language,
    workspace::Workspace,
};

fn all(workspace: &Workspace) -> impl Iterator<Item = (AgreementId, &Agreement)> {
    workspace.agreements.all()
}

pub(super) fn agreements<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    all(workspace).all(|(id, agreement)| {
        let (title, number) = (agreement.title.get(), agreement.number.get());
        look(Found::named(id, [title, number, ""]).with_texts([agreement.goal.get(), "", ""]).beside(number))
    })
}

/// Those of the text, and those that amendments add.
pub(super) fn obligations<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    let show = |look: Look<'a, '_>,
                agreement: &'a Agreement,
                id: ObligationId,
                party: OrganisationId,
                text: &'a str| {
        let found = Found::composed(id, [text, "", ""]);
        let [party, main] = organisation(workspace, party, language);
        let texts = [party, main, agreement.title.get()];
        look(found.with_texts(texts).beside(agreement.title.get()))
    };
    all(workspace).all(|(_, agreement)| {
        let mut signed = agreement.obligations();
        let mut added = agreement.amendments().flat_map(|(_, amendment)| &amendment.adds);
        signed.all(|(id, owes)| show(look, agreement, id, owes.party, owes.text.get()))
            && added.all(|(id, owes)| show(look, agreement, *id, owes.party, &owes.text))
    })
}

pub(super) fn fulfilments<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    let of =
        |(_, agreement): (_, &'a Agreement)| agreement.fulfilments().map(move |found| (agreement, found));
    all(workspace).flat_map(of).all(|(agreement, (id, done))| {
        let [party, main] = organisation(workspace, done.party, language);
        let title = agreement.title.get();
        let texts = [promised(agreement, done.obligation), &done.evidence, title];
        look(Found::composed(id, [party, main, ""]).with_texts(texts).beside(title))
    })
}

/// What an obligation says, of the text or of an amendment.
fn promised(agreement: &Agreement, id: ObligationId) -> &str {
    let added = || agreement.amendments().find_map(|(_, amendment)| amendment.adds.get(&id));
    match agreement.obligation(id) {
        Some(owes) => owes.text.get(),
        None => added().map_or("", |owes| &owes.text),
    }
}

pub(super) fn amendments<'a>(workspace: &'a Workspace, look: Look<'a, '_>) -> bool {
    let of = |(_, agreement): (_, &'a Agreement)| agreement.amendments().map(move |found| (agreement, found));
    all(workspace).flat_map(of).all(|(agreement, (id, amendment))| {
        let found = Found::composed(id, [&amendment.reason, "", ""]);
        look(found.with_texts([agreement.title.get(), "", ""]).beside(agreement.title.get()))
    })
}

pub(super) fn pledges<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    let of = |(_, agreement): (_, &'a Agreement)| agreement.pledges().map(move |found| (agreement, found));
    all(workspace).flat_map(of).all(|(agreement, (id, pledge))| {
        let [party, main] = organisation(workspace, pledge.party, language);
        let found = Found::composed(id, [&pledge.purpose, party, main]);
        look(found.with_texts([agreement.title.get(), "", ""]).beside(agreement.title.get()))
    })
}

pub(super) fn list_items<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.claims.items().all(|(id, item)| {
        let [owner, main] = organisation(workspace, item.owner, language);
        look(
            Found::named(id, [item.text.get(), "", ""])
                .with_texts([owner, main, item.place.get()])
                .beside(owner),
        )
    })
}

pub(super) fn claims<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.claims.claims().all(|(id, claim)| {
        let item = workspace.claims.item(claim.item).map_or("", |item| item.text.get());
        let [claimant, main] = organisation(workspace, claim.claimant, language);
        let found = Found::composed(id, [item, claimant, main]);
        look(found.with_texts([&claim.offer, &claim.terms, ""]).beside(claimant))
    })
}

pub(super) fn projects<'a>(workspace: &'a Workspace, language: Language, look: Look<'a, '_>) -> bool {
    workspace.claims.projects().all(|(id, project)| {
        let [lead, main] = organisation(workspace, *project.lead.get(), language);
        let found = Found::named(id, [project.title.get(), "", ""]);
        look(found.with_texts([project.plan.get(), lead, main]).beside(lead))
    })
}
