# base: 1da3c644
squalor_neglect-opens_on = przerasta mnie dom | przerasta mnie sprzątanie | bałagan | bałagan w domu | bałagan w mieszkaniu | mam straszny bałagan | mieszkanie pełne rzeczy | pełno rzeczy | zagracone | zagracone mieszkanie | nie mogę nic wyrzucić | nie umiem wyrzucać | nie potrafię wyrzucić | nie mogę posprzątać | nie daję rady sprzątać | nie daję rady posprzątać | nie mam siły sprzątać | sprzątanie | sprzątać | posprzątać | zbieractwo | zbiera śmieci | gromadzi | robactwo | robaki | myszy | mysz | szczury | szczur | karaluchy | pluskwy | pchły | muchy | larwy | smród | smród u sąsiadów | smród od sąsiada | śmierdzi | śmierdzi u sąsiada | śmierdzi u sąsiadów | śmierdzi z mieszkania | śmieci | worki ze śmieciami | śmieci w ogrodzie | śmieci na balkonie | śmieci na klatce | brudne mieszkanie | brudny dom | brud | brudno | syf | zaniedbane mieszkanie | zaniedbany dom | zaniedbany ogród | zaniedbane | zarośnięty ogród
# base: 664f4bd1
squalor_neglect-whose = Czy to własne mieszkanie, czy kogoś innego?
# base: e4b7d630
squalor_neglect-whose-again = Chcę wiedzieć, o które mieszkanie chodzi. Własne czy kogoś innego?
# base: 3ff1f9c1
squalor_neglect-whose-label = Które mieszkanie
# base: d0614c20
squalor_neglect-whose-own = Moje własne
# base: 8a042161
squalor_neglect-whose-own-says = własne | moje | moje mieszkanie | mój dom | u mnie | u siebie | nasze
# base: f9a9c6cc
squalor_neglect-without_blame =
    Dziękujemy za zaufanie. To zdarza się częściej, niż się wydaje.
    Zobaczymy razem, w spokojnym tempie.
# base: c5d40af0
squalor_neglect-hardest = Co jest teraz najtrudniejsze?
# base: b85e3b18
squalor_neglect-hardest-again = Proszę wybrać, w czym najpierw pomóc. Co jest najtrudniejsze?
# base: f9936ff3
squalor_neglect-hardest-label = Najtrudniejsze
# base: 9e25f77b
squalor_neglect-hardest-things = Za dużo rzeczy
# base: 329da10a
squalor_neglect-hardest-things-says = rzeczy | rzeczami | wyrzucać | wyrzucić | pełno | zbieram
# base: 481c35c1
squalor_neglect-hardest-cleaning = Sprzątanie
# base: 8f4a15bc
squalor_neglect-hardest-cleaning-says = sprzątanie | sprzątać | czyszczenie | zmywanie | naczynia | pranie | brudno | brud
# base: b16dee0f
squalor_neglect-hardest-animals = Myszy albo inne szkodniki
# base: 2faf3421
squalor_neglect-hardest-animals-says = myszy | szczury | robactwo | robaki | karaluchy | pchły | pluskwy
# base: 2866e0f7
squalor_neglect-hardest-beginning = Zacząć
# base: d3c37e0e
squalor_neglect-hardest-beginning-says = zacząć | zaczynać | nie mam siły | brak siły | zmęczona | zmęczony | nie wiem gdzie zacząć
# base: 920c9307
squalor_neglect-hardest-everything = Wszystko naraz
# base: e7274e1e
squalor_neglect-hardest-everything-says = wszystko | wszystko naraz
# base: 9ce22342
squalor_neglect-usable = Czy da się jeszcze używać łóżka, kuchni i łazienki?
# base: 8efa36e3
squalor_neglect-usable-again = Chodzi o spanie, gotowanie i mycie. Czy to się w domu jeszcze udaje?
# base: 3c9dc04f
squalor_neglect-usable-label = Łóżko, kuchnia i łazienka
# base: 0b92bdad
squalor_neglect-usable-yes = Tak
# base: 7f3d7b45
squalor_neglect-usable-yes-says = da się | udaje się | jeszcze się da
# base: ae9d6acc
squalor_neglect-usable-no = Nie, nie wszystkiego
# base: fda0720c
squalor_neglect-usable-no-says = nie wszystkiego | nie wszystko | już nie | nie da się | nie mogę | na kanapie
# base: 9e8bba32
squalor_neglect-would_help = Co pomogłoby najbardziej?
# base: 1d3c6413
squalor_neglect-would_help-again = Proszę po prostu napisać, co byłoby miłe. Co by pomogło?
# base: 2c939108
squalor_neglect-would_help-label = Co by pomogło
# base: d01f0599
squalor_neglect-address = Jaki jest kod pocztowy i numer domu?
# base: dbd88ddd
squalor_neglect-address-again = Na przykład 1234 AB 12. Same cztery cyfry też wystarczą. Jaki jest kod pocztowy?
# base: 42526819
squalor_neglect-address-label = Adres
# base: 8125a9e1
squalor_neglect-whose-other = Mieszkanie kogoś innego
# base: 6d447690
squalor_neglect-whose-other-says = kogoś innego | kogoś | innego | sąsiad | sąsiada | sąsiadki | sąsiadka | sąsiadów | obok | pode mną | nade mną | matka | mamy | matki | ojca | taty | syna | córki | przyjaciela | koleżanki
# base: 1aeb0b3a
squalor_neglect-promise =
    Dobrze, że zwraca Pan/Pani uwagę na osoby w pobliżu.
    Ta osoba nie dowie się od nas, kto pisze.
