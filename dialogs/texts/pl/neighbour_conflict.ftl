# base: 75f61bfd
neighbour_conflict-opens_on = kłótnia z sąsiadem | kłótnia z sąsiadką | kłótnia z sąsiadami | kłótnie z sąsiadem | kłótnie z sąsiadami | kłócę się z sąsiadem | kłócę się z sąsiadką | kłócę się z sąsiadami | awantura z sąsiadem | konflikt z sąsiadem | konflikt z sąsiadką | konflikt z sąsiadami | problem z sąsiadem | problem z sąsiadką | problem z sąsiadami | problemy z sąsiadem | problemy z sąsiadką | problemy z sąsiadami | kłopoty z sąsiadem | kłopoty z sąsiadami | skarga na sąsiada | skarga na sąsiadkę | skarga na sąsiadów | sąsiad mi dokucza | sąsiadka mi dokucza | sąsiedzi dokuczają | sąsiad mnie wyzywa | sąsiadka mnie wyzywa | wyzywa mnie | wyzywają mnie | przeklina na mnie | obraża mnie | plotki | plotkuje | nęka mnie sąsiad | dym od sąsiada | dym od sąsiadów | dym papierosowy | dym z papierosów | zapach marihuany | smród marihuany | pali trawkę | pali marihuanę | pali na balkonie | palą na balkonie | grill | parkowanie | parkuje | miejsce parkingowe | moje miejsce parkingowe | płot | ogrodzenie | żywopłot | drzewo sąsiada | gałęzie | ogród sąsiada | rzeczy na korytarzu | rzeczy na klatce | rowery na korytarzu | rowery na klatce | klatka schodowa | wspólny ogród | piwnica sąsiada
# base: 96785c05
neighbour_conflict-promise =
    To przykre, tak blisko domu.
    Sąsiedzi nie dowiedzą się od nas, kto pisze.
    Jeśli jest niebezpiecznie, proszę dzwonić: {$line_emergency}.
# base: cd808e88
neighbour_conflict-anonymous = Czy nasz pracownik może wiedzieć, kto pisze?
# base: c969ac96
neighbour_conflict-anonymous-again = Jeśli nie, żaden pracownik nie zobaczy, kto pisze, chyba że wymaga tego prawo. Czy pracownik może to wiedzieć?
# base: 40d08866
neighbour_conflict-anonymous-label = Pracownik wie, kto pisze
# base: 7ef3db8f
neighbour_conflict-anonymous-named = Tak, może
# base: 4ee11666
neighbour_conflict-anonymous-named-says = tak | może wiedzieć | jasne | pewnie | nie ma problemu
# base: 7a193233
neighbour_conflict-anonymous-anonymous = Nie, wolę anonimowo
# base: e1407b96
neighbour_conflict-anonymous-anonymous-says = anonimowo | anonimowe | wolę nie | nie może | nie chcę | lepiej nie | proszę nie mówić kim jestem
# base: 4c8421e0
neighbour_conflict-anonymous_means =
    Dobrze. Żaden pracownik i żaden sąsiad nie zobaczy, kto pisze.
    To zmieni się tylko wtedy, gdy wymaga tego prawo i dwie osoby tak postanowią.
    Wtedy o tym napiszemy.
    Możemy jednak odpowiedzieć tutaj. Nikt nie zadzwoni.
