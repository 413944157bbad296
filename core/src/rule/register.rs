//! The one way in which a room declares its rules.

/// Each rule as a `pub static`, and all of them, in this order, as the room's `RULES`: listed by hand, a rule could be left
/// out there, and with that out of the register and of what the scenarios must cover.
///
/// A line is `NAME = code, title, message, grade, basis, [keys of the parameters that it reads];`. The three texts are
/// found in the `words` in scope where it is called, the messages of the room.
macro_rules! rules {
    ($(
        $(#[$doc:meta])*
        $name:ident = $code:literal, $($title:ident)::+, $($message:ident)::+, $grade:ident, $($basis:ident)::+, [$($key:literal),*];
    )*) => {
        $(
            $(#[$doc])*
            pub static $name: $crate::rule::Rule = $crate::rule::Rule {
                code: $code,
                title: words::$($title)::+,
                message: words::$($message)::+,
                basis: words::$($basis)::+,
                grade: $crate::policy::Grade::$grade,
                parameters: &[$($key),*],
            };
        )*

        /// Every rule of this room.
        pub static RULES: &[&$crate::rule::Rule] = &[$(&$name),*];
    };
}

pub(crate) use rules;
