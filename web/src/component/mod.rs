//! The parts that pages are made of.
//!
//! # Words
//! Every label is a [`Words`](crate::text::Words): pass a message (`label={messages::button::SAVE}`), or a `String` /
//! `AttrValue` that is data. Optional words are left out, not `None`. Components know the language; a page needs
//! [`use_language`](crate::text::use_language) only to fill placeholders, and [`Say`] where no hook can be called.
//!
//! # A page
//! ```ignore
//! <Page title={messages::visit::TITLE} purpose={messages::visit::PURPOSE}
//!       above={Some((Route::Visits.into(), messages::place::VISITS.into()))}      // details pages only
//!       marks={html! { <StateTag state={State::Soon} label={..} /> }}
//!       action={html! { <Link to={Route::NewVisit} class="button primary">..</Link> }}>
//!     ..
//! </Page>
//! ```
//! [`Frame`](crate::frame::Frame) stands around it once: `search`, `saved`, `bars`, `on_shortcut`.
//! Layout classes: `columns` (content and a side of 20rem), `facts` (a `dl`), `card`, `prose`, `soft`, `small`,
//! `figure`, `actions`, `screen-only`, `keep` (not broken across printed
//! pages), `document` (a sheet for print) with `signatures` > `signature`.
//!
//! # Forms
//! Fields are **uncontrolled**: `initial` is read once; to begin anew with another value, give the component that holds
//! the field another `key`. They find draft and errors through the [`Form`] around them, by `name`, which is the
//! id of the control as well.
//! ```ignore
//! <Form id="visit" draft={Some("visit/new")} submit={messages::visit::RECORD} on_submit={..}>
//!     <TextField name="firm" label={..} need={Need::By(report)} width={Width::Medium} hint={..} />
//!     <TextField name="said" label={..} kind={TextKind::Lines(4)} />
//!     <DateField name="day" label={..} initial={Some(today)} between={(None, Some(today))} />
//! </Form>
//! ```
//! `on_submit: Callback<Answers, Outcome>`: read `answers.text("firm")`, `.date("day")`, `.moment(..)`, `.number(..)`,
//! `.checked(..)`, `.all(..)`; answer `Outcome::Accepted` (the draft is forgotten), `Outcome::Refused(vec![Problem::of(
//! "firm", words).because(explanation)])` (summary, field errors, focus) or `Outcome::Waiting`. `on_change` gets the answers
//! after each change and once at the start, for fields that depend on others.
//!
//! | field | beside `name`, `label`, `need`, `hint`, `error` |
//! |---|---|
//! | [`TextField`] | `kind: TextKind::{Line, Lines(rows), Search, Number, Telephone}`, `initial`, `width`, `unit`, `placeholder`, `on_draft`, `on_commit`, `node` |
//! | [`NumberField`] | `unit`, `initial: Option<u32>`, `on_commit` |
//! | [`DateField`], [`DateTimeField`], [`TimeField`] | `initial: Option<Date / DateTime / Time>`, `between`, `on_change` |
//! | [`Radios`], [`Select`] | `choices: Vec<Choice>`, `initial`, `on_change`; Select: `blank` |
//! | [`Checkbox`] | `value`, `initial: bool`, `on_change`; no `need` |
//! | [`Checkboxes`] | `choices`, `initial: Vec<AttrValue>` |
//!
//! [`Need`]: `Optional` (the default; says so), `By(words)` (which report or rule needs it), `Unmarked` (filters, settings).
//!
//! # Lists
//! Filters, tabs, order and page number live in the address ([`use_address`](crate::address::use_address), `.get(name)`,
//! `.with(name, value)`): `<Filters names={vec!["q".into()]}>` around fields with `initial={address.get("q").to_owned()}
//! need={Need::Unmarked}`; [`Order::of`] and [`Cut::of`] read the address ([`Cut::named`] where a page has several lists); [`Table`] (`caption`, `columns`, `rows`), [`Pager`]
//! (`cut`), [`Tabs`] (`label`, `tabs`).
//! What a `<details>` folds away is built when it is opened: [`use_fold`], [`Fold`].
//!
//! # Showing
//! | component | properties |
//! |---|---|
//! | [`Button`] | `label`, `weight: Weight::{Primary, Secondary, Quiet, Danger}`, `readiness: Readiness::{Ready, Busy, Off}`, `press`, `icon`, `spoken`, `expanded`, `on_press` |
//! | [`Link`] | `to: Route or Address`, `class`, `current` |
//! | [`StateTag`], [`Light`] | `state: State::{Neutral, Good, Soon, Late}`, `label` |
//! | [`Why`] | `reason: Explanation / Rc<Explanation> / Vec<Words> / Vec<String>`, `about`, `open`; names records through the context [`RecordNames`] |
//! | [`Timeline`] | `stages: Vec<Stage>` (`CaseLink`, `Progress`, who, when, limit, more) |
//! | [`Counter`] | `label`, `whole`, `part`, `needed`, `counted`, `whole_name`, `part_name`; a `Why` as child |
//! | [`Notice`], [`Banner`] | `tone: Tone::{Info, Success, Warning, Error}`, `title`, `announce`; actions as children |
//! | [`PrintButton`] | none: it prints the page |
//! | [`Receipt`] | `done`, `on_undo`, `on_close`; once, at the root |
//! | [`DocumentView`] | `document: Rc<report::Document>`: a sheet, for print |
//! | [`EmptyState`] | `title`, `purpose`; the one action as child |
//! | [`SaveState`] | `kept: Kept`, `backup: Backup` |
//! | [`DayBar`] | `about`, `day`, `on_day` |
//! | [`Dialog`] | `id`, `open`, `title`, `confirm`, `weight`, `on_confirm`, `on_close`; only to ask once |
//! | [`UpdateOffer`] | none: it listens to boot.js |
//!
//! # Two things yew 0.23 does not forgive
//! A component never renders nothing: `html! { <template></template> }`. A list stands in an element of its own, and in it all
//! or none of the children have keys.

