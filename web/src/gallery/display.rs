//! What shows something.

use yew::prelude::*;

use super::{
    SideProps, Specimen,
    sample::{explanation, say},
};
use crate::{
    address::Address,
    component::{
        Announce, Backup, Banner, Button, CaseLink, Column, Counter, Current, Cut, DayBar, Dialog,
        EmptyState, Glyph, Icon, Kept, Light, Link, Notice, Pager, Progress, Receipt, Row, SaveState, Say,
        Stage, State, StateTag, Tab, Table, Tabs, Timeline, Tone, Weight, Why,
    },
    route::Route,
    text::Words,
};

#[component]
pub(super) fn Displays(props: &SideProps) -> Html {
    html! {
        <>
            <Specimen name="StateTag, Light">
                <div class="actions">
                    <StateTag state={State::Good} label={say("In time", "按时", "按時")} />
                    <StateTag state={State::Soon} label={say("Due tomorrow", "明天到期", "明天到期")} />
                    <StateTag state={State::Late} label={say("2 days late", "逾期 2 天", "逾期 2 天")} />
                    <StateTag state={State::Neutral} label={say("Closed", "已结案", "已結案")} />
                </div>
                <ul>
                    { for State::ALL.iter().map(|state| html! {
                        <li><Light state={*state} label={say("Property management", "物业服务企业", "物業服務企業")} /></li>
                    }) }
                </ul>
            </Specimen>
            <Specimen name="Timeline"><Timeline stages={stages()} /></Specimen>
            <Specimen name="Why">
                <p>{ "" }</p>
                <Why reason={explanation()} open=true />
                <Why reason={vec![Words::from(say("One line", "一行说明", "一行說明"))]} about={say("of the rate", "比率", "比率")} />
            </Specimen>
            <Specimen name="Counter">
                <Counter label={say("Attendance", "到会", "到會")} whole=13 part=8 needed=9><Why reason={explanation()} /></Counter>
                <Counter label={say("Attendance", "到会", "到會")} whole=13 part=10 needed=9 />
                <Counter label={say("Owners", "业主", "業主")} whole=320 part=201 needed=214 />
            </Specimen>
            <Specimen name="Table, Pager, Tabs"><Lists theme={props.theme} /></Specimen>
            <Specimen name="Notice, Banner">
                <Notice tone={Tone::Info} title={say("The day tables of 2027 are not published yet.", "2027年放假安排尚未公布。", "2027年放假安排尚未公佈。")} />
                <Notice tone={Tone::Success} title={say("The backup holds 1,204 entries.", "备份已包含 1,204 条记录。", "備份已包含 1,204 條記錄。")} />
                <Notice tone={Tone::Warning} title={say("The agreement ends in 12 days.", "协议将于 12 天后到期。", "協議將於 12 天後到期。")}>
                    <div class="actions"><Button label={say("Renew", "续签", "續簽")} /></div>
                </Notice>
                <Notice tone={Tone::Error} title={say("The file stops in line 812. Nothing was taken from it.", "文件在第 812 行中断，未导入任何内容。", "檔案在第 812 行中斷，未匯入任何內容。")} />
                <Banner tone={Tone::Error} announce={Announce::No} title={say("This device has no room left. What you enter now is only in memory: take a backup.", "本机存储已满，新录入的内容仅在内存中：请立即备份。", "本機儲存已滿，新錄入的內容僅在記憶體中：請立即備份。")}>
                    <Button label={say("Take a backup", "立即备份", "立即備份")} />
                </Banner>
            </Specimen>
            <Specimen name="DayBar"><Day /></Specimen>
            <Specimen name="EmptyState">
                <EmptyState title={say("No visits yet", "还没有走访记录", "還沒有走訪記錄")}
                    purpose={say("Record here what firms say when you call on them; a demand becomes an issue with one press.", "在此记录走访企业时了解到的情况；其中的诉求可一键转为议题。", "在此記錄走訪企業時了解到的情況；其中的訴求可一鍵轉為議題。")}>
                    <Button label={say("Record visit", "登记走访", "登記走訪")} weight={Weight::Primary} />
                </EmptyState>
            </Specimen>
            <Specimen name="SaveState">
                <ul>
                    <li><SaveState kept={Kept::Written} backup={Backup::DaysAgo(3)} /></li>
                    <li><SaveState kept={Kept::Written} backup={Backup::DaysAgo(0)} /></li>
                    <li><SaveState kept={Kept::Written} backup={Backup::Never} /></li>
                    <li><SaveState kept={Kept::Writing} backup={Backup::DaysAgo(1)} /></li>
                    <li><SaveState kept={Kept::Refused} backup={Backup::DaysAgo(12)} /></li>
                </ul>
            </Specimen>
            <Specimen name="Dialog, Receipt"><Ask id={props.id("ask")} /></Specimen>
            <Specimen name="Icon">
                <p class="icons">{ for Glyph::ALL.iter().map(|glyph| html! { <Icon glyph={*glyph} /> }) }</p>
            </Specimen>
        </>
    }
}

