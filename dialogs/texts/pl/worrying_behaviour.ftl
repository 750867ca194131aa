# base: 0ca85c44
worrying_behaviour-opens_on = martwię się o sąsiada | martwię się o sąsiadkę | martwię się o sąsiadów | martwię się o kogoś | martwię się o mamę | martwię się o matkę | martwię się o tatę | martwię się o ojca | martwię się o syna | martwię się o córkę | martwię się o brata | martwię się o siostrę | martwię się o męża | martwię się o żonę | martwię się o babcię | martwię się o dziadka | martwię się o kolegę | martwię się o koleżankę | martwię się o przyjaciela | martwię się o przyjaciółkę | martwię się o niego | martwię się o nią | niepokoję się o | źle z sąsiadem | źle z sąsiadką | źle z moją mamą | źle z moim ojcem | źle z moim synem | źle z moją córką | zagubiony człowiek | zagubiona kobieta | zdezorientowany | zdezorientowana | mówi do siebie | gada do siebie | błąka się | nie widziałam go | nie widziałem go | nie widziałam jej | nie widziałem jej | dawno nie widziałam | dawno nie widziałem | nie widziałam sąsiada | nie widziałem sąsiada | nie widziałam sąsiadki | nie widziałem sąsiadki | nie otwiera drzwi | nie wychodzi z domu | nie wychodzi z mieszkania | zasłonięte okna | zasłony zasunięte | pełna skrzynka na listy | skrzynka pełna | listy się zbierają | zaniedbuje się | nie dba o siebie | nie je | prawie nie je | wszystko zapomina | zapomina wszystko | demencja | demencję | za dużo pije | dużo pije | ciągle pijany | ciągle pijana
# base: c07c2051
worrying_behaviour-promise =
    Jak dobrze, że myśli Pan/Pani o kimś innym.
    Ta osoba nie dowie się od nas, kto pisze.
    Jeśli teraz jest niebezpiecznie, proszę dzwonić: {$line_emergency}.
# base: cd808e88
worrying_behaviour-anonymous = Czy nasz pracownik może wiedzieć, kto pisze?
# base: c969ac96
worrying_behaviour-anonymous-again = Jeśli nie, żaden pracownik nie zobaczy, kto pisze, chyba że wymaga tego prawo. Czy pracownik może to wiedzieć?
# base: 40d08866
worrying_behaviour-anonymous-label = Pracownik wie, kto pisze
# base: 7ef3db8f
worrying_behaviour-anonymous-named = Tak, może
# base: 4ee11666
worrying_behaviour-anonymous-named-says = tak | może wiedzieć | jasne | pewnie | nie ma problemu
# base: 7a193233
worrying_behaviour-anonymous-anonymous = Nie, wolę anonimowo
# base: e1407b96
worrying_behaviour-anonymous-anonymous-says = anonimowo | anonimowe | wolę nie | nie może | nie chcę | lepiej nie | proszę nie mówić kim jestem
# base: 4c8421e0
worrying_behaviour-anonymous_means =
    Dobrze. Żaden pracownik i żaden sąsiad nie zobaczy, kto pisze.
    To zmieni się tylko wtedy, gdy wymaga tego prawo i dwie osoby tak postanowią.
    Wtedy o tym napiszemy.
    Możemy jednak odpowiedzieć tutaj. Nikt nie zadzwoni.
