//! The words of the console about arrears that were handed over: whose tenancy it is, and how somebody tried to reach them.

use super::Tongue;

words! {
    // Whose tenancy it is, for the landlord's own.
    same: "Dezelfde huurder?", "The same tenant?";
    same_more: "In de lijst van uw organisatie staat een huurachterstand op dit adres. Er kunnen twee huishoudens wonen. Kijk zelf of het klopt.", "Your organisation's list has rent arrears at this address. Two households may live there. See for yourself whether it is right.";
    tenancy: "Contract {}, achter sinds {}.", "Tenancy {}, behind since {}.";
    names_alike: "De naam lijkt dezelfde.", "The name looks the same.";
    names_differ: "In de lijst staat een andere naam.", "The list has another name.";
    tie: "Dit is dezelfde huurder", "This is the same tenant";
    tie_more: "Wat deze persoon op het aanbod zegt, telt dan mee voor artikel 2.", "What this person says to the offer then counts for article 2.";
    tied: "{} zei: dit is dezelfde huurder ({}).", "{} said: this is the same tenant ({}).";
    untie: "Dit is toch niet dezelfde huurder", "This is not the same tenant after all";
    done_tie: "Vastgelegd: dit is dezelfde huurder.", "Recorded: this is the same tenant.";
    done_untie: "Vastgelegd: dit is niet dezelfde huurder.", "Recorded: this is not the same tenant.";
    wrong_tenancy: "Dat contract hoort niet bij dit adres, of niet bij uw werk.", "That tenancy is not of this address, or not part of your work.";
    ev_tied: "{} zei: dit is dezelfde huurder als in de lijst.", "{} said: this is the same tenant as in the list.";
    ev_untied: "{} zei: dit is niet dezelfde huurder als in de lijst.", "{} said: this is not the same tenant as in the list.";

    // Attempts at contact, for the municipality.
    tried: "Contact zoeken", "Seeking contact";
    tried_more: "Leg elke poging vast, ook als niemand opnam. De verhuurder ziet dit niet.", "Record every attempt, also when nobody answered. The landlord does not see this.";
    how: "Hoe", "How";
    day: "Op welke dag", "On which day";
    part: "Welk deel van de dag", "Which part of the day";
    reached: "Sprak u de persoon?", "Did you speak with them?";
    reached_yes: "Ja", "Yes";
    reached_no: "Nee", "No";
    result: "Wat kwam eruit?", "What came of it?";
    result_none: "Dat weet ik nog niet", "I do not know yet";
    save: "Leg de poging vast", "Record the attempt";
    done_tried: "De poging is vastgelegd.", "The attempt is recorded.";
    wrong_tried: "Kies hoe, welk deel van de dag, en of u iemand sprak.", "Choose how, which part of the day, and whether you spoke with somebody.";
    wrong_day: "Kies een dag van de laatste drie maanden.", "Choose a day of the last three months.";
    ev_tried: "{} zocht contact.", "{} sought contact.";

    ev_forgotten: "De gegevens van de huurder zijn gewist: de bewaartijd is om.", "The tenant's data was deleted: its term was over.";

    // What a landlord hears back.
    reactions: "Wat de gemeente ermee deed", "What the municipality did with it";
    reactions_more: "Van elk contract staat er één woord, van de laatste zes maanden. Meer hoort u niet.", "Each tenancy has one word, of the last six months. You hear no more.";
    reactions_save: "Bewaar als CSV", "Save as CSV";
}
