//! Visits, issues, work orders and call-backs. The three topics are those of the article; who raised them, when, and
//! what became of them is illustrative.

use jiff::civil::{DateTime, date};

use super::{neighbourhood::Neighbours, stage::Stage};
use crate::{
    issue::{
        self, Channel, Class, NewIssue, NewOrder, RaisedBy, Reached, ReplyResult, Satisfaction, Screening,
        Solved, Source,
    },
    meeting::Competence,
    policy::Span,
    record::{DemandId, IssueId, OrganisationId, WorkOrderId},
    visit::{self, Consent, DemandCategory, NewDemand, Urgency, Visitor},
    workspace::{Command, PerformError},
};

/// The three topics of the first session.
pub(super) struct Raised {
    pub topics: [IssueId; 3],
}

pub(super) fn visits(stage: &mut Stage, neighbours: &Neighbours) -> Result<Raised, PerformError> {
    let [first, second, third] = neighbours.firms;
    let traffic_police = Competence::Department(neighbours.traffic_police);
    let topics = [
        raise(
            stage,
            (date(2022, 8, 9).at(10, 0, 0, 0), first),
            (DemandCategory::Finance, "如何幫助樓宇企業增信，並解決員工招聘難的問題"),
            Competence::BuildingCouncil,
        )?,
        raise(
            stage,
            (date(2022, 8, 9).at(15, 0, 0, 0), second),
            (DemandCategory::PartyAndMass, "如何在樓宇內更好地開展黨群活動"),
            Competence::BuildingCouncil,
        )?,
        raise(
            stage,
            (date(2022, 8, 10).at(10, 30, 0, 0), third),
            (DemandCategory::Traffic, "上下班高峰期萬科金融中心周邊交通堵塞該如何解決"),
            traffic_police,
        )?,
    ];
    Ok(Raised { topics })
}

/// A visit whose demand becomes an issue and goes to the council.
fn raise(
    stage: &mut Stage,
    (at, firm): (DateTime, OrganisationId),
    (category, text): (DemandCategory, &str),
    competence: Competence,
) -> Result<IssueId, PerformError> {
    let demand = visit(stage, at, firm, category, text)?;
    let issue: IssueId = stage.make(ask(issue::Command::RaiseDemand { demand, title: String::new() }))?;
    let screening = Screening::Council { competence };
    stage.at(at.date().at(17, 0, 0, 0)).ask(ask(issue::Command::Screen { issue, screening }))?;
    Ok(issue)
}

fn visit(
    stage: &mut Stage,
    at: DateTime,
    firm: OrganisationId,
    category: DemandCategory,
    text: &str,
) -> Result<DemandId, PerformError> {
    let demand = NewDemand {
        category,
        text: text.into(),
        urgency: Urgency::Ordinary,
        consent: Consent::Anonymous,
        answer: None,
    };
    stage.at(at.date().at(at.hour() + 1, 0, 0, 0)).by(0).make(Command::Visit(visit::Command::Record {
        organisation: firm,
        at,
        channel: visit::Channel::Visit,
        visitors: vec![Visitor::named("值班員甲（示例）")],
        room: None,
        met: Vec::new(),
        purpose: "企業走訪（示例）".into(),
        changes: visit::Changes::default(),
        policy_told: String::new(),
        demands: vec![demand],
        next_on: None,
    }))
}

/// One topic is solved, one planned, one extended.
pub(super) fn after_the_session(
    stage: &mut Stage,
    neighbours: &Neighbours,
    raised: &Raised,
) -> Result<(), PerformError> {
    let [recruiting, activities, traffic] = raised.topics;
    stage.at(date(2022, 8, 17).at(10, 0, 0, 0)).by(0);
    let recruiting_order = stage.make(dispatch(NewOrder {
        issue: recruiting,
        lead: neighbours.employment_centre,
        co_handlers: vec![neighbours.finance_association],
        text: "舉辦樓宇專場招聘和增信政策宣講（示例）".into(),
        class: Class::Complex,
    }))?;
    let activities_order = stage.make(dispatch(order(
        activities,
        neighbours.committee,
        "制定並張貼季度活動安排（示例）",
        Class::Ordinary,
    )))?;
    let traffic_order = stage.make(dispatch(order(
        traffic,
        neighbours.traffic_police,
        "研究高峰期疏導方案（示例）",
        Class::Complex,
    )))?;
    stage.at(date(2022, 8, 18).at(9, 30, 0, 0));
    for order in [recruiting_order, activities_order, traffic_order] {
        stage.ask(ask(issue::Command::Contact { order }))?;
    }
    stage.at(date(2022, 8, 23).at(16, 0, 0, 0));
    let until = date(2022, 10, 14);
    reply(
        stage,
        activities_order,
        "活動安排初稿已完成，列入十月張貼（示例）",
        ReplyResult::Planned { until },
    )?;
    stage.at(date(2022, 9, 2).at(11, 0, 0, 0));
    stage.ask(ask(issue::Command::Extend {
        order: traffic_order,
        by: Span::WorkingDays(10),
        reason: "需與周邊路口一併測算（示例）".into(),
        approver: "街道負責人（示例）".into(),
        proposer_told_on: Some(date(2022, 9, 2)),
    }))?;
    stage.at(date(2022, 9, 5).at(15, 0, 0, 0));
    reply(stage, recruiting_order, "已舉辦專場招聘和政策宣講各一場（示例）", ReplyResult::Solved)?;
    stage.at(date(2022, 9, 6).at(10, 0, 0, 0)).by(1);
    call_back(stage, recruiting, Solved::Yes, Some(Satisfaction::Satisfied))?;
    stage.ask(ask(issue::Command::Close { issue: recruiting }))
}

