# base: 02aac601
check_in-how_it_goes = Hello. We agreed that I ask this. How are you doing?
# base: 336d1986
check_in-how_it_goes-again = A button or a few words is enough. How are you doing?
# base: 0bfd1126
check_in-how_it_goes-label = How they are doing
# base: 547e881a
check_in-how_it_goes-good = Good
# base: 17e4078b
check_in-how_it_goes-good-says = good | fine | great | all good | doing well | very well | not bad | i am fine | im fine | im good
# base: a736f235
check_in-how_it_goes-so_so = So-so
# base: a038fe35
check_in-how_it_goes-so_so-says = so so | so-so | okay | ok | alright | could be better | up and down | not so good | meh
# base: ac52a123
check_in-how_it_goes-not_good = Not good
# base: 6da905ce
check_in-how_it_goes-not_good-says = not good | bad | badly | not well | terrible | awful | not great | rough
# base: 1c1a9ce4
check_in-glad = Good to hear. If something is the matter, feel free to write.
# base: 3f7f004b
check_in-wants_help = Thank you for saying so. Would you like to talk to somebody about it?
# base: bd741988
check_in-wants_help-again = You may say no as well. Would you like to do something about it?
# base: 535a6a13
check_in-wants_help-label = Wants help
# base: 77ee372b
check_in-wants_help-yes = Yes, please
# base: e89f6c8d
check_in-wants_help-yes-says = yes | yes please | please | help
# base: 6d800613
check_in-wants_help-no = No, not now
# base: 75377e12
check_in-wants_help-no-says = no | not now | no thanks | rather not | no need
# base: b7227416
check_in-not_now = That is fine. I pass nothing on. If you want to later, feel free to write.
# base: 251df5e3
check_in-check_in_about = What is it about?
# base: 55f245e4
check_in-check_in_about-again = Choose what comes closest, or say it in other words. What is it about?
# base: a8c5020c
check_in-check_in_about-me = How I am doing
# base: 0ea6b5d3
check_in-check_in_about-money = Rent or money
# base: 5a4af5d9
check_in-check_in_about-home = My home
# base: ce888bed
check_in-check_in_about-neighbours = The neighbours
# base: eab6ac49
check_in-check_in_about-somebody = A person right away
