use jiff::civil::Date;

use super::{
    Bar, Base, MTG_01, MTG_04, MTG_21, MTG_22, MTG_23, MTG_24, MTG_25, MTG_26, MTG_27, MTG_28, MTG_29,
    MTG_30, MTG_33, MTG_59, Reach, Requirement, Threshold,
};
use crate::{
    meeting::{BodyKind, Count, Question, Session},
    policy::{Parameter, Policy, Share, parameter},
    rule::Rule,
    text::{Text, messages::meeting as words},
    workspace::Workspace,
};

/// How a kind of body decides a question on a day.
#[derive(Clone, Debug)]
pub struct RuleSet {
    /// How many must be present.
    pub quorum: Requirement,
    /// How many must be in favour.
    pub pass: Requirement,
    /// In which ways it decides.
    pub ways: &'static [Way],
}

/// A way of deciding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By consensus 協商一致.
    Consensus,
    /// By a vote 表決.
    Vote,
    /// By a ballot on candidates 選舉.
    Ballot,
}

impl Way {
    /// The name on screen.
    pub fn text(self) -> &'static Text {
        match self {
            Way::Consensus => &words::CONSENSUS,
            Way::Vote => &words::VOTE,
            Way::Ballot => &words::BALLOT,
        }
    }
}

/// The policy on a day, and shares of it as requirements.
struct On<'a> {
    policy: &'a Policy,
    day: Date,
}

type Shipped = &'static Parameter<Share>;
type MaybeShipped = &'static Parameter<Option<Share>>;

impl On<'_> {
    fn share(&self, rule: &'static Rule, parameter: Shipped, base: Base, reach: Reach) -> Requirement {
        let share = self.policy.on(parameter, self.day);
        Requirement { rule, bar: Bar::Reach(Threshold { share, base, reach }) }
    }

    /// A share that may not be on record.
    fn known(&self, rule: &'static Rule, parameter: MaybeShipped, base: Base, reach: Reach) -> Requirement {
        let used = self.policy.on(parameter, self.day);
        let bar = match used.clone().set() {
            Some(share) => Bar::Reach(Threshold { share, base, reach }),
            None => Bar::Unknown(used),
        };
        Requirement { rule, bar }
    }

    /// A share that no rule sets, unless the office does.
    fn own(&self, rule: &'static Rule, parameter: MaybeShipped, base: Base, reach: Reach) -> Requirement {
        let known = self.known(rule, parameter, base, reach);
        match known.bar {
            Bar::Unknown(_) => ANYBODY,
            _ => known,
        }
    }
}

const ANYBODY: Requirement = Requirement { rule: &MTG_33, bar: Bar::Anybody };

impl RuleSet {
    /// The rules of a kind of body on a day, for an ordinary question.
    pub fn of(kind: BodyKind, policy: &Policy, on: Date) -> RuleSet {
        RuleSet::for_question(kind, Question::Ordinary, policy, on)
    }

