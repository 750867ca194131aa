//! The people of the made-up neighbourhood. None of them exists.
//!
//! The one decision: they speak as people do, and everything they say is typed; so a story stays true when a button changes,
//! and fails loudly in its test when a question does.

use jiff::SignedDuration;

/// What happens in a story.
#[derive(Clone, Copy, Debug)]
pub enum Moment {
    /// The person opens the chat.
    Opens,
    /// The person types this.
    Says(&'static str),
    /// This worker takes the signal.
    Takes(&'static str),
    /// This worker writes this.
    Answers(&'static str, &'static str),
    /// This worker closes it with this outcome; what they write next is what people read.
    Closes(&'static str, &'static str),
}

/// Somebody's story.
#[derive(Debug)]
pub struct Story {
    /// How many minutes ago it began.
    pub minutes_ago: i64,
    /// What happened, in order.
    pub moments: &'static [Moment],
}

impl Story {
    /// How long ago it began.
    pub fn ago(&self) -> SignedDuration {
        SignedDuration::from_mins(self.minutes_ago)
    }
}

use Moment::{Answers, Closes, Opens, Says, Takes};

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// Old and new, urgent and not, open, taken and closed.
pub static STORIES: [Story; 21] = [
    // Closed, two weeks ago: an agreement was made.
    Story {
        minutes_ago: 14 * DAY,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("ik ben achter met de huur"),
            Says("ongeveer 900 euro"),
            Says("sinds augustus"),
            Says("een herinnering"),
            Says("6713 AB 21"),
            Says("ja"),
            Takes("fatima"),
            Answers("fatima", "Dag, ik ben Fatima. Zullen we samen een betaalregeling maken?"),
            Says("ja graag, dank u wel"),
            Closes("fatima", "agreement"),
            Answers("fatima", "U betaalt 75 euro per maand extra. De brieven stoppen."),
        ],
    },
    // Closed: noise, both sides heard.
    Story {
        minutes_ago: 11 * DAY,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik ben een buur"),
            Says("geluid van de buren"),
            Says("ja dat mag"),
            Says("6713 AB 30"),
            Says("eerder"),
            Says("gisteren"),
            Says("een hond die de hele dag blaft"),
            Says("ja, vaak"),
            Says("hier in deze chat"),
            Says("ja"),
            Takes("mirjam"),
            Answers("mirjam", "Dank u. Ik ga er deze week langs."),
            Closes("mirjam", "agreement"),
            Answers("mirjam", "Ik ben langs geweest en heb afspraken gemaakt."),
            Answers("mirjam", "Dank u voor het gesprek. We hebben afgesproken dat de hond niet meer alleen blijft."),
            Answers("mirjam", "over tien dagen"),
        ],
    },
    // Taken, and waiting for an answer.
    Story {
        minutes_ago: 6 * DAY,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("huur of geld"),
            Says("de huur betalen"),
            Says("1.240"),
            Says("sinds juni"),
            Says("deurwaarder"),
            Says("6716 CD 5"),
            Says("ja"),
            Takes("fatima"),
            Answers("fatima", "Dag, ik ben Fatima van de gemeente. Kunt u mij een foto van de brief sturen?"),
        ],
    },
    // Nobody took it yet: late.
    Story {
        minutes_ago: 9 * DAY,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik ben een buur"),
            Says("harde muziek van de buren"),
            Says("nee, liever anoniem"),
            Says("6718 EF 11"),
            Says("eerder"),
            Says("zaterdag"),
            Says("muziek tot vier uur in de nacht"),
            Says("ja, vaak"),
            Says("ja"),
        ],
    },
    // Something else, with a wish to be called.
    Story {
        minutes_ago: 3 * DAY,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("iets anders"),
            Says("ik wil verhuizen naar een woning zonder trap, mijn knie is kapot"),
            Says("6811 AB 3"),
            Says("bel mij"),
            Says("06 12345678"),
            Says("ochtend"),
            Says("ja"),
        ],
    },
    // In English, eviction threatened: high.
    Story {
        minutes_ago: 2 * DAY,
        moments: &[
            Opens,
            Says("English"),
            Says("I rent my home here"),
            Says("I am behind with the rent"),
            Says("about 2,300"),
            Says("since May"),
            Says("Yes, I have to leave my home"),
            Says("next month"),
            Says("6714 GH 8"),
            Says("yes"),
        ],
    },
    // A daughter asks for a person.
    Story {
        minutes_ago: 26 * HOUR,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik vraag het voor een ander"),
            Says("ik wil een mens"),
            Says("bel mij"),
            Says("0612345679"),
            Says("middag"),
        ],
    },
    // Not finished: no signal, and nothing lost.
    Story {
        minutes_ago: 20 * HOUR,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("huur of geld"),
            Says("de huur betalen"),
            Says("dat weet ik niet precies"),
        ],
    },
    // Danger, heard and closed by a worker.
    Story {
        minutes_ago: 5 * DAY,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("ik ruik gas in het trappenhuis"),
            Takes("elif"),
            Answers("elif", "Ik heb de storingsdienst gebeld. Zij zijn er over tien minuten. Blijf buiten."),
            Says("dank u, we staan buiten"),
            Closes("elif", "helped"),
            Answers("elif", "De leiding is gemaakt. Uw huis is veilig."),
        ],
    },
    // No food in the house: high.
    Story {
        minutes_ago: 4 * DAY,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("huur of geld"),
            Says("rekeningen, schulden, te weinig geld"),
            Says("eten en gewone dingen"),
            Says("nee, geen eten"),
            Says("ja, een herinnering"),
            Says("mijn uitkering is deze maand niet gekomen"),
            Says("6713 AB 24"),
            Says("hier in deze chat"),
            Says("ja, dit klopt"),
        ],
    },
    // A quarrel about rubbish.
    Story {
        minutes_ago: 8 * DAY,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik ben een buur"),
            Says("ruzie of andere last"),
            Says("ja, dat mag"),
            Says("ruzie of pesten"),
            Says("6713 AB 33"),
            Says("hij zet elke avond zijn afval voor mijn deur"),
            Says("ja, vaak"),
            Says("dat durf ik niet"),
            Says("hier in deze chat"),
            Says("ja, dit klopt"),
            Takes("mirjam"),
            Answers("mirjam", "Vervelend. Mag ik er met uw buurman over praten?"),
        ],
    },
    // Somebody whose own home is too much for them.
    Story {
        minutes_ago: 30 * HOUR,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("mijn huis"),
            Says("opruimen en schoonhouden lukt niet"),
            Says("mijn eigen huis"),
            Says("beginnen"),
            Says("nee, niet alles"),
            Says("iemand die samen met mij begint"),
            Says("6713 AB 27"),
            Says("bel mij"),
            Says("0612345671"),
            Says("middag"),
            Says("ja, dit klopt"),
        ],
    },
    // Worry about a neighbour who is not seen any more.
    Story {
        minutes_ago: 9 * HOUR,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik ben een buur"),
            Says("zorgen om iemand"),
            Says("ja, dat mag"),
            Says("een buur"),
            Says("haar gordijnen zijn al dagen dicht en zij roept in de nacht"),
            Says("twee weken"),
            Says("nee"),
            Says("nee"),
            Says("6713 AB 18"),
            Says("hier in deze chat"),
            Says("ja, dit klopt"),
        ],
    },
    // Violence at another's home, told without a name.
    Story {
        minutes_ago: 3 * HOUR,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik ben een buur"),
            Says("bedreiging of geweld"),
            Says("ja"),
            Says("een ander"),
            Says("nee, liever anoniem"),
            Says("een partner of ex"),
            Says("ik hoor haar vaak huilen, en zij heeft blauwe plekken"),
            Says("sinds een paar maanden"),
            Says("6713 AB 19"),
            Says("ja, dit klopt"),
        ],
    },
    // Somebody lonely.
    Story {
        minutes_ago: 7 * HOUR,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("hoe het met mij gaat"),
            Says("ik voel mij niet goed"),
            Says("ik vertel eerst iets"),
            Says("eenzaam"),
            Says("sinds de zomer"),
            Says("de dagen zijn lang"),
            Says("6714 GH 11"),
            Says("hier in deze chat"),
            Says("ja, dit klopt"),
        ],
    },
    // No heating, with a small child.
    Story {
        minutes_ago: 2 * HOUR,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("mijn huis"),
            Says("er is iets kapot"),
            Says("verwarming of warm water"),
            Says("3 dagen"),
            Says("alle radiatoren blijven koud"),
            Says("ja, zonder warmte"),
            Says("ja"),
            Says("ochtend"),
            Says("6713 AB 40"),
            Says("hier in deze chat"),
            Says("ja, dit klopt"),
        ],
    },
    // May two sisters exchange their homes?
    Story {
        minutes_ago: 6 * HOUR,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("mijn huis"),
            Says("verhuizen, contract of sleutels"),
            Says("verhuizen of ruilen"),
            Says("mag ik mijn woning ruilen met die van mijn zus"),
            Says("6811 AB 9"),
            Says("hier in deze chat"),
            Says("ja, dit klopt"),
        ],
    },
    // A complaint about somebody who did not come.
    Story {
        minutes_ago: 28 * HOUR,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("mijn begeleider komt nooit opdagen"),
            Says("ja, een klacht"),
            Says("drie keer niet gekomen en niks laten horen"),
            Says("Noor"),
            Says("6811 AB 5"),
            Says("hier in deze chat"),
            Says("ja, dit klopt"),
        ],
    },
    // This morning.
    Story {
        minutes_ago: 5 * HOUR,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("ik kan de huur niet betalen"),
            Says("weet ik niet"),
            Says("sinds vorige maand"),
            Says("nee, geen brief"),
            Says("1234 AB 7"),
            Says("ja"),
        ],
    },
    // Going on now.
    Story {
        minutes_ago: 40,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik ben een buur"),
            Says("geluid van de buren"),
            Says("ja dat mag"),
            Says("6713 AB 16"),
            Says("nu"),
            Says("geschreeuw en gebonk op de muur"),
            Says("soms"),
            Says("hier"),
            Says("ja"),
        ],
    },
    // A life at risk, and nobody has taken it yet.
    Story {
        minutes_ago: 12,
        moments: &[
            Opens,
            Says("Nederlands"),
            Says("Ik huur hier zelf"),
            Says("huur of geld"),
            Says("de huur betalen"),
            Says("ik wil niet meer leven"),
            Says("bel mij"),
            Says("0612345670"),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_old_and_new_ones_and_none_is_twice() {
        let mut ages: Vec<i64> = STORIES.iter().map(|story| story.minutes_ago).collect();
        ages.sort_unstable();
        ages.dedup();
        assert_eq!(ages.len(), STORIES.len());
        assert!(ages.first().is_some_and(|age| *age < HOUR) && ages.last().is_some_and(|age| *age > 7 * DAY));
    }
}
