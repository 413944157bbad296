use cobuild::meeting::{Command, ElectionCommand, Reduction};
use yew::prelude::*;

use crate::{
    act::use_act,
    component::{
        Answers, Choice, Form, Need, NumberField, Outcome, Radios, TextField, Weight, Width, use_chosen,
    },
    page::{
        council::{ask, session::item::ItemProps},
        number::needed,
    },
    text::{messages::assembly_page as words, use_language},
};

/// The field that asks who let the seats stay open.
const WHO: &str = "reduced-by";
const ELECTORS: &str = "electors";
const PRESIDIUM: &str = "presidium";

/// Records that the seats stay open that nobody won: those who elect agreed, or the presidium decided.
#[component]
pub fn ReduceForm(props: &ItemProps) -> Html {
    let language = use_language();
    let act = use_act();
    let item = props.id;
    let (chosen, on_change) = use_chosen(WHO, &AttrValue::Static(ELECTORS));
    let on_submit = move |answers: Answers| {
        let why = match answers.text(WHO) {
            PRESIDIUM => Ok(Reduction::Presidium(answers.text("decision").to_owned())),
            _ => needed(&answers, "agreed", language).map(Reduction::Agreed),
        };
        match why {
            Ok(why) => {
                let reduce = Command::Election(ElectionCommand::ReduceSeats { item, why });
                act.send(ask(reduce), words::REDUCED, Callback::noop())
            }
            Err(problem) => Outcome::Refused(vec![problem]),
        }
    };
    let need = Need::By(words::NEED_MTG_40.into());
    let who = vec![
        Choice::new(ELECTORS, words::REDUCED_BY_ELECTORS),
        Choice::new(PRESIDIUM, words::REDUCED_BY_PRESIDIUM),
    ];
    html! {
        <Form id="reduce" draft={Some(format!("item/{item}/reduce"))} submit={words::REDUCE} weight={Weight::Secondary} {on_submit}>
            <p class="soft">{ words::REDUCE_HINT.get(language) }</p>
            <Radios name={WHO} label={words::REDUCED_BY} choices={who} initial={ELECTORS} need={need.clone()} {on_change} />
            if chosen == PRESIDIUM {
                <TextField name="decision" label={words::PRESIDIUM_DECISION} width={Width::Full} {need} />
            } else {
                <NumberField name="agreed" label={words::AGREED} {need} />
            }
        </Form>
    }
}
