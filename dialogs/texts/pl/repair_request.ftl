# base: f10bb6f5
repair_request-opens_on = naprawa | naprawę | naprawy | naprawić | reperacja | zepsute | zepsuty | zepsuta | zepsuło się | zepsuła się | zepsuł się | popsute | popsuło się | popsuła się | popsuł się | nie działa | nie działają | przestało działać | przestał działać | przestała działać | awaria | awarii | usterka | hydraulik | hydraulika | wyciek | wycieka | przeciek | przecieka | cieknie | cieknie kran | kran cieknie | kapie | kapie z sufitu | kapie z kranu | leje się woda | woda z sufitu | zalało mnie | zalewa | dach przecieka | woda w piwnicy | ogrzewanie | ogrzewanie nie działa | kaloryfer | kaloryfery | kaloryfer nie grzeje | kaloryfery nie grzeją | nie grzeje | piec nie działa | piecyk | bojler | nie ma ogrzewania | brak ogrzewania | nie ma ciepłej wody | brak ciepłej wody | nie ma wody | brak wody | nie ma prądu | brak prądu | nie ma światła | zwarcie | gniazdko | bezpiecznik | bezpieczniki | korki wywaliło | zamek zepsuty | zepsuty zamek | zamek się zaciął | drzwi się nie zamykają | drzwi się nie otwierają | zepsute drzwi | okno się nie zamyka | zepsute okno | wybita szyba | stłuczona szyba | zatrzasnęłam się | zatrzasnąłem się | nie mogę wejść do mieszkania | domofon | dzwonek nie działa | winda | windy | pleśń | pleśni | grzyb na ścianie | wilgoć | wilgoci | wilgotno | przeciąg | zapchany | zapchane | zapchana | zatkany | zatkane | zatkana | zatkana toaleta | zatkany zlew | zatkany odpływ | toaleta się przelewa | spłuczka | odpływ | śmierdzi z odpływu | smród z odpływu | kanalizacja | prysznic | zlew | wentylacja | balkon zepsuty | zepsuł | zepsuła | zepsuło | popsuł | popsuła | przestały działać | zalewa mnie | leci woda | kapie woda
# base: 2a8861dc
repair_request-broken = To przykre. Co się stało?
# base: 5451b1fc
repair_request-broken-again = Proszę wybrać to, co najbliższe. Co się zepsuło?
# base: d1e699fb
repair_request-broken-label = Zepsute
# base: a10d0c75
repair_request-broken-leak = Przeciek
# base: 7a9ae3ea
repair_request-broken-leak-says = przeciek | przecieka | wyciek | wycieka | cieknie | kapie | sufit | sufitu
# base: effe8c2d
repair_request-close_tap = Jeśli woda leci z własnej rury, proszę zakręcić główny zawór. Wtyczki i kable muszą być suche.
# base: ffd7a26f
repair_request-broken-heating = Ogrzewanie albo ciepła woda
# base: c2aee40b
repair_request-broken-heating-says = ogrzewanie | ogrzewania | kaloryfer | kaloryfery | piec | piecyk | bojler | ciepła woda | ciepłej wody | nie grzeje
# base: eefa9052
repair_request-broken-power = Prąd albo światło
# base: 911f9142
repair_request-broken-power-says = prąd | prądu | światło | światła | lampa | gniazdko | zwarcie | bezpiecznik | korki
# base: 31b5b4de
repair_request-broken-doors = Drzwi, zamek albo okno
# base: 18088779
repair_request-broken-doors-says = drzwi | zamek | zamka | okno | okna | szyba | domofon | dzwonek
# base: 328f4e2a
repair_request-broken-drains = Toaleta, prysznic albo odpływ
# base: 3573d63e
repair_request-broken-drains-says = zatkany | zatkane | zatkana | zapchany | zapchane | zapchana | odpływ | kanalizacja | zlew | przelewa | spłuczka | toaleta | prysznic
# base: cbf7f61c
repair_request-broken-damp = Pleśń, wilgoć albo przeciąg
# base: 4d96d7b6
repair_request-broken-damp-says = pleśń | pleśni | grzyb | wilgoć | wilgotno | przeciąg
# base: 7021af9b
repair_request-broken-other = Coś innego, na przykład winda
# base: 843402c4
repair_request-broken-other-says = coś innego | winda | wentylacja | schody
# base: 172ca9bb
repair_request-broken_since = Od kiedy tak jest?
# base: d96bd501
repair_request-broken_since-again = Można podać dzień, albo jak długo to trwa. Od kiedy tak jest?
# base: 551eba3f
repair_request-broken_since-label = Od kiedy
# base: c664709d
repair_request-details = Gdzie to jest i co widać?
# base: 627e912d
repair_request-details-again = Na przykład kuchnia, pod oknem. Gdzie to jest?
# base: 67d1311d
repair_request-details-label = Gdzie i co
# base: fc3fc4eb
repair_request-without = Czy teraz brakuje wody, ciepła albo światła?
# base: 7bd7e42a
repair_request-without-again = Chodzi o teraz, w mieszkaniu. Czy nie ma wody, ciepła albo światła?
# base: 4978cae1
repair_request-without-label = Teraz brakuje
# base: 4d25f8a1
repair_request-without-no = Nie, wszystko jest
# base: 72608af6
repair_request-without-no-says = wszystko jest | jest wszystko | niczego nie brakuje
# base: 6b4bf300
repair_request-without-water = Tak, nie ma wody
# base: 2bda75b2
repair_request-without-water-says = nie ma wody | brak wody | bez wody | wody nie ma
# base: c07a8708
repair_request-without-warmth = Tak, nie ma ciepła
# base: 21975dec
repair_request-without-warmth-says = nie ma ogrzewania | brak ogrzewania | bez ogrzewania | nie ma ciepła | bez ciepła | nie ma ciepłej wody | zimno
# base: df6730a4
repair_request-without-light = Tak, nie ma światła albo prądu
# base: 471b6080
repair_request-without-light-says = nie ma światła | nie ma prądu | brak prądu | bez prądu | bez światła | po ciemku
# base: d168fa64
repair_request-vulnerable = Czy w domu jest ktoś chory albo małe dziecko?
# base: 41938cca
repair_request-vulnerable-again = Ktoś, kto słabo chodzi, też się liczy. Czy jest ktoś taki?
# base: fcd86fd7
repair_request-vulnerable-label = Chory lub małe dziecko
# base: 0b92bdad
repair_request-vulnerable-yes = Tak
# base: adbf015d
repair_request-vulnerable-yes-says = chory | chora | chore | niemowlę | dziecko | dzieci | dziecka | w ciąży | wózek | astma
# base: 583d6206
repair_request-vulnerable-no = Nie
# base: e7261270
repair_request-vulnerable-no-says = nikogo | nikt | zdrowi | zdrowy | tylko ja
# base: 17487554
repair_request-visit = Kiedy najlepiej może ktoś przyjść?
# base: 3b055c9a
repair_request-visit-again = Rano, po południu albo wieczorem. Kiedy może ktoś przyjść?
# base: 1fb0f551
repair_request-visit-label = Pora wizyty
# base: 6cacf1e5
repair_request-visit-morning = Rano
# base: 9b3be031
repair_request-visit-afternoon = Po południu
# base: e4160335
repair_request-visit-evening = Wieczorem
# base: abbb78d9
repair_request-visit-any = Obojętnie
# base: 95908153
repair_request-address = Jaki jest kod pocztowy i numer domu?
# base: c894430c
repair_request-address-again = Na przykład 1234 AB 12. Same cztery cyfry też wystarczą. Jaki jest kod pocztowy?
# base: 42526819
repair_request-address-label = Adres
# base: 81971d4d
repair_request-thanks =
    Dziękujemy. Numer zgłoszenia: {$number}.
    {$worker} przeczyta to {$when}.
    Jeśli będzie gorzej, proszę śmiało pisać znowu.
