# base: 13205389
welcome-hello =
    Dzień dobry. Jestem Waakvlam.
    Jestem komputerem, nie człowiekiem.
    Hallo. Ik ben Waakvlam, een computer, geen mens.
# base: f15e99c5
welcome-language = Proszę wybrać język. Kies uw taal.
# base: 8b0f8b8d
welcome-language-again = Proszę nacisnąć przycisk ze swoim językiem. Kies de knop met uw taal. Jaki to język?
# base: e281c2d2
welcome-language-label = Język
# base: 3c128f3d
welcome-language-nl = Nederlands
# base: 14307cc7
welcome-language-nl-says = holenderski | niderlandzki | po holendersku
# base: f8b84963
welcome-language-en = English
# base: 9edc5bd8
welcome-language-en-says = angielski | po angielsku
# base: 8440d325
welcome-language-tr = Türkçe
# base: 16b158ce
welcome-language-tr-says = turecki | po turecku
# base: 3ea2d57d
welcome-language-pl = Polski
# base: 6f06b5bd
welcome-language-pl-says = po polsku | polski proszę | polsku
# base: 44a482b5
welcome-language-ar = العربية
# base: 106fe0bc
welcome-language-ar-says = arabski | po arabsku
# base: ddb087cb
welcome-language-uk = Українська
# base: b779d7ba
welcome-language-uk-says = ukraiński | po ukraińsku
# base: ab3a1132
welcome-what_i_do =
    Słucham o kłopotach z mieszkaniem, pieniędzmi i sąsiadami.
    Przekazuję je człowiekowi, który może pomóc.
    Jeśli od razu potrzebny jest człowiek, proszę napisać: człowiek.
# base: 1affc1f0
welcome-role = Kto pisze?
# base: 7d73aaef
welcome-role-again = Chodzi o to, w czyjej sprawie. Kto pisze?
# base: 0c23cfbf
welcome-role-label = Kto pisze
# base: 86591d39
welcome-role-tenant = Wynajmuję tu mieszkanie
# base: fc1d5999
welcome-role-tenant-says = najemca | najemczyni | lokator | lokatorka | wynajmuję | mieszkam tu | mieszkam tutaj | dla siebie
# base: 57135db7
welcome-role-neighbour = Jestem z sąsiedztwa
# base: 3e4b771e
welcome-role-neighbour-says = sąsiad | sąsiadka | sąsiadem | sąsiadką | mieszkam obok
# base: 16625e3b
welcome-role-other_person = Pytam w imieniu kogoś innego
# base: b8c9dcf5
welcome-role-other_person-says = dla kogoś innego | dla kogoś | w imieniu | moja mama | mojej mamy | mój tata | mojego taty | mój syn | mojego syna | moja córka | mojej córki | rodzina | kolega | koleżanka | znajomy
# base: e44042ba
welcome-about =
    Można napisać własnymi słowami albo wybrać.
    O co chodzi?
# base: 8d8024ea
welcome-about-again = Jeszcze dobrze nie rozumiem. Proszę wybrać to, co najbliższe, albo napisać innymi słowami.
# base: 0ea6b5d3
welcome-about-money = Czynsz albo pieniądze
# base: ce888bed
welcome-about-neighbours = Sąsiedzi
# base: 5a4af5d9
welcome-about-home = Moje mieszkanie
# base: a8c5020c
welcome-about-me = Moje samopoczucie
# base: 7ea0a128
welcome-about-worry = Troska o kogoś innego
# base: f12243e2
welcome-about-other = Coś innego
