//! The words of the console about what is kept of a person: taking it out, and having it erased.

use super::Tongue;

words! {
    title: "Gegevens van wie nummer {} meldde", "Data of whoever reported number {}";
    link: "Gegevens van deze persoon", "Data of this person";
    export: "Alles meegeven", "Give all of it";
    export_more: "Alles wat van deze persoon bewaard wordt, om aan die persoon te geven. Wat medewerkers onder elkaar schreven, staat er niet in.", "All that is kept of this person, to give to that person. What workers wrote among each other is not in it.";
    export_read: "Om te lezen", "To read";
    export_take: "Om mee te nemen (JSON)", "To take along (JSON)";
    not_all: "Deze persoon meldde ook iets wat u niet mag zien, of is voor u anoniem. Vraag de beheerder om alles uit te draaien.", "This person also reported something that you may not see, or is anonymous to you. Ask the operator to print all of it.";
    erase: "Alles laten wissen", "Have everything erased";
    erase_more: "Schrijf het alleen op als de persoon erom vroeg. De persoon leest het in de chat en kan het daar terugdraaien.", "Write it down only if the person asked for it. The person reads it in the chat and can undo it there.";
    how: "Hoe vroeg de persoon het?", "How did the person ask?";
    by_letter: "Per brief of mail", "By letter or mail";
    by_phone: "Aan de telefoon", "On the telephone";
    in_person: "In een gesprek", "In person";
    open: "Wat gebeurt er met wat nog open is?", "What happens to what is open?";
    wait: "Wachten tot het gesloten is", "Wait until it is closed";
    withdraw: "Intrekken op de dag van het wissen", "Withdraw it on the day of erasing";
    ask: "Schrijf het op", "Write it down";
    stands: "Verzoek {}: alles wordt gewist vanaf {}. Wat open is, wordt eerst gesloten.", "Request {}: everything is erased from {} on. What is open is closed first.";
    undo: "Niet wissen", "Do not erase";
    done_asked: "Het is opgeschreven. De persoon leest het in de chat.", "It is written down. The person reads it in the chat.";
    done_undone: "Er wordt niets gewist. De persoon leest het in de chat.", "Nothing is erased. The person reads it in the chat.";
    ev_asked: "De persoon wil alles laten wissen.", "The person wants everything erased.";
    ev_undone: "De persoon wil toch niets laten wissen.", "The person wants nothing erased after all.";
    ev_withdrawn: "De persoon trok het in.", "The person withdrew it.";
    ev_taken_back: "De persoon haalde iets weg dat eerder was gezegd.", "The person took something back that was said before.";
    ev_corrected: "De persoon verbeterde iets dat eerder was gezegd.", "The person corrected something that was said before.";
    told_first: "Eerst gezegd:", "Said first:";
    ev_cleared: "Wat hier stond, is gewist.", "What stood here was erased.";
}
