# base: e44042ba
for_neighbour-neighbour_about =
    Można napisać własnymi słowami albo wybrać.
    O co chodzi?
# base: 8d8024ea
for_neighbour-neighbour_about-again = Jeszcze dobrze nie rozumiem. Proszę wybrać to, co najbliższe, albo napisać innymi słowami.
# base: acc50572
for_neighbour-neighbour_about-noise = Hałas od sąsiadów
# base: 2a38f081
for_neighbour-neighbour_about-conflict = Kłótnie albo inne kłopoty
# base: d4227500
for_neighbour-neighbour_about-squalor = Brud, smród albo robactwo
# base: 5c5901b5
for_neighbour-neighbour_about-worry = Troska o kogoś
# base: cb5051c9
for_neighbour-neighbour_about-threat = Groźby albo przemoc
# base: f12243e2
for_neighbour-neighbour_about-other = Coś innego
