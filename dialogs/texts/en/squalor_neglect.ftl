# base: 1da3c644
squalor_neglect-opens_on = getting on top of me | on top of me | my house is a mess | mess in my house | house is a mess | home is a mess | house full of things | full of stuff | cannot throw away | throw anything away | tidy up | cannot tidy | clean my house | cannot clean | cleaning does not work | household | hoarding | hoards | vermin | mice | rats | cockroaches | bedbugs | fleas | stench | stench next door | stinks | house stinks | smells bad | rubbish | rubbish bags | rubbish in the garden | rubbish on the balcony | dirty house | filthy | filth | neglected | neglected house | neglected garden | overgrown garden
# base: 664f4bd1
squalor_neglect-whose = Is it your own home, or another's?
# base: e4b7d630
squalor_neglect-whose-again = I want to know which home it is about. Is it your own or another's?
# base: 3ff1f9c1
squalor_neglect-whose-label = Which home
# base: d0614c20
squalor_neglect-whose-own = My own home
# base: 8a042161
squalor_neglect-whose-own-says = my own | my home | my house | my place | mine
# base: f9a9c6cc
squalor_neglect-without_blame =
    It is good that you say so. This happens to more people than you think.
    We look at it together with you, at your pace.
# base: c5d40af0
squalor_neglect-hardest = What is hardest now?
# base: b85e3b18
squalor_neglect-hardest-again = Choose what you want help with first. What is hardest?
# base: f9936ff3
squalor_neglect-hardest-label = Hardest
# base: 9e25f77b
squalor_neglect-hardest-things = Too many things
# base: 329da10a
squalor_neglect-hardest-things-says = things | stuff | throw away | full | collecting
# base: 481c35c1
squalor_neglect-hardest-cleaning = Cleaning
# base: 8f4a15bc
squalor_neglect-hardest-cleaning-says = cleaning | clean | dishes | laundry | dirty
# base: b16dee0f
squalor_neglect-hardest-animals = Mice or other vermin
# base: 2faf3421
squalor_neglect-hardest-animals-says = mice | rats | vermin | cockroaches | fleas | bedbugs
# base: 2866e0f7
squalor_neglect-hardest-beginning = Getting started
# base: d3c37e0e
squalor_neglect-hardest-beginning-says = start | starting | begin | no energy | tired | where to start
# base: 920c9307
squalor_neglect-hardest-everything = Everything at once
# base: e7274e1e
squalor_neglect-hardest-everything-says = everything | all of it
# base: 9ce22342
squalor_neglect-usable = Can you still use your bed, kitchen and bathroom?
# base: 8efa36e3
squalor_neglect-usable-again = Sleeping, cooking and washing, I mean. Can you still do that at home?
# base: 3c9dc04f
squalor_neglect-usable-label = Bed, kitchen and bath
# base: 0b92bdad
squalor_neglect-usable-yes = Yes
# base: 7f3d7b45
squalor_neglect-usable-yes-says = still works | still can
# base: ae9d6acc
squalor_neglect-usable-no = No, not all of it
# base: fda0720c
squalor_neglect-usable-no-says = not all | not any more | cannot | cant | not the bed | not the kitchen | sofa
# base: 9e8bba32
squalor_neglect-would_help = What would help you most?
# base: 1d3c6413
squalor_neglect-would_help-again = Just say what you would like. What would help?
# base: 2c939108
squalor_neglect-would_help-label = What would help
# base: d01f0599
squalor_neglect-address = What are your postcode and house number?
# base: dbd88ddd
squalor_neglect-address-again = For example 1234 AB 12. Only the four digits is fine too. What is your postcode?
# base: 42526819
squalor_neglect-address-label = Address
# base: 8125a9e1
squalor_neglect-whose-other = Another's home
# base: 6d447690
squalor_neglect-whose-other-says = another | someone else | somebody else | neighbour | neighbours | next door | below me | above me | my mother | my father | my son | my daughter | my friend
# base: 1aeb0b3a
squalor_neglect-promise =
    It is good that you look out for who lives near you.
    That person will not hear from us who you are.
# base: cd808e88
squalor_neglect-anonymous = May our worker know who you are?
# base: c969ac96
squalor_neglect-anonymous-again = If no, no worker sees who you are, unless the law asks for it. May the worker know?
# base: 40d08866
squalor_neglect-anonymous-label = Name known
# base: 7ef3db8f
squalor_neglect-anonymous-named = Yes, that is fine
# base: 4ee11666
squalor_neglect-anonymous-named-says = yes | that is fine | sure | no problem
# base: 7a193233
squalor_neglect-anonymous-anonymous = No, rather anonymous
# base: e1407b96
squalor_neglect-anonymous-anonymous-says = no | anonymous | rather not | do not say who i am
# base: 4c8421e0
squalor_neglect-anonymous_means =
    Fine. No helper and no neighbour sees who you are.
    That only changes if the law asks for it, and two people decide so together.
    Then you hear that from us.
    We can still answer you here. Nobody calls you.
# base: 8e5eca8c
squalor_neglect-their_address = What are the postcode and house number of that home?
# base: e2d8f69f
squalor_neglect-their_address-again = Only the street or the four digits is fine too. Where is that home?
# base: 0afcbc36
squalor_neglect-their_address-label = Address of the home
# base: 261d8445
squalor_neglect-noticed = What did you see, hear or smell yourself?
# base: 48f87336
squalor_neglect-noticed-again = For example rubbish bags, or a strong smell. What do you notice?
# base: 60d5165a
squalor_neglect-noticed-label = Seen, heard, smelled
# base: 48a4cebd
squalor_neglect-signs = Is one of these things so?
# base: ac5c3d15
squalor_neglect-signs-again = Choose what you saw yourself, also if there is more. Is one of these so?
# base: 44a249de
squalor_neglect-signs-label = Also seen
# base: 9828cf36
squalor_neglect-signs-vermin = Mice, rats or insects
# base: 94b0e4c9
squalor_neglect-signs-vermin-says = mice | rats | insects | cockroaches | flies | maggots | vermin
# base: a553f1af
squalor_neglect-signs-rotting = Rotten food or excrement
# base: c0749aa7
squalor_neglect-signs-rotting-says = rotten | rotting | excrement | urine | poo
# base: 283d97b9
squalor_neglect-signs-blocked = A door or hall that is full
# base: 00d6bdeb
squalor_neglect-signs-blocked-says = door | hall | hallway | blocked
# base: 640c5f18
squalor_neglect-signs-child = A child lives there
# base: 3afa37d0
squalor_neglect-signs-child-says = child | children | baby
# base: f943e040
squalor_neglect-signs-no = No, I did not see that
# base: 9d90e547
squalor_neglect-signs-no-says = none of | nothing like that | did not see
# base: 1d6685dc
squalor_neglect-noticed_since = Since when have you noticed this?
# base: ec091d13
squalor_neglect-noticed_since-again = You may name a month, or how long it has been. Since when is it like this?
# base: 551eba3f
squalor_neglect-noticed_since-label = Since
# base: efb079bb
squalor_neglect-thanks =
    Thank you. Your report has number {$number}.
    A worker reads this {$when}.
# base: 17e3a7b5
squalor_neglect-leave_it = You do not have to tidy up beforehand.
# base: d3019d50
squalor_neglect-told_back = We do not tell what we discuss with others. You will hear when your report is done.