fn stages() -> Vec<Stage> {
    let raised = Stage {
        who: say("Enterprise visit, 8 October", "10月8日企业走访", "10月8日企業走訪").into(),
        when: say("8 October 2022", "2022年10月8日", "2022年10月8日").into(),
        ..Stage::new(CaseLink::Raise, Progress::Done)
    };
    let solve = Stage {
        who: say("Property management", "物业服务企业", "物業服務企業").into(),
        limit: Some((State::Soon, say("until 18 October", "10月18日前", "10月18日前").into())),
        more: html! { <Why reason={explanation()} /> },
        ..Stage::new(CaseLink::Solve, Progress::Current)
    };
    vec![
        raised,
        Stage::new(CaseLink::Discuss, Progress::Skipped),
        solve,
        Stage::new(CaseLink::FollowUp, Progress::Ahead),
    ]
}

#[component]
fn Lists(props: &SideProps) -> Html {
    let columns = vec![
        Column::new(say("Issue", "诉求", "訴求")).sorted_by("title"),
        Column::new(say("Lead", "牵头单位", "牽頭單位")),
        Column::new(say("Due", "到期", "到期")).sorted_by("due"),
        Column::new(say("Days", "天数", "天數")).figures(),
    ];
    let row =
        |(index, (title, state, word)): (usize, (cobuild::text::Text, State, cobuild::text::Text))| Row {
            key: index.to_string().into(),
            cells: vec![
                html! { <Link to={Route::Issues}><Say words={title} /></Link> },
                html! { <Say words={say("Property management", "物业服务企业", "物業服務企業")} /> },
                html! { <StateTag {state} label={word} /> },
                Html::from(12 - 4 * index),
            ],
        };
    let rows = [
        (
            say("Too few parking spaces on weekdays", "工作日停车位不足", "工作日停車位不足"),
            State::Late,
            say("2 days late", "逾期 2 天", "逾期 2 天"),
        ),
        (
            say("Lift waits at noon", "午间电梯等候时间长", "午間電梯等候時間長"),
            State::Soon,
            say("due tomorrow", "明天到期", "明天到期"),
        ),
        (
            say("Night lighting at the south gate", "南门夜间照明", "南門夜間照明"),
            State::Good,
            say("18 October", "10月18日", "10月18日"),
        ),
    ];
    let tab = |name, count, current| Tab {
        name: Words::from(name),
        to: Address::from(Route::Gallery),
        current,
        count,
    };
    html! {
        <>
            <Tabs label={Words::from(props.id("tabs"))} tabs={vec![
                tab(say("Open", "办理中", "辦理中"), Some(3), Current::Page),
                tab(say("Closed", "已结案", "已結案"), Some(41), Current::No),
                tab(say("All", "全部", "全部"), None, Current::No),
            ]} />
            <Table caption={say("3 open issues", "3 件办理中的诉求", "3 件辦理中的訴求")} {columns} rows={rows.into_iter().enumerate().map(row).collect::<Vec<_>>()} />
            <Pager label={Words::from(props.id("pager"))} cut={Cut::of(&Address::from(Route::Gallery).with("page", "2"), 141)} />
        </>
    }
}

#[component]
fn Day() -> Html {
    let day = use_state(|| jiff::civil::date(2022, 10, 11));
    let on_day = {
        let day = day.setter();
        move |asked| day.set(asked)
    };
    html! { <DayBar about={say("Example workspace: it lives on the day the centre opened.", "示例工作区：日期停在中心启用当天。", "示例工作區：日期停在中心啟用當天。")} day={*day} {on_day} /> }
}

#[derive(Properties, PartialEq)]
struct AskProps {
    id: AttrValue,
}

#[component]
fn Ask(props: &AskProps) -> Html {
    let open = use_state_eq(|| false);
    let set = |to: bool| {
        let open = open.setter();
        move |()| open.set(to)
    };
    html! {
        <>
            <Button label={say("Sign", "签署", "簽署")} on_press={set(true)} test={format!("open-{}", props.id)} />
            <Dialog id={props.id.clone()} open={*open} title={say("Sign the agreement?", "签署这份协议？", "簽署這份協議？")} confirm={say("Sign", "签署", "簽署")} on_confirm={set(false)} on_close={set(false)}>
                <p><Say words={say("Signing cannot be undone. The agreement begins when all parties have signed.", "签署后不能撤销。各方全部签署后协议生效。", "簽署後不能撤銷。各方全部簽署後協議生效。")} /></p>
            </Dialog>
            <div class="receipt-still">
                <Receipt done={say("Visit recorded.", "走访已登记。", "走訪已登記。")} on_undo={Some(Callback::noop())} on_close={Callback::noop()} />
            </div>
        </>
    }
}
