//! Who does what, and by what they are bound: the hall itself binds nobody.

use cobuild::{
    meeting::{Command, Consent, Duty, Item, Outcome as Conclusion, rules},
    record::{ItemId, OrganisationId},
    rule::date_words,
    text::Language,
    workspace::Workspace,
};
use yew::prelude::*;

use super::item::ItemProps;
use crate::{
    act::use_act,
    component::{
        Answers, Button, Choice, DateField, Form, FormScope, Glyph, Light, Need, Outcome, Problem, Select,
        State, TextField, Weight, Why, Width, use_chosen,
    },
    page::council::{
        ask,
        naming::{organisation_link, use_organisations},
    },
    store::use_store,
    text::{
        Words,
        messages::{common, council_page as words},
        use_language,
    },
};

/// More duties than this belong into a resolution of their own.
const MOST: usize = 20;

fn name(index: usize, field: &str) -> String {
    format!("duty-{index}-{field}")
}

/// As many duties as are named; a button adds another.
#[component]
pub fn DutyFields() -> Html {
    let language = use_language();
    let organisations = use_organisations();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let count = use_state_eq(|| {
        let kept = |index: &usize| {
            scope
                .draft
                .as_ref()
                .and_then(|draft| draft.get(&name(*index, "text")))
                .is_some_and(|kept| !kept.is_empty())
        };
        (0..MOST).filter(kept).max().map_or(0, |last| last + 1)
    });
    let add = {
        let count = count.clone();
        move |()| count.set((*count + 1).min(MOST))
    };
    let fields = |index: usize| {
        let n = (index + 1).to_string();
        html! {
            <fieldset class="card" key={index}>
                <legend>{ words::DUTY_NUMBER.fill(language, &[("n", &n)]) }</legend>
                <Select
                    name={name(index, "organisation")} label={words::ORGANISATION} choices={(*organisations).clone()} width={Width::Full}
                    blank={common::CHOOSE} need={Need::By(words::NEED_MTG_07.into())}
                />
                <TextField name={name(index, "text")} label={words::DUTY} need={Need::By(words::NEED_MTG_07.into())} />
                <DateField name={name(index, "due")} label={words::DUE} />
                <ConsentFields prefix={format!("duty-{index}")} pending=true />
            </fieldset>
        }
    };
    html! {
        <div class="form-fields">
            <div class="slots">{ for (0..*count).map(fields) }</div>
            if *count < MOST {
                <p><Button label={words::ADD_DUTY} icon={Some(Glyph::Plus)} on_press={add} /></p>
            }
        </div>
    }
}

/// The duties that the form names; one without words and organisation was not meant.
pub fn duties(answers: &Answers) -> Result<Vec<Duty>, Problem> {
    let meant = |index: &usize| {
        ["organisation", "text"].iter().any(|field| !answers.text(&name(*index, field)).is_empty())
    };
    let duty = |index: usize| {
        let chosen = name(index, "organisation");
        let organisation: Result<OrganisationId, _> = answers.text(&chosen).parse();
        Ok(Duty {
            organisation: organisation.map_err(|_| Problem::of(chosen, words::DUTY_ORGANISATION_MISSING))?,
            text: answers.text(&name(index, "text")).to_owned(),
            due: answers.date(&name(index, "due")),
            consent: consent(answers, &format!("duty-{index}"))?,
        })
    };
    (0..MOST).filter(meant).map(duty).collect()
}

#[derive(Properties, PartialEq)]
struct ConsentFieldsProps {
    prefix: AttrValue,
    /// Whether "not agreed yet" is among the answers: not where somebody records that it was agreed.
    pending: bool,
}

/// By what a duty is bound, with the day or the reference that bears it out.
#[component]
fn ConsentFields(props: &ConsentFieldsProps) -> Html {
    let field = |name: &str| format!("{}-{name}", props.prefix);
    let first = if props.pending { "pending" } else { "later" };
    let (chosen, on_change) = use_chosen(&field("consent"), &first.into());
    let any_day = Consent::AcceptedLater { on: jiff::civil::Date::ZERO };
    let any_order = Consent::Ordered { reference: String::new() };
    let mut choices = vec![
        Choice::new("pending", Consent::Pending.text()),
        Choice::new("present", Consent::PresentAgreed.text()),
        Choice::new("later", any_day.text()),
        Choice::new("ordered", any_order.text()),
    ];
    if !props.pending {
        choices.remove(0);
    }
    let need = || Need::By(words::NEED_MTG_07.into());
    html! {
        <div class="form-fields">
            <Select name={field("consent")} label={words::CONSENT} {choices} initial={first} need={Need::Unmarked} {on_change} />
            if chosen == "later" {
                <DateField name={field("accepted")} label={words::ACCEPTED_ON} need={need()} />
            }
            if chosen == "ordered" {
                <TextField name={field("order")} label={words::ORDER} width={Width::Medium} need={need()} />
            }
        </div>
    }
}

