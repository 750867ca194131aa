# base: 1d8c5f99
money_trouble-opens_on = kłopoty z pieniędzmi | problemy z pieniędzmi | problem z pieniędzmi | kłopoty finansowe | problemy finansowe | brak pieniędzy | brakuje pieniędzy | brakuje mi pieniędzy | brakuje mi na życie | nie mam pieniędzy | nie mamy pieniędzy | nie mam kasy | brak kasy | nie starcza pieniędzy | nie starcza mi | za mało pieniędzy | nie wystarcza pieniędzy | nie mam za co żyć | nie mam na życie | długi | dług | długów | w długach | mam długi | zadłużenie | zadłużona | zadłużony | kredyt | pożyczka | rata | raty | debet | nie mogę zapłacić rachunków | nie mogę zapłacić rachunku | nie mam na rachunki | nie płacę rachunków | rachunki | rachunek | niezapłacone rachunki | nieotwarte listy | nie otwieram listów | rachunek za prąd | rachunek za gaz | rachunek za wodę | rachunek za energię | odcięli prąd | odcięli mi prąd | odcięli gaz | odcięli wodę | odetną prąd | odetną gaz | odetną wodę | wyłączyli prąd za rachunek | chcą odciąć | ubezpieczenie zdrowotne | składka | składki | zasiłek | zasiłku | zasiłki | dodatek | dodatki | wstrzymali zasiłek | urząd skarbowy | belastingdienst | toeslag | uitkering | bijstand | zwrot pieniędzy | komornik | komornika | komornikiem | list od komornika | pismo od komornika | deurwaarder | list z sądu | pismo z sądu | windykacja | windykator | mandat | zajęcie pensji | nie mam jedzenia | nie mamy jedzenia | brak jedzenia | nie mam co jeść | nie mamy co jeść | nie ma co jeść | jestem głodna | jestem głodny | głodujemy | bank żywności | nie mam z czego zapłacić | nie stać mnie | rachunku | rachunków
# base: f6cf9e7a
money_trouble-good_to_say =
    Dziękujemy za zaufanie. Wiele osób martwi się o pieniądze.
    Nie trzeba podawać kwot.
