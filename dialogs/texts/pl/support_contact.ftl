# base: 387f4809
support_contact-opens_on = mój opiekun | moja opiekunka | opiekun | opiekuna | opiekunem | opiekunka | opiekunkę | opiekunki | moim opiekunem | moją opiekunką | pracownik socjalny | asystent | asystentka | mój asystent | moja asystentka | doradca | begeleider | begeleiding | wizyta | wizytę | spotkanie | przełożyć spotkanie | przełożyć wizytę | odwołać spotkanie | odwołać wizytę | umówić spotkanie | umówić się | zmienić termin | inny opiekun | innego opiekuna | inną opiekunkę | nowy opiekun | nowego opiekuna | więcej pomocy | mniej pomocy | więcej wsparcia | mniej wsparcia | częściej przychodzić | rzadziej przychodzić | skarga na opiekuna | skarga na opiekunkę | nie jestem zadowolona z opiekuna | nie jestem zadowolony z opiekuna | opiekun nie przychodzi | opiekunka nie przychodzi
# base: 02950d60
support_contact-wish = Dobrze to wiedzieć. Czego potrzeba?
# base: c89190d5
support_contact-wish-again = Proszę wybrać to, co najbliższe. Czego potrzeba?
# base: 172e15fa
support_contact-wish-label = Życzenie
# base: 6a9aebbf
support_contact-wish-reach = Kontakt z moim opiekunem
# base: cc31bd2c
support_contact-wish-reach-says = kontakt | skontaktować | porozmawiać | rozmawiać | nie odbiera | nie odpowiada
# base: b20d6d37
support_contact-wish-move = Umówić albo przełożyć spotkanie
# base: 72cf535c
support_contact-wish-move-says = spotkanie | wizyta | wizytę | przełożyć | odwołać | umówić | inny termin
# base: d3a66b82
support_contact-new_day = Który dzień bardziej pasuje?
# base: 81a669b0
support_contact-new_day-again = Na przykład wtorek w przyszłym tygodniu. Który dzień jest dobry?
# base: b520fb32
support_contact-new_day-label = Dobry dzień
# base: 16ee87d6
support_contact-wish-change = Inny opiekun
# base: 1b31958e
support_contact-wish-change-says = inny opiekun | innego opiekuna | inną opiekunkę | nowy opiekun | nowego opiekuna | ktoś inny | kogoś innego
# base: 13e7cc22
support_contact-wish-more_or_less = Więcej albo mniej pomocy
# base: 4c7326d5
support_contact-wish-more_or_less-says = więcej pomocy | mniej pomocy | więcej wsparcia | mniej wsparcia | częściej | rzadziej | nie chcę już pomocy
# base: df6618ca
support_contact-wish-complaint = Mam skargę
# base: 7277e25e
support_contact-wish-complaint-says = skarga | skargę | zażalenie | nie jestem zadowolona | nie jestem zadowolony | niezadowolona | niezadowolony | nie przychodzi
# base: 0a23348d
support_contact-kept_apart =
    Dobrze, że Pan/Pani ma odwagę to powiedzieć.
    Skarga nie trafi do żadnego opiekuna. Przeczyta ją ktoś inny.
# base: c1479167
support_contact-message = Proszę opowiedzieć własnymi słowami. Co powinniśmy wiedzieć?
# base: 08b9719a
support_contact-message-again = Wystarczy kilka słów. Co powinniśmy wiedzieć?
# base: 93149dcb
support_contact-message-label = Wiadomość
# base: cd00b0ae
support_contact-about_whom = Jak nazywa się opiekun, o którego chodzi?
# base: 441e5db4
support_contact-about_whom-again = Samo imię też wystarczy. Jak nazywa się opiekun?
# base: 99f272f6
support_contact-about_whom-label = Opiekun
# base: b62e8e1b
support_contact-about_whom-nobody = Nie mam jeszcze opiekuna
# base: cf46bd0d
support_contact-about_whom-nobody-says = nie mam opiekuna | nie mam | nikt
# base: d01f0599
support_contact-address = Jaki jest kod pocztowy i numer domu?
# base: dbd88ddd
support_contact-address-again = Na przykład 1234 AB 12. Same cztery cyfry też wystarczą. Jaki jest kod pocztowy?
# base: 42526819
support_contact-address-label = Adres
# base: f13a3354
support_contact-thanks =
    Dziękujemy. Numer wiadomości: {$number}.
    {$worker} przeczyta to {$when}.
