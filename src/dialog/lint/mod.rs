//! Whether a tired person can read it: the measurable rules for every text that goes out (TXT-1 to TXT-7;
//! the bounds follow the Dutch "Direct Duidelijk" advice of fifteen words a sentence).
//!
//! The one decision: only what a machine can count is judged here. Whether a text is kind is for readers to say.

mod words;

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

/// What ends a question: Arabic has a sign of its own.
const QUESTION_SIGNS: [char; 2] = ['?', '؟'];
/// What ends a sentence, in any of our languages. After a colon one may take breath too.
const SENTENCE_ENDS: [char; 8] = ['.', '!', '?', '؟', '۔', '…', ':', '\n'];

/// Judges one text.
pub(crate) fn judge(language: Language, use_of: Use, text: &str, place: Place, mistakes: &mut Mistakes<'_>) {
    match use_of {
        Use::Phrases => return,
        Use::Button => too_long(text, MOST_LETTERS_A_BUTTON, "button", place, mistakes),
        Use::Label => too_long(text, MOST_LETTERS_A_LABEL, "label", place, mistakes),
        Use::Message => sentences(text, place, mistakes),
    }
    let folded = text.to_lowercase();
    for (word, instead) in words::banned(language) {
        if has_word(&folded, word) {
            let word = word.trim_matches('*');
            mistakes.add(place, format!("`{word}` is a word of the trade."), format!("Write: {instead}."));
        }
    }
    mixed_address(language, &folded, place, mistakes);
    if text.split(|c: char| !(c.is_ascii_digit() || c == '-' || c == ' ')).any(is_telephone_number) {
        mistakes.add(place, "There is a telephone number in this text.", "Write `{$line_…}` with the name of the line in lines.yaml.");
    }
}

/// "u" and "je" are never mixed in one text (TXT-2), nor their like in another language.
fn mixed_address(language: Language, folded: &str, place: Place, mistakes: &mut Mistakes<'_>) {
    let Some(address) = words::address(language) else { return };
    let found = |words: &[&'static str]| words.iter().copied().find(|word| has_word(folded, word));
    if let (Some(formal), Some(informal)) = (found(address.formal), found(address.informal)) {
        let (formal, remedy) = match address.formal.first() {
            // Dutch has one word for it, whatever its form here.
            Some(first) if language == Language::Nl => (*first, format!("Choose \"{first}\" all the way.")),
            _ => (formal, format!("Choose \"{formal}\" and its like all the way.")),
        };
        mistakes.add(place, format!("This text says both \"{formal}\" and \"{informal}\"."), remedy);
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
    for sentence in text.split(SENTENCE_ENDS) {
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
    if text.matches(QUESTION_SIGNS).count() > 1 {
        mistakes.add(place, "This message asks more than one question.", "Ask one, and put the other in a step of its own.");
    }
    if text.contains(QUESTION_SIGNS) && !text.trim_end().ends_with(QUESTION_SIGNS) {
        mistakes.add(
            place,
            "The question does not stand at the end.",
            "Put it last, so that it is what the person reads before answering.",
        );
    }
}

/// Whether a word stands in a text; a star at its end or beginning stands for any letters.
fn has_word(folded: &str, word: &str) -> bool {
    let bare = word.trim_matches('*');
    folded.match_indices(bare).any(|(at, _)| {
        let before = folded.get(..at).and_then(|text| text.chars().next_back());
        let after = folded.get(at + bare.len()..).and_then(|text| text.chars().next());
        (word.starts_with('*') || !before.is_some_and(char::is_alphanumeric))
            && (word.ends_with('*') || !after.is_some_and(char::is_alphanumeric))
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
    fn txt_1_a_question_is_a_question_in_every_script() {
        assert!(mistakes(Language::Ar, "من أنتم؟ أين تسكنون؟")[0].contains("more than one question"));
        assert!(mistakes(Language::Ar, "كم المبلغ؟ قولوا لنا.")[0].contains("end"));
        assert!(mistakes(Language::Ar, &"كلمة ".repeat(16))[0].contains("16 words"));
        assert!(mistakes(Language::Ar, &format!("{}؟ نعم؟", "كلمة ".repeat(14))).iter().all(|what| !what.contains("sentence \"")));
        for (language, text) in
            [(Language::Tr, "Kim yazıyor? Nerede?"), (Language::Pl, "Kto pisze? Gdzie?"), (Language::Uk, "Хто пише? Де?")]
        {
            assert!(mistakes(language, text)[0].contains("more than one question"), "{text}");
        }
    }

    #[test]
    fn txt_2_nobody_is_addressed_in_two_ways_at_once() {
        let cases = [
            (Language::Nl, "Vertel het als u wilt, dan help ik je.", "Vertel het als u wilt, dan help ik u."),
            (Language::Tr, "Sizin adınız ne, sana ne diyelim?", "Sizin adınız nedir?"),
            (Language::Pl, "Czy Pani wie, kto do ciebie pisze?", "Czy ci ludzie mieszkają obok Pani?"),
            (Language::Uk, "Чи ви знаєте, хто тобі пише?", "Чи ви знаєте, хто вам пише?"),
            (Language::Ar, "هل أنتم هناك، هل عندك هاتف؟", "هل أنتم هناك، هل عندكم هاتف؟"),
            (Language::De, "Kann ich Ihnen helfen, wenn du willst?", "Kann ich Ihnen helfen?"),
            (Language::Fr, "Pouvez-vous dire où est ta maison ?", "Où est votre maison ?"),
        ];
        for (language, mixed, kept) in cases {
            assert!(mistakes(language, mixed).iter().any(|what| what.contains("both")), "{mixed}");
            assert!(mistakes(language, kept).is_empty(), "{kept}: {:?}", mistakes(language, kept));
        }
    }

    #[test]
    fn txt_4_and_5_no_language_labels_people() {
        let cases = [
            (Language::Nl, "De wanbetalers wonen daar."),
            (Language::En, "He has a disorder."),
            (Language::Tr, "Bu bir kişilik bozukluğudur."),
            (Language::Pl, "To jest dłużnikiem."),
            (Language::Uk, "Він має розлади."),
            (Language::Ar, "هذا الاضطراب صعب."),
            (Language::De, "Der Täter wohnt hier."),
            (Language::Fr, "Un diagnostic est là."),
        ];
        for (language, text) in cases {
            assert!(mistakes(language, text).iter().any(|what| what.contains("trade")), "{text}");
        }
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
