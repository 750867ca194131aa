//! The words of the workers' console, Dutch and English side by side.

use super::Tongue;

words! {
    skip: "Naar de inhoud", "Go to the content";
    work: "Werk", "Work";
    main_menu: "Hoofdmenu", "Main menu";
    views: "Lijsten", "Lists";
    fictional: "Om te proberen: deze buurt en deze mensen bestaan niet.", "To try out: this neighbourhood and these people do not exist.";

    // Signing in.
    in_title: "Aanmelden", "Sign in";
    in_more: "Deze link werkt één keer. Daarna blijft u op dit apparaat aangemeld.", "This link works once. After that you stay signed in on this device.";
    in_button: "Meld mij aan", "Sign me in";
    in_bad: "Deze link werkt niet", "This link does not work";
    in_bad_more: "Misschien is de link al gebruikt, of te oud. Vraag uw beheerder om een nieuwe.", "It may have been used already, or it is too old. Ask your administrator for a new one.";
    out_title: "U bent niet aangemeld", "You are not signed in";
    out_more: "Open de link die u van uw beheerder kreeg. Heeft u er geen? Vraag om een nieuwe.", "Open the link your administrator gave you. No link? Ask for a new one.";
    out_kept: "Uw tekst staat er nog. Kopieer hem, en meld u daarna aan.", "Your text is still here. Copy it, then sign in.";
    to_work: "Naar uw werk", "To your work";

    // The lists.
    mine: "Van mij", "Mine";
    team: "Mijn team", "My team";
    nobody: "Zonder eigenaar", "Nobody's yet";
    waiting: "Wacht op antwoord", "Waiting for an answer";
    now: "Nu", "Now";
    today: "Vandaag", "Today";
    this_week: "Deze week", "This week";
    later: "Later", "Later";
    urgent: "Dringend", "Urgent";
    high: "Hoog", "High";
    signals_none: "Geen signalen.", "No signals.";
    signals_one: "Eén signaal.", "One signal.";
    signals_many: "{} signalen.", "{} signals.";
    cannot_wait_one: "Eén kan niet wachten.", "One cannot wait.";
    cannot_wait_many: "{} kunnen niet wachten.", "{} cannot wait.";
    empty_mine: "Niets voor u, nu.", "Nothing for you, now.";
    empty_mine_more: "Nieuw werk komt hier vanzelf. Kijk bij uw team of iemand hulp kan gebruiken.", "New work appears here by itself. See if somebody in your team could use help.";
    empty_team: "Uw team heeft nu niets open.", "Your team has nothing open now.";
    empty_team_more: "Hier staat wat u en uw naaste collega's doen.", "Here is what you and your closest colleagues do.";
    empty_nobody: "Alles heeft een eigenaar.", "Everything has an owner.";
    empty_nobody_more: "Hier komt wat aan niemand kon worden gegeven. De balie kijkt ernaar.", "What could be given to nobody appears here. The desk looks after it.";
    empty_waiting: "U wacht op niemand.", "You are waiting for nobody.";
    empty_waiting_more: "Hier staat wie nog niet op u heeft geantwoord.", "Here is who has not answered you yet.";
    show_all: "Toon alle {}", "Show all {}";
    take: "Pak op", "Take it";
    take_danger: "Ik neem dit, ik bel nu", "I take this, I call now";
    answer: "Antwoord", "Answer";
    write: "Schrijf", "Write";
    wait: "Wacht", "Wait";
    help_now: "Help nu", "Help now";
    busy_with: "{} is bezig", "{} is at it";
    number: "nummer {}", "number {}";
    with_you: "Bij u: {}", "With you: {}";
    with_other: "Bij {}: {}", "With {}: {}";
    has_this: "{} heeft dit.", "{} has this.";
    since: "sinds {} uur", "since {}";
    since_day: "sinds {}", "since {}";
    before_today: "vandaag", "today";
    late: "te laat", "late";
    late_one: "1 werkdag te laat", "1 working day late";
    late_many: "{} werkdagen te laat", "{} working days late";
    new_one: "1 nieuw signaal.", "1 new signal.";
    new_many: "{} nieuwe signalen.", "{} new signals.";
    new_urgent: "Nieuw signaal, dringend.", "New signal, urgent.";
    show: "Toon", "Show";
    refresh: "Ververs", "Refresh";
    as_of: "Stand van {} uur.", "As of {}.";
    lost: "Geen verbinding. Stand van {} uur.", "No connection. As of {}.";
    changed: "Er is iets veranderd.", "Something changed.";
    spoken: "Nieuw bericht.", "New message.";
    title_urgent: "(dringend)", "(urgent)";

    // What cannot be overlooked.
    alarm: "Dringend, en nog van niemand", "Urgent, and nobody's yet";
    alarm_more: "Wie dit oppakt, neemt meteen contact op.", "Whoever takes this makes contact at once.";
    sound_on: "Geluid aan", "Sound on";
    sound_is_on: "Geluid staat aan", "Sound is on";

    // One signal.
    back_to: "Terug naar: {}", "Back to: {}";
    heading: "Signaal {}", "Signal {}";
    via_telegram: "via Telegram", "by Telegram";
    via_web: "via de website", "by the website";
    via_terminal: "via de terminal", "by the terminal";
    speaks: "schrijft {}", "writes {}";
    deadline: "Eerste stap voor {}", "First step before {}";
    deadline_today: "Eerste stap vandaag", "First step today";
    rule_minutes: "Binnen 5 minuten, want er is gevaar.", "Within 5 minutes, because there is danger.";
    rule_today: "Vandaag, want dit is hoog.", "Today, because this is high.";
    rule_wgs: "3 werkdagen, want de situatie is bedreigend (Wgs artikel 4, lid 2).", "3 working days, because the situation is threatening (Wgs article 4, paragraph 2).";
    rule_five: "5 werkdagen, de gewone termijn.", "5 working days, the usual term.";
    rule_weeks: "4 weken, want dit heeft geen haast (Wgs artikel 4, lid 1).", "4 weeks, because there is no hurry (Wgs article 4, paragraph 1).";
    closed_on: "Afgesloten op {}: {}", "Closed on {}: {}";
    owned_by: "Van {}", "With {}";
    owned_by_you: "Van u", "Yours";
    jump: "Op deze pagina", "On this page";
    talk: "Gesprek", "Conversation";
    facts: "Feiten", "Facts";
    note: "Notitie", "Note";
    floor: "Wie heeft het woord", "Who has the floor";
    floor_mine: "U heeft het woord.", "You have the floor.";
    floor_mine_more: "De computer zwijgt.", "The computer is silent.";
    floor_computer: "De computer heeft het woord.", "The computer has the floor.";
    floor_computer_more: "Neem het woord om zelf te schrijven.", "Take the floor to write yourself.";
    floor_computer_unclaimed: "Pak het signaal op om zelf te schrijven.", "Take the signal to write yourself.";
    floor_other: "{} heeft het woord.", "{} has the floor.";
    floor_other_more: "Er schrijft één mens tegelijk.", "One person writes at a time.";
    floor_elsewhere: "U heeft het woord over een ander signaal.", "You have the floor about another signal.";
    floor_nobody: "Er is geen gesprek bij dit signaal.", "There is no conversation with this signal.";
    take_floor: "Neem het woord", "Take the floor";
    give_floor: "Geef het woord terug", "Give the floor back";
    reporter: "Melder", "Reporter";
    tenant: "Huurder", "Tenant";
    computer: "Waakvlam (computer)", "Waakvlam (computer)";
    crisis: "Waakvlam (vaste tekst bij gevaar)", "Waakvlam (fixed text in danger)";
    talk_empty: "Over dit signaal is nog niets gezegd.", "Nothing was said about this signal yet.";
    earlier: "Hoe het begon ({} berichten met de computer)", "How it began ({} messages with the computer)";
    photo_look: "Bekijk foto", "Look at photo";
    photo: "Een foto", "A photo";
    something: "Iets dat hier niet te zien is", "Something that cannot be shown here";
    reply_to: "Antwoord aan de {}", "Reply to the {}";
    reply_hint: "De {} leest dit meteen, met uw naam erbij.", "The {} reads this at once, with your name.";
    reply_send: "Stuur aan de {}", "Send to the {}";
    word_tenant: "huurder", "tenant";
    word_reporter: "melder", "reporter";
    note_title: "Notitie voor collega's", "Note for colleagues";
    note_hint: "De {} krijgt dit niet te zien in de chat.", "The {} does not see this in the chat.";
    note_save: "Bewaar notitie", "Save note";
    why_you: "Waarom bij u", "Why with you";
    why_other: "Waarom bij {}", "Why with {}";
    passed_one: "Eén ander is overgeslagen", "One other was passed over";
    passed_many: "{} anderen zijn overgeslagen", "{} others were passed over";
    known: "Wat we weten", "What we know";
    anonymous: "De melder is anoniem: adres en gesprek met de computer ziet u niet.", "The reporter is anonymous: their address and talk with the computer are not shown.";
    known_empty: "Er is nog niets gevraagd.", "Nothing was asked yet.";
    said: "Gezegd:", "Said:";
    happened: "Wat er gebeurde", "What happened";
    more_acts: "Meer", "More";
    hand_back: "Geef terug", "Hand back";
    hand_back_more: "Het signaal gaat naar {}. De computer schrijft dan weer.", "The signal goes to {}. The computer then writes again.";
    raise: "Maak dringender", "Make more urgent";
    raise_to: "Hoe dringend?", "How urgent?";
    raise_high: "Hoog: binnen de kortere termijn", "High: within the shorter term";
    raise_urgent: "Dringend: nu, de dienst krijgt bericht", "Urgent: now, the duty desk is told";
    raise_why: "Waarom? Uw collega's lezen dit.", "Why? Your colleagues read this.";
    relabel: "Verander de soort", "Change the kind";
    relabel_to: "Waar gaat het over?", "What is it about?";
    close: "Sluit af", "Close";
    cancel: "Ga terug", "Go back";

    // Closing.
    close_title: "Sluit nummer {} af", "Close number {}";
    close_outcome: "Wat kwam eruit?", "What came of it?";
    close_one: "Voor de huurder", "For the tenant";
    close_one_hint: "De huurder leest dit meteen, met het nummer erbij.", "The tenant reads this at once, with the number.";
    close_reporter: "Voor de melder", "For the reporter";
    close_reporter_hint: "De melder leest dit meteen. Noem niets over degene om wie het gaat.", "The reporter reads this at once. Say nothing about the person it is about.";
    close_person: "Voor degene om wie het gaat", "For the person it is about";
    close_person_hint: "Waakvlam verstuurt dit niet: het blijft bij het signaal. Vertel het zelf.", "Waakvlam does not send this: it stays with the signal. Tell them yourself.";
    close_button: "Sluit af en stuur", "Close and send";

    // What a page says after an act.
    done_claim: "Dit signaal is van u.", "This signal is yours.";
    done_answer: "Verstuurd.", "Sent.";
    done_floor: "De computer heeft het woord weer.", "The computer has the floor again.";
    done_back: "Nummer {} is teruggegeven.", "Number {} was handed back.";
    done_note: "Notitie bewaard.", "Note saved.";
    done_raise: "Dit signaal is nu dringender.", "This signal is more urgent now.";
    done_kind: "De soort is veranderd.", "The kind was changed.";
    done_close: "Nummer {} is afgesloten. De tekst is verstuurd.", "Number {} was closed. The text was sent.";
    was_first: "{} was u voor.", "{} was just before you.";
    wrong_claim_first: "Pak het signaal eerst op.", "Take the signal first.";
    wrong_closed: "Dit signaal is al afgesloten.", "This signal was closed already.";
    wrong_floor: "Niet verstuurd: u heeft het woord niet. Uw tekst staat er nog.", "Not sent: you do not have the floor. Your text is still here.";
    wrong_empty: "Niet verstuurd: er staat nog geen tekst.", "Not sent: there is no text yet.";
    wrong_high: "Het signaal is al zo dringend.", "The signal is as urgent already.";
    wrong_back: "Dit kwam van een andere organisatie. Laat die weten dat het niet bij u hoort, en sluit het af.", "This came from another organisation. Tell them that it is not yours, and close it.";
    wrong_danger: "Gevaar blijft gevaar tot iemand het signaal afsluit.", "Danger stays danger until somebody closes the signal.";
    wrong_form: "Deze pagina was te oud. Uw tekst staat er nog.", "This page was too old. Your text is still here.";
    wrong_outcome: "Kies wat eruit kwam.", "Choose what came of it.";
    wrong_text: "Schrijf één of twee zinnen.", "Write one or two sentences.";
    wrong_title: "Er klopt iets nog niet", "Something is not right yet";
    wrong_prefix: "Fout:", "Error:";
    join_close_first: "Hier zijn andere meldingen bij gezet. Sluit die eerst af, elk met een eigen tekst.", "Other reports were put with this one. Close those first, each with a text of its own.";
    trouble: "Het lukte niet. Uw tekst staat er nog. Probeer het zo nog een keer.", "That did not work. Your text is still here. Please try again in a moment.";
    unknown: "Dit signaal is er niet", "This signal is not here";
    unknown_more: "U ziet alleen wat bij uw werk hoort. Misschien pakte een ander het op.", "You only see what belongs to your work. Perhaps somebody else took it.";

    // What happened.
    ev_raised: "Het signaal kwam binnen.", "The signal came in.";
    ev_claimed: "{} pakte het op.", "{} took it.";
    ev_read: "{} las het.", "{} read it.";
    ev_better: "Het is beter, zegt de melder.", "The reporter says it is better.";
    ev_reported_again: "Het is niet beter, zegt de melder. Er is een nieuw signaal gemaakt.", "The reporter says it is not better. A new signal was made.";
    ev_follow_up_due: "De dag kwam om te vragen hoe het gaat.", "The day came to ask how it is.";
    ev_followed_up: "{} vroeg hoe het gaat.", "{} asked how it is.";
    ev_opened_again: "Het is niet beter, zegt de melder. Het signaal is weer open.", "The reporter says it is not better. The signal is open again.";
    ev_handed_back: "{} gaf het terug.", "{} handed it back.";
    ev_let_speak: "{} gaf de computer het woord.", "{} gave the computer the floor.";
    ev_noted: "{} schreef een notitie.", "{} wrote a note.";
    ev_raised_urgency: "{} maakte het dringender.", "{} made it more urgent.";
    ev_arrears_changed: "De verhuurder meldde een ander bedrag of andere gegevens.", "The landlord reported another amount or other data.";
    ev_arrears_threaten: "De verhuurder meldde een ontruiming. Het is dringender.", "The landlord reported an eviction. It is more urgent.";
    ev_relabelled: "{} veranderde de soort.", "{} changed the kind.";
    ev_closed: "{} sloot het af.", "{} closed it.";
    ev_added: "Er kwam een antwoord bij.", "An answer was added.";
    diary_once: "Eén keer gemeld dat het weer gebeurt: {}.", "Told once that it happens again: {}.";
    diary_often: "{} keer gemeld dat het weer gebeurt, voor het eerst {}, het laatst {}.", "Told {} times that it happens again, first {}, last {}.";
    ev_occurrence: "Het gebeurde weer.", "It happened again.";
    ev_words: "Er kwam een bericht bij.", "A message was added.";
    ev_call_back: "Er is gevraagd om te bellen.", "A call was asked for.";
    ev_danger_again: "Er is weer gevaar gehoord.", "Danger was heard again.";
    ev_not_said: "Een antwoord van {} is niet verstuurd.", "An answer of {} was not sent.";
    ev_often: " Dit gebeurde {} keer.", " This happened {} times.";
    ev_told: " Gehoord door: {}.", " Heard by: {}.";
    ev_rang_again: "Niemand pakte het op. Het alarm ging weer, met de volgende in de rij erbij.", "Nobody took it. The alarm went again, with the next in line.";
    ev_asked_again: "Een werkdag bleef het stil. Er is nog eens gevraagd.", "It was quiet for a working day. It was asked again.";
    ev_passed_on: "Het bleef stil, of iemand was er niet. Het ging naar de volgende in de rij.", "It stayed quiet, or somebody was away. It went to the next in line.";
    ev_given_to_desk: "De laatste beloofde dag begon. Het ging naar de balie.", "The last promised day began. It went to the desk.";
    ev_desk_reminded: "Niemand pakte het op. De balie hoort het elke werkdag weer.", "Nobody took it. The desk hears of it again every working day.";
    ev_person_told: "De beloofde dag ging voorbij. De melder weet dat.", "The promised day passed. The reporter knows.";
    ev_asked_word: "De dag ging voorbij zonder een eerste woord. Er is om gevraagd.", "The day passed without a first word. It was asked for.";
    ev_asked_done: "Tien werkdagen bleef het stil. Er is gevraagd of het klaar is.", "It was quiet for ten working days. It was asked whether it is done.";
    ev_looked_after: "Wie het oppakte, is er niet. Een collega is gevraagd ernaar te kijken.", "Whoever took it is away. A colleague was asked to look after it.";
    ahead: "Als niemand iets doet, {}: {}.", "If nobody does anything, {}: {}.";
    ahead_rings: "het alarm gaat weer, ook bij {}", "the alarm goes again, also with {}";
    ahead_asks: "er komt nog een vraag, en daarna gaat het naar {}", "it is asked again, and after that it goes to {}";
    ahead_passes: "gaat naar {}", "goes to {}";
    ahead_reminds: "{} hoort het weer", "{} hears of it again";
    ahead_person: "de melder leest dat het niet gelukt is", "the reporter reads that it was not managed";
    ahead_word: "er komt een vraag om een eerste woord", "a first word is asked for";
    ahead_done: "er komt een vraag of het klaar is", "it is asked whether it is done";
    ahead_looks: "{} kijkt er zolang naar", "{} looks after it meanwhile";
    ev_else: "Er veranderde iets.", "Something changed.";

    ev_code_made: "{} maakte een code.", "{} made a code.";
    ev_code_typed: "De code is getypt.", "The code was typed.";
    ev_linked: "De persoon zei: dat ben ik. De chat is gekoppeld.", "The person said: that is me. The chat is linked.";
    ev_link_declined: "De persoon zei: dat ben ik niet. Er is niets gekoppeld.", "The person said: that is not me. Nothing is linked.";
    ev_code_revoked: "{} trok de code in.", "{} took the code back.";
    ev_unlinked: "{} haalde de koppeling weg.", "{} took the link away.";

    // What is agreed about asking somebody how they are.
    plan: "Afspraak: vragen hoe het gaat", "Agreement: asking how it goes";
    plan_more: "U stelt het voor. De persoon leest het in de chat, en zegt zelf ja of nee. Zonder ja vragen wij niets.", "You propose it. The person reads it in the chat, and says yes or no themselves. Without a yes we ask nothing.";
    plan_propose: "Stel iets voor", "Propose something";
    plan_button: "Stel dit voor", "Propose this";
    plan_questions: "Wat wij vragen", "What we ask";
    plan_every: "Hoe vaak", "How often";
    plan_day: "Op welke dag", "On which day";
    plan_part: "Wanneer op de dag", "When in the day";
    plan_if_silent: "Als de persoon niet antwoordt", "If the person does not answer";
    plan_after: "Na hoeveel dagen", "After how many days";
    plan_each_week: "Elke week", "Every week";
    plan_each_two_weeks: "Eens in de twee weken", "Every two weeks";
    plan_each_month: "Elke maand, de eerste keer die dag", "Every month, the first such day";
    plan_morning: "in de ochtend", "in the morning";
    plan_afternoon: "in de middag", "in the afternoon";
    plan_silence_nothing: "Er gebeurt niets", "Nothing happens";
    plan_silence_ask: "Nog één keer vragen", "Ask once more";
    plan_silence_tell: "U krijgt een signaal", "You get a signal";
    plan_silence: "Zonder antwoord: {}.", "Without an answer: {}.";
    plan_days: "{} dagen", "{} days";
    plan_waits: "Voorgesteld op {}. Er is nog niets afgesproken.", "Proposed on {}. Nothing is agreed yet.";
    plan_agreed: "Afgesproken.", "Agreed.";
    plan_next: "De volgende vraag komt op {}.", "The next question comes on {}.";
    plan_end: "Stop de afspraak", "End the agreement";
    plan_end_more: "De persoon leest dat u de afspraak stopte.", "The person reads that you ended the agreement.";
    plan_history: "Wat er gebeurde", "What happened";
    plan_not_linked: "Deze chat is aan niemand gekoppeld. Koppel de chat eerst.", "This chat is linked to nobody. Link the chat first.";
    plan_one: "Er is al een afspraak of een voorstel met deze persoon. Stop die eerst.", "There is an agreement or a proposal with this person already. End it first.";
    done_plan: "Het voorstel gaat naar de persoon.", "The proposal goes to the person.";
    done_plan_end: "De afspraak is gestopt.", "The agreement has ended.";
    ev_plan_proposed: "{} stelde voor: {rhythm}.", "{} proposed: {rhythm}.";
    ev_plan_told: "De persoon kreeg het voorstel.", "The person got the proposal.";
    ev_plan_accepted: "De persoon zei ja.", "The person said yes.";
    ev_plan_declined: "De persoon zei nee.", "The person said no.";
    ev_plan_not_wanted: "De persoon zei eerder stop. Het voorstel is niet verstuurd.", "The person said stop before. The proposal was not sent.";
    ev_plan_changed: "De persoon wilde het anders: {rhythm}.", "The person wanted it otherwise: {rhythm}.";
    ev_plan_asked: "Gevraagd hoe het gaat.", "Asked how it goes.";
    ev_plan_asked_again: "Nog één keer gevraagd, zoals afgesproken.", "Asked once more, as agreed.";
    ev_plan_answered: "De persoon schreef iets.", "The person wrote something.";
    ev_plan_told_helper: "Geen antwoord. Er is een signaal gemaakt, zoals afgesproken.", "No answer. A signal was made, as agreed.";
    ev_plan_moved: "Een dag later gezet: er was iets anders gaande.", "Put off by a day: something else was going on.";
    ev_plan_left_out: "Deze keer overgeslagen.", "Left out this time.";
    ev_plan_ended_by_person: "De persoon stopte de afspraak.", "The person ended the agreement.";
    ev_plan_ended_by_worker: "{} stopte de afspraak.", "{} ended the agreement.";
    ev_plan_ended_with_link: "Gestopt: deze chat is niet meer van deze persoon.", "Ended: this chat is not this person's any more.";

    // Linking a chat to somebody.
    link: "Koppelen", "Link";
    link_title: "Koppel een chat aan iemand", "Link a chat to somebody";
    link_at: "Koppel de chat van signaal {}", "Link the chat of signal {}";
    link_this: "Koppel deze chat", "Link this chat";
    link_more: "U maakt een code. Wie hem typt en ja zegt, is gekoppeld. Alleen de voornaam komt in de chat.", "You make a code. Whoever types it and says yes, is linked. Only the first name appears in the chat.";
    link_first: "Voornaam", "First name";
    link_first_hint: "Zo noemt Waakvlam deze persoon.", "This is how Waakvlam calls this person.";
    link_last: "Achternaam", "Last name";
    link_address: "Postcode en huisnummer", "Postcode and house number";
    link_address_hint: "Bijvoorbeeld 1234 AB 12.", "For example 1234 AB 12.";
    link_worker: "Eigen begeleider", "Own worker";
    link_worker_hint: "Die krijgt vragen over de begeleiding, en wordt in de chat genoemd.", "They get questions about support, and are named in the chat.";
    link_nobody: "Niemand", "Nobody";
    link_button: "Maak een code", "Make a code";
    link_earlier: "Uw codes", "Your codes";
    link_none: "U maakte nog geen code.", "You have made no code yet.";
    link_before: "Deze code is al gemaakt en getoond. Kwijt? Trek hem in en maak een nieuwe.", "This code was made and shown already. Lost? Take it back and make another.";
    link_anonymous: "De melder is anoniem. Die chat kunt u niet koppelen.", "The reporter is anonymous. You cannot link that chat.";
    wrong_name: "Schrijf de voornaam.", "Write the first name.";
    wrong_address: "Schrijf een hele postcode en het huisnummer.", "Write a whole postcode and the house number.";
    code_title: "De code", "The code";
    code_for: "Een code voor {}", "A code for {}";
    code_until: "Hij werkt tot en met {}.", "It works until {}.";
    code_once: "En maar één keer.", "And only once.";
    code_now: "U ziet de code alleen nu. Waakvlam bewaart hem niet.", "You see the code only now. Waakvlam does not keep it.";
    code_telegram: "Link naar Telegram", "Link to Telegram";
    code_web: "Link naar de chatpagina", "Link to the chat page";
    code_letter: "Tekst voor een brief", "Text for a letter";
    code_letter_more: "Geef de brief zelf, of stuur hem per post.", "Hand over the letter yourself, or send it by post.";
    code_open: "Nog niet gebruikt. Werkt tot en met {}.", "Not used yet. Works until {}.";
    code_offered: "Getypt, nog geen antwoord. Werkt tot en met {}.", "Typed, no answer yet. Works until {}.";
    code_linked: "Gekoppeld. Gemaakt op {}.", "Linked. Made on {}.";
    code_unlinked: "Gebruikt. De koppeling is weer weg.", "Used. The link is gone again.";
    code_declined: "De persoon zei: dat ben ik niet.", "The person said: that is not me.";
    code_revoked: "Ingetrokken.", "Taken back.";
    code_expired: "Verlopen op {}.", "Expired on {}.";
    revoke: "Trek in", "Take back";
    unlink: "Haal de koppeling weg", "Take the link away";
    unlink_more: "De chat gaat gewoon verder, zonder naam en zonder eigen begeleider.", "The chat just goes on, without a name and without an own worker.";
    done_revoke: "De code is ingetrokken.", "The code was taken back.";
    done_unlink: "De koppeling is weg.", "The link is gone.";
    linked_since: "Gekoppeld sinds {}.", "Linked since {}.";
    linked_worker: "Eigen begeleider: {}.", "Own worker: {}.";
    linked_nobody: "Wie dit is, weten we niet zeker.", "Who this is, we do not know for sure.";
    linked_other: "Iemand anders typte dit op deze telefoon.", "Somebody else typed this on this phone.";

    // The worker's own page.
    me: "Uw aanmelding", "Your sign-in";
    me_language: "Taal", "Language";
    me_theme: "Licht of donker", "Light or dark";
    theme_system: "Zoals het apparaat", "As the device";
    theme_light: "Licht", "Light";
    theme_dark: "Donker", "Dark";
    me_keys: "Sneltoetsen", "Keyboard shortcuts";
    keys_more: "Eén toets doet dan iets, maar nooit terwijl u typt. Zet ze uit als u spreekt in plaats van typt.", "One key then does something, but never while you type. Switch them off if you speak instead of type.";
    keys_on: "Aan", "On";
    keys_off: "Uit", "Off";
    key_row: "volgende of vorige in de lijst", "next or previous in the list";
    key_show: "toon wat nieuw is", "show what is new";
    save: "Bewaar", "Save";
    me_sessions: "Waar u aangemeld bent", "Where you are signed in";
    session_here: "Dit apparaat", "This device";
    session_other: "Een ander apparaat", "Another device";
    session_line: "sinds {}, laatst gezien {}", "since {}, last seen {}";
    sign_out: "Meld af", "Sign out";
    sign_out_all: "Meld overal af", "Sign out everywhere";
    play: "Speel iemand anders", "Play somebody else";
    play_more: "Dit kan alleen in de verzonnen buurt.", "Only in the made-up neighbourhood.";
    play_open: "met open signalen", "with open signals";
    play_button: "Word {}", "Become {}";

    // What somebody is asked to agree to.
    agreed_title: "Toestemming", "Consent";
    agreed_none: "Hier is nog niets gevraagd.", "Nothing was asked here yet.";
    ask_title: "Vraag om toestemming", "Ask for consent";
    ask_at: "Vraag om toestemming bij signaal {}", "Ask for consent at signal {}";
    ask_more: "De computer vraagt het in de chat, in de taal van de persoon. Daar staan een knop Ja en een knop Nee onder. Het wordt één keer gevraagd. Geen antwoord is geen ja.", "The computer asks in the chat, in the person's language. Under it are a button Yes and a button No. It is asked once. No answer is not a yes.";
    danger_unapproved: "Nog niemand heeft goedgekeurd wat de computer bij gevaar zegt, in: {}. Het gaat samen met het Nederlands.", "Nobody has approved yet what the computer says in danger, in: {}. It goes together with the Dutch.";
    ask_unapproved: "Nog niemand heeft de vragen goedgekeurd in: {}. In een andere taal gaat het Nederlands mee.", "Nobody has approved the questions yet in: {}. In another language the Dutch goes with it.";
    ask_kind: "Waar gaat het ja over?", "What is the yes about?";
    kind_pass_on: "Iets doorgeven aan een ander", "Passing something on to somebody else";
    kind_lift_secrecy: "U praat met een ander over deze persoon", "You talk with somebody else about this person";
    kind_be_helped: "De persoon wil deze hulp", "The person wants this help";
    kind_offer: "Aanbod bij huurachterstand (artikel 2). Dit is geen toestemming.", "Offer with rent arrears (article 2). This is no consent.";
    ask_things: "Waarover? Niet nodig bij hulp.", "About what? Not needed for help.";
    ask_to: "Aan wie, met wie, door wie", "To whom, with whom, by whom";
    ask_for: "Waarvoor", "What for";
    ask_button: "Stel de vraag", "Ask the question";
    ask_wrong: "Kies wat, aan wie en waarvoor.", "Choose what, to whom and what for.";
    ask_not_theirs: "Alleen wie zelf schreef, onder eigen naam, kan toestemming geven.", "Only who wrote themselves, under their own name, can consent.";
    ask_before: "Dit is bij dit signaal al gevraagd. Het wordt één keer gevraagd.", "This was asked at this signal already. It is asked once.";
    ask_landlord: "Alleen de verhuurder doet dit aanbod.", "Only the landlord makes this offer.";
    offer_title: "Aanbod bij huurachterstand", "Offer with rent arrears";
    offer_more: "Naam, contactgegevens en bedrag gaan naar de gemeente, tenzij de persoon nee zegt. Dat staat in artikel 2 van het Besluit gemeentelijke schuldhulpverlening. Dit is geen toestemming. De termijn is {} dagen: laat een jurist die nakijken.", "Name, contact details and amount go to the municipality, unless the person says no. So says article 2 of the Besluit gemeentelijke schuldhulpverlening. This is no consent. The term is {} days: let a lawyer check it.";
    offer_to: "Gemeente", "Municipality";
    offer_button: "Doe het aanbod", "Make the offer";
    done_ask: "De vraag staat klaar. De persoon krijgt die zodra het past in het gesprek.", "The question is ready. The person gets it as soon as it fits into the conversation.";
    asked_by: "Gevraagd door {} op {}.", "Asked by {} on {}.";
    asked_to: "Aan, met of door: {}.", "To, with or by: {}.";
    asked_for: "Waarvoor: {}.", "What for: {}.";
    asked_things: "Wat: {}.", "What: {}.";
    st_waits: "Wacht op een rustig moment in het gesprek.", "Waits for a quiet moment in the conversation.";
    st_open: "Gesteld op {}. Nog geen antwoord. Dat is geen ja en geen nee.", "Put on {}. No answer yet. That is no yes and no no.";
    st_given: "Ja, op {}.", "Yes, on {}.";
    st_refused: "Nee, op {}. Vraag het niet nog eens.", "No, on {}. Do not ask again.";
    st_withdrawn: "Ingetrokken op {}. Het geldt niet meer.", "Withdrawn on {}. It no longer holds.";
    rt_waits: "Nog geen nee. Dat kan nog tot en met {}.", "No refusal yet. There is time for one up to and including {}.";
    rt_open: "Geen nee gehoord, en de termijn is voorbij. Aan voorwaarde d is voldaan. Over a, b en c staat hier niets.", "No refusal heard, and the term is over. Condition d is met. Nothing is known here about a, b and c.";
    rt_agreed: "De persoon vindt het goed, op {}.", "The person agrees, on {}.";
    rt_blocked: "De persoon zei nee, op {}. Er mag niets naar de gemeente.", "The person said no, on {}. Nothing may go to the municipality.";
    proof_put: "Gevraagd", "Asked";
    proof_yes: "Ja", "Yes";
    proof_no: "Nee", "No";
    proof_withdrawn: "Ingetrokken", "Withdrawn";
    proof_text: "Tekst in het {}, versie {}, kenmerk {}.", "Text in {}, version {}, mark {}.";
    proof_by: "Goedgekeurd door {} op {}.", "Approved by {} on {}.";
    proof_nobody: "Deze tekst is door niemand goedgekeurd.", "Nobody approved this text.";
    proof_title: "Zo is het vastgelegd", "How it is recorded";
    proof_file: "Bewijs van het aanbod als bestand", "Evidence of the offer as a file";
    proof_rest: "Over a, b en c van artikel 2 staat hier niets. Dat zijn persoonlijk contact, wijzen op hulp en een schriftelijke herinnering.", "Nothing stands here about a, b and c of article 2. Those are personal contact, pointing out help and a written reminder.";
    ev_consent_asked: "{} vroeg om toestemming.", "{} asked for consent.";
    ev_consent_given: "{} zei ja op een vraag om toestemming.", "{} said yes to a question for consent.";
    ev_consent_refused: "{} zei nee op een vraag om toestemming.", "{} said no to a question for consent.";
    ev_consent_withdrawn: "{} trok een ja in.", "{} took a yes back.";
    ev_offer_made: "{} deed het aanbod van artikel 2.", "{} made the offer of article 2.";
    ev_offer_accepted: "{} vond het aanbod goed.", "{} agreed to the offer.";
    ev_offer_rejected: "{} zei nee op het aanbod.", "{} said no to the offer.";
    ev_asking_remark: "{} schreef iets bij een vraag om toestemming.", "{} wrote something at a question for consent.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tongues_have_the_same_gaps_to_fill() {
        let gaps = |words: &Words| format!("{words:?}").split("\", ").map(|one| one.matches("{}").count()).collect::<Vec<_>>();
        assert_eq!(gaps(&DUTCH), gaps(&ENGLISH));
    }

    #[test]
    fn txt_1_no_sentence_is_longer_than_fifteen_words() {
        for words in [format!("{DUTCH:?}"), format!("{ENGLISH:?}")] {
            for sentence in words.split(['.', '?', '"']) {
                assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
            }
        }
    }
}
