//! How an alert reads as a mail.
//!
//! The one decision: it is put together from an [`Alert`] and the name of its kind, and from nothing else. The subject, which a
//! telephone shows on its lock screen, does not name the kind of care either.

use crate::mailbox::{About, Alert, News, Why};
use crate::signal::Urgency;

/// A mail's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// As it stands in a list of mails.
    pub subject: String,
    /// Plain.
    pub body: String,
}

/// The mail for an alert, in Dutch, as workers are spoken to; `kind` is the name of its kind, `link` where it is read.
pub fn write(alert: &Alert, kind: &str, link: &str) -> Letter {
    let (subject, first) = match &alert.about {
        About::Danger => ("Waakvlam: iemand in gevaar, nu".to_owned(), "Iemand is misschien in gevaar. Kijk bij uw meldingen.".to_owned()),
        About::Signal { number, news, .. } => {
            let soon = match alert.urgency {
                Urgency::Normal => "",
                Urgency::High => ", vandaag",
                Urgency::Urgent => ", nu",
            };
            (format!("Waakvlam: nummer {number}{soon}"), opening(*news, alert.urgency, kind, *number))
        }
    };
    let why = match alert.why {
        Why::Called => "",
        Why::Undelivered => "Een ander bericht hierover kwam niet aan.\n",
    };
    let body = format!("{first}\n{why}\nLees en pak op: {link}\n\nAntwoord niet op deze mail. Niemand leest uw antwoord.\n");
    Letter { subject, body }
}

fn opening(news: News, urgency: Urgency, kind: &str, number: i64) -> String {
    let soon = match urgency {
        Urgency::Normal => "",
        Urgency::High => "\nDit kan niet wachten tot morgen.",
        Urgency::Urgent => "\nDit kan niet wachten.",
    };
    let what = match news {
        News::New => format!("Er is een melding voor u: {kind}, nummer {number}."),
        News::StillWaiting => format!("Nog niemand pakte dit op: {kind}, nummer {number}."),
        News::Reminder => format!("Kijk nog eens naar: {kind}, nummer {number}."),
        News::LookAfter => format!("Uw collega is er niet. Let u even op: {kind}, nummer {number}?"),
        News::LastDay => format!("Dit is de laatste dag: {kind}, nummer {number}."),
    };
    format!("{what}{soon}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alert(about: About, urgency: Urgency, why: Why) -> Alert {
        Alert { about, urgency, ring: 1, desk: "wijkteam".into(), why }
    }

    fn read(alert: &Alert) -> Letter {
        write(alert, "Huurachterstand", "https://chat.gemeente.example/work/4821")
    }

    #[test]
    fn a_mail_is_short_and_its_subject_names_no_kind_of_care() {
        let about = About::Signal { number: 4821, kind: "rent_arrears".into(), news: News::StillWaiting };
        let letter = read(&alert(about, Urgency::High, Why::Called));
        assert_eq!(letter.subject, "Waakvlam: nummer 4821, vandaag");
        assert_eq!(
            letter.body,
            "Nog niemand pakte dit op: Huurachterstand, nummer 4821.\nDit kan niet wachten tot morgen.\n\n\
             Lees en pak op: https://chat.gemeente.example/work/4821\n\n\
             Antwoord niet op deze mail. Niemand leest uw antwoord.\n"
        );
    }

    #[test]
    fn txt_1_no_sentence_of_a_mail_is_longer_than_fifteen_words() {
        for news in [News::New, News::StillWaiting, News::LastDay, News::Reminder, News::LookAfter] {
            for urgency in Urgency::ALL {
                for why in [Why::Called, Why::Undelivered] {
                    let signal = About::Signal { number: 4821, kind: "rent_arrears".into(), news };
                    for about in [signal, About::Danger] {
                        let letter = read(&alert(about, urgency, why));
                        let sentences = letter.body.split(['.', '?', '\n']).chain([letter.subject.as_str()]);
                        assert!(sentences.into_iter().all(|sentence| sentence.split_whitespace().count() <= 15), "{letter:?}");
                        assert!(!letter.subject.contains("Huur"), "{letter:?}");
                    }
                }
            }
        }
    }
}
