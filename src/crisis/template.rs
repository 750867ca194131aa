//! A text with places in it: `{$line_emergency}`, `{$site_suicide_prevention}`, `{$who}`, `{$when}`.
//!
//! Numbers are put in once, when the file is read: a text that reaches a person cannot miss its number because a table
//! was not at hand. Who and when are put in when it is sent.

use super::lines::Lines;

/// A text, cut at the places that the caller fills.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Template {
    pieces: Vec<Piece>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Piece {
    Words(String),
    /// From the table of help lines: kept apart from words, so that a judge can see where the number stands.
    Number(String),
    /// From the table as well.
    Site(String),
    Who,
    When,
}

impl Template {
    /// Cuts a text, or says of each place in it what is wrong and what to write instead.
    pub(super) fn cut(written: &str, lines: &Lines) -> Result<Self, Vec<(String, String)>> {
        let (mut pieces, mut wrong) = (Vec::new(), Vec::new());
        let mut rest = written.trim();
        while let Some((before, after)) = rest.split_once("{$") {
            let Some((place, behind)) = after.split_once('}') else {
                wrong.push(("`{$` is not closed".to_owned(), "Write `}` behind the name.".to_owned()));
                break;
            };
            pieces.push(Piece::Words(before.to_owned()));
            match Piece::named(place, lines) {
                Ok(piece) => pieces.push(piece),
                Err(mistake) => wrong.push(mistake),
            }
            rest = behind;
        }
        pieces.push(Piece::Words(rest.to_owned()));
        if wrong.is_empty() { Ok(Self { pieces }) } else { Err(wrong) }
    }

    /// The text with these words in their places.
    pub(super) fn fill(&self, who: &str, when: &str) -> String {
        let word = |piece: &Piece| match piece {
            Piece::Words(words) | Piece::Number(words) | Piece::Site(words) => words.clone(),
            Piece::Who => who.to_owned(),
            Piece::When => when.to_owned(),
        };
        self.pieces.iter().map(word).collect()
    }

    /// The text up to the end of the first number of a help line; `None` when there is no number in it.
    pub(super) fn to_first_number(&self, who: &str, when: &str) -> Option<String> {
        let place = self.pieces.iter().position(|piece| matches!(piece, Piece::Number(_)))?;
        Some(Self { pieces: self.pieces.iter().take(place + 1).cloned().collect() }.fill(who, when))
    }

    /// Whether the caller has to fill a place in it.
    pub(super) fn asks_the_caller(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Who | Piece::When))
    }

    /// The words that stand in the file itself, without what comes from the table.
    pub(super) fn literal_words(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Words(words) => Some(words.as_str()),
            Piece::Number(_) | Piece::Site(_) | Piece::Who | Piece::When => None,
        })
    }
}

impl Piece {
    fn named(place: &str, lines: &Lines) -> Result<Self, (String, String)> {
        if let Some(id) = place.strip_prefix("line_") {
            let line = lines.get(id).ok_or_else(|| unknown_line(id, lines))?;
            return Ok(Self::Number(line.number.clone()));
        }
        if let Some(id) = place.strip_prefix("site_") {
            let line = lines.get(id).ok_or_else(|| unknown_line(id, lines))?;
            let nowhere = || (format!("help line `{id}` has no site"), "Add `site:` to it in the table of lines.".to_owned());
            return line.site.clone().map(Self::Site).ok_or_else(nowhere);
        }
        match place {
            "who" => Ok(Self::Who),
            "when" => Ok(Self::When),
            other => Err((
                format!("nothing can be put in `{{${other}}}`"),
                "Write {$line_…} or {$site_…} with a name from the table of lines, {$who} or {$when}.".to_owned(),
            )),
        }
    }
}

fn unknown_line(id: &str, lines: &Lines) -> (String, String) {
    let known: Vec<&str> = lines.iter().map(|line| line.id.as_str()).collect();
    (format!("there is no help line `{id}`"), format!("One of: {}.", known.join(", ")))
}