    /// The rules of a kind of body on a day, for a question. 「以上」 includes the number, 「超過」 and 「過半數」 do not.
    pub fn for_question(kind: BodyKind, question: Question, policy: &Policy, day: Date) -> RuleSet {
        use Base::{Entitled, Present};
        use Reach::{AtLeast, MoreThan};
        let on = On { policy, day };
        let elects = matches!(question, Question::Election { .. });
        match kind {
            BodyKind::BuildingCouncil => RuleSet {
                quorum: on.share(&MTG_01, &parameter::COUNCIL_QUORUM, Entitled, AtLeast),
                pass: on.share(&MTG_04, &parameter::COUNCIL_PASS, Present, MoreThan),
                ways: &[Way::Consensus, Way::Vote],
            },
            BodyKind::JointMeeting => {
                let pass = on.own(&MTG_04, &parameter::JOINT_PASS, Present, MoreThan);
                let votes = pass.bar != Bar::Anybody;
                RuleSet {
                    quorum: on.own(&MTG_01, &parameter::JOINT_QUORUM, Entitled, AtLeast),
                    pass,
                    ways: if votes { &[Way::Consensus, Way::Vote] } else { &[Way::Consensus] },
                }
            }
            BodyKind::PartyAssembly | BodyKind::PartyElection | BodyKind::PartyCongress if elects => {
                RuleSet {
                    quorum: on.share(&MTG_23, &parameter::PARTY_ELECTION_QUORUM, Entitled, AtLeast),
                    pass: on.share(&MTG_24, &parameter::PARTY_ELECTION_PASS, Entitled, MoreThan),
                    ways: &[Way::Ballot],
                }
            }
            BodyKind::PartyAssembly | BodyKind::PartyElection => RuleSet {
                quorum: on.share(&MTG_21, &parameter::PARTY_ASSEMBLY_QUORUM, Entitled, AtLeast),
                pass: on.share(&MTG_22, &parameter::PARTY_ASSEMBLY_PASS, Entitled, MoreThan),
                ways: &[Way::Vote],
            },
            BodyKind::PartyCongress => RuleSet {
                quorum: on.known(&MTG_01, &parameter::PARTY_CONGRESS_QUORUM, Entitled, AtLeast),
                pass: on.known(&MTG_04, &parameter::PARTY_CONGRESS_PASS, Entitled, MoreThan),
                ways: &[Way::Vote],
            },
            BodyKind::PartyGroup => RuleSet {
                quorum: match question {
                    Question::CadresAndDiscipline => {
                        on.share(&MTG_59, &parameter::PARTY_GROUP_QUORUM_CADRES, Entitled, AtLeast)
                    }
                    _ => on.share(&MTG_59, &parameter::PARTY_GROUP_QUORUM, Entitled, AtLeast),
                },
                pass: on.share(&MTG_25, &parameter::PARTY_GROUP_PASS, Entitled, MoreThan),
                ways: &[Way::Vote],
            },
            BodyKind::ResidentsMeeting => RuleSet {
                quorum: on.known(&MTG_26, &parameter::RESIDENTS_QUORUM, Entitled, MoreThan),
                pass: on.known(&MTG_27, &parameter::RESIDENTS_PASS, Present, MoreThan),
                ways: &[Way::Vote],
            },
            BodyKind::ResidentsRepresentatives => RuleSet {
                quorum: on.known(&MTG_01, &parameter::REPRESENTATIVES_QUORUM, Entitled, MoreThan),
                pass: on.known(&MTG_04, &parameter::REPRESENTATIVES_PASS, Present, MoreThan),
                ways: &[Way::Vote],
            },
            BodyKind::OwnersMeeting => RuleSet {
                quorum: on.known(&MTG_28, &parameter::OWNERS_QUORUM, Entitled, AtLeast),
                pass: match question {
                    Question::Owners(matter) if matter.is_special() => {
                        on.known(&MTG_29, &parameter::OWNERS_PASS_SPECIAL, Present, AtLeast)
                    }
                    _ => on.known(&MTG_29, &parameter::OWNERS_PASS, Present, MoreThan),
                },
                ways: &[Way::Vote],
            },
            BodyKind::UnionAssembly if elects => RuleSet {
                quorum: on.known(&MTG_01, &parameter::UNION_ELECTION_QUORUM, Entitled, AtLeast),
                pass: on.known(&MTG_24, &parameter::UNION_ELECTION_PASS, Entitled, MoreThan),
                ways: &[Way::Ballot],
            },
            BodyKind::UnionAssembly if question == Question::Recall => RuleSet {
                quorum: ANYBODY,
                pass: on.share(&MTG_30, &parameter::UNION_RECALL, Entitled, MoreThan),
                ways: &[Way::Vote],
            },
            BodyKind::UnionAssembly => RuleSet {
                quorum: on.known(&MTG_01, &parameter::UNION_QUORUM, Entitled, AtLeast),
                pass: on.known(&MTG_04, &parameter::UNION_PASS, Present, MoreThan),
                ways: &[Way::Vote],
            },
        }
    }
}

/// What an agenda needs so that all of it can be decided: the quorum of its most demanding item, and of an ordinary
/// question while nothing stands on it. One that is not on record demands most.
pub fn quorum_of(workspace: &Workspace, session: &Session, count: Count) -> Option<Requirement> {
    let kind = workspace.meetings.kind_of(session)?;
    let agenda = workspace.meetings.agenda(session);
    let asked = agenda.iter().map(|item| *item.question.get());
    let questions = if agenda.is_empty() { vec![Question::Ordinary] } else { asked.collect() };
    let quorums = questions
        .into_iter()
        .map(|question| RuleSet::for_question(kind, question, &workspace.policy, session.day()).quorum);
    quorums.max_by_key(|quorum| quorum.needed(count).unwrap_or(u32::MAX))
}
