//! The words of the page on which a landlord's list is brought in, Dutch and English side by side.

use super::Tongue;

words! {
    title: "Lijst met huurachterstanden", "List of rent arrears";
    more: "U ziet eerst wat de lijst doet. Daarna pas brengt u haar in. Alleen contactgegevens en het bedrag gaan naar de gemeente. Dat gebeurt alleen als artikel 2 het toestaat.", "You first see what the list does. Only then you bring it in. Only contact data and the amount go to the municipality. That happens only where article 2 allows it.";
    file: "Het bestand (CSV)", "The file (CSV)";
    file_hint: "Zoals uw systeem het exporteert, tot 8 MB.", "As your system exports it, up to 8 MB.";
    mapping: "Mapping (als die er is)", "Mapping (if there is one)";
    mapping_hint: "Zegt welke kolom wat is, als de koppen dat niet zeggen.", "Says which column is which, where the headings do not.";
    look: "Kijk eerst", "Look first";
    bring: "Breng de lijst in", "Bring the list in";
    report: "Bewaar de regels die niet mee kunnen", "Save the rows that cannot go";
    would: "Dit gebeurt als u de lijst inbrengt", "This happens when you bring the list in";
    did: "Dit is er gebeurd", "This is what happened";
    done: "De lijst is ingebracht.", "The list was brought in.";
    rows: "Regels: {}.", "Rows: {}.";
    new: "Nieuw: {}.", "New: {}.";
    amount: "Met een ander bedrag: {}.", "With another amount: {}.";
    rest: "Met andere gegevens: {}.", "With other data: {}.";
    nothing: "Al bekend: {}.", "Known already: {}.";
    refused: "Niet te lezen: {}.", "Cannot be read: {}.";
    handed: "Naar de schuldhulp van de gemeente: {}.", "To the municipality's debt help: {}.";
    held: "Bewaard en niet doorgegeven: {}.", "Kept and not handed over: {}.";
    said_no: "De huurder zei nee: {}.", "The tenant said no: {}.";
    too_little: "Bewaard, te weinig voor de gemeente: {}.", "Kept, too little for the municipality: {}.";
    name: "Met een andere naam dan eerst, kijk of het dezelfde mensen zijn: {}.", "With another name than before, see whether they are the same people: {}.";
    refused_title: "Niet te lezen", "Cannot be read";
    held_title: "Bewaard en niet doorgegeven", "Kept and not handed over";
    held_more: "En nog {}; die staan in het bestand.", "And {} more; those are in the file.";
    line: "Het getal vooraan is de regel in uw bestand.", "The number in front is the line in your file.";
    faults: "Dit staat in de weg", "This stands in the way";
    unreadable: "Het bestand is niet te lezen. Er is niets bewaard.", "The file cannot be read. Nothing was kept.";
    large: "Het bestand is te groot. Vraag uw beheerder om het in te brengen.", "The file is too large. Ask your administrator to bring it in.";
    gone: "De lijst is te lang geleden gekozen. Kies haar nog een keer.", "The list was chosen too long ago. Choose it once more.";
}
