//! What the library promises to those who embed it: every public item with its signature, room by room, beside the list
//! in `api/cobuild.txt`. A change that breaks somebody's program is then seen in a diff. `COBUILD_API=write` writes the
//! list anew.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, ImplItem, Item, Visibility};

#[test]
fn the_public_api_is_the_one_that_is_written_down() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let list = root.join("api/cobuild.txt");
    let found = public_items(&root.join("../core/src"));
    if env::var_os("COBUILD_API").is_some_and(|wish| wish == "write") {
        fs::create_dir_all(root.join("api")).expect("a folder");
        fs::write(&list, &found).expect("the list");
    }
    let written = fs::read_to_string(&list).expect("the list of the public API");
    let changes = changes(&written, &found);
    assert!(
        changes.is_empty(),
        "the public API has changed (-: gone, +: new):\n{}\nLook it through: what is gone breaks programs, so say it in \
         CHANGELOG.md. Then write the list anew:\n  COBUILD_API=write cargo test -p cobuild-tests --test public_api",
        changes.join("\n")
    );
}

/// The lines that one list has and the other has not, side by side where they begin alike.
fn changes(written: &str, found: &str) -> Vec<String> {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let (written, found) = (lines(written), lines(found));
    let gone = written.difference(&found).map(|line| (line, '-'));
    let new = found.difference(&written).map(|line| (line, '+'));
    let changes: BTreeSet<_> = gone.chain(new).collect();
    changes.into_iter().map(|(line, sign)| format!("{sign} {line}")).collect()
}

#[test]
fn a_break_is_seen() {
    let listed = |source: &str| {
        let mut api = Api::default();
        api.read_file(&syn::parse_file(source).expect("Rust"), "room", Path::new("none"), true);
        api.lines()
    };
    let before =
        listed("pub struct A { pub b: u32, c: u8 } impl A { pub fn d(&self, e: u8) -> u8 { e } fn f() {} }");
    assert_eq!(before.len(), 3, "{before:?}");
    let taken_away = listed("pub struct A { pub b: u32, c: u8 }");
    let changed = listed("pub struct A { pub b: u64 } impl A { pub fn d(&self, e: u8) -> u8 { e } }");
    let inside =
        listed("pub struct A { pub b: u32, g: u8 } impl A { pub fn d(&self, e: u8) -> u8 { e + 1 } }");
    assert!(before != taken_away && before != changed && before == inside);
    let derived = |names: &str| listed(&format!("{names}\npub enum E {{ A }}\n{names}\npub struct S;"));
    assert!(derived("#[derive(Clone, Copy)]") != derived("#[derive(Clone)]"), "a program may have copied it");
    assert!(derived("#[non_exhaustive]") != derived("/// Words."), "a program may have matched it");
    assert!(derived("/// Words.") == derived("/// Better words."));
    let rule = |number: u8| format!("/// Words.\nA_0{number} = \"A-0{number}\", b::T, M, Own, B, [\"key\"];");
    let ruled = |rules: &[u8]| {
        listed(&format!("rules! {{ {} }}", rules.iter().copied().map(rule).collect::<String>()))
    };
    let (both, one) = (ruled(&[1, 2]), ruled(&[1]));
    assert_eq!(
        both.difference(&one).collect::<Vec<_>>(),
        ["room: static A_02: Rule"],
        "a program may name it"
    );
}

#[test]
fn a_change_is_told_line_by_line() {
    let told = changes("a: fn f (x : u8)\na: fn g ()\n", "a: fn f (x : u16)\na: fn g ()\na: fn h ()\n");
    assert_eq!(told, ["+ a: fn f (x : u16)", "- a: fn f (x : u8)", "+ a: fn h ()"]);
}

fn public_items(source: &Path) -> String {
    let mut api = Api::default();
    api.read(&source.join("lib.rs"), "cobuild", source, true);
    let mut text = api.lines().into_iter().collect::<Vec<_>>().join("\n");
    text.push('\n');
    text
}

/// Items by the room that they are in. Whatever is `pub` in a room's own files counts: most of it is exported from there.
#[derive(Default)]
struct Api {
    items: BTreeMap<String, BTreeSet<String>>,
}

impl Api {
    fn lines(&self) -> BTreeSet<String> {
        let line = |room: &String, item: &String| format!("{room}: {item}");
        self.items.iter().flat_map(|(room, items)| items.iter().map(move |item| line(room, item))).collect()
    }

    fn read(&mut self, file: &Path, room: &str, folder: &Path, exported: bool) {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.read_file(&parsed, room, folder, exported);
    }

