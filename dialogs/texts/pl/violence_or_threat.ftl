# base: ecc76524
violence_or_threat-opens_on = grozi | grozi mi | grozi nam | grożą mi | groził mi | groziła mi | sąsiad mi grozi | sąsiadka mi grozi | sąsiedzi mi grożą | groźba | groźby | pogróżki | zastrasza | zastraszanie | zastraszają | boję się byłego | boję się męża | boję się żony | boję się partnera | boję się byłego męża | boję się chłopaka | boję się syna | boję się sąsiada | stalker | stalking | prześladuje mnie | śledzi mnie | chodzi za mną | nęka mnie | nękanie | molestuje | molestowanie | przemoc | przemoc domowa | przemoc w domu | przemoc u sąsiadów | znęca się | znęcanie | szantaż | szantażuje | wymuszenie | wymusza pieniądze | wykorzystuje mnie | wyzysk | sprzedaje narkotyki | sprzedają narkotyki | handel narkotykami | handlują narkotykami | handluje narkotykami | diler | dilerzy | broń palna | ma broń | mnie śledzi | śledzi i nęka | mnie nęka | prześladuje | boję się byłej | boję się mojego męża | boję się mojego byłego | boję się mojego partnera | grozili mi | groził nam
# base: 8f08f9df
violence_or_threat-can_write = Jestem komputerem. Zadam kilka krótkich pytań. Czy można teraz bezpiecznie pisać?
# base: 16699f16
violence_or_threat-can_write-again = Pytam, czy nikt teraz tego nie czyta. Czy można bezpiecznie pisać?
# base: ab8f9cf3
violence_or_threat-can_write-label = Bezpieczne pisanie
# base: 0b92bdad
violence_or_threat-can_write-yes = Tak
# base: 2c80c7e7
violence_or_threat-can_write-yes-says = nikt nie czyta | bezpiecznie tak | tak bezpiecznie | mogę pisać
# base: 9d589b66
violence_or_threat-way_out =
    Dobrze. Po słowie stop od razu kończę.
    Potem można usunąć tę rozmowę.
    Jeśli zrobi się niebezpiecznie, proszę dzwonić: {$line_emergency}.
# base: 583d6206
violence_or_threat-can_write-no = Nie
# base: 37c3c117
violence_or_threat-can_write-no-says = nie jest bezpiecznie | niebezpiecznie | nie teraz | teraz nie | później | potem | ktoś czyta
# base: 9d04a349
violence_or_threat-until_later =
    To teraz kończymy. Nic nie zostało przekazane.
    Proszę napisać, gdy będzie bezpiecznie.
    W razie niebezpieczeństwa: {$line_emergency}. Można też dzwonić: {$line_safe_home}, dzień i noc.
# base: 052929f8
violence_or_threat-whom = Czy to spotyka Pana/Panią, czy kogoś innego?
# base: c98f1391
violence_or_threat-whom-again = Pytam, kogo to spotyka. Czy to Pan/Pani, czy ktoś inny?
# base: cfd64692
violence_or_threat-whom-label = Kogo to spotyka
# base: 449f6225
violence_or_threat-whom-self = Mnie
# base: b4e9e424
violence_or_threat-whom-self-says = mnie | mi | ja | moją rodzinę | nas | nam
# base: 1eb03081
violence_or_threat-whom-other = Kogoś innego
# base: 69d888cd
violence_or_threat-whom-other-says = kogoś innego | ktoś inny | kogoś | sąsiadka | sąsiadkę | sąsiad | sąsiada | siostra | siostrę | matka | matkę | mamę | koleżanka | koleżankę
# base: cd808e88
violence_or_threat-anonymous = Czy nasz pracownik może wiedzieć, kto pisze?
# base: c969ac96
violence_or_threat-anonymous-again = Jeśli nie, żaden pracownik nie zobaczy, kto pisze, chyba że wymaga tego prawo. Czy pracownik może to wiedzieć?
# base: 40d08866
violence_or_threat-anonymous-label = Pracownik wie, kto pisze
# base: 7ef3db8f
violence_or_threat-anonymous-named = Tak, może
# base: 4ee11666
violence_or_threat-anonymous-named-says = tak | może wiedzieć | jasne | pewnie | nie ma problemu
# base: 7a193233
violence_or_threat-anonymous-anonymous = Nie, wolę anonimowo
# base: e1407b96
violence_or_threat-anonymous-anonymous-says = anonimowo | anonimowe | wolę nie | nie może | nie chcę | lepiej nie | proszę nie mówić kim jestem
# base: 4c8421e0
violence_or_threat-anonymous_means =
    Dobrze. Żaden pracownik i żaden sąsiad nie zobaczy, kto pisze.
    To zmieni się tylko wtedy, gdy wymaga tego prawo i dwie osoby tak postanowią.
    Wtedy o tym napiszemy.
    Możemy jednak odpowiedzieć tutaj. Nikt nie zadzwoni.
