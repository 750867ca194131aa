# base: d3dfa855
about_neighbours-neighbours = Що підходить найкраще?
# base: acc50572
about_neighbours-neighbours-noise = Шум від сусідів
# base: 2a38f081
about_neighbours-neighbours-conflict = Сварки або інші незручності
# base: d4227500
about_neighbours-neighbours-squalor = Бруд, сморід або шкідники
# base: cb5051c9
about_neighbours-neighbours-threat = Погрози або насильство
