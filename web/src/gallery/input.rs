//! Buttons and fields.

use yew::prelude::*;

use super::{
    SideProps, Specimen,
    sample::{explanation, say},
};
use crate::component::{
    Button, Checkbox, Checkboxes, Choice, DateField, DateTimeField, Filters, Form, Glyph, Need, NumberField,
    Outcome, Problem, Radios, Readiness, Select, TextField, TextKind, Weight, Width,
};
use crate::text::Words;

/// Every kind of text field, for the input-method tests: what each last committed stands in
/// `[data-test=commit-<kind>]`, what was last drafted in `[data-test=draft-<kind>]`.
#[component]
pub(super) fn Commits() -> Html {
    html! {
        <Specimen name="Text fields for input methods">
            <form class="form" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                <div class="form-fields" data-test="ime">
                    <Echo name="ime-line" kind={TextKind::Line} />
                    <Echo name="ime-lines" kind={TextKind::Lines(3)} />
                    <Echo name="ime-search" kind={TextKind::Search} />
                    <Echo name="ime-number" kind={TextKind::Number} />
                    <Echo name="ime-telephone" kind={TextKind::Telephone} />
                </div>
            </form>
        </Specimen>
    }
}

#[derive(Properties, PartialEq)]
struct EchoProps {
    name: &'static str,
    kind: TextKind,
}

/// Renders again on every draft, as pages do: the worst neighbour that a composition can have.
#[component]
fn Echo(props: &EchoProps) -> Html {
    let (draft, commit) = (use_state(String::new), use_state(String::new));
    let commits = use_state(|| 0_u32);
    let on_draft = {
        let draft = draft.setter();
        move |value| draft.set(value)
    };
    let on_commit = {
        let (commit, commits) = (commit.setter(), commits.clone());
        move |value| {
            commit.set(value);
            commits.set(*commits + 1);
        }
    };
    html! {
        <div>
            <TextField
                name={props.name} label={say(props.name, props.name, props.name)} kind={props.kind}
                need={Need::Unmarked} {on_draft} {on_commit}
            />
            <p class="small soft" lang="en">
                { "draft: " }<output data-test={format!("draft-{}", props.name)}>{ (*draft).clone() }</output>
                { " · commit: " }<output data-test={format!("commit-{}", props.name)}>{ (*commit).clone() }</output>
                { " · commits: " }<output data-test={format!("commits-{}", props.name)}>{ *commits }</output>
            </p>
        </div>
    }
}

#[component]
pub(super) fn Inputs(props: &SideProps) -> Html {
    let id = |name: &str| props.id(name);
    let on_submit = {
        let (firm, when) = (id("firm"), id("when"));
        move |_| {
            Outcome::Refused(vec![
                Problem::of(
                    firm.clone(),
                    say("Enter the name of the firm.", "请填写企业名称。", "請填寫企業名稱。"),
                ),
                Problem::of(
                    when.clone(),
                    say(
                        "The visit lies in the future: 3 March 2030. Enter a day up to today.",
                        "走访日期晚于今天：2030年3月3日。请填写今天或更早的日期。",
                        "走訪日期晚於今天：2030年3月3日。請填寫今天或更早的日期。",
                    ),
                ),
                Problem::overall(say(
                    "The council cannot vote yet.",
                    "议事会尚不能表决。",
                    "議事會尚不能表決。",
                ))
                .because(explanation()),
            ])
        }
    };
    let kinds = || {
        vec![
            Choice::new("quick", say("Quick answer", "即时议", "即時議")).hint(say(
                "Answered within 48 hours",
                "48 小时内答复",
                "48 小時內答覆",
            )),
            Choice::new("full", say("Full deliberation", "深入议", "深入議")).hint(say(
                "Begins within 5 working days",
                "5 个工作日内启动",
                "5 個工作日內啟動",
            )),
        ]
    };
    let report = say("monthly report", "月报", "月報");
    html! {
        <>
            <Specimen name="Button">
                <div class="actions">
                    <Button label={say("Record visit", "登记走访", "登記走訪")} weight={Weight::Primary} icon={Glyph::Plus} />
                    <Button label={say("Dispatch", "派单", "派單")} />
                    <Button label={say("Show all", "查看全部", "查看全部")} weight={Weight::Quiet} />
                    <Button label={say("Withdraw", "撤回", "撤回")} weight={Weight::Danger} />
                    <Button label={say("Save", "保存", "儲存")} weight={Weight::Primary} readiness={Readiness::Busy} />
                    <Button label={say("Publish", "公示", "公示")} readiness={Readiness::Off} />
                </div>
            </Specimen>
            <Specimen name="Crash">
                <Button label={say("Stop the program", "停止程序", "停止程式")} weight={Weight::Danger} on_press={|()| panic!("asked for in the gallery")} test={id("crash-now")} />
            </Specimen>
            <Specimen name="Form">
                <Form id={id("form")} draft={Some(id("draft"))} submit={say("Record visit", "登记走访", "登記走訪")} {on_submit}>
                    <TextField name={id("firm")} label={say("Firm", "企业名称", "企業名稱")} need={Need::By(report.into())} width={Width::Medium}
                        hint={say("As on its business licence", "与营业执照一致", "與營業執照一致")} />
                    <DateField name={id("when")} label={say("Day of the visit", "走访日期", "走訪日期")} need={Need::By(report.into())} />
                    <TextField name={id("what")} label={say("What was said", "走访情况", "走訪情況")} kind={TextKind::Lines(4)} />
                    <Radios name={id("track")} label={say("Track", "议事方式", "議事方式")} choices={kinds()} initial="quick" need={Need::Unmarked} />
                    <Checkboxes name={id("who")} label={say("Told to", "已告知", "已告知")} choices={vec![
                        Choice::new("proposer", say("Whoever raised it", "诉求人", "訴求人")),
                        Choice::new("property", say("Property management", "物业服务企业", "物業服務企業")),
                    ]} />
                    <NumberField name={id("staff")} label={say("Employees", "员工人数", "員工人數")} unit={say("people", "人", "人")} />
                    <TextField name={id("phone")} label={say("Telephone", "联系电话", "聯繫電話")} kind={TextKind::Telephone} width={Width::Short} />
                    <DateTimeField name={id("session")} label={say("Session begins", "会议开始", "會議開始")} />
                    <Select name={id("lead")} label={say("Lead unit", "牵头单位", "牽頭單位")} blank={say("Choose", "请选择", "請選擇")} choices={kinds()} />
                    <Checkbox name={id("consent")} label={say("The firm agrees to be named", "企业同意公开名称", "企業同意公開名稱")} />
                </Form>
            </Specimen>
            <Specimen name="Field with error">
                <TextField name={id("wrong")} label={say("Unified social credit code", "统一社会信用代码", "統一社會信用代碼")} initial="91440600MA4W9RX12" width={Width::Medium}
                    error={say("The code has 17 characters; it needs 18. Check the business licence.", "代码为 17 位，应为 18 位。请核对营业执照。", "代碼為 17 位，應為 18 位。請核對營業執照。")} />
            </Specimen>
            <Specimen name="Filters">
                <Filters label={Words::from(id("filters"))} names={vec![id("q"), id("f-track")]}>
                    <TextField name={id("q")} label={say("Search", "搜索", "搜尋")} kind={TextKind::Search} need={Need::Unmarked} placeholder={say("Title or number", "标题或编号", "標題或編號")} />
                    <Select name={id("f-track")} label={say("Track", "议事方式", "議事方式")} need={Need::Unmarked} blank={say("All", "全部", "全部")} choices={kinds()} />
                </Filters>
            </Specimen>
        </>
    }
}
