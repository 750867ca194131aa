# base: c5492bf6
noise_nuisance-opens_on = noise | loud music | too loud | shouting neighbours | shouting | barking dog | dog barks | neighbours make noise | neighbour noise | party next door | banging wall | stomping | stomps | thumping | pounding | drilling | bass
# base: 232bd507
noise_nuisance-promise =
    I am sorry you are bothered by this.
    Your neighbours will not hear from us who you are.
    If it is dangerous, call {$line_emergency}.
# base: cd808e88
noise_nuisance-anonymous = May our worker know who you are?
# base: c969ac96
noise_nuisance-anonymous-again = If no, no worker sees who you are, unless the law asks for it. May the worker know?
# base: 40d08866
noise_nuisance-anonymous-label = Name known
# base: 7ef3db8f
noise_nuisance-anonymous-named = Yes, that is fine
# base: 4ee11666
noise_nuisance-anonymous-named-says = yes | that is fine | sure | no problem
# base: 7a193233
noise_nuisance-anonymous-anonymous = No, rather anonymous
# base: e1407b96
noise_nuisance-anonymous-anonymous-says = no | anonymous | rather not | do not say who i am
# base: 4c8421e0
noise_nuisance-anonymous_means =
    Fine. No helper and no neighbour sees who you are.
    That only changes if the law asks for it, and two people decide so together.
    Then you hear that from us.
    We can still answer you here. Nobody calls you.
# base: c3515a47
noise_nuisance-address = Your own address first. At which postcode and house number are you bothered?
# base: d199ee9a
noise_nuisance-address-again = I mean your own address, like 1234 AB 12. What is your postcode?
# base: e287b48e
noise_nuisance-address-label = Your address
# base: 0a957f35
noise_nuisance-moment = Is it happening now, or was it earlier?
# base: 6fcbd33c
noise_nuisance-moment-label = When
# base: 55e3b878
noise_nuisance-moment-now = Now
# base: 8b01ef0c
noise_nuisance-moment-now-says = now | right now | for an hour | at it again | still going on
# base: 307ee49f
noise_nuisance-moment-earlier = Earlier
# base: c60cefd7
noise_nuisance-moment-earlier-says = earlier | yesterday | last night | last week
# base: 5c94ec88
noise_nuisance-day = When was it, about?
# base: 157b4a2f
noise_nuisance-day-again = For example yesterday, or last Friday. Which day was it, about?
# base: a8457a71
noise_nuisance-day-label = Day
# base: 2f4c6dcf
noise_nuisance-what = What do you hear?
# base: 7ae72ffb
noise_nuisance-what-again = For example music, shouting or drilling. What do you hear?
# base: 9f583dd4
noise_nuisance-what-label = What
# base: 832b3e58
noise_nuisance-often = Does it happen more often?
# base: 4b070619
noise_nuisance-often-label = How often
# base: 8d4b6bfe
noise_nuisance-often-once = No, for the first time
# base: 9e7fdd2a
noise_nuisance-often-sometimes = Sometimes
# base: ea31886a
noise_nuisance-often-sometimes-says = sometimes | now and then | a few times
# base: e017fe43
noise_nuisance-often-often = Yes, often
# base: 2362e15b
noise_nuisance-often-often-says = yes | often | every day | every night | always | all the time
# base: 48a4634a
noise_nuisance-thanks =
    Thank you. Your report has number {$number}.
    {$worker} reads this {$when}.
    We do not tell what we discuss with others.