# base: f3ccd2ae
neighbour_conflict-matter = Co przeszkadza?
# base: bde9eee2
neighbour_conflict-matter-again = Proszę wybrać to, co najcięższe. Co przeszkadza?
# base: 2f39c602
neighbour_conflict-matter-label = Przeszkadza
# base: a0a027f5
neighbour_conflict-matter-quarrel = Kłótnie albo dokuczanie
# base: 089c4b7a
neighbour_conflict-matter-quarrel-says = kłótnia | kłótnie | dokucza | dokuczanie | dokuczają | wyzywa | wyzwiska | obraża | przeklina | plotkuje | nęka
# base: 3cf6bf86
neighbour_conflict-matter-smoke = Dym albo zapach
# base: 38c1c106
neighbour_conflict-matter-smoke-says = dym | papierosy | pali | palą | marihuana | trawka | grill | smród | śmierdzi | zapach
# base: e629dd43
neighbour_conflict-matter-garden = Ogród, żywopłot albo płot
# base: 3c2e10f9
neighbour_conflict-matter-garden-says = ogród | ogródek | żywopłot | płot | ogrodzenie | drzewo | gałęzie
# base: 9b5f3a31
neighbour_conflict-matter-shared = Schody, korytarz albo parkowanie
# base: c72ff278
neighbour_conflict-matter-shared-says = schody | klatka | klatka schodowa | korytarz | korytarzu | parkowanie | parkuje | parking | rowery
# base: 2905fffc
neighbour_conflict-matter-noise = Hałas
# base: f2a15996
neighbour_conflict-matter-noise-says = hałas | hałasy | hałasują | głośno | muzyka | szczeka | krzyki | krzyczą
# base: 04db12e0
neighbour_conflict-matter-threat = Ktoś mi grozi
# base: 5b054335
neighbour_conflict-matter-threat-says = grozi | groźba | groźby | groził | groziła | grożą | zastrasza | śledzi mnie
# base: 743d03ae
neighbour_conflict-go_over = To poważne. Do tego lepiej pasują inne pytania. Czy przejdziemy do nich?
# base: 947a6569
neighbour_conflict-go_over-again = Wtedy wiadomość trafi do osób, które się na tym znają. Czy tak zrobimy?
# base: 2f0097b7
neighbour_conflict-go_over-label = Pytania o groźby
# base: 571124a7
neighbour_conflict-go_over-yes = Tak, dobrze
# base: f41b71d9
neighbour_conflict-go_over-yes-says = poproszę | zróbmy tak | przejdźmy
# base: 7a6b88a7
neighbour_conflict-go_over-no = Nie, wolę zostać tutaj
# base: f12243e2
neighbour_conflict-matter-other = Coś innego
# base: e00d5a13
neighbour_conflict-matter-other-says = coś innego | inne | co innego
# base: c3515a47
neighbour_conflict-address = Najpierw własny adres. Pod jakim kodem pocztowym i numerem domu to przeszkadza?
# base: d199ee9a
neighbour_conflict-address-again = Chodzi o własny adres, na przykład 1234 AB 12. Jaki jest kod pocztowy?
# base: e287b48e
neighbour_conflict-address-label = Własny adres
# base: 3931d8b7
neighbour_conflict-story = Proszę opowiedzieć własnymi słowami. Co się dzieje?
# base: d2ac070e
neighbour_conflict-story-again = Proszę napisać tylko to, co widać albo słychać. Co się dzieje?
# base: fd22e762
neighbour_conflict-story-label = Co się dzieje
# base: 832b3e58
neighbour_conflict-often = Czy to zdarza się częściej?
# base: 402459bc
neighbour_conflict-often-again = Pytam, jak często to się dzieje. Czy to zdarza się częściej?
# base: 4b070619
neighbour_conflict-often-label = Jak często
# base: 8d4b6bfe
neighbour_conflict-often-once = Nie, pierwszy raz
# base: 8aa4852a
neighbour_conflict-often-once-says = pierwszy raz | po raz pierwszy | jeden raz | tylko raz | nieczęsto | nie często
# base: 9e7fdd2a
neighbour_conflict-often-sometimes = Czasami
# base: ea31886a
neighbour_conflict-often-sometimes-says = czasami | czasem | od czasu do czasu | kilka razy | parę razy
# base: e017fe43
neighbour_conflict-often-often = Tak, często
# base: 295dc113
neighbour_conflict-often-often-says = tak często | codziennie | co noc | co tydzień | każdego dnia | każdej nocy | zawsze | ciągle | cały czas | w kółko
# base: 4a09e06d
neighbour_conflict-talked = Czy była o tym rozmowa z sąsiadami?
# base: 39adb892
neighbour_conflict-talked-again = To nie jest konieczne. Chcę tylko wiedzieć. Czy była o tym rozmowa?
# base: 96d5c8bf
neighbour_conflict-talked-label = Rozmowa z sąsiadami
# base: 0b92bdad
neighbour_conflict-talked-yes = Tak
# base: 5e40d9bb
neighbour_conflict-talked-yes-says = rozmawiałam | rozmawiałem | mówiłam | mówiłem | prosiłam | prosiłem | była rozmowa
# base: 583d6206
neighbour_conflict-talked-no = Nie
# base: 9866e55e
neighbour_conflict-talked-no-says = jeszcze nie | nie rozmawiałam | nie rozmawiałem
# base: 0b06b9a2
neighbour_conflict-talked-afraid = Boję się tego
# base: e411a708
neighbour_conflict-talked-afraid-says = boję się | nie mam odwagi | nie odważę | strach
# base: 1ebded5f
neighbour_conflict-need_not = Wcale nie trzeba. Nie prosimy o to.
# base: 48a4634a
neighbour_conflict-thanks =
    Dziękujemy. Numer zgłoszenia: {$number}.
    {$worker} przeczyta to {$when}.
    Nie mówimy, o czym rozmawiamy z innymi.