/// What the day of opening finds: an answer due, a call-back due, an order due, and one issue that waits too long.
pub(super) fn autumn(
    stage: &mut Stage,
    neighbours: &Neighbours,
    raised: &Raised,
) -> Result<(), PerformError> {
    let [_, _, traffic] = raised.topics;
    let traffic_order = stage.workspace().issues.get(traffic).and_then(|issue| issue.orders.last().copied());
    stage.at(date(2022, 9, 27).at(16, 0, 0, 0)).by(0);
    if let Some(order) = traffic_order {
        reply(stage, order, "已增派警力疏導兩周（示例）", ReplyResult::Solved)?;
    }
    stage.at(date(2022, 9, 28).at(10, 0, 0, 0)).by(1);
    call_back(stage, traffic, Solved::No, None)?;
    let why = "回訪反映晚高峰仍然擁堵（示例）".to_owned();
    stage.ask(ask(issue::Command::Reopen { issue: traffic, why }))?;
    stage.at(date(2022, 9, 29).at(9, 30, 0, 0)).by(0);
    let again = order(traffic, neighbours.traffic_police, "晚高峰疏導再研究（示例）", Class::Ordinary);
    let again: WorkOrderId = stage.make(dispatch(again))?;
    stage.at(date(2022, 9, 30).at(9, 0, 0, 0)).ask(ask(issue::Command::Contact { order: again }))?;

    stage.at(date(2022, 10, 8).at(14, 0, 0, 0));
    let _waiting: IssueId =
        receive(stage, Source::WalkIn, "樓層飲水機漏水（示例）", DemandCategory::Property)?;
    let asked = receive(stage, Source::Hotline, "自助終端能辦哪些事項（示例）", DemandCategory::Approval)?;
    quick(stage, asked)?;
    let question: WorkOrderId = stage.make(dispatch(order(
        asked,
        neighbours.committee,
        "向來電企業說明事項清單（示例）",
        Class::Consult,
    )))?;
    stage.at(date(2022, 10, 10).at(11, 0, 0, 0));
    reply(stage, question, "已說明清單將於服務中心啟用時公佈（示例）", ReplyResult::Explained)?;
    stage.at(date(2022, 10, 10).at(15, 20, 0, 0));
    let reading = receive(stage, Source::Box, "閱讀空間可否延長開放時間（示例）", DemandCategory::Culture)?;
    quick(stage, reading)
}

fn ask(command: issue::Command) -> Command {
    Command::Issue(command)
}

fn dispatch(new: NewOrder) -> Command {
    ask(issue::Command::Dispatch(new))
}

fn order(issue: IssueId, lead: OrganisationId, text: &str, class: Class) -> NewOrder {
    NewOrder { issue, lead, co_handlers: Vec::new(), text: text.into(), class }
}

fn reply(stage: &mut Stage, order: WorkOrderId, text: &str, result: ReplyResult) -> Result<(), PerformError> {
    stage.ask(ask(issue::Command::Reply { order, text: text.into(), result }))
}

fn call_back(
    stage: &mut Stage,
    issue: IssueId,
    solved: Solved,
    satisfaction: Option<Satisfaction>,
) -> Result<(), PerformError> {
    let reached = Some(Reached { solved, satisfaction, comment: String::new() });
    stage.ask(ask(issue::Command::CallBack { issue, channel: Channel::Phone, reached, caller: None }))
}

fn receive(
    stage: &mut Stage,
    source: Source,
    text: &str,
    category: DemandCategory,
) -> Result<IssueId, PerformError> {
    stage.make(ask(issue::Command::Receive(NewIssue {
        source,
        raised_by: RaisedBy::Anonymous,
        consent: Consent::Anonymous,
        received_at: None,
        title: text.into(),
        text: text.into(),
        category,
        urgency: Urgency::Ordinary,
    })))
}

fn quick(stage: &mut Stage, issue: IssueId) -> Result<(), PerformError> {
    let screening = Screening::Quick { competence: Competence::BuildingCouncil };
    stage.ask(ask(issue::Command::Screen { issue, screening }))
}
