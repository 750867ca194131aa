//! Whether a tired person can read it: the measurable rules for every text that goes out (TXT-1 to TXT-7;
//! the bounds follow the Dutch "Direct Duidelijk" advice of fifteen words a sentence).
//!
//! The one decision: only what a machine can count is judged here. Whether a text is kind is for readers to say.

use super::text::Use;
use crate::language::Language;
use crate::mistake::{Mistakes, Place};

/// TXT-1.
const MOST_WORDS_A_SENTENCE: usize = 15;
/// TXT-1.
const MOST_WORDS_A_MESSAGE: usize = 50;
/// What fits on a button of a narrow phone, in two lines.
const MOST_LETTERS_A_BUTTON: usize = 40;
/// Enough for what a form calls its field.
const MOST_LETTERS_A_LABEL: usize = 40;

/// Words of the trade that no person should have to read (TXT-4), and what to write instead.
const BANNED_NL: [(&str, &str); 19] = [
    ("dossier", "wat we weten"),
    ("casus", "melding"),
    ("regie", "wie het regelt"),
    ("traject", "hulp"),
    ("opschalen", "meer hulp"),
    ("escaleren", "doorgeven"),
    ("signaleren", "zien"),
    ("zorgmijder", "iemand die liever geen hulp wil"),
    ("overlastgever", "uw buur"),
    ("problematiek", "problemen"),
    ("cliënt", "u"),
    ("cliënten", "mensen"),
    ("wmo", "de gemeente"),
    ("ggz", "psychische hulp"),
    ("wsnp", "hulp bij schulden"),
    ("helaas", "(laat het weg)"),
    ("dient", "moet"),
    ("middels", "met"),
    ("indien", "als"),
];
/// The same for English.
const BANNED_EN: [(&str, &str); 7] = [
    ("client", "you"),
    ("case file", "what we know"),
    ("escalate", "pass on"),
    ("unfortunately", "(leave it out)"),
    ("please be advised", "(leave it out)"),
    ("arrears", "rent you still have to pay"),
    ("utilise", "use"),
];

/// Judges one text.
pub(crate) fn judge(language: Language, use_of: Use, text: &str, place: Place, mistakes: &mut Mistakes<'_>) {
    match use_of {
        Use::Phrases => return,
        Use::Button => too_long(text, MOST_LETTERS_A_BUTTON, "button", place, mistakes),
        Use::Label => too_long(text, MOST_LETTERS_A_LABEL, "label", place, mistakes),
        Use::Message => sentences(text, place, mistakes),
    }
    let folded = text.to_lowercase();
    let banned: &[(&str, &str)] = match language {
        Language::Nl => &BANNED_NL,
        Language::En => &BANNED_EN,
        Language::Tr | Language::Ar | Language::Pl | Language::Uk | Language::De | Language::Fr => &[],
    };
    for (word, instead) in banned {
        if has_word(&folded, word) {
            mistakes.add(place, format!("`{word}` is a word of the trade."), format!("Write: {instead}."));
        }
    }
    if language == Language::Nl {
        mixed_address(&folded, place, mistakes);
    }
    if text.split(|c: char| !(c.is_ascii_digit() || c == '-' || c == ' ')).any(is_telephone_number) {
        mistakes.add(place, "There is a telephone number in this text.", "Write `{$line_…}` with the name of the line in lines.yaml.");
    }
}

/// "u" and "je" are never mixed in one text; "je" stands for the whole family.
fn mixed_address(folded: &str, place: Place, mistakes: &mut Mistakes<'_>) {
    let formal = ["u", "uw"].iter().any(|word| has_word(folded, word));
    let informal = ["je", "jij", "jou", "jouw"].iter().find(|word| has_word(folded, word));
    if let (true, Some(word)) = (formal, informal) {
        mistakes.add(place, format!("This text says both \"u\" and \"{word}\"."), "Choose \"u\" all the way.");
    }
}

fn too_long(text: &str, most: usize, what: &str, place: Place, mistakes: &mut Mistakes<'_>) {
    let letters = text.chars().count();
    if letters > most {
        mistakes.add(place, format!("This {what} has {letters} letters."), format!("Keep it under {most}."));
    }
}

fn sentences(text: &str, place: Place, mistakes: &mut Mistakes<'_>) {
    let words = text.split_whitespace().count();
    if words > MOST_WORDS_A_MESSAGE {
        mistakes.add(place, format!("This message has {words} words."), format!("Say it in {MOST_WORDS_A_MESSAGE}, or in two steps."));
    }
    for sentence in text.split(['.', '!', '?', ':', '\n']) {
        let words = sentence.split_whitespace().count();
        if words > MOST_WORDS_A_SENTENCE {
            let beginning: Vec<&str> = sentence.split_whitespace().take(4).collect();
            mistakes.add(
                place,
                format!("The sentence \"{} …\" has {words} words.", beginning.join(" ")),
                format!("Make two of it: at most {MOST_WORDS_A_SENTENCE} words each."),
            );
        }
    }
    if text.matches('?').count() > 1 {
        mistakes.add(place, "This message asks more than one question.", "Ask one, and put the other in a step of its own.");
    }
    if text.contains('?') && !text.trim_end().ends_with('?') {
        mistakes.add(
            place,
            "The question does not stand at the end.",
            "Put it last, so that it is what the person reads before answering.",
        );
    }
}

fn has_word(folded: &str, word: &str) -> bool {
    folded.match_indices(word).any(|(at, _)| {
        let before = folded.get(..at).and_then(|text| text.chars().next_back());
        let after = folded.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Three digits or more that begin with 0 or 1: 112, 113, 088…, 0900-…; amounts and years do not.
fn is_telephone_number(run: &str) -> bool {
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= 7 && digits.starts_with('0')) || (digits.len() == 3 && digits.starts_with("11"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes(language: Language, text: &str) -> Vec<String> {
        let mut mistakes = Mistakes::of("x");
        judge(language, Use::Message, text, Place::default(), &mut mistakes);
        mistakes.into_vec().into_iter().map(|mistake| mistake.what).collect()
    }

    #[test]
    fn txt_1_to_5_short_one_question_plain_words() {
        assert!(mistakes(Language::Nl, "Dank u. Hoeveel huur moet u nog betalen?").is_empty());
        assert!(mistakes(Language::Nl, &"woord ".repeat(16))[0].contains("16 words"));
        assert!(mistakes(Language::Nl, &"Kort. ".repeat(51))[0].contains("51 words"));
        assert!(mistakes(Language::Nl, "Wie bent u? En waar woont u?")[0].contains("more than one question"));
        assert!(mistakes(Language::Nl, "Gaat het? Zeg het maar.")[0].contains("end"));
        assert!(mistakes(Language::Nl, "Wij openen een dossier.")[0].contains("dossier"));
        assert!(mistakes(Language::Nl, "Wilt u dat je buur komt?")[0].contains("both"));
        assert!(mistakes(Language::Nl, "Dossiervorming").is_empty());
    }

    #[test]
    fn no_text_holds_a_telephone_number() {
        for text in ["Bel 112.", "Bel 0900-8844.", "Bel 088 0767 000."] {
            assert!(mistakes(Language::Nl, text)[0].contains("telephone number"), "{text}");
        }
        for text in ["Bijvoorbeeld 450 euro.", "Sinds 2026.", "Zoals 1234 AB 12."] {
            assert!(mistakes(Language::Nl, text).is_empty(), "{text}");
        }
    }
}
