//! The words of the console about what goes from one organisation to another.

use super::Tongue;

words! {
    // Offering.
    give: "Geef door aan een andere organisatie", "Pass on to another organisation";
    give_at: "Nummer {} doorgeven", "Pass on number {}";
    give_more: "Kies aan wie. Alleen wat erbij staat, gaat mee. Tot het antwoord blijft de melding van u.", "Choose to whom. Only what stands there goes. The signal stays yours until the answer.";
    give_choose: "Aan wie geeft u het door?", "To whom do you pass it on?";
    give_none: "Er is nu geen weg om dit door te geven.", "There is no way to pass this on now.";
    give_none_more: "Vraag de bewoner om toestemming, of maak eerst een convenant.", "Ask the person for consent, or sign a covenant first.";
    give_not: "Dit mag nu niet", "This is not allowed now";
    give_signed: "Wanneer tekende de huurder de begeleidingsclausule?", "When did the tenant sign the support clause?";
    give_signed_hint: "Alleen bij een begeleidingsclausule. De dag staat in het contract.", "Only with a support clause. The day is in the contract.";
    give_button: "Bied het aan", "Offer it";
    to_role: "{} ({})", "{} ({})";

    // At a signal.
    given: "Andere organisaties", "Other organisations";
    given_none: "Dit is niet doorgegeven.", "This was not passed on.";
    given_to: "Aan {} ({})", "To {} ({})";
    given_from: "Van {}, voor {}", "From {}, for {}";
    given_number: "Hun nummer is {}.", "Their number is {}.";
    left_behind: "Ging niet mee: {}.", "Did not go: {}.";
    offered: "Aangeboden. Een antwoord is nodig vóór {}.", "Offered. An answer is due before {}.";
    escalated: "Nog geen antwoord. De coördinator daar weet het. Tot {}.", "No answer yet. The coordinator there knows. Until {}.";
    accepted: "Overgenomen door {}.", "Taken over by {}.";
    refused: "Niet overgenomen. De reden: {}.", "Not taken over. The reason: {}.";
    revoked: "Teruggenomen.", "Taken back.";
    lapsed: "Voorbij, zonder ja. Kies een andere weg.", "Over, without a yes. Choose another way.";
    reported: "Bericht terug: {}.", "Word back: {}.";
    because: "Waarom dit mag", "Why this is allowed";
    course: "Hoe het ging", "How it went";
    revoke: "Neem het terug", "Take it back";
    revoke_more: "De ander ziet het dan niet meer. Wat al gelezen is, blijft gelezen.", "The other sees it no more. What was read stays read.";
    report: "Laat weten wat ervan komt", "Tell what comes of it";
    report_what: "Wat laat u weten aan {}?", "What do you tell {}?";
    report_button: "Laat het weten", "Tell them";

    // Answering.
    offers: "Aangeboden door andere organisaties", "Offered by other organisations";
    offers_row: "{}: {}", "{}: {}";
    offer_title: "{} vraagt of u dit overneemt", "{} asks whether you take this over";
    offer_more: "U ziet alleen wat mag worden doorgegeven. Wie het vertelde, staat er niet bij.", "You see only what may be passed on. Who told it is not there.";
    offer_by: "Een antwoord is nodig vóór {}.", "An answer is due before {}.";
    offer_role: "Voor {}", "For {}";
    offer_known: "Wat u krijgt", "What you get";
    offer_nothing: "Alleen waar het over gaat.", "Only what it is about.";
    offer_past: "Wat er daar gebeurde", "What happened there";
    accept: "Neem het over", "Take it over";
    accept_more: "U krijgt een eigen melding. De ander hoort dat u het overneemt.", "You get a signal of your own. The other hears that you take it over.";
    refuse: "Neem het niet over", "Do not take it over";
    refuse_why: "Waarom niet? De ander hoort dit.", "Why not? The other hears this.";
    offer_gone: "Dit aanbod is er niet", "There is no such offer";
    offer_gone_more: "Misschien is het al beantwoord, of weer ingetrokken.", "It may have been answered already, or taken back.";

    // What was done, and what was in the way.
    done_give: "Het is aangeboden. U hoort het antwoord.", "It is offered. You hear the answer.";
    done_revoke: "Het is teruggenomen.", "It is taken back.";
    done_report: "De ander weet het nu.", "The other knows now.";
    done_accept: "U heeft het overgenomen. Dit is uw eigen melding.", "You took it over. This is your own signal.";
    done_refuse: "De ander hoort dat u dit niet overneemt.", "The other hears that you do not take this over.";
    wrong_way: "Kies een van de wegen die mogen.", "Choose one of the ways that are allowed.";
    wrong_reason: "Kies een reden.", "Choose a reason.";
    wrong_outcome: "Kies wat u laat weten.", "Choose what you tell.";
    wrong_twice: "Dit is al aangeboden. Wacht op het antwoord, of neem het eerst terug.", "This is offered already. Wait for the answer, or take it back first.";
    wrong_taken: "{} was u voor.", "{} was first.";
    wrong_over: "Dit is al voorbij. Ververs de pagina.", "This is over already. Refresh the page.";
    wrong_close: "Dit gaat over uw eigen adres of dat van familie. Laat het aan een collega.", "This is about your own address or your family's. Leave it to a colleague.";
    wrong_told: "Dit mag u deze organisatie niet laten weten. Kies iets anders uit de lijst.", "You may not tell this organisation that. Choose something else from the list.";

    // In a history.
    ev_offered: "{} bood het aan een andere organisatie aan.", "{} offered it to another organisation.";
    ev_escalated: "Niemand antwoordde op het aanbod. De coördinator daar weet het.", "Nobody answered the offer. The coordinator there knows.";
    ev_accepted: "{} nam het over, bij de andere organisatie.", "{} took it over, at the other organisation.";
    ev_refused: "{} nam het niet over, bij de andere organisatie.", "{} did not take it over, at the other organisation.";
    ev_revoked: "{} nam terug wat was doorgegeven.", "{} took back what was passed on.";
    ev_lapsed: "Het aanbod is voorbij, zonder ja.", "The offer is over, without a yes.";
    ev_told_on: "Wat de bewoner later vertelde, ging ook naar de andere organisatie.", "What the person told later went to the other organisation too.";
    ev_kept: "Wat de bewoner later vertelde, ging niet naar de andere organisatie.", "What the person told later did not go to the other organisation.";
    ev_more: "Er kwam meer van de andere organisatie.", "More came from the other organisation.";
    ev_ended: "De grond om meer door te geven is voorbij. Vanaf nu gaat er niets meer mee.", "The ground for passing on more is over. From now on nothing goes.";
    ev_done: "{} liet weten wat ervan kwam.", "{} told what came of it.";
}
