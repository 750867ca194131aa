# base: f10bb6f5
repair_request-opens_on = repair | repairs | repaired | broken | does not work | doesnt work | not working | stopped working | has not worked | out of order | mechanic | plumber | leak | leaks | leaking | leaking tap | tap leaks | roof leaks | dripping | water through the ceiling | heating | heating is broken | radiator | boiler | no heating | no hot water | no water | no electricity | no power | no light | power failure | short circuit | socket | fuse box | lock is broken | door does not close | door is broken | window is broken | window does not close | broken window | locked out | doorbell | intercom | lift | elevator | mould | mold | damp | draught | blocked | blocked drain | toilet is blocked | toilet overflows | drain smells | sewer | shower | sink | ventilation
# base: 2a8861dc
repair_request-broken = I am sorry about that. What is the matter?
# base: 5451b1fc
repair_request-broken-again = Choose what comes closest. What is broken?
# base: d1e699fb
repair_request-broken-label = Broken
# base: a10d0c75
repair_request-broken-leak = A leak
# base: 7a9ae3ea
repair_request-broken-leak-says = leak | leaks | leaking | dripping | ceiling
# base: effe8c2d
repair_request-close_tap = If it comes from your own pipe, close the main tap. Keep plugs and cables dry.
# base: ffd7a26f
repair_request-broken-heating = Heating or hot water
# base: c2aee40b
repair_request-broken-heating-says = heating | radiator | boiler | hot water
# base: eefa9052
repair_request-broken-power = Electricity or light
# base: 911f9142
repair_request-broken-power-says = electricity | power | light | lights | socket | short circuit | fuse
# base: 31b5b4de
repair_request-broken-doors = Door, lock or window
# base: 18088779
repair_request-broken-doors-says = door | lock | window | doorbell | intercom
# base: 328f4e2a
repair_request-broken-drains = Toilet, shower or drain
# base: 3573d63e
repair_request-broken-drains-says = blocked | drain | sewer | sink | overflows | does not flush | toilet is broken | shower is broken
# base: cbf7f61c
repair_request-broken-damp = Mould, damp or draught
# base: 4d96d7b6
repair_request-broken-damp-says = mould | mold | damp | draught
# base: 7021af9b
repair_request-broken-other = Something else, like the lift
# base: 843402c4
repair_request-broken-other-says = something else | lift | elevator | ventilation | stairs
# base: 172ca9bb
repair_request-broken_since = Since when is it like that?
# base: d96bd501
repair_request-broken_since-again = You may name a day, or how long it has been. Since when is it like this?
# base: 551eba3f
repair_request-broken_since-label = Since
# base: c664709d
repair_request-details = Where is it, and what do you see?
# base: 627e912d
repair_request-details-again = For example the kitchen, under the window. Where is it?
# base: 67d1311d
repair_request-details-label = Where and what
# base: fc3fc4eb
repair_request-without = Are you without water, warmth or light now?
# base: 7bd7e42a
repair_request-without-again = I mean now, in your home. Is there no water, warmth or light?
# base: 4978cae1
repair_request-without-label = Without now
# base: 4d25f8a1
repair_request-without-no = No, we have all of that
# base: 72608af6
repair_request-without-no-says = have all of that | we have it all
# base: 6b4bf300
repair_request-without-water = Yes, without water
# base: 2bda75b2
repair_request-without-water-says = no water | without water
# base: c07a8708
repair_request-without-warmth = Yes, without warmth
# base: 21975dec
repair_request-without-warmth-says = no heating | no warmth | without heating | without warmth | no hot water | cold
# base: df6730a4
repair_request-without-light = Yes, without light or power
# base: 471b6080
repair_request-without-light-says = no light | no power | no electricity | without power | without light | in the dark
# base: d168fa64
repair_request-vulnerable = Is anybody at home ill, or is there a small child?
# base: 41938cca
repair_request-vulnerable-again = Somebody who walks badly counts too. Is there somebody like that at home?
# base: fcd86fd7
repair_request-vulnerable-label = Ill or small child
# base: 0b92bdad
repair_request-vulnerable-yes = Yes
# base: adbf015d
repair_request-vulnerable-yes-says = ill | sick | baby | child | children | pregnant | wheelchair | asthma
# base: 583d6206
repair_request-vulnerable-no = No
# base: e7261270
repair_request-vulnerable-no-says = nobody | none | healthy | only me
# base: 17487554
repair_request-visit = When can somebody best come by?
# base: 3b055c9a
repair_request-visit-again = Morning, afternoon or evening. When can somebody come by?
# base: 1fb0f551
repair_request-visit-label = Come by
# base: 6cacf1e5
repair_request-visit-morning = Morning
# base: 9b3be031
repair_request-visit-afternoon = Afternoon
# base: e4160335
repair_request-visit-evening = Evening
# base: abbb78d9
repair_request-visit-any = Any time
# base: 95908153
repair_request-address = What are the postcode and house number?
# base: c894430c
repair_request-address-again = For example 1234 AB 12. Only the four digits is fine too. What is the postcode?
# base: 42526819
repair_request-address-label = Address
# base: 81971d4d
repair_request-thanks =
    Thank you. Your report has number {$number}.
    {$worker} reads this {$when}.
    If it gets worse, feel free to write again.
