# base: 75f61bfd
neighbour_conflict-opens_on = quarrel with my neighbour | quarrel with my neighbours | quarrel with the neighbours | quarrel neighbour | argument with my neighbour | fight with my neighbour | trouble with my neighbour | trouble with my neighbours | trouble with the neighbours | trouble neighbours | neighbour bullies | bullied by neighbours | neighbour calls me names | calls me names | swears at me | nuisance | smoke from the neighbours | cigarette smoke | smell of weed | smoking weed | smokes on the balcony | barbecue | parking | parking place | my parking spot | fence | hedge | branches | garden next door | bikes in the hall | things in the hallway | stairwell | shared garden
# base: 96785c05
neighbour_conflict-promise =
    I am sorry to hear that, so close to home.
    Your neighbours will not hear from us who you are.
    If it is dangerous, call {$line_emergency}.
# base: cd808e88
neighbour_conflict-anonymous = May our worker know who you are?
# base: c969ac96
neighbour_conflict-anonymous-again = If no, no worker sees who you are, unless the law asks for it. May the worker know?
# base: 40d08866
neighbour_conflict-anonymous-label = Name known
# base: 7ef3db8f
neighbour_conflict-anonymous-named = Yes, that is fine
# base: 4ee11666
neighbour_conflict-anonymous-named-says = yes | that is fine | sure | no problem
# base: 7a193233
neighbour_conflict-anonymous-anonymous = No, rather anonymous
# base: e1407b96
neighbour_conflict-anonymous-anonymous-says = no | anonymous | rather not | do not say who i am
# base: 4c8421e0
neighbour_conflict-anonymous_means =
    Fine. No helper and no neighbour sees who you are.
    That only changes if the law asks for it, and two people decide so together.
    Then you hear that from us.
    We can still answer you here. Nobody calls you.
# base: f3ccd2ae
neighbour_conflict-matter = What bothers you?
# base: bde9eee2
neighbour_conflict-matter-again = Choose what is heaviest for you. What bothers you?
# base: 2f39c602
neighbour_conflict-matter-label = Bothered by
# base: a0a027f5
neighbour_conflict-matter-quarrel = Quarrels or bullying
# base: 089c4b7a
neighbour_conflict-matter-quarrel-says = quarrel | quarrels | argument | bullying | bullies | bullied | swears | calls me names
# base: 3cf6bf86
neighbour_conflict-matter-smoke = Smoke or smell
# base: 38c1c106
neighbour_conflict-matter-smoke-says = smoke | smoking | smokes | weed | barbecue | smell | stinks
# base: e629dd43
neighbour_conflict-matter-garden = Garden, hedge or fence
# base: 3c2e10f9
neighbour_conflict-matter-garden-says = garden | hedge | fence | tree | branches
# base: 9b5f3a31
neighbour_conflict-matter-shared = Stairs, hall or parking
# base: c72ff278
neighbour_conflict-matter-shared-says = stairs | stairwell | hall | hallway | parking | parks | bikes
# base: 2905fffc
neighbour_conflict-matter-noise = Noise
# base: f2a15996
neighbour_conflict-matter-noise-says = noise | noisy | loud | music | barks | shouting
# base: 04db12e0
neighbour_conflict-matter-threat = I am being threatened
# base: 5b054335
neighbour_conflict-matter-threat-says = threatened | threatens | threat | threats | threatening | stalks
# base: 743d03ae
neighbour_conflict-go_over = That is serious. Other questions fit that better. Shall we do those?
# base: 947a6569
neighbour_conflict-go_over-again = Then your message goes to people who know about this. Shall we do that?
# base: 2f0097b7
neighbour_conflict-go_over-label = About threats
# base: 571124a7
neighbour_conflict-go_over-yes = Yes, that is fine
# base: f41b71d9
neighbour_conflict-go_over-yes-says = please | go ahead
# base: 7a6b88a7
neighbour_conflict-go_over-no = No, rather go on here
# base: f12243e2
neighbour_conflict-matter-other = Something else
# base: e00d5a13
neighbour_conflict-matter-other-says = something else | other
# base: c3515a47
neighbour_conflict-address = Your own address first. At which postcode and house number are you bothered?
# base: d199ee9a
neighbour_conflict-address-again = I mean your own address, like 1234 AB 12. What is your postcode?
# base: e287b48e
neighbour_conflict-address-label = Your address
# base: 3931d8b7
neighbour_conflict-story = Tell it in your own words. What happens?
# base: d2ac070e
neighbour_conflict-story-again = Write only what you see or hear yourself. What happens?
# base: fd22e762
neighbour_conflict-story-label = What happens
# base: 832b3e58
neighbour_conflict-often = Does it happen more often?
# base: 402459bc
neighbour_conflict-often-again = I mean how often it happens. Does it happen more often?
# base: 4b070619
neighbour_conflict-often-label = How often
# base: 8d4b6bfe
neighbour_conflict-often-once = No, for the first time
# base: 8aa4852a
neighbour_conflict-often-once-says = first time | once | not often
# base: 9e7fdd2a
neighbour_conflict-often-sometimes = Sometimes
# base: ea31886a
neighbour_conflict-often-sometimes-says = sometimes | now and then | a few times
# base: e017fe43
neighbour_conflict-often-often = Yes, often
# base: 295dc113
neighbour_conflict-often-often-says = yes often | every day | every week | every night | always | all the time | daily
# base: 4a09e06d
neighbour_conflict-talked = Have you talked about it with your neighbours?
# base: 39adb892
neighbour_conflict-talked-again = You do not have to. I only want to know. Did you talk about it?
# base: 96d5c8bf
neighbour_conflict-talked-label = Talked with neighbours
# base: 0b92bdad
neighbour_conflict-talked-yes = Yes
# base: 5e40d9bb
neighbour_conflict-talked-yes-says = told them | i tried | asked them
# base: 583d6206
neighbour_conflict-talked-no = No
# base: 9866e55e
neighbour_conflict-talked-no-says = not yet
# base: 0b06b9a2
neighbour_conflict-talked-afraid = I do not dare to
# base: e411a708
neighbour_conflict-talked-afraid-says = do not dare | dont dare | afraid | scared
# base: 1ebded5f
neighbour_conflict-need_not = You do not have to. We do not ask that of you.
# base: 48a4634a
neighbour_conflict-thanks =
    Thank you. Your report has number {$number}.
    {$worker} reads this {$when}.
    We do not tell what we discuss with others.
