//! The words of the console about one home: what else lies on its address, and how much support the household has.

use super::Tongue;

words! {
    tags: "Gaat over: {}.", "Is about: {}.";

    // The diary of a nuisance.
    diary: "Dagboek", "Diary";
    happened: "Schrijf op dat het weer gebeurde", "Write down that it happened again";
    happened_more: "Dit staat naast wat de melder zelf schreef, met uw naam. U kunt het niet meer veranderen.", "This stands beside what the reporter wrote, with your name. You cannot change it any more.";
    happened_day: "Welke dag?", "On which day?";
    happened_time: "Hoe laat begon het?", "When did it begin?";
    happened_minutes: "Hoeveel minuten duurde het?", "How many minutes did it take?";
    happened_severity: "Hoe erg was het?", "How bad was it?";
    severity_little: "1: het viel mee", "1: it could be borne";
    severity_bad: "2: erg", "2: bad";
    severity_very_bad: "3: heel erg", "3: very bad";
    happened_done_about: "Wat is eraan gedaan?", "What was done about it?";
    happened_save: "Zet in het dagboek", "Put into the diary";
    happened_done: "Het staat in het dagboek.", "It is in the diary.";
    happened_wrong: "Vul alles in, met een dag tot en met vandaag.", "Fill everything in, with a day up to today.";

    // What else lies on the address.
    around: "Kan over hetzelfde gaan", "May be about the same";
    around_more: "Dit ligt op hetzelfde adres. Het kunnen twee huishoudens zijn: kijk zelf of het bij elkaar hoort.", "These are at the same address. It may be two households: see for yourself whether they belong together.";
    same_kind: "zelfde soort", "same kind";
    other_kind: "andere soort", "another kind";
    since: "sinds {}", "since {}";
    is_open: "nog niet opgepakt", "not taken yet";
    is_taken: "opgepakt", "taken";
    is_carried: "bij een ander gezet", "put with another";
    is_closed: "afgesloten", "closed";
    of_you: "van u", "yours";
    of_other: "van {}", "of {}";
    multiple: "Meervoudig: twee of meer binnen {} maand.", "Multiple: two or more within {} month.";
    successive: "Opeenvolgend: er was er een in de {} maanden ervoor.", "Successive: there was one in the {} months before.";
    concern: "Samen: {}. De leiding: {}.", "Together: {}. Lead: {}.";
    join_here: "Zet dit bij nummer {}", "Put this with number {}";
    join_more: "Dit wordt een regel in het dagboek van nummer {}. Wie dit meldde, hoort daar niets van en houdt een eigen antwoord.", "This becomes a line in the diary of number {}. Whoever reported this hears nothing of it and keeps an answer of their own.";
    join_other: "Zet dit bij een ander nummer", "Put this with another number";
    join_number: "Nummer", "Number";
    join_button: "Zet erbij", "Put with it";
    carried_by: "Dit staat bij nummer {}.", "This is with number {}.";
    carried_more: "Wie dit meldde, weet dat niet. U kunt hier wel antwoord geven.", "Whoever reported this does not know. You can answer here all the same.";
    part: "Haal het weer los", "Take it apart again";
    part_more: "Het krijgt de eigenaar en de dag terug die het had.", "It gets back the owner and the day it had.";
    carries: "Hierbij gezet", "Put with this";
    carries_more: "Sluit deze eerst af, elk met een eigen tekst.", "Close these first, each with a text of its own.";
    done_join: "Het staat erbij.", "It is with it.";
    done_part: "Het staat weer op zichzelf.", "It stands by itself again.";
    wrong_unknown: "Dat nummer is er niet, of het hoort niet bij uw werk.", "That number is not here, or it is not part of your work.";
    wrong_same: "Dat is hetzelfde nummer.", "That is the same number.";
    wrong_danger: "Gevaar blijft op zichzelf.", "Danger stands by itself.";
    wrong_closed: "Een van de twee is afgesloten.", "One of the two is closed.";
    wrong_taken: "{} is ermee bezig. Vraag het aan {}.", "{} is at it. Ask {}.";
    wrong_handed_over: "Dit kwam van een andere organisatie. Zet het andere nummer hierbij.", "This came from another organisation. Put the other number with this one.";
    wrong_carries: "Hier zijn al andere bij gezet. Zet dat nummer hierbij.", "Others are with this one already. Put that number with this one.";
    wrong_alone: "Dit staat al op zichzelf.", "This stands by itself already.";
    ev_put_with: "{} zette dit bij nummer {}.", "{} put this with number {}.";
    ev_took_in: "{} zette nummer {} hierbij.", "{} put number {} with this.";
    ev_taken_apart: "{} haalde dit los van nummer {}.", "{} took this apart from number {}.";
    ev_let_go: "{} haalde nummer {} hier weer af.", "{} took number {} away from this.";
    ev_by_rule: "Een regel over dit adres maakte het dringender.", "A rule about this address made it more urgent.";

    // How much support the household has.
    support: "Begeleiding van dit huishouden", "Support of this household";
    support_more: "Alleen uw organisatie ziet dit. De computer stelt alleen voor, en nooit minder.", "Only your organisation sees this. The computer only proposes, and never less.";
    support_now: "Nu: {}.", "Now: {}.";
    support_unset: "Er is nog niets vastgelegd.", "Nothing is recorded yet.";
    level_none: "geen", "none";
    level_waakvlam: "waakvlam", "waakvlam (contact now and then)";
    level_light: "licht", "light";
    level_regular: "gewoon", "regular";
    level_intensive: "intensief", "intensive";
    support_change: "Leg iets vast", "Record something";
    support_level: "Hoeveel begeleiding", "How much support";
    support_refuses: "Wil geen begeleiding", "Refuses support";
    support_refuses_more: "Alleen als iemand dat zelf tegen u zei. Stilte is geen weigering.", "Only if somebody said so to you. Silence is no refusal.";
    support_why: "Waarom", "Why";
    support_save: "Leg vast", "Record";
    support_history: "Wat er is vastgelegd", "What was recorded";
    support_offer: "Bij waakvlam past een afspraak om te vragen hoe het gaat.", "A waakvlam goes well with an agreement to ask how it goes.";
    proposed: "Voorstel van de computer: {}.", "Proposed by the computer: {}.";
    why_several: "Er kwamen meer signalen op dit adres bij uw organisatie.", "More signals at this address came to your organisation.";
    why_unwell: "De begeleiding stopte, en de persoon schrijft nu dat het niet goed gaat.", "Support ended, and the person writes now that they are not well.";
    why_silent: "Een afgesproken vraag bleef twee keer zonder antwoord. Afgesproken is dat de helper dat hoort.", "An agreed question was left without an answer twice. It is agreed that the helper hears of that.";
    accept: "Ja, doe dit", "Yes, do this";
    decline: "Nee", "No";
    proposals: "Voorstellen over begeleiding", "Proposals about support";
    proposals_one: "Er wacht één voorstel over begeleiding.", "One proposal about support is waiting.";
    proposals_many: "Er wachten {} voorstellen over begeleiding.", "{} proposals about support are waiting.";
    proposals_none: "Er wacht niets.", "Nothing is waiting.";
    done_support: "Het is vastgelegd.", "It is recorded.";
    wrong_reason: "Schrijf waarom.", "Write why.";
    wrong_answered: "Hier is al op geantwoord.", "This was answered already.";
    ev_set: "{}: {}.", "{}: {}.";
    ev_refuses: "{}: wil geen begeleiding.", "{}: refuses support.";
    ev_proposed: "De computer stelde voor: {}.", "The computer proposed: {}.";
    ev_accepted: "{} zei ja: {}.", "{} said yes: {}.";
    ev_declined: "{} zei nee.", "{} said no.";
}
