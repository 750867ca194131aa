# base: 376c3351
about_home-home = Co się dzieje z mieszkaniem?
# base: c72f9966
about_home-home-repair = Coś się zepsuło
# base: a51c4d7f
about_home-home-too_much = Nie daję rady sprzątać
# base: 27f325d5
about_home-home-question = Przeprowadzka, umowa albo klucze
