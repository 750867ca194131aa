//! The table on paper: for whoever has to agree to it, and for whoever asks who sees what.
//!
//! The one decision: it is made by asking the policy itself, cell by cell, so that what is signed is what happens.

use super::field::Field;
use super::policy::{Policy, Sight};
use super::viewer::{Care, Danger, Matter, Passage, Relation, Viewer};
use crate::id::{Kind, Role};
use crate::language::Language;
use crate::signal::Kinds;
use crate::signal::kinds::OrganisationType;

/// A line for each field: what it is called, and what each of these roles sees of it at these types of organisation.
pub fn table(policy: &Policy, kinds: &Kinds, columns: &[(Role, OrganisationType)], language: Language) -> Vec<Vec<String>> {
    let heading = columns.iter().map(|(role, sort)| format!("{} ({})", kinds.role_label(role, language), kinds.type_label(sort, language)));
    let first = if language == Language::Nl { "gegeven" } else { "field" };
    let mut lines = vec![std::iter::once(first.to_owned()).chain(heading).collect::<Vec<_>>()];
    for field in Field::ALL {
        let cells = columns.iter().map(|(role, sort)| cell(policy, role, sort, field, language));
        lines.push(std::iter::once(field.label(language).to_owned()).chain(cells).collect());
    }
    lines
}

/// What a role sees of a field: at a desk, where the matter is not theirs, and when it is.
fn cell(policy: &Policy, role: &Role, sort: &OrganisationType, field: Field, language: Language) -> String {
    let viewer = Viewer::Worker { roles: vec![role.clone()], sort: Some(sort.clone()) };
    let seen = |relation| {
        let (danger, passage, care) = (Danger::None, Passage::Direct, Care::ByOthers);
        let matter = Matter { kind: Kind::from(""), takers: Vec::new(), danger, passage, relation, care };
        policy.decide(&viewer, &matter, field).sight
    };
    let nl = language == Language::Nl;
    let (dutch, english) = match (seen(Relation::Desk), seen(Relation::Own)) {
        (Sight::Shown, _) => ("ja", "yes"),
        (_, Sight::Shown) => ("eigen taak", "own task"),
        (_, Sight::Flag) => ("alleen dat het er is", "only that it is there"),
        (_, Sight::Hidden) => ("nee", "no"),
    };
    if nl { dutch.to_owned() } else { english.to_owned() }
}