    /// `exported`: whether the way to this file is public, so that its modules are named.
    fn read_file(&mut self, file: &syn::File, room: &str, folder: &Path, exported: bool) {
        for item in &file.items {
            match item {
                Item::Mod(module) if module.content.is_none() && !is_test(&module.attrs) => {
                    let name = module.ident.to_string();
                    let is_public = exported && is_public(&module.vis);
                    let inner = if is_public { format!("{room}::{name}") } else { room.to_owned() };
                    if let Some((file, folder)) = file_of(folder, &name) {
                        self.read(&file, &inner, &folder, is_public);
                    }
                }
                Item::Impl(block) if block.trait_.is_none() => {
                    let owner = words(&block.self_ty);
                    for item in &block.items {
                        if let Some(signature) = member(item) {
                            self.add(room, format!("{owner}::{signature}"));
                        }
                    }
                }
                Item::Macro(call) => {
                    let name = words(&call.mac.path);
                    match name.as_str() {
                        "rules" => rules(&call.mac.tokens).into_iter().for_each(|line| self.add(room, line)),
                        "records" | "labelled" => {
                            self.add(room, format!("{name}! {}", without_docs(&words(&call.mac.tokens))));
                        }
                        _ => {}
                    }
                }
                Item::Enum(found) if is_public(&found.vis) => {
                    choice(found).into_iter().for_each(|line| self.add(room, line))
                }
                Item::Struct(found) if is_public(&found.vis) => {
                    structure(found).into_iter().for_each(|line| self.add(room, line))
                }
                other => self.items.entry(room.to_owned()).or_default().extend(signature(other)),
            }
        }
    }

    fn add(&mut self, room: &str, item: String) {
        self.items.entry(room.to_owned()).or_default().insert(item);
    }
}

fn file_of(folder: &Path, name: &str) -> Option<(PathBuf, PathBuf)> {
    let inner = folder.join(name);
    let candidates = [folder.join(format!("{name}.rs")), inner.join("mod.rs")];
    candidates.into_iter().find(|file| file.is_file()).map(|file| (file, inner))
}

fn member(item: &ImplItem) -> Option<String> {
    match item {
        ImplItem::Fn(function) if is_public(&function.vis) => Some(words(&function.sig)),
        ImplItem::Const(constant) if is_public(&constant.vis) => {
            Some(format!("const {}: {}", constant.ident, words(&constant.ty)))
        }
        _ => None,
    }
}

fn signature(item: &Item) -> Option<String> {
    match item {
        Item::Fn(function) if is_public(&function.vis) => Some(words(&function.sig)),
        Item::Const(constant) if is_public(&constant.vis) => {
            Some(format!("const {}: {}", constant.ident, words(&constant.ty)))
        }
        Item::Static(fixed) if is_public(&fixed.vis) => {
            Some(format!("static {}: {}", fixed.ident, words(&fixed.ty)))
        }
        Item::Type(alias) if is_public(&alias.vis) => {
            Some(format!("type {} = {}", alias.ident, words(&alias.ty)))
        }
        Item::Use(used) if is_public(&used.vis) => Some(format!("use {}", words(&used.tree))),
        Item::Trait(found) if is_public(&found.vis) => Some(without_docs(&words(found))),
        _ => None,
    }
}

/// A struct, then a line for each public field; whether it has others decides if it can be made by hand.
fn structure(found: &syn::ItemStruct) -> Vec<String> {
    let (name, generics) = (&found.ident, words(&found.generics));
    let public: Vec<_> = found.fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)).collect();
    let hidden = if public.len() < found.fields.len() { " { .. }" } else { "" };
    let head = format!("{}struct {name}{generics}{hidden}", promises(&found.attrs));
    let field = |(nth, field): (usize, &syn::Field)| {
        let field_name = field.ident.as_ref().map_or(nth.to_string(), ToString::to_string);
        format!("{name}.{field_name}: {}", words(&field.ty))
    };
    std::iter::once(head).chain(public.into_iter().map(field)).collect()
}

/// An enum, then a line for each variant.
fn choice(found: &syn::ItemEnum) -> Vec<String> {
    let (name, generics) = (&found.ident, words(&found.generics));
    let head = format!("{}enum {name}{generics}", promises(&found.attrs));
    let variant = |variant: &syn::Variant| format!("{name}::{}", without_docs(&words(variant)));
    std::iter::once(head).chain(found.variants.iter().map(variant)).collect()
}

/// What `rules!` makes: a static for each rule, and the room's list of them. The words and the grade of a rule may change
/// without breaking anything.
fn rules(tokens: &TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = strip(tokens.clone()).into_iter().collect();
    let ends = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';');
    let names = tokens.split(ends).filter_map(|rule| rule.first());
    let fixed = names.map(|name| format!("static {name}: Rule"));
    fixed.chain(["static RULES: & [& Rule]".to_owned()]).collect()
}

/// The attributes that programs rely on: what is derived, and whether more may come.
fn promises(attributes: &[Attribute]) -> String {
    let kept = attributes.iter().map(|attribute| words(&attribute.meta));
    let kept = kept.filter(|words| words.starts_with("derive") || words == "non_exhaustive");
    kept.map(|words| format!("{words} ")).collect()
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| words(&attribute.meta).replace(' ', "") == "cfg(test)")
}

fn words(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}

/// The same without attributes such as documentation: words may get better without breaking anything.
fn without_docs(code: &str) -> String {
    let Ok(tokens) = code.parse::<TokenStream>() else { return code.to_owned() };
    strip(tokens).to_string()
}

fn strip(tokens: TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                // The brackets that follow belong to it.
                tokens.next_if(|next| matches!(next, TokenTree::Group(_)));
            }
            TokenTree::Group(group) => {
                kept.push(TokenTree::Group(Group::new(group.delimiter(), strip(group.stream()))));
            }
            other => kept.push(other),
        }
    }
    kept.into_iter().collect()
}
