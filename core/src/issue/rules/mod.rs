//! The rules for issues, work orders, call-backs, mediations and whistles.

mod approval;
mod consent;
mod extension;
mod finding;
mod follow_up;
mod link;
mod mediation;
mod number;
mod order;
mod plan;
mod screening;
mod tries;
mod whistle;

pub use approval::Approved;
pub use consent::{asked, closed_by_posting, contactable, nameless, passed_on, passed_on_by_name};
pub(super) use extension::extension_allowed;
pub use extension::{extendable, extensions_allowed};
pub(crate) use finding::{besides_limits, late};
pub use finding::{findings, in_time, is_of_limit};
use follow_up::called_by_handlers;
pub use follow_up::{closable, independent, not_reopened, other_person, reopenable, withdrawal_confirmed};
pub use link::{duplicate_of_another, related_once, still_followed};
pub use mediation::{mediated, not_in_mediation};
pub use number::number_free;
pub use order::{
    another_lead, one_lead, pause_reviewed, paused_once, planned_ahead, planned_once, reminded, returnable,
    returns_allowed, supervised,
};
pub use plan::{plan_approvable, plan_approved, plan_waits};
pub use screening::{not_left_to_council, order_stands, received_by_now, stands};
pub use tries::{in_vain, tries_that_count};
pub use whistle::{departments_called, may_leave, moment_between, was_called};

use crate::{rule::rules, text::messages::issue as words};

