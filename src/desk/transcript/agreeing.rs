//! What a worker asks somebody to agree to, in a transcript: `> [asks pass_on]`, `> [asks lift_secrecy]`, `> [asks be_helped]`
//! and `> [offers]`, the offer of article 2.
//!
//! The one decision: who asks, for what and to whom is always the same here, so that the words are what a transcript shows.

use crate::consent::{Answer, Button, Deed, Fill, Kind, Line, Request, Standing};
use crate::desk::library::Library;
use crate::dialog::Event;
use crate::dialog::step::{Agreeing, Saying, Voice, options_of, withdrawing};
use crate::dialog::values::names;
use crate::id::{ConsentId, EnvelopeId, OfferId, Role, SignalId};
use crate::language::Language;
use crate::mailbox::{self, Outgoing, Press};
use crate::personal::Text;

/// What the words in brackets ask, at this signal.
pub(super) fn asked(said: &str, envelope: EnvelopeId, signal: SignalId) -> Option<Event> {
    let request = match said.strip_prefix('[')?.strip_suffix(']')? {
        "offers" => Request::Offer { id: OfferId(envelope.derive("offer", 0)) },
        said => Request::Consent { id: ConsentId(envelope.derive("consent", 0)), kind: Kind::from_word(said.strip_prefix("asks ")?)? },
    };
    Some(Event::Asked { request, signal, voice: Some(Voice::Script) })
}

/// What is written down beside it, and what is said.
pub(super) fn told(library: &Library, what: &Agreeing, language: Language, turn: u64) -> (&'static str, Outgoing) {
    let texts = &library.consent;
    let say = |line: Line, place: usize| texts.say(line, language, |language| fill(library, language, place)).text;
    let label = |button: Button, place: usize| texts.label(button, language, &fill(library, language, place));
    let mut buttons: Vec<(String, String)> = Vec::new();
    let (note, text) = match what {
        Agreeing::Say { asking, saying } => {
            buttons.extend(options_of(asking, *saying).into_iter().map(|(button, option)| (label(button, 0), option)));
            match saying {
                Saying::Question => ("! put\n", say(Line::Question(asking.request), 0)),
                Saying::Explained => ("", say(Line::Explained(asking.request), 0)),
                Saying::Unsure => ("", say(Line::Unsure, 0)),
                Saying::Standing(Standing::Given) => ("", say(Line::WasGiven, 0)),
                Saying::Standing(Standing::Withdrawn) => ("", say(Line::WasWithdrawn, 0)),
                Saying::Standing(Standing::Refused | Standing::Open | Standing::Waits) => ("", say(Line::WasRefused, 0)),
                Saying::NotTheirs => ("", say(Line::NotTheirs, 0)),
            }
        }
        Agreeing::Decide { asking, deed, .. } => match deed {
            Deed::Answered(Answer::Yes) => {
                buttons.push((label(Button::AfterAll, 0), withdrawing(asking)));
                ("! yes\n", say(Line::Yes(asking.request), 0))
            }
            Deed::Answered(Answer::No) => ("! no\n", say(Line::No(asking.request), 0)),
            Deed::Withdrawn | Deed::Put => ("! withdrawn\n", say(Line::Withdrawn(asking.request), 0)),
        },
        Agreeing::Remark { .. } => ("! words to whoever asks\n", say(Line::Remark, 0)),
        Agreeing::List { given } => {
            let mut text = say(if given.is_empty() { Line::ListEmpty } else { Line::List }, 0);
            for (place, asking) in (1..).zip(given) {
                text.push('\n');
                text.push_str(&say(Line::Listed(asking.request), place));
                buttons.push((label(Button::Withdraw, place), withdrawing(asking)));
            }
            ("", text)
        }
    };
    let buttons = buttons.into_iter().map(|(label, option)| mailbox::Button { label, press: Press::Answer { turn, option } });
    (note, Outgoing { text: Text::from(text), buttons: buttons.collect(), reply_to: None })
}

/// Fatima, of debt help, asks for the town.
fn fill(library: &Library, language: Language, place: usize) -> Fill {
    let texts = &library.consent;
    let role = library.kinds.role_for_person(&Role::from("debt_help"), language).unwrap_or_default();
    let until = super::DAY.saturating_add(jiff::Span::new().days(i64::from(crate::consent::TERM_DAYS)));
    let things = [crate::id::Thing::from("contact"), crate::id::Thing::from("amount")];
    Fill::from([
        ("asker", format!("Fatima ({role})")),
        ("to", "Gemeente Lindeveen".to_owned()),
        ("things", texts.listed(&things, language)),
        ("purpose", texts.purpose(&"debt_help".into(), language)),
        ("until", names(language).day(until)),
        ("since", names(language).day(super::DAY)),
        ("place", place.to_string()),
    ])
}