# base: 3b2e8226
money_trouble-trouble = Co martwi najbardziej?
# base: 563afb15
money_trouble-trouble-again = Proszę wybrać to, co teraz zajmuje najbardziej. O co chodzi głównie?
# base: b68d12fd
money_trouble-trouble-label = Zmartwienie
# base: d6123881
money_trouble-trouble-energy = Energia albo woda
# base: 874037d7
money_trouble-trouble-energy-says = energia | energię | prąd | prądu | gaz | woda | wodę | wody | światło | ogrzewanie
# base: 9328a692
money_trouble-trouble-insurance = Ubezpieczenie zdrowotne
# base: 406327ca
money_trouble-trouble-insurance-says = ubezpieczenie | ubezpieczenie zdrowotne | składka | składki | leczenie
# base: 470b821d
money_trouble-trouble-benefits = Zasiłek albo dodatek
# base: 5a9b4c21
money_trouble-trouble-benefits-says = zasiłek | zasiłku | zasiłki | dodatek | dodatki | podatki | podatek | pensja | wypłata | wypłaty | uitkering | toeslag
# base: 88f2fdf1
money_trouble-trouble-debts = Długi albo rachunki
# base: 9d7afd14
money_trouble-trouble-debts-says = dług | długi | długów | rachunek | rachunki | rachunków | pożyczka | kredyt | mandat | komornik | windykacja
# base: 1383c02c
money_trouble-trouble-daily = Jedzenie i zwykłe rzeczy
# base: fb79d2a5
money_trouble-trouble-daily-says = jedzenie | jedzenia | zakupy | pieluchy | ubrania | bank żywności
# base: 920c9307
money_trouble-trouble-everything = Wszystko naraz
# base: 99c568c7
money_trouble-trouble-everything-says = wszystko | wszystko naraz | wszystkie
# base: 9a378d0b
money_trouble-at_home = Czy dziś w domu jest jedzenie, światło i ciepło?
# base: 7b741e00
money_trouble-at_home-again = Chcę wiedzieć, czy dziś czegoś brakuje. Jak jest teraz w domu?
# base: 2dde90df
money_trouble-at_home-label = Dziś w domu
# base: ee396e36
money_trouble-at_home-yes = Tak, jest
# base: 7eb98593
money_trouble-at_home-yes-says = wszystko jest | jeszcze jest | mamy wszystko
# base: 29313921
money_trouble-at_home-no_food = Nie, nie ma jedzenia
# base: 0e998c83
money_trouble-at_home-no_food-says = nie ma jedzenia | brak jedzenia | nie mam jedzenia | nie ma co jeść | nie mam co jeść | głód | głodny | głodna | głodni | pusta lodówka | lodówka pusta | nie ma chleba
# base: a1dd1101
money_trouble-at_home-no_power = Nie, nie ma światła albo ciepła
# base: 684cf071
money_trouble-at_home-no_power-says = nie ma światła | nie ma prądu | brak prądu | nie ma gazu | nie ma ogrzewania | odcięli | odcięty | odcięte | po ciemku | zimno
# base: 1ce8bbf4
money_trouble-at_home-neither = Nie, nie ma ani tego, ani tego
# base: fc6f6cea
money_trouble-at_home-neither-says = ani tego ani tego | ani tego | niczego nie ma | nic nie ma | nie ma niczego
# base: 76476153
money_trouble-at_home-not_long = Jeszcze jest, ale już niedługo
# base: de7661d3
money_trouble-at_home-not_long-says = niedługo | kończy się | prawie nie ma | do jutra | odetną | będą odcinać
# base: e123d4f0
money_trouble-goes_first = Bardzo mi przykro. To ma pierwszeństwo.
# base: da47e4f6
money_trouble-letter = Czy przyszedł o tym list?
# base: 5d32a43a
money_trouble-letter-again = Na przykład przypomnienie albo list od komornika (deurwaarder). Jaki to list?
# base: fa03d719
money_trouble-letter-label = List
# base: b7887563
money_trouble-letter-no = Nie, nie było listu
# base: 07e6752c
money_trouble-letter-no-says = nie było listu | nie ma listu | bez listu | nic nie przyszło | nie przyszedł
# base: 3c0b4fd9
money_trouble-letter-reminder = Tak, przypomnienie
# base: 505c70f5
money_trouble-letter-reminder-says = przypomnienie | ponaglenie | upomnienie | zwykły list | herinnering | aanmaning
# base: e68996c5
money_trouble-letter-cut_off = Tak, chcą coś odciąć
# base: eccc748f
money_trouble-letter-cut_off-says = odciąć | odetną | odcięcie | wyłączą | rozwiążą umowę | zamkną
# base: 77cb27d7
money_trouble-letter-bailiff = Tak, od komornika albo z sądu
# base: 258169f2
money_trouble-letter-bailiff-says = komornik | komornika | od komornika | sąd | z sądu | sędzia | pozew | wezwanie | windykacja | deurwaarder
# base: a265f8df
money_trouble-letter-unopened = Boję się otworzyć listy
# base: fd24faf9
money_trouble-letter-unopened-says = nie otwieram | boję się otworzyć | nie otwarte | nieotwarte | sterta listów | stos listów
# base: 520b226a
money_trouble-not_alone = Rozumiemy to. Nie trzeba robić tego w pojedynkę.
# base: 1ed9227d
money_trouble-letter_date = To może przestraszyć. Którego dnia coś się stanie, według listu?
# base: 522a9e34
money_trouble-letter_date-again = Ten dzień często jest na górze listu. Jaki dzień tam jest?
# base: 988bf4e9
money_trouble-letter_date-label = Dzień z listu
# base: 4400fc8f
money_trouble-story = Wystarczy kilka słów. Co jeszcze chce Pan/Pani powiedzieć?
# base: 4d2cf5c5
money_trouble-story-again = To też można pominąć. Co jeszcze chce Pan/Pani powiedzieć?
# base: a1a3d085
money_trouble-story-label = Własnymi słowami
# base: d955a373
money_trouble-story-no = Nie, to wszystko
# base: d98d2afd
money_trouble-story-no-says = to wszystko | to już wszystko | nic więcej | więcej nic
# base: bc0d16a8
money_trouble-address = Wtedy trafi to do właściwych osób. Jaki jest kod pocztowy i numer domu?
# base: c894430c
money_trouble-address-again = Na przykład 1234 AB 12. Same cztery cyfry też wystarczą. Jaki jest kod pocztowy?
# base: 42526819
money_trouble-address-label = Adres
# base: 239910e6
money_trouble-thanks =
    Dziękujemy. Numer zgłoszenia: {$number}.
    {$worker} przeczyta to {$when}.
    Jeśli coś się zmieni, proszę śmiało pisać.
# base: feacda60
money_trouble-sooner = Można też porozmawiać z kimś wcześniej. W dzień proszę dzwonić: {$line_debt}, to nic nie kosztuje.