rules! {
    /// ISS-01 · An issue cannot be received in the future.
    ISS_01 = "ISS-01", ISS_01_TITLE, ISS_01_MESSAGE, Own, ISS_01_BASIS, [];
    /// ISS-02 · A duplicate is linked to another issue that is itself followed.
    ISS_02 = "ISS-02", ISS_02_TITLE, ISS_02_MESSAGE, Own, ISS_02_BASIS, [];
    /// ISS-04 · An issue on the quick track is answered in time.
    ISS_04 = "ISS-04", ISS_04_TITLE, ISS_04_MESSAGE, C, ISS_04_BASIS, ["issue.quick"];
    /// ISS-05 · Full deliberation starts in time.
    ISS_05 = "ISS-05", ISS_05_TITLE, ISS_05_MESSAGE, C, ISS_05_BASIS, ["issue.council"];
    /// ISS-06 · An issue is closed only through a call-back.
    ISS_06 = "ISS-06", ISS_06_TITLE, ISS_06_MESSAGE, A, ISS_06_BASIS, ["follow_up.tries", "follow_up.apart"];
    /// ISS-07 · Reopened once too often, an issue goes back to the council.
    ISS_07 = "ISS-07", ISS_07_TITLE, ISS_07_MESSAGE, Own, ISS_07_BASIS, ["issue.reopen"];
    /// ISS-08 · An issue is related to another one, once.
    ISS_08 = "ISS-08", ISS_08_TITLE, ISS_08_MESSAGE, Own, ISS_08_BASIS, [];
    /// ISS-09 · Whoever raised a duplicate is told what became of the matter.
    ISS_09 = "ISS-09", ISS_09_TITLE, ISS_09_MESSAGE, A, ISS_09_BASIS, ["follow_up.call_back"];
    /// ISS-10 · A duplicate of an issue that nobody follows is screened by itself.
    ISS_10 = "ISS-10", ISS_10_TITLE, ISS_10_MESSAGE, Own, ISS_10_BASIS, [];
    /// ISS-11 · A withdrawal counts once a call-back has found that it is the proposer's own wish.
    ISS_11 = "ISS-11", ISS_11_TITLE, ISS_11_MESSAGE, C, ISS_11_BASIS, ["follow_up.tries", "follow_up.apart"];
    /// ISS-12 · Whoever is said to withdraw is called in time.
    ISS_12 = "ISS-12", ISS_12_TITLE, ISS_12_MESSAGE, C, ISS_12_BASIS, ["follow_up.call_back", "follow_up.tries", "follow_up.apart"];
    /// ISS-13 · What was told in confidence stays in the office until whoever raised it agrees.
    ISS_13 = "ISS-13", ISS_13_TITLE, ISS_13_MESSAGE, Own, ISS_13_BASIS, [];
    /// ISS-14 · A number names one issue.
    ISS_14 = "ISS-14", ISS_14_TITLE, ISS_14_MESSAGE, Own, ISS_14_BASIS, [];
    /// ISS-15 · What was deliberated or reopened is dispatched in time.
    ISS_15 = "ISS-15", ISS_15_TITLE, ISS_15_MESSAGE, Own, ISS_15_BASIS, ["issue.dispatch"];
    /// ISS-16 · Only an issue raised anonymously is closed by posting its answer.
    ISS_16 = "ISS-16", ISS_16_TITLE, ISS_16_MESSAGE, Own, ISS_16_BASIS, [];
    /// ISS-17 · Who agreed to be passed on without a name is not named.
    ISS_17 = "ISS-17", ISS_17_TITLE, ISS_17_MESSAGE, Own, ISS_17_BASIS, [];
    /// ISS-18 · What cannot wait is dispatched or answered within hours of its receipt.
    ISS_18 = "ISS-18", ISS_18_TITLE, ISS_18_MESSAGE, C, ISS_18_BASIS, ["issue.safety", "issue.urgent"];
    /// ISS-19 · People in danger do not wait for a session.
    ISS_19 = "ISS-19", ISS_19_TITLE, ISS_19_MESSAGE, Own, ISS_19_BASIS, [];
    /// ISS-20 · Whoever raised an excluded issue is told why it is not dispatched.
    ISS_20 = "ISS-20", ISS_20_TITLE, ISS_20_MESSAGE, A, ISS_20_BASIS, ["follow_up.call_back"];
    /// MED-01 · A mediation has two parties and a mediator between them.
    MED_01 = "MED-01", MED_01_TITLE, MED_01_MESSAGE, D, MED_01_BASIS, [];
    /// MED-02 · A mediation that was accepted is finished in time.
    MED_02 = "MED-02", MED_02_TITLE, MED_02_MESSAGE, A, MED_02_BASIS, ["issue.mediation"];
    /// MED-03 · One dispute of an issue is in mediation at a time.
    MED_03 = "MED-03", MED_03_TITLE, MED_03_MESSAGE, Own, MED_03_BASIS, [];
    /// ORD-01 · A work order has exactly one lead, who is not among those who help.
    ORD_01 = "ORD-01", ORD_01_TITLE, ORD_01_MESSAGE, A, ORD_01_BASIS, [];
    /// ORD-02 · Whoever raised the issue is contacted in time.
    ORD_02 = "ORD-02", ORD_02_TITLE, ORD_02_MESSAGE, C, ORD_02_BASIS, ["order.contact"];
    /// ORD-03 · A work order is replied to in time.
    ORD_03 = "ORD-03", ORD_03_TITLE, ORD_03_MESSAGE, A, ORD_03_BASIS, ["order.urgent", "order.utility", "order.consult", "order.ordinary", "order.complex", "order.supervision"];
    /// ORD-04 · A work order is returned at most once, early, with a reason.
    ORD_04 = "ORD-04", ORD_04_TITLE, ORD_04_MESSAGE, A, ORD_04_BASIS, ["order.bounces", "order.bounce_window"];
    /// ORD-05 · A work order is extended once, before expiry, by no more than its own term, approved by somebody who does not
    /// handle it, and whoever raised it was told.
    ORD_05 = "ORD-05", ORD_05_TITLE, ORD_05_MESSAGE, Own, ORD_05_BASIS, ["order.extensions"];
    /// ORD-06 · A plan names a day to come.
    ORD_06 = "ORD-06", ORD_06_TITLE, ORD_06_MESSAGE, Own, ORD_06_BASIS, [];
    /// ORD-07 · Reassigning names another lead.
    ORD_07 = "ORD-07", ORD_07_TITLE, ORD_07_MESSAGE, A, ORD_07_BASIS, [];
    /// ORD-08 · The lead is reminded of an overdue order.
    ORD_08 = "ORD-08", ORD_08_TITLE, ORD_08_MESSAGE, C, ORD_08_BASIS, ["order.reminder"];
    /// ORD-09 · An order that stays overdue after a reminder is supervised.
    ORD_09 = "ORD-09", ORD_09_TITLE, ORD_09_MESSAGE, C, ORD_09_BASIS, ["order.supervise_after"];
    /// ORD-10 · A supervised order is replied to in time.
    ORD_10 = "ORD-10", ORD_10_TITLE, ORD_10_MESSAGE, B, ORD_10_BASIS, ["order.supervision"];
    /// ORD-11 · A pause is looked at again.
    ORD_11 = "ORD-11", ORD_11_TITLE, ORD_11_MESSAGE, Own, ORD_11_BASIS, ["order.pause"];
    /// ORD-12 · A plan is not put off again and again.
    ORD_12 = "ORD-12", ORD_12_TITLE, ORD_12_MESSAGE, C, ORD_12_BASIS, ["order.plans"];
    /// ORD-13 · Only whoever gave a name is contacted.
    ORD_13 = "ORD-13", ORD_13_TITLE, ORD_13_MESSAGE, Own, ORD_13_BASIS, [];
    /// ORD-14 · A plan longer than the order's own term is approved, and whoever raised it is told.
    ORD_14 = "ORD-14", ORD_14_TITLE, ORD_14_MESSAGE, Own, ORD_14_BASIS, ["order.urgent", "order.utility", "order.consult", "order.ordinary", "order.complex", "order.supervision"];
    /// ORD-15 · The clock is not paused again and again.
    ORD_15 = "ORD-15", ORD_15_TITLE, ORD_15_MESSAGE, Own, ORD_15_BASIS, ["order.pauses"];
    /// FUP-01 · The call-back is not made by the organisation that handled the matter.
    FUP_01 = "FUP-01", FUP_01_TITLE, FUP_01_MESSAGE, A, FUP_01_BASIS, [];
    /// FUP-02 · The call-back follows the reply in time.
    FUP_02 = "FUP-02", FUP_02_TITLE, FUP_02_MESSAGE, C, FUP_02_BASIS, ["follow_up.call_back", "follow_up.tries", "follow_up.apart"];
    /// FUP-03 · The person who recorded the reply does not record the call-back as well.
    FUP_03 = "FUP-03", FUP_03_TITLE, FUP_03_MESSAGE, Own, FUP_03_BASIS, [];
    /// FUP-04 · A bad rating is put right in time, with a call about it.
    FUP_04 = "FUP-04", FUP_04_TITLE, FUP_04_MESSAGE, B, FUP_04_BASIS, ["follow_up.rectification", "follow_up.tries", "follow_up.apart"];
    /// FUP-05 · What a call-back finds unsolved or badly rated is reopened.
    FUP_05 = "FUP-05", FUP_05_TITLE, FUP_05_MESSAGE, A, FUP_05_BASIS, ["issue.reopen"];
    /// FUP-06 · What the call-backs have settled is closed or reopened in time.
    FUP_06 = "FUP-06", FUP_06_TITLE, FUP_06_MESSAGE, Own, FUP_06_BASIS, ["follow_up.close"];
    /// WHI-01 · A whistle calls at least one department, each once, and not the whistler.
    WHI_01 = "WHI-01", WHI_01_TITLE, WHI_01_MESSAGE, A, WHI_01_BASIS, [];
    /// WHI-02 · A department leaves when the matter is finished, or says why.
    WHI_02 = "WHI-02", WHI_02_TITLE, WHI_02_MESSAGE, C, WHI_02_BASIS, [];
    /// WHI-03 · The departments called arrive in time.
    WHI_03 = "WHI-03", WHI_03_TITLE, WHI_03_MESSAGE, C, WHI_03_BASIS, ["whistle.urgent", "whistle.daily", "whistle.complex"];
    /// WHI-04 · Call, arrival and departure follow one another.
    WHI_04 = "WHI-04", WHI_04_TITLE, WHI_04_MESSAGE, Own, WHI_04_BASIS, [];
    /// WHI-05 · Only a department that was called arrives, leaves and rates.
    WHI_05 = "WHI-05", WHI_05_TITLE, WHI_05_MESSAGE, Own, WHI_05_BASIS, [];
}
