//! Every component in every state, in both themes side by side: for eyes, axe and the input-method tests. Test builds
//! only. Ids begin with the theme (`light-title`, `dark-title`); `data-test` marks what tests look for.

mod display;
mod input;
mod sample;

use yew::prelude::*;

use crate::frame::Page;
use sample::say;

/// Which of the two columns a specimen stands in; the prefix of its ids.
#[derive(Properties, PartialEq)]
struct SideProps {
    theme: &'static str,
}

impl SideProps {
    fn id(&self, name: &str) -> AttrValue {
        format!("{}-{name}", self.theme).into()
    }
}

/// The gallery.
#[component]
pub fn Gallery() -> Html {
    let column = |theme: &'static str| {
        html! {
            <div class="gallery-side" data-theme={theme}>
                <input::Inputs {theme} />
                <display::Displays {theme} />
            </div>
        }
    };
    html! {
        <Page title={say("Gallery", "组件一览", "元件一覽")}>
            <input::Commits />
            <div class="gallery">{ column("light") }{ column("dark") }</div>
        </Page>
    }
}

/// One kind of component with its name above.
#[derive(Properties, PartialEq)]
struct SpecimenProps {
    name: &'static str,
    children: Html,
}

#[component]
fn Specimen(props: &SpecimenProps) -> Html {
    html! {
        <section class="specimen">
            <h2 lang="en">{ props.name }</h2>
            <div class="specimen-body">{ props.children.clone() }</div>
        </section>
    }
}
