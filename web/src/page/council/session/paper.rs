//! The papers of a session to print, from the same data, in the language of the screen.

use std::rc::Rc;

use cobuild::{
    record::SessionId,
    report::{CouncilPaper, council_pack, council_paper},
    text::Text,
};
use yew::prelude::*;

use super::{SessionPageProps, View};
use crate::{
    component::{DocumentView, EmptyState, Link, PrintButton},
    frame::Page,
    store::use_store,
    text::{Words, messages::council_page as words, use_language},
};

/// The list of papers; of one that is not made, why and what to do next.
#[component]
pub fn Papers(props: &SessionPageProps) -> Html {
    let language = use_language();
    let id = props.id;
    let Ok(pack) = use_store().read(|workspace| council_pack(workspace, id, language)) else {
        return html! { <EmptyState title={words::NO_SUCH_SESSION} purpose={words::NO_SUCH_SESSION_PURPOSE} /> };
    };
    let line = |paper: CouncilPaper| {
        let title = paper.text().get(language);
        let missing = pack.not_made.iter().find(|(not_made, _)| *not_made == paper);
        html! {
            <li key={key(paper)}>
                if let Some((_, why)) = missing {
                    <p>{ title }</p>
                    <p class="soft">{ why.text().get(language) }</p>
                } else {
                    <Link to={View::Paper(paper).address(id)}>{ title }</Link>
                    <p class="soft">{ purpose(paper).get(language) }</p>
                }
            </li>
        }
    };
    html! { <ul class="papers">{ for CouncilPaper::ALL.iter().copied().map(line) }</ul> }
}

/// Properties of [`PaperPage`].
#[derive(Properties, PartialEq)]
pub struct PaperPageProps {
    /// The session.
    pub id: SessionId,
    /// Which paper.
    pub paper: CouncilPaper,
    /// The session's title, to go back to.
    pub title: String,
}

/// One paper, ready to print.
#[component]
pub fn PaperPage(props: &PaperPageProps) -> Html {
    let language = use_language();
    let PaperPageProps { id, paper, title } = props;
    let above = Some((View::Papers.address(*id), Words::from(title.clone())));
    match use_store().read(|workspace| council_paper(workspace, *id, *paper, language)) {
        Ok(document) => html! {
            <Page title={paper.text()} {above} action={html! { <PrintButton /> }}>
                <DocumentView document={Rc::new(document)} />
            </Page>
        },
        Err(why) => html! {
            <Page title={paper.text()} {above}>
                <EmptyState title={paper.text()} purpose={why.text()} />
            </Page>
        },
    }
}

/// The name in the address.
pub fn key(paper: CouncilPaper) -> &'static str {
    match paper {
        CouncilPaper::Agenda => "agenda",
        CouncilPaper::SignIn => "sign-in",
        CouncilPaper::Ballot => "ballot",
        CouncilPaper::Minutes => "minutes",
        CouncilPaper::PublicNotice => "notice",
        CouncilPaper::Tasks => "tasks",
    }
}

/// When it is needed.
const fn purpose(paper: CouncilPaper) -> Text {
    match paper {
        CouncilPaper::Agenda => words::PAPER_AGENDA_PURPOSE,
        CouncilPaper::SignIn => words::PAPER_SIGN_IN_PURPOSE,
        CouncilPaper::Ballot => words::PAPER_BALLOT_PURPOSE,
        CouncilPaper::Minutes => words::PAPER_MINUTES_PURPOSE,
        CouncilPaper::PublicNotice => words::PAPER_NOTICE_PURPOSE,
        CouncilPaper::Tasks => words::PAPER_TASKS_PURPOSE,
    }
}