# base: 716f2f30
worrying_behaviour-relation = Skąd zna Pan/Pani tę osobę?
# base: b30e98b0
worrying_behaviour-relation-again = Imię nie jest potrzebne. Kim jest ta osoba dla Pana/Pani?
# base: 785cd422
worrying_behaviour-relation-label = Kto to jest
# base: 08e2a976
worrying_behaviour-relation-neighbour = Sąsiad albo sąsiadka
# base: 6451e221
worrying_behaviour-relation-neighbour-says = sąsiad | sąsiadka | sąsiada | sąsiadki | sąsiedzi | z naprzeciwka | z góry | z dołu
# base: 6a215313
worrying_behaviour-relation-family = Rodzina
# base: aa11ca17
worrying_behaviour-relation-family-says = rodzina | matka | mama | ojciec | tata | syn | córka | brat | siostra | babcia | dziadek | wujek | ciocia | kuzyn | kuzynka
# base: 84a9de79
worrying_behaviour-relation-friend = Ktoś znajomy albo bliski
# base: d1f089a5
worrying_behaviour-relation-friend-says = przyjaciel | przyjaciółka | znajomy | znajoma | kolega | koleżanka
# base: b9704e0d
worrying_behaviour-relation-somebody = Ktoś inny
# base: 5b7c5013
worrying_behaviour-relation-somebody-says = ktoś inny | nie znam | obcy | obca | na ulicy
# base: 9e7716c0
worrying_behaviour-seen = Wystarczy to, co widać na własne oczy. Co widać albo słychać?
# base: 19697693
worrying_behaviour-seen-again = Na przykład ciągle zasłonięte okna albo krzyki na ulicy. Co widać?
# base: 82ad6713
worrying_behaviour-seen-label = Widać lub słychać
# base: 1d6685dc
worrying_behaviour-seen_since = Od kiedy to widać?
# base: d96bd501
worrying_behaviour-seen_since-again = Można podać dzień, albo jak długo to trwa. Od kiedy tak jest?
# base: 551eba3f
worrying_behaviour-seen_since-label = Od kiedy
# base: 5b820404
worrying_behaviour-beside = Czy przy tej osobie jest dziecko albo zwierzę?
# base: a8efc2ad
worrying_behaviour-beside-again = Chodzi o to samo mieszkanie. Czy jest tam dziecko albo zwierzę?
# base: fe62b4b5
worrying_behaviour-beside-label = Dziecko lub zwierzę
# base: 157b5807
worrying_behaviour-beside-child = Dziecko
# base: 9171a062
worrying_behaviour-beside-child-says = dziecko | dzieci | synek | córeczka | niemowlę
# base: 86beb862
worrying_behaviour-beside-animal = Zwierzę
# base: 3ec68899
worrying_behaviour-beside-animal-says = zwierzę | zwierzęta | pies | psa | psy | kot | kota | koty | ptak
# base: 8e0d0c38
worrying_behaviour-beside-both = Jedno i drugie
# base: 7a6e3af1
worrying_behaviour-beside-both-says = jedno i drugie | oba | oboje
# base: 583d6206
worrying_behaviour-beside-no = Nie
# base: 9c8225a7
worrying_behaviour-beside-no-says = nie ma nikogo | mieszka sam | mieszka sama | nie ma dzieci
# base: ed95584a
worrying_behaviour-knows = Czy ta osoba wie, że Pan/Pani nam to mówi?
# base: c36a4957
worrying_behaviour-knows-again = Nie musi wiedzieć. Czy ta osoba o tym wie?
# base: 80ac10c6
worrying_behaviour-knows-label = Wie o tym
# base: 0b92bdad
worrying_behaviour-knows-yes = Tak
# base: 94bfb432
worrying_behaviour-knows-yes-says = wie o tym | tak wie | rozmawialiśmy
# base: 583d6206
worrying_behaviour-knows-no = Nie
# base: c0ff9ed7
worrying_behaviour-knows-no-says = nie wie | nic nie wie
# base: 45c4a426
worrying_behaviour-their_address = Jaki jest kod pocztowy i numer domu tej osoby?
# base: 5d67639c
worrying_behaviour-their_address-again = Sama ulica albo cztery cyfry też wystarczą. Gdzie mieszka ta osoba?
# base: aaa485fb
worrying_behaviour-their_address-label = Adres tej osoby
# base: ef21ff03
worrying_behaviour-thanks =
    Dziękujemy. Numer zgłoszenia: {$number}.
    {$worker} przeczyta to {$when}.
# base: d626e922
worrying_behaviour-told_back =
    Nie mówimy, co robimy ani o czym rozmawiamy.
    Tak samo traktujemy to, co nam Pan/Pani mówi.
    Gdy zgłoszenie będzie zakończone, damy znać.
# base: 578f90a3
worrying_behaviour-talk_it_over = Jeśli chce Pan/Pani z kimś porozmawiać, można dzwonić: {$line_worry}. Telefon jest bezpłatny.
