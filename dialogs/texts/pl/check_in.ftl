# base: 02aac601
check_in-how_it_goes = Dzień dobry. Umowa była taka, że o to zapytam. Co słychać?
# base: 336d1986
check_in-how_it_goes-again = Wystarczy przycisk albo kilka słów. Co słychać?
# base: 0bfd1126
check_in-how_it_goes-label = Co słychać
# base: 547e881a
check_in-how_it_goes-good = Dobrze
# base: 17e4078b
check_in-how_it_goes-good-says = dobrze | w porządku | świetnie | super | bardzo dobrze | wszystko dobrze | nieźle
# base: a736f235
check_in-how_it_goes-so_so = Tak sobie
# base: a038fe35
check_in-how_it_goes-so_so-says = tak sobie | jako tako | średnio | może być | raz lepiej raz gorzej | nie za dobrze | różnie
# base: ac52a123
check_in-how_it_goes-not_good = Niedobrze
# base: 6da905ce
check_in-how_it_goes-not_good-says = niedobrze | nie dobrze | źle | zle | bardzo źle | kiepsko | fatalnie
# base: 1c1a9ce4
check_in-glad = Miło to słyszeć. Jeśli coś się dzieje, proszę śmiało pisać.
# base: 3f7f004b
check_in-wants_help = Dobrze, że to zostało powiedziane. Czy potrzebna jest rozmowa z kimś?
# base: bd741988
check_in-wants_help-again = Można też odmówić. Czy potrzebna jest pomoc?
# base: 535a6a13
check_in-wants_help-label = Potrzebna pomoc
# base: 77ee372b
check_in-wants_help-yes = Tak, proszę
# base: e89f6c8d
check_in-wants_help-yes-says = tak | tak proszę | poproszę | pomoc | chętnie
# base: 6d800613
check_in-wants_help-no = Nie, nie teraz
# base: 75377e12
check_in-wants_help-no-says = nie | nie teraz | nie trzeba | wolę nie | nie dziękuję
# base: b7227416
check_in-not_now = Dobrze. Niczego nie przekazuję. Jeśli jednak później, proszę śmiało pisać.
# base: 251df5e3
check_in-check_in_about = O co chodzi?
# base: 55f245e4
check_in-check_in_about-again = Można wybrać to, co najbliższe, albo napisać inaczej. O co chodzi?
# base: a8c5020c
check_in-check_in_about-me = Moje samopoczucie
# base: 0ea6b5d3
check_in-check_in_about-money = Czynsz albo pieniądze
# base: 5a4af5d9
check_in-check_in_about-home = Moje mieszkanie
# base: ce888bed
check_in-check_in_about-neighbours = Sąsiedzi
# base: eab6ac49
check_in-check_in_about-somebody = Od razu człowiek
