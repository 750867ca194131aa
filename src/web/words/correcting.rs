//! The words of the console about putting an answer right.

use super::Tongue;

words! {
    wrong_here: "Klopt niet?", "Not right?";
    wrong_here_of: "Klopt niet? {}", "Not right? {}";
    title: "Nummer {}: een antwoord verbeteren", "Number {}: correct an answer";
    more: "De persoon leest in de chat dat u dit verbeterde, en niet wat het werd.", "The person reads in the chat that you corrected this, and not what it became.";
    stays: "Wat eerst gezegd is, blijft ernaast staan.", "What was said first stays beside it.";
    asked: "Zo is het gevraagd:", "It was asked like this:";
    told: "Dit staat er nu:", "This stands there now:";
    right: "Wat is het wel?", "What is right?";
    because: "Waarom verbetert u dit?", "Why do you correct this?";
    because_asked: "De persoon vroeg erom", "The person asked for it";
    because_looked_up: "Ik zocht het op met de persoon", "I looked it up with the person";
    because_mistake: "Ik vergiste me", "I made a mistake";
    save: "Verbeter het", "Correct it";
    wrong_because: "Kies waarom u dit verbetert.", "Choose why you correct this.";
    wrong_right: "Schrijf of kies wat het wel is.", "Write or choose what is right.";
    not_yours: "Dit antwoord kunt u hier niet verbeteren.", "You cannot correct this answer here.";
    done: "Het is verbeterd. De persoon leest dat in de chat.", "It was corrected. The person reads so in the chat.";
    by_worker: "verbeterd door {}", "corrected by {}";
    ev_asked: "{} verbeterde een antwoord: de persoon vroeg erom.", "{} corrected an answer: the person asked for it.";
    ev_looked_up: "{} verbeterde een antwoord, opgezocht met de persoon.", "{} corrected an answer, looked up with the person.";
    ev_mistake: "{} verbeterde een antwoord, na een vergissing.", "{} corrected an answer, after a mistake.";
    ev_raised: "Door een verbeterd antwoord werd het dringender, volgens een regel.", "A corrected answer made it more urgent, by a rule.";
}
