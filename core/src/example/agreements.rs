//! Two agreements 結對共建, illustrative: the article says that such agreements are signed, between which kinds of
//! organisations, what they pool and in which fields; it quotes none.

use jiff::civil::{Date, date};

use super::{neighbourhood::Neighbours, stage::Stage};
use crate::{
    agreement::{
        self, Area, Axis, Measure, ObligationKind, ObligationTerms, Participation, PartyTerms, Period,
        Rhythm, Signatory,
    },
    record::{AgreementId, FulfilmentId, ObligationId, OrganisationId},
    workspace::{Command, PerformError},
};

pub(super) fn sign(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    stage.at(date(2022, 8, 22).at(10, 0, 0, 0)).by(0);
    let (committee, community) = (neighbours.committee, neighbours.community);
    let agreement = draft(
        stage,
        "萬科金融中心黨委、保安社區黨委結對共建協議（示例）",
        &[committee, community],
        date(2022, 9, 1),
    )?;
    let venue =
        oblige(stage, agreement, committee, "提供活動場地，每年不少於4次（示例）", ObligationKind::Venue, 4)?;
    oblige(
        stage,
        agreement,
        community,
        "組織便民服務進樓宇，每年不少於6次（示例）",
        ObligationKind::Service,
        6,
    )?;
    stage.at(date(2022, 8, 26).at(15, 0, 0, 0));
    for party in [committee, community] {
        stage.ask(Command::Agreement(agreement::Command::Sign {
            agreement,
            party,
            on: None,
            seal: Default::default(),
        }))?;
    }
    stage.at(date(2022, 9, 20).at(17, 0, 0, 0));
    let fulfilment: FulfilmentId = stage.make(Command::Agreement(agreement::Command::Fulfil {
        agreement,
        obligation: venue,
        on: None,
        amount: 1,
        evidence: "社區健康講座使用樓內場地（示例）".into(),
        beneficiaries: Some(46),
    }))?;
    stage.at(date(2022, 9, 22).at(9, 30, 0, 0));
    let confirm =
        agreement::Command::ConfirmFulfilment { agreement, fulfilment, by: community, rating: None };
    stage.ask(Command::Agreement(confirm))?;
    await_signatures(stage, neighbours)
}

/// Three parties, of whom one has signed.
fn await_signatures(stage: &mut Stage, neighbours: &Neighbours) -> Result<(), PerformError> {
    stage.at(date(2022, 9, 26).at(10, 0, 0, 0));
    let (committee, association, centre) =
        (neighbours.committee, neighbours.finance_association, neighbours.employment_centre);
    let parties = [committee, association, centre];
    let agreement = draft(stage, "金融與就業服務共建協議（示例）", &parties, date(2022, 11, 1))?;
    oblige(stage, agreement, committee, "提供宣講場地，每年不少於2次（示例）", ObligationKind::Venue, 2)?;
    oblige(
        stage,
        agreement,
        association,
        "舉辦增信政策宣講，每年不少於2次（示例）",
        ObligationKind::Activity,
        2,
    )?;
    oblige(stage, agreement, centre, "舉辦樓宇專場招聘，每年不少於2次（示例）", ObligationKind::Service, 2)?;
    stage.ask(Command::Agreement(agreement::Command::Sign {
        agreement,
        party: committee,
        on: None,
        seal: Default::default(),
    }))
}

fn draft(
    stage: &mut Stage,
    title: &str,
    parties: &[OrganisationId],
    from: Date,
) -> Result<AgreementId, PerformError> {
    let party = |organisation: &OrganisationId| PartyTerms {
        organisation: *organisation,
        role: String::new(),
        signatory: Some(Signatory { name: "負責人（示例）".into(), post: String::new() }),
        liaison: None,
        participation: Participation::Contributes,
    };
    stage.make(Command::Agreement(agreement::Command::Draft {
        number: None,
        title: title.into(),
        parties: parties.iter().map(party).collect(),
        principles: vec!["優勢互補".into(), "共建共享".into()],
        goal: "資金、場地、人才聯用互補、開放共享".into(),
        axes: vec![
            Axis { title: "陣地聯建".into(), text: String::new() },
            Axis { title: "服務聯通".into(), text: String::new() },
            Axis { title: "資源聯動".into(), text: String::new() },
        ],
        areas: vec![Area::Business, Area::Innovation, Area::Convenience, Area::Health],
        from,
        to: None,
        rhythm: Some(Rhythm::HalfYearly),
    }))
}

fn oblige(
    stage: &mut Stage,
    agreement: AgreementId,
    party: OrganisationId,
    text: &str,
    kind: ObligationKind,
    quantity: u32,
) -> Result<ObligationId, PerformError> {
    let measure = Measure::Quantified { quantity, unit: "次".into(), period: Period::Year };
    let terms = ObligationTerms { party, text: text.into(), kind, measure, due: None };
    stage.make(Command::Agreement(agreement::Command::AddObligation { agreement, terms }))
}
