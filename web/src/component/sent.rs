//! What was typed into a form that is being sent. A command can still be refused after the form has let go of it: another
//! tab was quicker, or the entry cannot be written. Then the draft comes back, and what was typed is shown.

use std::cell::RefCell;

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, NodeList};
use yew::AttrValue;

use crate::draft::{Draft, Values};

thread_local! {
    static BEING_SENT: RefCell<Option<Sent>> = const { RefCell::new(None) };
}

/// What is typed rather than chosen: a choice is made again in no time.
const TYPED: &str = "input:not([type=radio], [type=checkbox], [type=file], [type=hidden]), textarea";

/// A form as it was sent.
#[derive(Clone)]
pub(crate) struct Sent {
    draft: Option<(Draft, Values)>,
    typed: Vec<(AttrValue, AttrValue)>,
}

impl Sent {
    fn of(form: &HtmlFormElement, draft: Option<&Draft>) -> Sent {
        Sent { draft: draft.map(|draft| (draft.clone(), draft.values())), typed: typed(form) }
    }

    /// It was sent in vain: keeps it half-typed again, and gives what was typed, below the labels of its fields.
    pub fn taken_back(self) -> Vec<(AttrValue, AttrValue)> {
        if let Some((draft, values)) = self.draft {
            draft.put_back(values);
        }
        self.typed
    }
}

/// Sends a form; whatever is performed meanwhile finds it as [`being_sent`].
pub(super) fn sending<T>(form: &HtmlFormElement, draft: Option<&Draft>, send: impl FnOnce() -> T) -> T {
    BEING_SENT.replace(Some(Sent::of(form, draft)));
    let sent = send();
    BEING_SENT.take();
    sent
}

/// The form that is being sent at this moment; none when a button was pressed.
pub(crate) fn being_sent() -> Option<Sent> {
    BEING_SENT.with_borrow(Clone::clone)
}

fn typed(form: &HtmlFormElement) -> Vec<(AttrValue, AttrValue)> {
    let Ok(fields) = form.query_selector_all(TYPED) else { return Vec::new() };
    let field = |at| {
        let (value, labels) = read(&fields.get(at)?.dyn_into().ok()?)?;
        let label = labels.and_then(|labels| labels.get(0)?.first_child()?.text_content());
        let value = value.trim().to_owned();
        (!value.is_empty()).then(|| (label.unwrap_or_default().into(), value.into()))
    };
    (0..fields.length()).filter_map(field).collect()
}

fn read(field: &Element) -> Option<(String, Option<NodeList>)> {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        return Some((input.value(), input.labels()));
    }
    field.dyn_ref::<HtmlTextAreaElement>().map(|area| (area.value(), Some(area.labels())))
}
