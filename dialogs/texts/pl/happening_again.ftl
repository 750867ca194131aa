# base: 31fdb28a
happening_again-opens_on = się znowu dzieje | znowu się dzieje | znowu to samo | znowu hałas | znowu głośno | znowu muzyka | znów to samo | znowu zaczęli | stało się znowu
# base: a2bac672
happening_again-again_when = Przykro mi, że to się powtarza. Czy trwa teraz?
# base: 6fcbd33c
happening_again-again_when-label = Kiedy
# base: 0b9fd611
happening_again-again_when-now = Tak, teraz
# base: e2024ae1
happening_again-again_when-now-says = teraz | w tej chwili | nadal | trwa
# base: 2f06599b
happening_again-again_when-earlier = Nie, wcześniej
# base: f561dce1
happening_again-again_when-earlier-says = wcześniej | przed chwilą | wczoraj | w nocy | skończyło się
# base: 6ab9871a
happening_again-again_day = Kiedy to było?
# base: 6930e4f3
happening_again-again_day-again = Wystarczy dzień albo pora, na przykład wczoraj wieczorem. Kiedy to było?
# base: a8457a71
happening_again-again_day-label = Dzień
# base: d412b7aa
happening_again-again_how_long = Jak długo to trwa, albo jak długo trwało?
# base: d9b03220
happening_again-again_how_long-label = Jak długo
# base: 86dcbfd3
happening_again-again_how_bad = Jak źle jest tym razem?
# base: 7912c3ab
happening_again-again_how_bad-label = Jak źle
# base: 2115a608
happening_again-again_how_bad-a_little = Nie tak źle
# base: fca252f4
happening_again-again_how_bad-a_little-says = nie tak źle | trochę
# base: 5ed8a19a
happening_again-again_how_bad-bad = Źle
# base: 2c7c9e44
happening_again-again_how_bad-bad-says = źle | uciążliwe
# base: 61c64f40
happening_again-again_how_bad-very_bad = Bardzo źle
# base: 2dd41953
happening_again-again_how_bad-very_bad-says = bardzo źle | okropnie | nie do wytrzymania
# base: b3eb6619
happening_again-again_what = Co się dzieje, własnymi słowami?
# base: 9f583dd4
happening_again-again_what-label = Co
# base: 67e5fce7
happening_again-again_own_action = Czy zrobiono już coś w tej sprawie?
# base: e9e07414
happening_again-again_own_action-label = Własne działanie
# base: 583d6206
happening_again-again_own_action-nothing = Nie
# base: 5e48c2d3
happening_again-again_own_action-nothing-says = nie | nic | boję się
# base: 9f2afa6e
happening_again-again_own_action-spoke = Rozmowa z sąsiadami
# base: 44f6cd8f
happening_again-again_own_action-spoke-says = rozmowa | zadzwoniłem do drzwi | zadzwoniłam do drzwi | powiedziałem | powiedziałam
# base: 9f19e7f6
happening_again-again_own_action-police = Telefon na policję
# base: 86d91a28
happening_again-again_own_action-police-says = policja
# base: e0bf1044
happening_again-noted =
    Dziękuję. Dopisano to do zgłoszenia {$number}, razem z godziną.
    Niczego nie trzeba opowiadać od nowa.