# base: a7413c6a
violence_or_threat-who_does = Kto to robi?
# base: 67731848
violence_or_threat-who_does-again = Imię nie jest potrzebne. Kim jest ta osoba dla Pana/Pani, albo dla tamtej osoby?
# base: 2608f4e6
violence_or_threat-who_does-label = Kto to robi
# base: 7ebf2974
violence_or_threat-who_does-partner = Partner, partnerka albo były
# base: 0a7bbf81
violence_or_threat-who_does-partner-says = partner | partnerka | mąż | żona | były | była | były mąż | chłopak | dziewczyna | eks
# base: fb653453
violence_or_threat-who_does-family = Ktoś z rodziny
# base: 566738d0
violence_or_threat-who_does-family-says = rodzina | rodziny | ojciec | matka | syn | córka | brat | siostra | ojczym | wujek
# base: 08e2a976
violence_or_threat-who_does-neighbour = Sąsiad albo sąsiadka
# base: cd16d20d
violence_or_threat-who_does-neighbour-says = sąsiad | sąsiadka | sąsiedzi
# base: b9704e0d
violence_or_threat-who_does-somebody = Ktoś inny
# base: 56eb1875
violence_or_threat-who_does-somebody-says = ktoś inny | obcy | nieznajomy | znajomy | kolega | diler | dilerzy | chłopaki
# base: a8e0b5a0
violence_or_threat-who_does-unknown_person = Tego nie wiem
# base: 73616d50
violence_or_threat-happens = Wystarczy kilka słów. Co się dzieje?
# base: 5de38ea4
violence_or_threat-happens-again = Proszę napisać tylko to, co Pan/Pani chce. Co się dzieje?
# base: fd22e762
violence_or_threat-happens-label = Co się dzieje
# base: 73fbcfc6
violence_or_threat-happens_since = Dziękuję za te słowa. Od kiedy to się dzieje?
# base: ec091d13
violence_or_threat-happens_since-again = Można podać miesiąc, albo jak długo to trwa. Od kiedy tak jest?
# base: 551eba3f
violence_or_threat-happens_since-label = Od kiedy
# base: d01f0599
violence_or_threat-address = Jaki jest kod pocztowy i numer domu?
# base: 47f27f5b
violence_or_threat-address-again = Same cztery cyfry też wystarczą. Jaki jest kod pocztowy?
# base: e287b48e
violence_or_threat-address-label = Własny adres
# base: 7c09b2ef
violence_or_threat-their_address = Jaki jest kod pocztowy i numer domu, gdzie to się dzieje?
# base: aa8a3f6e
violence_or_threat-their_address-again = Sama ulica albo cztery cyfry też wystarczą. Gdzie to się dzieje?
# base: d144379e
violence_or_threat-their_address-label = Adres zdarzenia
# base: e70db52a
violence_or_threat-contact = Jak możemy bezpiecznie odpowiedzieć?
# base: f6d53716
violence_or_threat-contact-again = Proszę wybrać to, czego inni nie zobaczą i nie usłyszą. Jak bezpiecznie odpowiedzieć?
# base: 8cf4bced
violence_or_threat-contact-label = Odpowiedź
# base: 5c1e173a
violence_or_threat-contact-here = Tutaj, w tej rozmowie
# base: 6482dc73
violence_or_threat-contact-here-says = tutaj | tu | czat | na czacie | wiadomość | wiadomością | pisać | pisemnie
# base: 60de445d
violence_or_threat-contact-call = Proszę zadzwonić
# base: 464c432b
violence_or_threat-contact-call-says = zadzwoń | zadzwonić | zadzwońcie | proszę dzwonić | dzwonić | dzwońcie | telefon | telefonicznie | przez telefon | wolę telefon | oddzwonić
# base: 7b58a6c6
violence_or_threat-number = Pod jaki numer możemy bezpiecznie zadzwonić?
# base: 37bee441
violence_or_threat-number-again = Chodzi o numer telefonu, ze wszystkimi cyframi. Pod jaki numer możemy dzwonić?
# base: 16db1c63
violence_or_threat-number-label = Telefon
# base: db48d082
violence_or_threat-contact-not_safe = Nie, napiszę sam/sama
# base: dd409eb0
violence_or_threat-contact-not_safe-says = wolę nie | niebezpiecznie | nie jest bezpiecznie | sama napiszę | sam napiszę | napiszę sam | napiszę sama | sam się odezwę | sama się odezwę
# base: 54de3616
violence_or_threat-part_of_day = O jakiej porze jest bezpiecznie?
# base: bd737240
violence_or_threat-part_of_day-again = Rano, po południu albo wieczorem. Kiedy jest bezpiecznie?
# base: 11dd0b65
violence_or_threat-part_of_day-label = Bezpieczna pora
# base: 6cacf1e5
violence_or_threat-part_of_day-morning = Rano
# base: 9b3be031
violence_or_threat-part_of_day-afternoon = Po południu
# base: e4160335
violence_or_threat-part_of_day-evening = Wieczorem
# base: abbb78d9
violence_or_threat-part_of_day-any = Obojętnie
# base: daef924d
violence_or_threat-thanks =
    Dziękujemy. Powiedzenie tego wymagało odwagi.
    Pracownik przeczyta to {$when}. Numer wiadomości: {$number}.
    Jeśli zrobi się niebezpiecznie, proszę dzwonić: {$line_emergency}.
# base: b9400e7b
violence_or_threat-talk_it_over = Można też porozmawiać o tym, dzień i noc, bezpłatnie: {$line_safe_home}. Nie trzeba podawać imienia.
