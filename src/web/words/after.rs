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

    // Figures, for who coordinates.
    figures: "Cijfers", "Figures";
    figures_of: "Van alle signalen van {} tot en met {}.", "Of all signals from {} to {}.";
    this_month: "Deze maand", "This month";
    last_month: "Vorige maand", "Last month";
    this_quarter: "Dit kwartaal", "This quarter";
    year: "Twaalf maanden", "Twelve months";
    months_between: "Andere maanden", "Other months";
    months_whole: "Cijfers gaan over hele maanden.", "Figures are of whole months.";
    from: "Van", "From";
    until: "Tot en met", "To";
    show: "Toon", "Show";
    as_file: "Bewaar als bestand (CSV)", "Save as a file (CSV)";
    figures_how: "Hoe lang: van het signaal tot het eerste woord van een mens. Op de klok, met nachten en weekenden erbij.", "How long: from the signal to a person's first word. By the clock, nights and weekends included.";
    figures_at_work: "In werktijd: de uren dat er iemand van de organisatie werkt.", "At work: the hours in which somebody of the organisation works.";
    figures_hidden: "Verborgen: minder dan vijf, of wat dat zou verraden. Ook naast een andere periode.", "Hidden: fewer than five, or what would give that away. Also beside another period.";
    orphans: "Open signalen van niemand: {}.", "Open signals of nobody: {}.";
    by_kind: "Per soort", "By kind";
    by_organisation: "Per organisatie", "By organisation";
    name: "Naam", "Name";
    signals: "Signalen", "Signals";
    half: "Helft binnen", "Half within";
    nine_of_ten: "Negen van tien binnen", "Nine of ten within";
    half_at_work: "Helft, in werktijd", "Half, at work";
    nine_of_ten_at_work: "Negen van tien, in werktijd", "Nine of ten, at work";
    still_waiting: "Wacht nog", "Still waiting";
    overdue: "Te laat", "Overdue";
    reopened: "Niet beter", "Not better";
    came_back: "Teruggegeven", "Handed back";
    others: "Andere samen", "Others together";
    all: "Alles samen", "All together";
    hidden: "verborgen", "hidden";
    minutes: "{} minuten", "{} minutes";
    hours: "{} uur", "{} hours";
    days: "{} dagen", "{} days";

    // Being away.
    away: "Ik ben er niet", "I am away";
    away_more: "Wat u open heeft gaat dan naar wie u vervangt. Wat u heeft opgepakt blijft van u: een collega kijkt ernaar.", "What you have open then goes to whoever covers for you. What you took stays yours: a colleague looks after it.";
    away_from: "Eerste dag weg", "First day away";
    away_until: "Eerste dag terug", "First day back";
    away_cover: "Wie vervangt u?", "Who covers for you?";
    away_cover_usual: "Zoals altijd", "As always";
    away_save: "Bewaar", "Save";
    away_now: "U bent er niet van {} tot {}.", "You are away from {} until {}.";
    away_cover_is: "{} vervangt u.", "{} covers for you.";
    away_end: "Ik ben er weer", "I am back";
    away_wrong: "Kies een eerste dag weg, en een latere eerste dag terug.", "Choose a first day away, and a later first day back.";
    away_saved: "Bewaard. U bent er dan niet.", "Saved. You are away then.";
    away_ended: "Welkom terug. Nieuw werk komt weer naar u.", "Welcome back. New work comes to you again.";
    away_filed: "Volgens het netwerk bent u er niet tot {}. Klopt dat niet? Vraag uw beheerder.", "According to the network you are away until {}. Is that wrong? Ask your administrator.";
}