mod answers;
mod button;
mod choice;
mod counter;
mod date_field;
mod day_bar;
mod dialog;
mod document_view;
mod empty_state;
mod field;
mod filters;
mod fold;
mod form;
mod icon;
mod link;
mod notice;
mod number_field;
mod pager;
mod print_button;
mod receipt;
mod save_state;
mod say;
mod scope;
mod sent;
mod sowing;
mod state_tag;
mod summary;
mod table;
mod tabs;
mod text_field;
mod timeline;
mod update_offer;
mod why;

pub use answers::Answers;
pub use button::{Button, Press, Readiness, Weight};
pub use choice::{Checkbox, Checkboxes, Choice, Radios, Select};
pub use counter::{Counted, Counter};
pub use date_field::{DateField, DateTimeField, TimeField};
pub use day_bar::{DayBar, weekday};
pub use dialog::Dialog;
pub use document_view::DocumentView;
pub use empty_state::EmptyState;
pub use field::{Field, Need, Width};
pub use filters::Filters;
pub use fold::{Fold, use_fold};
pub(crate) use form::REST_MS;
pub use form::{Form, Outcome};
pub use icon::{Glyph, Icon};
pub use link::{Current, Link};
pub use notice::{Announce, Banner, Notice, Tone};
pub use number_field::NumberField;
pub use pager::{Cut, Pager};
pub use print_button::PrintButton;
pub use receipt::Receipt;
pub use save_state::{Backup, Kept, SaveState};
pub use say::Say;
pub use scope::{FormScope, Problem, use_chosen};
pub(crate) use sent::{Sent, being_sent};
pub(crate) use sowing::use_sowing;
pub use state_tag::{Light, State, StateTag};
pub use summary::ErrorSummary;
pub use table::{Align, Column, Order, Row, Table, Way};
pub use tabs::{Tab, Tabs};
pub use text_field::{TextField, TextKind};
pub use timeline::{CaseLink, Progress, Stage, Timeline};
pub use update_offer::UpdateOffer;
pub use why::{Reason, RecordNames, Why};
