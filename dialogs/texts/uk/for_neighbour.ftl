# base: e44042ba
for_neighbour-neighbour_about =
    Можна сказати своїми словами або вибрати.
    Про що йдеться?
# base: 8d8024ea
for_neighbour-neighbour_about-again = Я ще не розумію. Виберіть найближче або скажіть іншими словами.
# base: acc50572
for_neighbour-neighbour_about-noise = Шум від сусідів
# base: 2a38f081
for_neighbour-neighbour_about-conflict = Сварки або інші незручності
# base: d4227500
for_neighbour-neighbour_about-squalor = Бруд, сморід або шкідники
# base: 5c5901b5
for_neighbour-neighbour_about-worry = Тривога за когось
# base: cb5051c9
for_neighbour-neighbour_about-threat = Погрози або насильство
# base: f12243e2
for_neighbour-neighbour_about-other = Щось інше
