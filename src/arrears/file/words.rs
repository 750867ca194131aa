//! The words in a landlord's cells that stand for one of a few things, in Dutch and English.
//!
//! The one decision: a word is compared as headings are, without accents, signs and capitals; one that nobody knows is a fault
//! where the law hangs on it (the reaction, the offer), and "unknown" where it only describes.

use super::heading::plain;
use crate::arrears::evidence::{Channel, Reached};
use crate::consent::Reaction;

/// What may be written for a reaction.
pub const REACTIONS: &str = "geen, ja, nee (none, yes, no)";
/// What may be written for an offer.
pub const OFFERS: &str = "ja, nee (yes, no)";
/// What may be written for a way of contact.
pub const CHANNELS: &str = "telefoon, huisbezoek, afspraak, sms, kaartje, brief, mail, chat, administratief, overige, onbekend";

const YES: [&str; 6] = ["ja", "j", "yes", "y", "true", "waar"];
const NO: [&str; 6] = ["nee", "n", "no", "neen", "false", "onwaar"];

/// Yes or no.
pub fn yes_no(cell: &str) -> Option<bool> {
    let word = plain(cell);
    if YES.contains(&word.as_str()) { Some(true) } else { NO.contains(&word.as_str()).then_some(false) }
}

/// What the tenant said to the offer.
pub fn reaction(cell: &str) -> Option<Reaction> {
    match plain(cell).as_str() {
        "" | "geen" | "geenreactie" | "nietgereageerd" | "none" | "noresponse" | "noreaction" => Some(Reaction::None),
        "akkoord" | "toestemming" | "agreed" | "accepted" => Some(Reaction::Yes),
        "afgewezen" | "geweigerd" | "weigert" | "nietakkoord" | "rejected" | "refused" | "declined" => Some(Reaction::No),
        word => match (YES.contains(&word), NO.contains(&word)) {
            (true, _) => Some(Reaction::Yes),
            (_, true) => Some(Reaction::No),
            (false, false) => None,
        },
    }
}

/// How somebody tried to reach the tenant.
pub fn channel(cell: &str) -> Option<Channel> {
    Some(match plain(cell).as_str() {
        "telefoon" | "telefonisch" | "tel" | "bellen" | "gebeld" | "belpoging" | "phone" | "call" | "telephone" => Channel::Phone,
        "huisbezoek" | "bezoek" | "aandedeur" | "visit" | "homevisit" => Channel::Visit,
        "afspraak" | "afspraakoplocatie" | "gesprek" | "kantoor" | "appointment" | "office" => Channel::Appointment,
        "sms" | "whatsapp" | "smswhatsapp" | "app" | "appje" | "text" | "message" => Channel::Message,
        "kaartje" | "kaart" | "card" => Channel::Card,
        "brief" | "post" | "letter" => Channel::Letter,
        "mail" | "email" => Channel::Mail,
        "chat" | "chatbot" | "bot" => Channel::Chat,
        "administratief" | "administrative" => Channel::Administrative,
        "overige" | "overig" | "anders" | "other" => Channel::Other,
        "" | "onbekend" | "unknown" => Channel::Unknown,
        _ => return None,
    })
}

/// Whether they spoke, as far as these words say.
pub fn reached(cell: &str) -> Reached {
    match (yes_no(cell), plain(cell).as_str()) {
        (Some(true), _) | (_, "bereikt" | "gesproken" | "contact" | "reached" | "spoken") => Reached::Yes,
        (Some(false), _) | (_, "nietbereikt" | "geengehoor" | "voicemail" | "nietthuis" | "notreached" | "noanswer") => Reached::No,
        _ => Reached::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debt_2_a_no_is_understood_as_easily_as_a_yes() {
        for (cell, meant) in [
            ("Ja", Some(Reaction::Yes)),
            ("j", Some(Reaction::Yes)),
            ("NEE", Some(Reaction::No)),
            ("n", Some(Reaction::No)),
            ("niet akkoord", Some(Reaction::No)),
            ("geen", Some(Reaction::None)),
            ("-", Some(Reaction::None)),
            ("", Some(Reaction::None)),
            ("misschien", None),
        ] {
            assert_eq!(reaction(cell), meant, "{cell}");
        }
    }

    #[test]
    fn debt_10_ways_and_outcomes_of_contact_are_understood() {
        for (cell, meant) in [
            ("Telefonisch", Some(Channel::Phone)),
            ("E-mail", Some(Channel::Mail)),
            ("SMS/WhatsApp", Some(Channel::Message)),
            ("duif", None),
        ] {
            assert_eq!(channel(cell), meant, "{cell}");
        }
        for (cell, meant) in [("ja", Reached::Yes), ("Geen gehoor", Reached::No), ("sprak met broer", Reached::Unknown)] {
            assert_eq!(reached(cell), meant, "{cell}");
        }
        for word in CHANNELS.split(", ") {
            assert!(channel(word).is_some(), "{word}");
        }
    }
}
