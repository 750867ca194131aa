# base: 8820378d
phone-number = Pod jaki numer możemy zadzwonić?
# base: 37bee441
phone-number-again = Chodzi o numer telefonu, ze wszystkimi cyframi. Pod jaki numer możemy dzwonić?
# base: 16db1c63
phone-number-label = Telefon
# base: 793af636
phone-part_of_day = Kiedy najlepiej zadzwonić?
# base: a7a04500
phone-part_of_day-label = Pora telefonu
# base: 6cacf1e5
phone-part_of_day-morning = Rano
# base: 9b3be031
phone-part_of_day-afternoon = Po południu
# base: e4160335
phone-part_of_day-evening = Wieczorem
# base: abbb78d9
phone-part_of_day-any = Obojętnie
