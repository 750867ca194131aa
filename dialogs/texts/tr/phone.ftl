# base: 8820378d
phone-number = Sizi hangi numaradan arayabiliriz?
# base: 37bee441
phone-number-again = Telefonunuzun numarası, bütün rakamlarıyla. Hangi numarayı arayabiliriz?
# base: 16db1c63
phone-number-label = Telefon
# base: 793af636
phone-part_of_day = Aranmak için en uygun zaman hangisi?
# base: a7a04500
phone-part_of_day-label = Arama
# base: 6cacf1e5
phone-part_of_day-morning = Sabah
# base: 9b3be031
phone-part_of_day-afternoon = Öğleden sonra
# base: e4160335
phone-part_of_day-evening = Akşam
# base: abbb78d9
phone-part_of_day-any = Fark etmez