# base: cd808e88
squalor_neglect-anonymous = Czy nasz pracownik może wiedzieć, kto pisze?
# base: c969ac96
squalor_neglect-anonymous-again = Jeśli nie, żaden pracownik nie zobaczy, kto pisze, chyba że wymaga tego prawo. Czy pracownik może to wiedzieć?
# base: 40d08866
squalor_neglect-anonymous-label = Pracownik wie, kto pisze
# base: 7ef3db8f
squalor_neglect-anonymous-named = Tak, może
# base: 4ee11666
squalor_neglect-anonymous-named-says = tak | może wiedzieć | jasne | pewnie | nie ma problemu
# base: 7a193233
squalor_neglect-anonymous-anonymous = Nie, wolę anonimowo
# base: e1407b96
squalor_neglect-anonymous-anonymous-says = anonimowo | anonimowe | wolę nie | nie może | nie chcę | lepiej nie | proszę nie mówić kim jestem
# base: 4c8421e0
squalor_neglect-anonymous_means =
    Dobrze. Żaden pracownik i żaden sąsiad nie zobaczy, kto pisze.
    To zmieni się tylko wtedy, gdy wymaga tego prawo i dwie osoby tak postanowią.
    Wtedy o tym napiszemy.
    Możemy jednak odpowiedzieć tutaj. Nikt nie zadzwoni.
# base: 8e5eca8c
squalor_neglect-their_address = Jaki jest kod pocztowy i numer tego domu?
# base: e2d8f69f
squalor_neglect-their_address-again = Sama ulica albo cztery cyfry też wystarczą. Gdzie jest ten dom?
# base: 0afcbc36
squalor_neglect-their_address-label = Adres tego domu
# base: 261d8445
squalor_neglect-noticed = Co tam widać, słychać albo czuć?
# base: 48f87336
squalor_neglect-noticed-again = Na przykład worki ze śmieciami albo silny zapach. Co można zauważyć?
# base: 60d5165a
squalor_neglect-noticed-label = Widać, słychać, czuć
# base: 48a4cebd
squalor_neglect-signs = Czy jest tam coś z tego?
# base: ac5c3d15
squalor_neglect-signs-again = Proszę wybrać to, co widać, nawet gdy jest więcej. Czy jest tam coś z tego?
# base: 44a249de
squalor_neglect-signs-label = Widać też
# base: 9828cf36
squalor_neglect-signs-vermin = Myszy, szczury albo robaki
# base: 94b0e4c9
squalor_neglect-signs-vermin-says = myszy | szczury | robaki | robactwo | karaluchy | muchy | larwy | owady
# base: a553f1af
squalor_neglect-signs-rotting = Zepsute jedzenie albo odchody
# base: c0749aa7
squalor_neglect-signs-rotting-says = zepsute jedzenie | gnijące | zgniłe | odchody | mocz | kupy
# base: 283d97b9
squalor_neglect-signs-blocked = Zastawione drzwi albo korytarz
# base: 00d6bdeb
squalor_neglect-signs-blocked-says = drzwi | korytarz | zastawione | zastawiony | zablokowane | nie da się przejść
# base: 640c5f18
squalor_neglect-signs-child = Mieszka tam dziecko
# base: 3afa37d0
squalor_neglect-signs-child-says = dziecko | dzieci | niemowlę
# base: f943e040
squalor_neglect-signs-no = Nie, tego nie widać
# base: 9d90e547
squalor_neglect-signs-no-says = nic z tego | żadne z tych | nie widziałam | nie widziałem
# base: 1d6685dc
squalor_neglect-noticed_since = Od kiedy to widać?
# base: ec091d13
squalor_neglect-noticed_since-again = Można podać miesiąc, albo jak długo to trwa. Od kiedy tak jest?
# base: 551eba3f
squalor_neglect-noticed_since-label = Od kiedy
# base: efb079bb
squalor_neglect-thanks =
    Dziękujemy. Numer zgłoszenia: {$number}.
    Pracownik przeczyta to {$when}.
# base: 17e3a7b5
squalor_neglect-leave_it = Nie trzeba przedtem niczego sprzątać.
# base: d3019d50
squalor_neglect-told_back = Nie mówimy, o czym rozmawiamy z innymi. Gdy zgłoszenie będzie zakończone, damy znać.
