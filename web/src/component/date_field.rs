//! Native date, date-time and time fields: the device brings its own calendar, in the language of the device.

use jiff::civil::{Date, DateTime, Time};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    field::{Field, Need, Width, described_by},
    scope::use_field,
};
use crate::text::Words;

macro_rules! date_field {
    ($(#[$doc:meta])* $component:ident, $props:ident, $value:ty, $kind:literal, $width:expr, $write:expr) => {
        #[doc = concat!("Properties of [`", stringify!($component), "`].")]
        #[derive(Properties, PartialEq)]
        pub struct $props {
            /// The name of the value in the form; also the id of the control.
            pub name: AttrValue,
            /// The label.
            pub label: Words,
            /// The value to begin with.
            #[prop_or_default]
            pub initial: Option<$value>,
            /// The earliest and the latest value that the device offers.
            #[prop_or_default]
            pub between: (Option<$value>, Option<$value>),
            /// Whether it must be filled.
            #[prop_or_default]
            pub need: Need,
            /// What helps to fill it.
            #[prop_or_default]
            pub hint: Words,
            /// What is wrong with it.
            #[prop_or_default]
            pub error: Words,
            /// The value, when it changes; `None` when it is emptied.
            #[prop_or_default]
            pub on_change: Callback<Option<$value>>,
        }

        $(#[$doc])*
        #[component]
        pub fn $component(props: &$props) -> Html {
            let write: fn(&$value) -> String = $write;
            let initial: AttrValue = props.initial.as_ref().map(write).unwrap_or_default().into();
            let began = use_memo((), |()| initial.clone());
            // A moment mostly begins with the clock's, which goes on: that is no news about the record.
            let initial = if $kind == "date" { initial } else { (*began).clone() };
            let scope = use_field(&props.name, &initial, &props.error);
            let (id, error, node) = (props.name.clone(), scope.error.clone(), use_node_ref());
            let describedby = described_by(&id, &props.need, &props.hint, &error);
            {
                // Written once: a value written while the device's calendar is open closes it.
                let (node, initial) = (node.clone(), scope.initial.clone());
                use_effect_with((), move |()| {
                    if let Some(input) = node.cast::<HtmlInputElement>() {
                        input.set_value(&initial);
                    }
                });
            }
            let onchange = {
                let on_change = props.on_change.clone();
                move |event: Event| {
                    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                    scope.note(&input.value());
                    on_change.emit(input.value().parse().ok());
                }
            };
            let (first, last) = &props.between;
            html! {
                <Field
                    id={id.clone()} label={props.label.clone()} need={props.need.clone()} hint={props.hint.clone()}
                    error={error.clone()} width={$width}
                >
                    <input
                        ref={node} id={id.clone()} name={id} type={$kind} {onchange}
                        min={first.as_ref().map(write)} max={last.as_ref().map(write)}
                        aria-describedby={describedby}
                        aria-required={props.need.required()}
                        aria-invalid={(error != Words::Nothing).then_some("true")}
                    />
                </Field>
            }
        }
    };
}

date_field!(
    /// A day.
    DateField, DateFieldProps, Date, "date", Width::Short, Date::to_string
);
date_field!(
    /// A moment, to the minute, China Standard Time as the whole of the journal is.
    DateTimeField, DateTimeFieldProps, DateTime, "datetime-local", Width::Moment, |moment| {
        moment.strftime("%Y-%m-%dT%H:%M").to_string()
    }
);
date_field!(
    /// A time of day, to the minute.
    TimeField, TimeFieldProps, Time, "time", Width::Short, |time| time.strftime("%H:%M").to_string()
);
