//! 協議書: the text as it lies on the table when it is signed and sealed, on A4.

use cobuild::{
    agreement::{Agreement, Obligation, Participation, Party},
    record::{AgreementId, ObligationId, OrganisationId},
    rule::date_words,
    text::{Language, Text},
    workspace::Workspace,
};
use yew::prelude::*;

use super::words::{axis_line, measure};
use crate::{
    component::{Button, Glyph},
    page::party,
    store::use_store,
    text::{messages::agreement_page as words, use_language},
};

#[derive(Properties, PartialEq)]
pub struct DocumentProps {
    pub id: AgreementId,
}

/// The document, and the button that prints it.
#[component]
pub fn Document(props: &DocumentProps) -> Html {
    let language = use_language();
    let store = use_store();
    let print = |()| {
        if let Some(window) = web_sys::window() {
            // Where the browser has no printing, nothing happens.
            let _ = window.print();
        }
    };
    let sheet = store.read(|workspace| {
        let agreement = workspace.agreements.get(props.id);
        agreement.map(|agreement| Sheet { workspace, agreement, language }.draw())
    });
    html! {
        <div class="stack">
            <div class="actions screen-only">
                <Button label={words::PRINT} icon={Glyph::Print} on_press={print} />
            </div>
            { sheet }
        </div>
    }
}

struct Sheet<'a> {
    workspace: &'a Workspace,
    agreement: &'a Agreement,
    language: Language,
}

