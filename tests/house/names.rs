//! What a Rust file names: every path it uses, written out from the crate's root or from the outside crate, with its line.
//!
//! The compiler's own grammar (`syn`) reads the file, so a comment or a string that mentions `sqlx` is no use of it,
//! while `use std::{env as e}; e::var("X")`, a path inside a macro call and a derive all are.

use crate::source::{Finding, Source};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::HashMap;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// Whether the shipped program holds the code, or only its tests do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Shipped,
    Tests,
}

/// One use of something that has a path. In-crate paths begin with `crate`; a glob ends with `*`.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) path: Vec<String>,
    pub(crate) line: usize,
    pub(crate) part: Part,
}

/// One text between quotes, doc comments left out.
#[derive(Clone, Debug)]
pub(crate) struct Literal {
    pub(crate) text: String,
    pub(crate) line: usize,
    pub(crate) part: Part,
}

/// All that one file names and says.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) source: Source,
    pub(crate) names: Vec<Name>,
    pub(crate) literals: Vec<Literal>,
    /// Modules in files of their own that were declared `#[cfg(test)]` here.
    test_modules: Vec<Vec<String>>,
}

/// Reads all files. One that is not Rust is a finding, never skipped: what is not read is not held to the rules.
pub(crate) fn read(sources: &[Source]) -> Result<Vec<Reading>, Vec<Finding>> {
    let (mut readings, mut findings) = (Vec::new(), Vec::new());
    for source in sources {
        match syn::parse_file(&source.text) {
            Ok(file) => readings.push(read_file(source, &file)),
            Err(error) => findings.push(Finding {
                path: source.path.clone(),
                line: Some(error.span().start().line),
                what: format!("this is not Rust: {error}"),
                rule: "every file under src/ can be read",
                why: "a file that is not read is not held to the rules of the house".to_owned(),
                remedy: "make it compile, or take it out of src/".to_owned(),
            }),
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let test_modules: Vec<_> = readings.iter().flat_map(|reading| reading.test_modules.clone()).collect();
    for reading in &mut readings {
        let module = reading.source.module();
        if test_modules.iter().any(|test| module.starts_with(test)) {
            reading.names.iter_mut().for_each(|name| name.part = Part::Tests);
            reading.literals.iter_mut().for_each(|literal| literal.part = Part::Tests);
        }
    }
    Ok(readings)
}

fn read_file(source: &Source, file: &syn::File) -> Reading {
    let module = source.module();
    let mut reader =
        Reader { module, part: Part::Shipped, raw: Vec::new(), aliases: HashMap::new(), literals: Vec::new(), test_modules: Vec::new() };
    reader.inside(&file.attrs, |reader| visit::visit_file(reader, file));
    let names = reader.raw.iter().map(|raw| raw.resolve(&reader.aliases)).collect();
    Reading { source: source.clone(), names, literals: reader.literals, test_modules: reader.test_modules }
}

/// What a module calls by a shorter name: (module, short name) to the path it stands for.
type Aliases = HashMap<(Vec<String>, String), Vec<String>>;

/// A name as written, and the module it was written in.
struct Raw {
    module: Vec<String>,
    path: Vec<String>,
    line: usize,
    part: Part,
}

impl Raw {
    fn resolve(&self, aliases: &Aliases) -> Name {
        // Three renamings on end are more than anybody writes; the bound keeps `use a as a` from going round.
        const RENAMINGS: usize = 3;
        let mut path = self.path.clone();
        for _ in 0..RENAMINGS {
            let Some((first, rest)) = path.split_first() else { break };
            let Some(full) = aliases.get(&(self.module.clone(), first.clone())) else { break };
            if full.first() == Some(first) {
                path = full.iter().chain(rest).cloned().collect();
                break;
            }
            path = full.iter().chain(rest).cloned().collect();
        }
        Name { path: from_crate(&path, &self.module), line: self.line, part: self.part }
    }
}

/// Writes `self::`, `super::` and, in `main.rs`, the library's own name out from `crate`.
fn from_crate(path: &[String], module: &[String]) -> Vec<String> {
    let root = ["crate".to_owned()];
    let (mut whole, rest) = match path.split_first() {
        Some((first, _)) if matches!(first.as_str(), "self" | "super") => (root.into_iter().chain(module.iter().cloned()).collect(), path),
        Some((first, rest)) if first == env!("CARGO_PKG_NAME") => (Vec::from(root), rest),
        Some(_) | None => return path.to_vec(),
    };
    for part in rest {
        match part.as_str() {
            "self" => {}
            "super" if whole.len() > 1 => {
                whole.pop();
            }
            _ => whole.push(part.clone()),
        }
    }
    whole
}

struct Reader {
    module: Vec<String>,
    part: Part,
    raw: Vec<Raw>,
    aliases: Aliases,
    literals: Vec<Literal>,
    test_modules: Vec<Vec<String>>,
}

impl Reader {
    fn name(&mut self, path: Vec<String>, line: usize) {
        self.raw.push(Raw { module: self.module.clone(), path, line, part: self.part });
    }

    fn literal(&mut self, literal: &syn::LitStr) {
        self.literals.push(Literal { text: literal.value(), line: literal.span().start().line, part: self.part });
    }

    /// Reads what carries these attributes, as test code when they say so.
    fn inside(&mut self, attributes: &[syn::Attribute], read: impl FnOnce(&mut Self)) {
        let before = self.part;
        if attributes.iter().any(is_for_tests) {
            self.part = Part::Tests;
        }
        read(self);
        self.part = before;
    }

    fn tree(&mut self, tree: &syn::UseTree, before: &[String]) {
        let with = |last: &syn::Ident| before.iter().cloned().chain([last.to_string()]).collect::<Vec<_>>();
        match tree {
            syn::UseTree::Path(path) => self.tree(&path.tree, &with(&path.ident)),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(item, before)),
            syn::UseTree::Glob(glob) => self.name(before.iter().cloned().chain(["*".to_owned()]).collect(), glob.span().start().line),
            syn::UseTree::Name(name) if name.ident == "self" => self.imported(before.to_vec(), before.last().cloned(), name.ident.span()),
            syn::UseTree::Name(name) => self.imported(with(&name.ident), Some(name.ident.to_string()), name.ident.span()),
            syn::UseTree::Rename(rename) if rename.ident == "self" => {
                self.imported(before.to_vec(), Some(rename.rename.to_string()), rename.ident.span());
            }
            syn::UseTree::Rename(rename) => self.imported(with(&rename.ident), Some(rename.rename.to_string()), rename.ident.span()),
        }
    }

    fn imported(&mut self, path: Vec<String>, short: Option<String>, span: proc_macro2::Span) {
        if let Some(short) = short {
            self.aliases.insert((self.module.clone(), short), path.clone());
        }
        self.name(path, span.start().line);
    }

    /// What stands inside a macro call or an attribute is not parsed for us: `a::b::c` is found there by its tokens.
    fn tokens(&mut self, tokens: &TokenStream) {
        let (mut path, mut colons): (Vec<String>, usize) = (Vec::new(), 0);
        let mut line = 0;
        for token in tokens.clone() {
            let goes_on = match &token {
                TokenTree::Ident(ident) if colons == 2 && !path.is_empty() => {
                    path.push(ident.to_string());
                    true
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() => {
                    colons += 1;
                    continue;
                }
                TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => false,
            };
            colons = 0;
            if goes_on {
                continue;
            }
            self.finish(&mut path, line);
            match token {
                TokenTree::Ident(ident) => {
                    line = ident.span().start().line;
                    path.push(ident.to_string());
                }
                TokenTree::Group(group) => self.tokens(&group.stream()),
                TokenTree::Literal(literal) => {
                    if let syn::Lit::Str(text) = syn::Lit::new(literal) {
                        self.literal(&text);
                    }
                }
                TokenTree::Punct(_) => {}
            }
        }
        self.finish(&mut path, line);
    }

    fn finish(&mut self, path: &mut Vec<String>, line: usize) {
        let path = std::mem::take(path);
        if path.len() > 1 {
            self.name(path, line);
        }
    }
}

/// `#[test]`, `#[tokio::test]`, `#[cfg(test)]`, `#[cfg(any(test, …))]`; not `#[cfg(not(test))]`.
fn is_for_tests(attribute: &syn::Attribute) -> bool {
    if attribute.path().is_ident("cfg") {
        let syn::Meta::List(list) = &attribute.meta else { return false };
        let said = list.tokens.to_string().replace(' ', "");
        return said.split(['(', ')', ',']).any(|word| word == "test") && !said.contains("not(test");
    }
    attribute.path().segments.last().is_some_and(|last| last.ident == "test")
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.inside(&item.attrs, |reader| {
            reader.module.push(item.ident.to_string());
            if item.content.is_none() && reader.part == Part::Tests {
                reader.test_modules.push(reader.module.clone());
            }
            visit::visit_item_mod(reader, item);
            reader.module.pop();
        });
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.inside(&item.attrs, |reader| reader.tree(&item.tree, &[]));
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        let short = item.rename.as_ref().map_or(&item.ident, |(_, name)| name).to_string();
        self.inside(&item.attrs, |reader| reader.imported(vec![item.ident.to_string()], Some(short), item.ident.span()));
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.inside(&item.attrs, |reader| visit::visit_item_fn(reader, item));
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.inside(&item.attrs, |reader| visit::visit_item_impl(reader, item));
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.inside(&item.attrs, |reader| visit::visit_item_struct(reader, item));
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.inside(&item.attrs, |reader| visit::visit_item_enum(reader, item));
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.inside(&item.attrs, |reader| visit::visit_item_const(reader, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.inside(&item.attrs, |reader| visit::visit_impl_item_fn(reader, item));
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        // A doc comment is an attribute to the compiler. It speaks to us, not to the program.
        if !attribute.path().is_ident("doc") {
            visit::visit_attribute(self, attribute);
        }
    }

    fn visit_meta_list(&mut self, list: &'ast syn::MetaList) {
        visit::visit_meta_list(self, list);
        self.tokens(&list.tokens);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        visit::visit_macro(self, call);
        self.tokens(&call.tokens);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        // One word alone is a variable, or was imported by a `use` that is a name of its own.
        if path.segments.len() > 1 {
            let parts = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.name(parts, path.span().start().line);
        }
        visit::visit_path(self, path);
    }

    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.literal(literal);
    }
}
