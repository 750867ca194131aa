# base: 05d00ede
rent_arrears-opens_on = zaległości w czynszu | zaległość w czynszu | zaległy czynsz | zalegam z czynszem | zalegamy z czynszem | dług za czynsz | długi za czynsz | dług czynszowy | nie mogę zapłacić czynszu | nie mogę płacić czynszu | nie mam na czynsz | nie mamy na czynsz | nie stać mnie na czynsz | brakuje mi na czynsz | niezapłacony czynsz | nie zapłaciłam czynszu | nie zapłaciłem czynszu | nie płacę czynszu | spóźniam się z czynszem | spóźniony czynsz | czynsz po terminie | nie mogę zapłacić za mieszkanie | nie mam na mieszkanie | zalegam za mieszkanie | list o czynszu | list w sprawie czynszu | pismo o czynszu | komornik za czynsz | komornik czynsz | eksmisja | eksmisję | eksmisji | eksmitują | wyrzucą mnie z mieszkania | wyrzucają mnie z mieszkania | wyrzucają nas z mieszkania | muszę opuścić mieszkanie | muszę się wyprowadzić bo czynsz | huurachterstand | ontruiming
# base: 07fd2458
rent_arrears-good_to_say = Dziękujemy za zaufanie. To zdarza się wielu osobom.
# base: b42d8470
rent_arrears-amount = Wystarczy mniej więcej: ile czynszu zostało do zapłaty?
# base: e8f28c78
rent_arrears-amount-again = Szukam kwoty w euro, na przykład 450. Ile to mniej więcej jest?
# base: ea179d43
rent_arrears-amount-label = Kwota
# base: 649d5260
rent_arrears-amount-call_me = Wolę, żeby ktoś zadzwonił
# base: 532bd47d
rent_arrears-amount-call_me-says = zadzwoń | zadzwonić | zadzwońcie | proszę dzwonić | wolę telefon | niech ktoś zadzwoni
# base: f3c77a6c
rent_arrears-period = Od kiedy czynsz nie jest zapłacony?
# base: ec091d13
rent_arrears-period-again = Można podać miesiąc, albo jak długo to trwa. Od kiedy tak jest?
# base: 551eba3f
rent_arrears-period-label = Od kiedy
# base: c3f09802
rent_arrears-letter = Czy przyszedł o tym list?
# base: 48c17b6b
rent_arrears-letter-again = Na przykład list od właściciela mieszkania albo komornika (deurwaarder). Jaki to list?
# base: fa03d719
rent_arrears-letter-label = List
# base: b7887563
rent_arrears-letter-no = Nie, nie było listu
# base: 3c0b4fd9
rent_arrears-letter-reminder = Tak, przypomnienie
# base: 98dea529
rent_arrears-letter-reminder-says = przypomnienie | ponaglenie | upomnienie | herinnering | aanmaning
# base: 424b9bc8
rent_arrears-letter-bailiff = Tak, od komornika (deurwaarder)
# base: 8aa65536
rent_arrears-letter-bailiff-says = komornik | komornika | od komornika | sąd | z sądu | pozew | windykacja | deurwaarder
# base: 3f11314a
rent_arrears-letter-eviction = Tak, muszę opuścić mieszkanie
# base: 76837c07
rent_arrears-letter-eviction-says = eksmisja | eksmisję | eksmisji | opuścić mieszkanie | wyprowadzić | wyrzucają | wyrzucą | ontruiming
# base: b543b895
rent_arrears-priority = To bardzo trudne. To ma pierwszeństwo.
# base: 8a24e0ca
rent_arrears-leave_by = Do kiedy trzeba opuścić mieszkanie?
# base: 5872d484
rent_arrears-leave_by-again = Często jest to na górze listu. Do którego dnia trzeba opuścić mieszkanie?
# base: 31f42227
rent_arrears-leave_by-label = Opuścić do
# base: d01f0599
rent_arrears-address = Jaki jest kod pocztowy i numer domu?
# base: dbd88ddd
rent_arrears-address-again = Na przykład 1234 AB 12. Same cztery cyfry też wystarczą. Jaki jest kod pocztowy?
# base: 42526819
rent_arrears-address-label = Adres
# base: 239910e6
rent_arrears-thanks =
    Dziękujemy. Numer zgłoszenia: {$number}.
    {$worker} przeczyta to {$when}.
    Jeśli coś się zmieni, proszę śmiało pisać.
