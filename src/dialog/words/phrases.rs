//! Phrases, found by their first word.
//!
//! The one decision: a message is looked up word by word, and never compared with all that could be said: there are thousands
//! of phrases in six languages, a message has ten words, and every message is read.

use super::table::Table;

/// Phrases and what each means. The order of what is found is always the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrases<T> {
    by_first: Table<Vec<(Vec<String>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: Table::default() }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase beside those that are there; one without words is let go.
    pub(in crate::dialog) fn add(&mut self, phrase: Vec<String>, meaning: T) {
        if let Some(first) = phrase.first() {
            match self.by_first.get_mut(first) {
                Some(phrases) => phrases.push((phrase, meaning)),
                None => {
                    self.by_first.insert(first.clone(), vec![(phrase, meaning)]);
                }
            }
        }
    }

    /// The phrases that begin with this word.
    pub(in crate::dialog) fn beginning_with(&self, word: &str) -> &[(Vec<String>, T)] {
        self.by_first.get(word).map_or(&[], Vec::as_slice)
    }

    /// What these words mean, as a whole.
    pub(in crate::dialog) fn meaning<W: AsRef<str>>(&self, words: &[W]) -> Option<&T> {
        let found = |(phrase, _): &&(Vec<String>, T)| phrase.len() == words.len() && opens_with(words, phrase);
        self.beginning_with(words.first()?.as_ref()).iter().find(found).map(|(_, meaning)| meaning)
    }

    /// The longest phrase that these words open with: how many words it has, and what it means.
    pub(in crate::dialog) fn opening<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, &T)> {
        let fitting = self.beginning_with(words.first()?.as_ref()).iter().filter(|(phrase, _)| opens_with(words, phrase));
        fitting.max_by_key(|(phrase, _)| phrase.len()).map(|(phrase, meaning)| (phrase.len(), meaning))
    }

    /// All of them.
    pub(in crate::dialog) fn iter(&self) -> impl Iterator<Item = &(Vec<String>, T)> {
        self.by_first.iter().flat_map(|(_, phrases)| phrases)
    }

    /// What is spoken of in these words: the phrases that stand in them, in order, with at most two other words between any
    /// two of theirs. "Kan de huur echt niet betalen" speaks of "huur niet betalen".
    pub(in crate::dialog) fn spoken_of<'p>(&'p self, words: &[&str]) -> Vec<&'p (Vec<String>, T)> {
        let mut found = Vec::new();
        for (start, word) in words.iter().enumerate() {
            let rest = words.get(start..).unwrap_or_default();
            found.extend(self.beginning_with(word).iter().filter(|(phrase, _)| runs_through(rest, phrase)));
        }
        found
    }
}

fn opens_with<W: AsRef<str>>(words: &[W], phrase: &[String]) -> bool {
    words.len() >= phrase.len() && words.iter().zip(phrase).all(|(word, wanted)| word.as_ref() == wanted)
}

/// The words of a folded text as phrases in sentences are compared: an apostrophe parts them too, in both.
pub(in crate::dialog) fn spoken(folded: &str) -> Vec<&str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Whether all words of the phrase stand in the text, in this order, with at most two words between them.
pub(in crate::dialog) fn speaks_of(words: &[&str], phrase: &[&str]) -> bool {
    let Some(first) = phrase.first() else { return false };
    (0..words.len()).any(|start| words.get(start) == Some(first) && runs_through(words.get(start..).unwrap_or_default(), phrase))
}

/// Whether the phrase begins at the first of these words and is found whole.
fn runs_through<W: AsRef<str>>(words: &[&str], phrase: &[W]) -> bool {
    /// Fits "echt even", not another sentence.
    const WORDS_BETWEEN: usize = 2;
    let mut at = 0;
    phrase.iter().skip(1).all(|wanted| {
        let near = words.iter().enumerate().skip(at + 1).take(WORDS_BETWEEN + 1);
        let found = near.into_iter().find(|(_, word)| **word == wanted.as_ref()).map(|(place, _)| place);
        found.map(|place| at = place).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_phrase_is_heard_in_a_longer_sentence() {
        for (text, phrase, heard) in [
            ("ik kan de huur echt niet betalen", "huur niet betalen", true),
            ("ik loop achter met de huur", "achter met de huur", true),
            ("mijn buurman betaalt niet", "huur niet betalen", false),
            ("huur? niet vandaag maar morgen wil ik die betalen", "huur niet betalen", false),
            ("m'n huur", "m'n huur", true),
            ("verhuurd", "huur", false),
            ("", "huur", false),
            ("huur", "", false),
        ] {
            assert_eq!(speaks_of(&spoken(text), &spoken(phrase)), heard, "{text} / {phrase}");
            let mut phrases = Phrases::default();
            phrases.add(spoken(phrase).into_iter().map(str::to_owned).collect(), ());
            assert_eq!(!phrases.spoken_of(&spoken(text)).is_empty(), heard, "{text} / {phrase}, by the first word");
        }
    }

    #[test]
    fn the_longest_phrase_opens_and_only_a_whole_one_means() {
        let mut phrases = Phrases::default();
        for (phrase, meaning) in [("weet ik", 1), ("weet ik niet", 2), ("nee", 3)] {
            phrases.add(words(phrase), meaning);
        }
        assert_eq!(phrases.opening(&words("weet ik niet meer")), Some((3, &2)));
        assert_eq!(phrases.opening(&words("ik weet")), None);
        assert_eq!(phrases.meaning(&words("weet ik niet")), Some(&2));
        assert_eq!(phrases.meaning(&words("weet ik niet meer")), None);
        assert_eq!(phrases.meaning::<&str>(&[]), None);
    }
}
