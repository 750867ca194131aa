//! The words of the console about seeing who reported.

use super::Tongue;

words! {
    title: "Wie meldde nummer {}?", "Who reported number {}?";
    more: "Wie meldt, wordt beschermd. U ziet het alleen als de wet dat vraagt, en een collega ja zegt.", "Whoever reports is protected. You see it only if the law asks, and a colleague says yes.";
    ask: "Vraag het aan", "Ask for it";
    ask_more: "Een collega met dit recht beslist. De melder hoort ervan.", "A colleague with this right decides. The reporter hears of it.";
    purpose: "Waarvoor?", "What for?";
    purpose_court: "Een rechter vraagt het", "A court asks for it";
    purpose_prosecution: "Politie of justitie vordert het volgens de wet", "The police or the prosecutor demands it by law";
    purpose_supervision: "Een toezichthouder vordert het volgens de wet", "A supervisor demands it by law";
    purpose_duty: "De wet verplicht ons om het te melden", "The law obliges us to report it";
    why: "Waarom? Noem wie het vraagt en waarop dat rust. Schrijf geen namen van bewoners.", "Why? Say who asks and on what ground. Write no names of residents.";
    send: "Vraag het", "Ask";
    look: "Bekijk wie meldde", "See who reported";
    look_more: "U mag kijken tot {}. Elke keer dat u kijkt, wordt opgeschreven.", "You may look until {}. Each time you look is written down.";
    asked_before: "Wat u vroeg", "What you asked";
    asked_on: "Gevraagd op {}: {}", "Asked on {}: {}";

    not_theirs: "Dit is niet van u. Pak het eerst op.", "This is not yours. Take it first.";
    nothing_kept: "Wie dit meldde, staat hier niet. Het kwam van een andere organisatie of van een lijst.", "Who reported this is not kept here. It came from another organisation or from a list.";
    asked_already: "Dit is al gevraagd. Wacht op het antwoord.", "This was asked already. Wait for the answer.";
    no_custodian: "In uw organisatie beslist niemand hierover. Uw vraag kan dus nergens heen. Vraag uw beheerder om iemand aan te wijzen.", "Nobody in your organisation decides about this. So your question can go nowhere. Ask your administrator to name somebody.";
    no_reason: "Schrijf waarom.", "Write why.";
    no_purpose: "Kies waarvoor.", "Choose what for.";
    wrong_day: "Kies een dag tussen morgen en een half jaar.", "Choose a day between tomorrow and half a year.";
    granted_already: "Iemand zei hier al ja op.", "Somebody said yes to this already.";
    over: "Deze vraag is voorbij.", "This question is over.";
    unknown: "Deze vraag is er niet, of niet voor u.", "This question is not here, or not for you.";

    done_ask: "Het is gevraagd. U hoort het als iemand beslist.", "It is asked. You hear when somebody decides.";
    done_grant: "U zei ja. Uw collega mag een dag lang kijken.", "You said yes. Your colleague may look for a day.";
    done_refuse: "U zei nee. Uw collega leest uw reden.", "You said no. Your colleague reads your reason.";
    done_end: "Het kijken is voorbij.", "The looking is over.";

    who_title: "Wie nummer {} meldde", "Who reported number {}";
    who_more: "Alleen u ziet dit, tot {}. Schrijf het niet over waar anderen het lezen.", "Only you see this, until {}. Do not copy it to where others read it.";
    who_anonymous: "Deze melder koos voor anoniem. Er is geen naam en geen telefoonnummer om te bellen. Dit is alles wat er is.", "This reporter chose to be anonymous. There is no name and no number to call. This is all there is.";
    channel: "Schreef via", "Wrote over";
    chat: "Nummer van de chat", "Number of the chat";
    name: "Naam", "Name";
    address: "Adres", "Address";
    nothing: "Er is niets bewaard.", "Nothing is kept.";
    over_telegram: "Telegram", "Telegram";
    over_web: "de eigen pagina", "our own page";
    over_other: "iets anders", "something else";

    pending_title: "Vragen om te zien wie meldde", "Questions to see who reported";
    pending_more: "U beslist. U ziet zelf niet wie meldde.", "You decide. You do not see who reported yourself.";
    pending_one: "Een collega vraagt om te zien wie meldde.", "A colleague asks to see who reported.";
    pending_many: "{} vragen om te zien wie meldde.", "{} questions to see who reported.";
    pending_none: "Er is niets gevraagd.", "Nothing is asked.";
    pending_heading: "Nummer {}: {}", "Number {}: {}";
    pending_by: "{} ({}) vraagt dit sinds {}.", "{} ({}) asks this since {}.";
    pending_promised: "De melder koos voor anoniem. Beloofd is: alleen als de wet dat vraagt.", "The reporter chose to be anonymous. The promise is: only if the law asks.";
    decide_why: "Waarom?", "Why?";
    tell_now: "De melder hoort het nu", "The reporter hears it now";
    tell_later: "De melder hoort het later. De wet laat dat alleen toe om deze reden:", "The reporter hears it later. The law allows that only for this reason:";
    delay_investigation: "Het zou een onderzoek of rechtszaak schaden", "It would harm an investigation or a court case";
    delay_safety: "Het zou iemand in gevaar brengen", "It would put somebody in danger";
    delay_forbidden: "Een wet of rechter verbiedt het", "A law or a judge forbids it";
    tell_day: "Uiterlijk op welke dag?", "On which day at the latest?";
    tell_what: "Wanneer hoort de melder het?", "When does the reporter hear it?";
    grant: "Ja, mijn collega mag kijken", "Yes, my colleague may look";
    refuse: "Nee", "No";
    end: "Maak een einde aan het kijken", "End the looking";
    open_until: "Uw collega mag kijken tot {}.", "Your colleague may look until {}.";

    st_asked: "Nog geen antwoord.", "No answer yet.";
    st_granted: "Ja.", "Yes.";
    st_refused: "Nee.", "No.";
    st_lapsed: "Niemand besliste. De vraag is voorbij.", "Nobody decided. The question is over.";
    st_ended: "Het kijken is voorbij.", "The looking is over.";

    ev_asked: "{} vroeg om te zien wie meldde.", "{} asked to see who reported.";
    ev_escalated: "Niemand besliste nog. Meer collega's weten het.", "Nobody decided yet. More colleagues know.";
    ev_granted: "{} zei ja: een collega mag zien wie meldde.", "{} said yes: a colleague may see who reported.";
    ev_refused: "{} zei nee: niemand ziet wie meldde.", "{} said no: nobody sees who reported.";
    ev_lapsed: "Niemand besliste. De vraag is voorbij.", "Nobody decided. The question is over.";
    ev_ended: "Het kijken naar wie meldde is voorbij.", "The looking at who reported is over.";
    ev_told: "De melder hoorde het.", "The reporter was told.";
}
