/// Defines an enum whose values have names on screen: `labelled! { /// docs Name { /// docs Variant => CONSTANT, … } }`.
/// The module that calls it imports its catalogue as `words`.
macro_rules! labelled {
    ($($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident => $text:ident),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)*
        }

        impl $name {
            /// Every value, in the order in which a list shows them.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The name on screen.
            pub const fn text(self) -> &'static $crate::text::Text {
                match self {
                    $($name::$variant => &words::$text,)*
                }
            }
        }
    )*};
}
pub(crate) use labelled;
