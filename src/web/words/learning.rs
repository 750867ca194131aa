//! The words of the console about learning from people.

use super::Tongue;

words! {
    title: "Waar ging dit over?", "What was this about?";
    guessed: "De computer dacht bij de eerste woorden: {} ({} %).", "Of the first words the computer thought: {} ({} %).";
    more: "Uw antwoord helpt de computer leren. Het verandert niets aan dit signaal. Een ander onderwerp kiest u bij ‘Meer’.", "Your answer helps the computer learn. It changes nothing about this signal. Another topic is chosen under ‘More’.";
    about: "Dit ging over …", "This was about …";
    waits: "U zei: dit ging over {}. Een coördinator kijkt er nog naar, zonder naam erbij.", "You said: this was about {}. A coordinator still looks at it, with no name to it.";
    take_back: "Neem dit terug", "Take this back";
    decided: "Een coördinator keek hiernaar.", "A coordinator looked at this.";
    done: "Dank u. Een coördinator kijkt ernaar.", "Thank you. A coordinator will look at it.";
    done_back: "Het is teruggenomen.", "It is taken back.";

    list: "Waar berichten over gingen", "What messages were about";
    list_more: "Collega's zeiden waar deze woorden over gingen. De computer haalde namen en nummers eruit. Haal zelf weg wat er nog staat. Dan kan de computer ervan leren.", "Colleagues said what these words were about. The computer took out names and numbers. Take out yourself what is left. Then the computer can learn from it.";
    list_kept: "Wat u doorlaat, hoort bij niemand meer. Het blijft als iemand alles laat wissen.", "What you let through belongs to nobody any more. It stays when somebody has everything erased.";
    none: "Er wacht niets.", "Nothing waits.";
    said: "Ging over: {}. De computer dacht: {}.", "Was about: {}. The computer thought: {}.";
    words: "De woorden, zonder iets van een persoon", "The words, with nothing of a person";
    accept: "Hier mag van geleerd worden", "This may be learnt from";
    refuse: "Niet gebruiken", "Do not use";
    done_accept: "Het is doorgelaten.", "It was let through.";
    done_refuse: "Het wordt niet gebruikt.", "It is not used.";
    no_words: "Er staan geen woorden meer, of te veel.", "No words are left, or too many.";
    overtaken: "Dit is intussen veranderd of al beslist.", "This was changed meanwhile, or decided already.";
    unknown: "Dit is er niet, of niet voor u.", "This is not here, or not for you.";
}
