# base: 13205389
welcome-hello =
    Merhaba. Ben Waakvlam.
    Ben bir bilgisayarım, insan değilim.
    Hallo. Ik ben Waakvlam, een computer, geen mens.
# base: f15e99c5
welcome-language = Dilinizi seçin. Kies uw taal.
# base: 8b0f8b8d
welcome-language-again = Dilinizin yazdığı düğmeye basın. Kies de knop met uw taal. Hangi dili seçersiniz?
# base: e281c2d2
welcome-language-label = Dil
# base: 3c128f3d
welcome-language-nl = Nederlands
# base: 14307cc7
welcome-language-nl-says = hollandaca | felemenkçe | flemenkçe
# base: f8b84963
welcome-language-en = English
# base: 9edc5bd8
welcome-language-en-says = ingilizce
# base: 8440d325
welcome-language-tr = Türkçe
# base: 16b158ce
welcome-language-tr-says = türkçe lütfen | türkçe konuş | türkçe yaz | türkçe olsun
# base: 3ea2d57d
welcome-language-pl = Polski
# base: 6f06b5bd
welcome-language-pl-says = lehçe | polonyaca
# base: 44a482b5
welcome-language-ar = العربية
# base: 106fe0bc
welcome-language-ar-says = arapça | arapca
# base: ddb087cb
welcome-language-uk = Українська
# base: b779d7ba
welcome-language-uk-says = ukraynaca
# base: ab3a1132
welcome-what_i_do =
    Ev, para ve komşularla ilgili sıkıntıları dinlerim.
    Onları yardım edebilecek bir insana iletirim.
    Hemen bir insan isterseniz insan yazın.
# base: 1affc1f0
welcome-role = Kimsiniz?
# base: 7d73aaef
welcome-role-again = Kimin için yazdığınızı soruyorum. Kimsiniz?
# base: 0c23cfbf
welcome-role-label = Yazan kişi
# base: 86591d39
welcome-role-tenant = Burada kiracıyım
# base: fc1d5999
welcome-role-tenant-says = kiracı | kiracıyım | burada oturuyorum | burada yaşıyorum | kendim için | ben oturuyorum
# base: 57135db7
welcome-role-neighbour = Ben bir komşuyum
# base: 3e4b771e
welcome-role-neighbour-says = komşu | komşuyum | komşusuyum | yan komşu | yanda oturuyorum
# base: 16625e3b
welcome-role-other_person = Başkası için soruyorum
# base: b8c9dcf5
welcome-role-other_person-says = başkası için | başka biri için | annem | annem için | babam | babam için | oğlum | oğlum için | kızım | kızım için | ailem | arkadaşım | arkadaşım için
# base: e44042ba
welcome-about =
    Kendi kelimelerinizle yazabilir veya seçebilirsiniz.
    Konu nedir?
# base: 8d8024ea
welcome-about-again = Henüz iyi anlamadım. En yakın olanı seçin veya başka kelimelerle yazın.
# base: 0ea6b5d3
welcome-about-money = Kira veya para
# base: ce888bed
welcome-about-neighbours = Komşular
# base: 5a4af5d9
welcome-about-home = Evim
# base: a8c5020c
welcome-about-me = Kendimi nasıl hissettiğim
# base: 7ea0a128
welcome-about-worry = Başkası için endişe
# base: f12243e2
welcome-about-other = Başka bir konu
