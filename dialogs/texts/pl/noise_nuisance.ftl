# base: c5492bf6
noise_nuisance-opens_on = hałas | hałasy | hałasu | hałasują | hałasuje | głośna muzyka | głośno muzyka | głośną muzykę | za głośna muzyka | muzyka za głośno | głośno grają | głośno u sąsiadów | jest głośno | za głośno | sąsiedzi krzyczą | sąsiad krzyczy | krzyki u sąsiadów | krzyki sąsiadów | szczeka pies | pies szczeka | szczeka | szczekanie | impreza u sąsiadów | imprezy u sąsiadów | imprezują | walą w ścianę | stukanie w ścianę | wiercenie | nie mogę spać przez hałas | tupanie | tupią | tupie | łomot | dudni
# base: 232bd507
noise_nuisance-promise =
    To przykre, że hałas przeszkadza.
    Sąsiedzi nie dowiedzą się od nas, kto pisze.
    Jeśli jest niebezpiecznie, proszę dzwonić: {$line_emergency}.
# base: cd808e88
noise_nuisance-anonymous = Czy nasz pracownik może wiedzieć, kto pisze?
# base: c969ac96
noise_nuisance-anonymous-again = Jeśli nie, żaden pracownik nie zobaczy, kto pisze, chyba że wymaga tego prawo. Czy pracownik może to wiedzieć?
# base: 40d08866
noise_nuisance-anonymous-label = Pracownik wie, kto pisze
# base: 7ef3db8f
noise_nuisance-anonymous-named = Tak, może
# base: 4ee11666
noise_nuisance-anonymous-named-says = tak | może wiedzieć | jasne | pewnie | nie ma problemu
# base: 7a193233
noise_nuisance-anonymous-anonymous = Nie, wolę anonimowo
# base: e1407b96
noise_nuisance-anonymous-anonymous-says = anonimowo | anonimowe | wolę nie | nie może | nie chcę | lepiej nie | proszę nie mówić kim jestem
# base: 4c8421e0
noise_nuisance-anonymous_means =
    Dobrze. Żaden pracownik i żaden sąsiad nie zobaczy, kto pisze.
    To zmieni się tylko wtedy, gdy wymaga tego prawo i dwie osoby tak postanowią.
    Wtedy o tym napiszemy.
    Możemy jednak odpowiedzieć tutaj. Nikt nie zadzwoni.
# base: c3515a47
noise_nuisance-address = Najpierw własny adres. Pod jakim kodem pocztowym i numerem domu to przeszkadza?
# base: d199ee9a
noise_nuisance-address-again = Chodzi o własny adres, na przykład 1234 AB 12. Jaki jest kod pocztowy?
# base: e287b48e
noise_nuisance-address-label = Własny adres
# base: 0a957f35
noise_nuisance-moment = Czy to dzieje się teraz, czy było wcześniej?
# base: 6fcbd33c
noise_nuisance-moment-label = Kiedy
# base: 55e3b878
noise_nuisance-moment-now = Teraz
# base: 8b01ef0c
noise_nuisance-moment-now-says = teraz | w tej chwili | od godziny | znowu | ciągle trwa | nadal
# base: 307ee49f
noise_nuisance-moment-earlier = Wcześniej
# base: c60cefd7
noise_nuisance-moment-earlier-says = wcześniej | wczoraj | w nocy | zeszłej nocy | w zeszłym tygodniu | zeszły
# base: 5c94ec88
noise_nuisance-day = Kiedy to mniej więcej było?
# base: 157b4a2f
noise_nuisance-day-again = Na przykład wczoraj albo w zeszły piątek. Który to mniej więcej był dzień?
# base: a8457a71
noise_nuisance-day-label = Dzień
# base: 2f4c6dcf
noise_nuisance-what = Co słychać?
# base: 7ae72ffb
noise_nuisance-what-again = Na przykład muzyka, krzyki albo wiercenie. Co słychać?
# base: 9f583dd4
noise_nuisance-what-label = Co słychać
# base: 832b3e58
noise_nuisance-often = Czy to zdarza się częściej?
# base: 4b070619
noise_nuisance-often-label = Jak często
# base: 8d4b6bfe
noise_nuisance-often-once = Nie, pierwszy raz
# base: 9e7fdd2a
noise_nuisance-often-sometimes = Czasami
# base: ea31886a
noise_nuisance-often-sometimes-says = czasami | czasem | od czasu do czasu | kilka razy | parę razy
# base: e017fe43
noise_nuisance-often-often = Tak, często
# base: 2362e15b
noise_nuisance-often-often-says = tak | często | codziennie | co noc | każdego dnia | każdej nocy | zawsze | ciągle | cały czas
# base: 48a4634a
noise_nuisance-thanks =
    Dziękujemy. Numer zgłoszenia: {$number}.
    {$worker} przeczyta to {$when}.
    Nie mówimy, o czym rozmawiamy z innymi.
