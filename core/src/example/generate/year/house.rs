use jiff::civil::date;

use super::{FIRST, play::Done};
use crate::{
    example::generate::hand::Hand,
    organisation::{
        self, Approval, Committee, Kind, NewAppointment, PartyForm, PartyLevel, PartySetting, Relation, Role,
        UnionTerm, count, term,
    },
    record::{AppointmentId, BuildingId, OrganisationId},
    text::Language,
    workspace::{Command, PerformError},
};

/// The organisations around the building, and the building.
#[derive(Clone, Debug)]
pub(super) struct House {
    pub street: OrganisationId,
    pub community: OrganisationId,
    pub committee: OrganisationId,
    pub branch: OrganisationId,
    pub late_branch: OrganisationId,
    pub union: OrganisationId,
    pub centre: OrganisationId,
    pub property: OrganisationId,
    pub departments: [OrganisationId; 3],
    pub secretary: AppointmentId,
    pub instructor: AppointmentId,
    pub building: BuildingId,
    /// The firms that sit in the building now or sat there, in the order in which they came.
    pub firms: Vec<OrganisationId>,
}

impl House {
    pub(super) fn found(hand: &mut Hand) -> Result<House, PerformError> {
        let party = |level, setting| Kind::Party { level, setting };
        let building = |level| party(level, PartySetting::Building);
        let street = party(PartyLevel::WorkingCommittee, PartySetting::SubDistrict);
        let street = hand.register("測試街道黨工委", street, None, None)?;
        let community = party(PartyLevel::Committee, PartySetting::Community);
        let community = hand.register("測試社區黨委", community, None, Some(date(2023, 6, 1)))?;
        let committee = building(PartyLevel::Committee);
        let committee = hand.register("測試樓宇黨委", committee, None, Some(date(2023, 5, 10)))?;
        let branch = building(PartyLevel::JointBranch);
        let branch = hand.register("測試聯合黨支部", branch, None, Some(date(2022, 9, 15)))?;
        let late_branch = building(PartyLevel::Branch);
        let late_branch = hand.register("測試物業黨支部", late_branch, None, Some(date(2022, 3, 1)))?;
        let union = hand.register("測試樓宇工聯會", Kind::UnionFederation, None, Some(date(2024, 2, 20)))?;
        let women = Kind::WomensFederation;
        hand.register("測試樓宇婦聯", women, None, Some(date(2024, 3, 8)))?;
        let centre = hand.register("測試黨群服務中心", Kind::ServiceCentre, None, Some(date(2023, 5, 10)))?;
        let property = hand.register("測試物業公司", Kind::PropertyManager, None, None)?;
        let mut department = |name| hand.register(name, Kind::Department, None, None);
        let departments = [department("測試人社局")?, department("測試市監局")?, department("測試交警大隊")?];
        let building = hand.building("測試樓宇")?;
        let secretary = appoint(hand, committee, "第一書記", Role::FirstSecretary, street)?;
        let instructor = appoint(hand, committee, "黨建指導員", Role::Instructor, street)?;
        let firms = Vec::new();
        let house = House {
            street,
            community,
            committee,
            branch,
            late_branch,
            union,
            centre,
            property,
            departments,
            secretary,
            instructor,
            building,
            firms,
        };
        house.relate(hand)?;
        house.count(hand)?;
        Ok(house)
    }

    fn relate(&self, hand: &mut Hand) -> Done {
        for (organisation, to, relation) in [
            (self.committee, self.street, Relation::Subordination),
            (self.branch, self.committee, Relation::Subordination),
            (self.late_branch, self.committee, Relation::Subordination),
            (self.committee, self.community, Relation::Coordination),
            (self.centre, self.committee, Relation::Coordination),
        ] {
            ask(
                hand,
                organisation::Command::Relate { organisation, relation, to, from: FIRST, until: None },
            )?;
        }
        ask(hand, organisation::Command::SetPartyForm { organisation: self.branch, form: PartyForm::Joint })?;
        let name = "测试楼宇党委（测试数据）".to_owned();
        let (language, short_name, on) = (Language::ZhHans, None, FIRST);
        ask(
            hand,
            organisation::Command::NameIn { organisation: self.committee, language, name, short_name, on },
        )?;
        ask(
            hand,
            organisation::Command::Move {
                organisation: self.centre,
                address: "測試路1號".into(),
                building: Some(self.building),
                from: FIRST,
            },
        )
    }

    fn count(&self, hand: &mut Hand) -> Done {
        let approval =
            Approval { number: "測組〔2023〕1號".into(), on: date(2023, 5, 1), by: self.street };
        let organisation = self.committee;
        ask(hand, organisation::Command::Term(term::Command::ApproveFounding { organisation, approval }))?;
        for (organisation, full, probationary) in
            [(self.committee, 92, 5), (self.branch, 14, 1), (self.late_branch, 6, 0)]
        {
            ask(
                hand,
                organisation::Command::CountPartyMembers { organisation, full, probationary, as_of: FIRST },
            )?;
        }
        let organisation = self.union;
        let term = UnionTerm::FiveYears;
        ask(hand, organisation::Command::Term(term::Command::ChooseUnionTerm { organisation, term }))?;
        let (members, women, as_of) = (260, 104, FIRST);
        ask(
            hand,
            organisation::Command::Count(count::Command::Union { organisation, members, women, as_of }),
        )?;
        for (organisation, committee, members) in [
            (self.union, Committee::Leading, 9),
            (self.union, Committee::Womens, 3),
            (self.branch, Committee::Leading, 5),
        ] {
            let count = count::Command::Committee { organisation, committee, members, as_of };
            ask(hand, organisation::Command::Count(count))?;
        }
        Ok(())
    }
}

pub(super) fn ask(hand: &mut Hand, command: organisation::Command) -> Done {
    hand.make(Command::Organisation(command)).map(|_| ())
}

fn appoint(
    hand: &mut Hand,
    organisation: OrganisationId,
    person: &str,
    role: Role,
    by: OrganisationId,
) -> Result<AppointmentId, PerformError> {
    hand.first(Command::Organisation(organisation::Command::Appoint(NewAppointment {
        organisation,
        person: format!("{person}（測試）"),
        role,
        building: None,
        firms: Vec::new(),
        duties: String::new(),
        from: FIRST,
        until: None,
        dispatched_by: Some(by),
    })))
}