fn consent(answers: &Answers, prefix: &str) -> Result<Consent, Problem> {
    let field = |name: &str| format!("{prefix}-{name}");
    Ok(match answers.text(&field("consent")) {
        "present" => Consent::PresentAgreed,
        "later" => {
            let on = answers.date(&field("accepted"));
            Consent::AcceptedLater {
                on: on.ok_or_else(|| Problem::of(field("accepted"), words::DAY_MISSING))?,
            }
        }
        "ordered" => Consent::Ordered { reference: answers.text(&field("order")).to_owned() },
        _ => Consent::Pending,
    })
}

/// The duties of a concluded item; for one that nobody has agreed to, a form to record that they did.
#[component]
pub fn Duties(props: &ItemProps) -> Html {
    let language = use_language();
    let found = use_store().read(|workspace| {
        let item = workspace.meetings.item(props.id)?;
        let duties = item.outcome().map_or(&[][..], Conclusion::duties);
        let line = |(index, duty): (usize, &Duty)| line(workspace, item, index, duty, language);
        (!duties.is_empty())
            .then(|| html! { <ul class="slots">{ for duties.iter().enumerate().map(line) }</ul> })
    });
    let Some(list) = found else { return html! { <template></template> } };
    html! { <section><h4>{ words::DUTIES.get(language) }</h4>{ list }</section> }
}

fn line(workspace: &Workspace, item: &Item, index: usize, duty: &Duty, language: Language) -> Html {
    let verdict = rules::duty_binds(duty);
    let binds = verdict.holds;
    let state = if binds { State::Good } else { State::Soon };
    let place = u16::try_from(index).unwrap_or(u16::MAX);
    html! {
        <li class="card">
            <p>{ organisation_link(workspace, Some(duty.organisation), language) }{ " · " }{ duty.text.clone() }</p>
            if let Some(due) = duty.due {
                <p class="soft">{ words::DUE_ON.fill(language, &[("on", &date_words(due, language))]) }</p>
            }
            <p><Light {state} label={Words::from(consent_words(&duty.consent, language))} /></p>
            if !binds {
                <p>{ verdict.sentence(language) }</p>
            }
            <Why reason={verdict} about={duty.text.clone()} />
            if !binds {
                <details class="council-more screen-only">
                    <summary>{ words::RECORD_CONSENT.get(language) }</summary>
                    <BindForm item={item.id} duty={place} />
                </details>
            }
        </li>
    }
}

/// 「會後接受（2022年8月20日）」
pub fn consent_words(consent: &Consent, language: Language) -> String {
    let name = consent.text().get(language);
    let with = |detail: &str| words::CONSENT_DETAIL.fill(language, &[("consent", name), ("detail", detail)]);
    match consent {
        Consent::Pending | Consent::PresentAgreed => name.to_owned(),
        Consent::AcceptedLater { on } => with(&date_words(*on, language)),
        Consent::Ordered { reference } => with(reference),
    }
}

#[derive(Properties, PartialEq)]
struct BindFormProps {
    item: ItemId,
    duty: u16,
}

#[component]
fn BindForm(props: &BindFormProps) -> Html {
    let act = use_act();
    let BindFormProps { item, duty } = *props;
    let prefix = format!("bind-{duty}");
    let on_submit = {
        let prefix = prefix.clone();
        move |answers: Answers| match consent(&answers, &prefix) {
            Ok(consent) => act.send(
                ask(Command::BindDuty { item, duty, consent }),
                words::CONSENT_RECORDED,
                Callback::noop(),
            ),
            Err(problem) => Outcome::Refused(vec![problem]),
        }
    };
    html! {
        <Form id={format!("bind-{duty}-form")} draft={Some(format!("item/{item}/duty/{duty}/bind"))} submit={words::RECORD_CONSENT} weight={Weight::Secondary} {on_submit}>
            <ConsentFields {prefix} pending=false />
        </Form>
    }
}
