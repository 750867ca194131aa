# base: 58ee6bdc
own_wellbeing-opens_on = źle się czuję | czuję się źle | czuję się fatalnie | czuję się okropnie | nie czuję się dobrze | jest mi źle | jest ze mną źle | nie jest ze mną dobrze | kiepsko ze mną | mam doła | jestem w dołku | smutno mi | jestem smutna | jestem smutny | smutek | przygnębiona | przygnębiony | depresja | depresję | depresji | samotność | samotna | samotny | jestem sama | jestem sam | czuję się sama | czuję się samotna | czuję się samotny | nie mam nikogo | nie mam z kim porozmawiać | nie mam z kim pogadać | boję się | boję się wszystkiego | lęki | niepokój | panika | atak paniki | ataki paniki | ciągle się martwię | stres | zestresowana | zestresowany | wykończona | wykończony | wypalona | wypalony | nie mogę spać | nie śpię | nie mogę zasnąć | płaczę | ciągle płaczę | przerasta mnie | wszystko mnie przerasta | nie daję rady | nie daję już rady | nie radzę sobie | nie wyrabiam | nawrót | znowu piję | znów piję | znowu zaczęłam pić | znowu zacząłem pić | znowu biorę | znów biorę | znowu gram | uzależnienie | uzależniona | uzależniony | hazard | słyszę głosy
# base: f2a8eb53
own_wellbeing-good_to_say =
    Jak dobrze, że te słowa tu są. Nie trzeba mówić ładnie.
    Jestem komputerem. Doprowadzę tę sprawę do człowieka.
# base: fba5063a
own_wellbeing-wants = Woli Pan/Pani najpierw coś opowiedzieć, czy rozmawiać z człowiekiem?
# base: eb42f715
own_wellbeing-wants-again = Jedno i drugie jest dobre. Najpierw coś opowiedzieć, czy od razu człowiek?
# base: 9f84ee7a
own_wellbeing-wants-label = Co najpierw
# base: d6a4cb26
own_wellbeing-wants-tell = Najpierw coś opowiem
# base: 610159b5
own_wellbeing-wants-tell-says = opowiem | opowiedzieć | najpierw coś | powiem
# base: b0d56363
own_wellbeing-wants-person_now = Wolę człowieka
# base: 93ae825c
own_wellbeing-wants-person_now-says = człowiek | człowieka | człowiekiem | z kimś | kogoś | pracownik | pracownika | pracownikiem
# base: 1a3a702f
own_wellbeing-feeling = Co najlepiej opisuje samopoczucie?
# base: 65bba26a
own_wellbeing-feeling-again = Proszę wybrać to, co najbliższe. Jakie jest samopoczucie?
# base: 0bfd1126
own_wellbeing-feeling-label = Samopoczucie
# base: 30b594d4
own_wellbeing-feeling-low = Smutek albo przygnębienie
# base: 23f6e43b
own_wellbeing-feeling-low-says = smutek | smutno | smutna | smutny | depresja | depresję | przygnębiona | przygnębiony | płaczę | pustka | doła
# base: 0fad59dd
own_wellbeing-feeling-lonely = Samotność
# base: aea11f1e
own_wellbeing-feeling-lonely-says = samotność | samotna | samotny | samotnie | nie mam nikogo
# base: 996b4f21
own_wellbeing-feeling-afraid = Strach albo napięcie
# base: bad3d705
own_wellbeing-feeling-afraid-says = strach | boję się | lęki | niepokój | panika | napięcie | stres | nie mogę spać | nie śpię
# base: 573fa8c5
own_wellbeing-feeling-too_much = To dla mnie za dużo
# base: e3d781e8
own_wellbeing-feeling-too_much-says = za dużo | przerasta | nie daję rady | nie radzę sobie | zmęczona | zmęczony | wykończona | wykończony
# base: 3707ba52
own_wellbeing-feeling-again_using = Znowu piję albo biorę
# base: 3ae97fd8
own_wellbeing-feeling-again_using-says = piję | pić | alkohol | biorę | narkotyki | hazard | gram | nawrót | marihuana
# base: f12243e2
own_wellbeing-feeling-other = Coś innego
# base: e00d5a13
own_wellbeing-feeling-other-says = coś innego | inne | co innego
# base: 0c5c8427
own_wellbeing-feels_since = Od kiedy tak jest?
# base: d96bd501
own_wellbeing-feels_since-again = Można podać dzień, albo jak długo to trwa. Od kiedy tak jest?
# base: 551eba3f
own_wellbeing-feels_since-label = Od kiedy
# base: 58690fdb
own_wellbeing-story = Wszystko można, nic nie trzeba. Co jeszcze chce Pan/Pani powiedzieć?
# base: dd964dd2
own_wellbeing-story-again = Wystarczy kilka słów. Co chce Pan/Pani powiedzieć?
# base: a1a3d085
own_wellbeing-story-label = Własnymi słowami
# base: e0e21a6f
own_wellbeing-story-no = Wolę nic nie mówić
# base: 828ab950
own_wellbeing-story-no-says = wolę nic | wolę nie mówić | nie chcę mówić | to wszystko | nic więcej
# base: 55b2b4bb
own_wellbeing-address = Wtedy wiem, kto może pomóc. Jaki jest kod pocztowy i numer domu?
# base: 47f27f5b
own_wellbeing-address-again = Same cztery cyfry też wystarczą. Jaki jest kod pocztowy?
# base: 42526819
own_wellbeing-address-label = Adres
# base: 9bb6eee2
own_wellbeing-thanks =
    Dziękujemy. {$worker} przeczyta to {$when}.
    Numer wiadomości: {$number}.
    Proszę śmiało pisać znowu. Jestem tu dzień i noc, choć jestem komputerem.
# base: 71effb7b
own_wellbeing-talk_now =
    Z człowiekiem można porozmawiać już teraz: {$line_listening}. Dzień i noc.
    Przy myślach o samobójstwie proszę dzwonić: {$line_suicide_prevention}. To nic nie kosztuje.
