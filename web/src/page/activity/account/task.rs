//! What is done with an account, each as a form with an address of its own: `?do=earn`.

use cobuild::{
    activity::{Account, Command},
    record::AccountId,
    text::{Language, Text},
    workspace::{self, Workspace},
};
use jiff::civil::Date;
use yew::prelude::*;

use super::list::name;
use crate::{
    address::Address,
    component::{Answers, Choice, DateField, Need, NumberField, Problem, Select, TextField, Width},
    page::{number::needed, step::StepPage},
    route::Route,
    store::use_store,
    text::{
        Words,
        messages::{account_page as words, common},
        use_language,
    },
};

/// Which rule speaks of which field.
pub const SPEAKS: &[(&str, &str)] = &[
    ("activity.field-owner", "owner"),
    ("activity.field-consent", "consent-how"),
    ("activity.field-what", "what"),
    ("activity.field-reason", "reason"),
    ("PTS-02", "points"),
    ("PTS-03", "minutes"),
    ("PTS-04", "delta"),
];

/// How many activities are offered.
const OFFERED: usize = 100;

/// One thing that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Give points for service.
    Earn,
    /// Redeem points.
    Redeem,
    /// Correct a line by a further one.
    Correct,
}

impl Task {
    const ALL: [Task; 3] = [Task::Earn, Task::Redeem, Task::Correct];

    const fn key(self) -> &'static str {
        match self {
            Task::Earn => "earn",
            Task::Redeem => "redeem",
            Task::Correct => "correct",
        }
    }

    const fn label(self) -> Text {
        match self {
            Task::Earn => words::EARN,
            Task::Redeem => words::REDEEM,
            Task::Correct => words::CORRECT,
        }
    }

    const fn done(self) -> Text {
        match self {
            Task::Earn => words::EARNED,
            Task::Redeem => words::REDEEMED,
            Task::Correct => words::CORRECTED,
        }
    }

    /// The task in an address.
    pub fn of(address: &Address) -> Option<Task> {
        Task::ALL.into_iter().find(|task| task.key() == address.get("do"))
    }

    /// Its address.
    pub fn at(self, id: AccountId) -> Address {
        Address::from(Route::Account { id }).with("do", self.key())
    }

    /// Its form.
    pub fn form(self, id: AccountId, account: Account) -> Html {
        html! { <TaskPage task={self} {id} {account} /> }
    }
}

#[derive(Properties, PartialEq)]
struct TaskPageProps {
    task: Task,
    id: AccountId,
    account: Account,
}

/// The form of a task, below the account.
#[component]
fn TaskPage(props: &TaskPageProps) -> Html {
    let TaskPageProps { task, id, ref account } = *props;
    let language = use_language();
    let store = use_store();
    let today = store.now().date();
    let fields = store.read(|workspace| fields(workspace, task, today));
    let asked = Callback::from(move |answers: Answers| {
        asked(task, id, &answers, language).map(workspace::Command::Activity)
    });
    let balance = words::HOLDS.fill(language, &[("n", &account.balance().to_string())]);
    html! {
        <StepPage id={task.key()} draft={format!("account/{id}/{}", task.key())} title={task.label()} purpose={Words::from(balance)}
            of={name(account, language)} back={Route::Account { id }} done={task.done()} speaks={SPEAKS} {asked}>
            { fields }
        </StepPage>
    }
}

fn fields(workspace: &Workspace, task: Task, today: Date) -> Html {
    let needed = || Need::By(words::NEED_LEDGER.into());
    match task {
        Task::Earn => {
            let mut held: Vec<_> = workspace.activities.all().collect();
            held.retain(|(_, activity)| activity.when.get().from.date() <= today);
            held.sort_by_key(|(_, activity)| std::cmp::Reverse(activity.when.get().from));
            let held = held.into_iter().take(OFFERED);
            let held: Vec<Choice> = held
                .map(|(id, activity)| Choice::new(id.to_string(), activity.title.get().clone()))
                .collect();
            html! {
                <>
                    <NumberField name="minutes" label={words::MINUTES} need={needed()} />
                    <Select name="activity" label={words::ACTIVITY} choices={held} blank={words::NO_ACTIVITY} need={Need::Unmarked} />
                    <DateField name="on" label={words::DAY} initial={Some(today)} between={(None, Some(today))} need={Need::Unmarked} />
                </>
            }
        }
        Task::Redeem => html! {
            <>
                <NumberField name="points" label={words::POINTS} need={needed()} />
                <TextField name="what" label={words::REDEEMED_FOR} need={needed()} />
            </>
        },
        Task::Correct => html! {
            <>
                <TextField name="delta" label={words::DELTA} hint={words::DELTA_HINT} width={Width::Short} need={needed()} />
                <TextField name="reason" label={common::REASON} need={needed()} />
            </>
        },
    }
}

/// What the form of a task asks for.
///
/// # Errors
/// With the field that holds no number.
fn asked(task: Task, account: AccountId, answers: &Answers, language: Language) -> Result<Command, Problem> {
    let number = |name| needed(answers, name, language);
    Ok(match task {
        Task::Earn => Command::Earn {
            account,
            activity: answers.text("activity").parse().ok(),
            on: answers.date("on"),
            minutes: number("minutes")?,
        },
        Task::Redeem => {
            Command::Redeem { account, points: number("points")?, what: answers.text("what").to_owned() }
        }
        Task::Correct => {
            let typed = answers.text("delta");
            let delta: i64 = typed
                .trim_start_matches('+')
                .parse()
                .map_err(|_| Problem::of("delta", words::NOT_A_CHANGE.fill(language, &[("typed", typed)])))?;
            Command::CorrectPoints { account, delta, reason: answers.text("reason").to_owned() }
        }
    })
}
