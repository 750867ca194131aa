//! The words of the console about what comes after and around a signal: asking how it is, being away, figures.

use super::Tongue;

words! {
    // Asking how it is, after closing.
    day: "Wanneer vraagt u hoe het gaat?", "When do you ask how it is?";
    day_needed: "Kies een dag. Zonder dag kan een signaal over overlast niet dicht.", "Choose a day. A signal about nuisance cannot be closed without one.";
    day_free: "U hoeft geen dag te kiezen.", "You need not choose a day.";
    day_wrong: "Kies een dag tussen morgen en volgend jaar.", "Choose a day between tomorrow and next year.";
    look_back: "Vraag vandaag hoe het gaat", "Ask today how it is";
    look_back_one: "Nummer {}, {}", "Number {}, {}";
    look_back_of: "van {}", "of {}";
    look_back_since: "sinds {}", "since {}";
    look_back_done: "Ik heb het gevraagd", "I asked";
    look_back_was_done: "Nummer {}: u heeft gevraagd hoe het gaat.", "Number {}: you asked how it is.";
}
