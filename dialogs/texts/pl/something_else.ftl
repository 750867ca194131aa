# base: 354262ad
something_else-story = Proszę opowiedzieć własnymi słowami. O co chodzi?
# base: caa629e1
something_else-story-label = Opis
# base: e2dc34fb
something_else-address = Wtedy trafi to do właściwych osób. Jaki jest kod pocztowy i numer domu?
# base: 47f27f5b
something_else-address-again = Same cztery cyfry też wystarczą. Jaki jest kod pocztowy?
# base: 42526819
something_else-address-label = Adres
# base: f13a3354
something_else-thanks =
    Dziękujemy. Numer wiadomości: {$number}.
    {$worker} przeczyta to {$when}.
