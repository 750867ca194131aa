# base: 327a5423
contact_wish-contact = Jak mamy odpowiedzieć?
# base: 39ffb955
contact_wish-contact-again = Wiadomość tutaj albo telefon. Jak mamy odpowiedzieć?
# base: 8cf4bced
contact_wish-contact-label = Odpowiedź
# base: 5c1e173a
contact_wish-contact-here = Tutaj, w tej rozmowie
# base: 6482dc73
contact_wish-contact-here-says = tutaj | tu | czat | na czacie | wiadomość | wiadomością | pisać | pisemnie
# base: 60de445d
contact_wish-contact-call = Proszę zadzwonić
# base: 464c432b
contact_wish-contact-call-says = zadzwoń | zadzwonić | zadzwońcie | proszę dzwonić | dzwonić | dzwońcie | telefon | telefonicznie | przez telefon | wolę telefon | oddzwonić