impl Sheet<'_> {
    fn draw(&self) -> Html {
        let (agreement, language) = (self.agreement, self.language);
        let articles = [
            (words::DOC_GOAL, self.goal()),
            (words::DOC_CONTENT, self.content()),
            (words::DOC_OBLIGATIONS, self.obligations()),
            (words::DOC_TERM, self.term()),
            (
                words::DOC_FINAL,
                Some(paragraph(
                    words::DOC_FINAL_TEXT.fill(language, &[("n", &agreement.parties.len().to_string())]),
                )),
            ),
        ];
        let there = articles.into_iter().filter_map(|(title, content)| Some((title, content?)));
        let article = |(index, (title, content)): (usize, (Text, Html))| {
            html! {
                <section>
                    <h3>{ numbered(index, title, language) }</h3>
                    { content }
                </section>
            }
        };
        html! {
            <article class="document">
                <h2>{ agreement.title.get().clone() }</h2>
                <p class="number">{ words::DOC_NUMBER.fill(language, &[("number", agreement.number.get())]) }</p>
                <ul class="document-parties">{ for agreement.parties.iter().enumerate().map(|(index, party)| self.party(index, party)) }</ul>
                <p>{ words::DOC_PREAMBLE.get(language) }</p>
                { for there.enumerate().map(article) }
                <div class="signatures">{ for agreement.parties.iter().enumerate().map(|(index, party)| self.signature(index, party)) }</div>
            </article>
        }
    }

    /// What the text calls a party: its role, else 甲方, 乙方, 丙方 ….
    fn role(&self, index: usize, party: &Party) -> String {
        match party.role.get().as_str() {
            "" => party_letter(index, self.language),
            role => role.to_owned(),
        }
    }

    fn name(&self, party: OrganisationId) -> AttrValue {
        party::name(self.workspace, party, self.language)
    }

    fn party(&self, index: usize, party: &Party) -> Html {
        let (role, name) = (self.role(index, party), self.name(party.organisation));
        let only = *party.participation.get() == Participation::ParticipatesOnly;
        html! {
            <li>
                { words::DOC_PARTY.fill(self.language, &[("role", &role), ("name", &name)]) }
                if only {
                    { aside(party.participation.get().text().get(self.language), self.language) }
                }
            </li>
        }
    }

    fn goal(&self) -> Option<Html> {
        let (goal, principles) = (self.agreement.goal.get(), self.agreement.principles.get());
        let gap = if self.language == Language::En { "; " } else { "；" };
        let principles = (!principles.is_empty())
            .then(|| words::DOC_PRINCIPLES.fill(self.language, &[("principles", &principles.join(gap))]));
        let lines: Vec<String> =
            [(!goal.is_empty()).then(|| goal.clone()), principles].into_iter().flatten().collect();
        (!lines.is_empty()).then(|| html! { <div>{ for lines.into_iter().map(paragraph) }</div> })
    }

    fn content(&self) -> Option<Html> {
        let gap = if self.language == Language::En { ", " } else { "、" };
        let areas: Vec<&str> =
            self.agreement.areas.get().iter().map(|area| area.text().get(self.language)).collect();
        let areas =
            (!areas.is_empty()).then(|| words::DOC_AREAS.fill(self.language, &[("areas", &areas.join(gap))]));
        let axes = self.agreement.axes.get();
        let axis = |axis| html! { <li>{ axis_line(axis) }</li> };
        (areas.is_some() || !axes.is_empty()).then(|| {
            html! {
                <div>
                    { areas.map(paragraph) }
                    <ol class="clauses">{ for axes.iter().map(axis) }</ol>
                </div>
            }
        })
    }

    fn obligations(&self) -> Option<Html> {
        let bound: Vec<(usize, &Party, Vec<&Obligation>)> = self
            .agreement
            .parties
            .iter()
            .enumerate()
            .map(|(index, party)| {
                let own = self.agreement.obligations();
                let own =
                    own.filter(|(_, obligation): &(ObligationId, _)| obligation.party == party.organisation);
                (index, party, own.map(|(_, obligation)| obligation).collect())
            })
            .filter(|(_, _, own): &(_, _, Vec<_>)| !own.is_empty())
            .collect();
        let gap = if self.language == Language::En { "; " } else { "；" };
        let promise = |obligation: &&Obligation| {
            let due = obligation.due.get().map(|day| date_words(day, self.language));
            let due = due.map(|day| words::DUE_ON.fill(self.language, &[("day", &day)]));
            let figures = measure(obligation.measure.get(), self.language);
            let figures = [Some(figures), due].into_iter().flatten().collect::<Vec<_>>().join(gap);
            html! { <li>{ obligation.text.get().clone() }{ aside(&figures, self.language) }</li> }
        };
        let party = |(index, party, own): &(usize, &Party, Vec<&Obligation>)| {
            html! {
                <div class="keep">
                    <p>{ words::DOC_PROMISES.fill(self.language, &[("role", &self.role(*index, party))]) }</p>
                    <ol class="clauses">{ for own.iter().map(promise) }</ol>
                </div>
            }
        };
        (!bound.is_empty()).then(|| html! { <div>{ for bound.iter().map(party) }</div> })
    }

    fn term(&self) -> Option<Html> {
        let term = self.agreement.term.get();
        let (from, to) = (date_words(term.from, self.language), date_words(term.to, self.language));
        let days = words::DOC_TERM_TEXT.fill(self.language, &[("from", &from), ("to", &to)]);
        let rhythm = self.agreement.rhythm.get().map(|rhythm| {
            words::DOC_RHYTHM.fill(self.language, &[("rhythm", rhythm.text().get(self.language))])
        });
        Some(html! { <div>{ paragraph(days) }{ rhythm.map(paragraph) }</div> })
    }

    fn signature(&self, index: usize, party: &Party) -> Html {
        let language = self.language;
        let signed = party.signed_on.get().map(|day| date_words(day, language));
        let signatory = party.signatory.get().as_ref().map(|who| format!("{} {}", who.post, who.name));
        html! {
            <div class="signature">
                <div>
                    <p><strong>{ words::DOC_PARTY.fill(language, &[("role", &self.role(index, party)), ("name", &self.name(party.organisation))]) }</strong></p>
                    <p class="soft">{ words::DOC_SEAL.get(language) }</p>
                </div>
                <div>
                    <p>{ words::DOC_SIGNATORY.get(language) }{ signatory }</p>
                    <p>{ words::DOC_DATE.get(language) }{ signed.unwrap_or_else(|| words::DOC_DATE_BLANK.get(language).to_owned()) }</p>
                </div>
            </div>
        }
    }
}

fn paragraph(words: String) -> Html {
    html! { <p>{ words }</p> }
}

/// Words in brackets.
fn aside(said: &str, language: Language) -> String {
    words::DOC_ASIDE.fill(language, &[("said", said)])
}

/// The heading of an article: 「一、共建目標」, "1. Goal".
fn numbered(index: usize, title: Text, language: Language) -> String {
    const CHINESE: [&str; 6] = ["一", "二", "三", "四", "五", "六"];
    match language {
        Language::En => format!("{}. {}", index + 1, title.get(language)),
        _ => format!("{}、{}", CHINESE.get(index).copied().unwrap_or_default(), title.get(language)),
    }
}

/// 甲方, 乙方 …; "Party A", "Party B" …; numbers beyond the tenth.
fn party_letter(index: usize, language: Language) -> String {
    const STEMS: [&str; 10] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
    const LETTERS: [&str; 10] = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
    let letters = if language == Language::En { LETTERS } else { STEMS };
    let number = (index + 1).to_string();
    let letter = letters.get(index).copied().unwrap_or(&number);
    words::DOC_PARTY_LETTER.fill(language, &[("letter", letter)])
}
