//! Words that no person should have to read about themselves, and words by which somebody is addressed.
//!
//! The one decision: these are tables, one for each language, so that somebody who speaks it can judge them in one look. A
//! star at the end stands for any ending, and one at the beginning for what a language writes in front of a word.

use crate::language::Language;

/// A word of the trade, or one that labels people (TXT-4, TXT-5), and what to write instead.
pub(super) type Banned = &'static [(&'static str, &'static str)];

/// What to leave out, in every language.
const NOTHING: &str = "(leave it out)";

const NL: Banned = &[
    ("dossier", "wat we weten"),
    ("casus", "melding"),
    ("regie", "wie het regelt"),
    ("traject", "hulp"),
    ("opschalen", "meer hulp"),
    ("escaleren", "doorgeven"),
    ("signaleren", "zien"),
    ("zorgmijder*", "iemand die liever geen hulp wil"),
    ("overlastgever*", "uw buur"),
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
    ("inzetten op", "helpen met"),
    ("niet meewerken", "(laat het weg)"),
    ("stoornis*", "wat er moeilijk is"),
    ("diagnose*", "wat er is"),
    ("wanbetaler*", "iemand die achterloopt met betalen"),
    ("dader*", "wie het doet"),
];
const EN: Banned = &[
    ("client", "you"),
    ("case file", "what we know"),
    ("escalate", "pass on"),
    ("unfortunately", NOTHING),
    ("please be advised", NOTHING),
    ("arrears", "rent you still have to pay"),
    ("utilise", "use"),
    ("disorder*", "what is difficult"),
    ("diagnos*", "what is wrong"),
    ("defaulter*", "somebody who is late with paying"),
    ("offender*", "whoever does it"),
    ("perpetrator*", "whoever does it"),
    ("care avoider*", "somebody who would rather have no help"),
    ("intervention*", "help"),
];
const TR: Banned = &[
    ("bozukluğ*", "zor olan şey"),
    ("teşhis*", "ne olduğu"),
    ("temerrüt*", "ödemede gecikme"),
    ("suçlu*", "bunu yapan kişi"),
    ("danışan*", "siz"),
    ("müvekkil*", "siz"),
    ("vaka*", "bildirim"),
    ("müdahale*", "yardım"),
    ("maalesef", NOTHING),
];
const PL: Banned = &[
    ("zaburzen*", "to, co trudne"),
    ("diagnoz*", "co się dzieje"),
    ("dłużni*", "ktoś, kto spóźnia się z płaceniem"),
    ("sprawc*", "kto to robi"),
    ("klient*", "Pan, Pani"),
    ("interwencj*", "pomoc"),
    ("patologi*", "kłopoty"),
    ("niestety", NOTHING),
];
const UK: Banned = &[
    ("розлад*", "те, що важко"),
    ("діагноз*", "що сталося"),
    ("боржник*", "хто запізнюється з оплатою"),
    ("правопорушник*", "хто це робить"),
    ("порушник*", "хто це робить"),
    ("клієнт*", "ви"),
    ("досьє", "що ми знаємо"),
    ("на жаль", NOTHING),
];
const AR: Banned = &[
    ("*اضطراب*", "ما هو صعب"),
    ("*تشخيص*", "ما يحدث"),
    ("*متعثر*", "من تأخر في الدفع"),
    ("*مجرم*", "من يفعل ذلك"),
    ("*الجاني*", "من يفعل ذلك"),
    ("*عميل*", "أنتم"),
    ("*زبون*", "أنتم"),
    ("للأسف", NOTHING),
];
const DE: Banned = &[
    ("diagnose*", "was los ist"),
    ("schuldner*", "wer mit dem Zahlen im Rückstand ist"),
    ("täter*", "wer es tut"),
    ("klient*", "Sie"),
    ("maßnahme*", "Hilfe"),
    ("leider", NOTHING),
];
const FR: Banned = &[
    ("diagnostic*", "ce qui se passe"),
    ("mauvais payeur*", "qui paie en retard"),
    ("délinquant*", "qui fait cela"),
    ("usager*", "vous"),
    ("dossier", "ce que nous savons"),
    ("malheureusement", NOTHING),
];

/// The words to keep out of a language, in small letters.
pub(super) fn banned(language: Language) -> Banned {
    match language {
        Language::Nl => NL,
        Language::En => EN,
        Language::Tr => TR,
        Language::Ar => AR,
        Language::Pl => PL,
        Language::Uk => UK,
        Language::De => DE,
        Language::Fr => FR,
    }
}

/// How a language says "you" to somebody it respects, and to a friend: words of each, in small letters.
pub(super) struct Address {
    pub(super) formal: &'static [&'static str],
    pub(super) informal: &'static [&'static str],
}

/// The two ways of addressing somebody; none where a language has one.
pub(super) fn address(language: Language) -> Option<Address> {
    let (formal, informal): (&[&str], &[&str]) = match language {
        // "je" stands for the whole family.
        Language::Nl => (&["u", "uw"], &["je", "jij", "jou", "jouw"]),
        Language::En => return None,
        Language::Tr => (
            &["siz", "size", "sizi", "sizin", "sizden", "sizde", "sizinle"],
            &["sen", "sana", "seni", "senin", "senden", "sende", "seninle"],
        ),
        // "ci" is left out: it also means "those".
        Language::Pl => (
            &["pan", "pana", "panu", "panem", "pani", "panią", "państwo", "państwa", "państwu"],
            &["ty", "ciebie", "cię", "tobie", "tobą", "twój", "twoja", "twoje", "twojego", "twojej", "twoim"],
        ),
        Language::Uk => (
            &["ви", "вас", "вам", "вами", "ваш", "ваша", "ваше", "ваші", "вашого", "вашої", "вашому", "вашу"],
            &["ти", "тебе", "тобі", "тобою", "твій", "твоя", "твоє", "твої", "твого", "твоєї", "твою"],
        ),
        // Pronouns and prepositions only: a verb's ending says it too, but not alone.
        Language::Ar => (
            &["أنتم", "لكم", "عندكم", "منكم", "إليكم", "معكم", "عنكم", "بكم"],
            &["أنت", "أنتَ", "أنتِ", "لك", "عندك", "منك", "إليك", "معك", "عنك", "بك"],
        ),
        // In small letters "sie" is "she" too.
        Language::De => (&["ihnen"], &["du", "dich", "dir", "dein", "deine", "deinen", "deinem", "deiner"]),
        Language::Fr => (&["vous", "votre", "vos"], &["tu", "te", "toi", "ton", "ta", "tes"]),
    };
    Some(Address { formal, informal })
}
