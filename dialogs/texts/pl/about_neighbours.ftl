# base: d3dfa855
about_neighbours-neighbours = Co pasuje najlepiej?
# base: acc50572
about_neighbours-neighbours-noise = Hałas od sąsiadów
# base: 2a38f081
about_neighbours-neighbours-conflict = Kłótnie albo inne kłopoty
# base: d4227500
about_neighbours-neighbours-squalor = Brud, smród albo robactwo
# base: cb5051c9
about_neighbours-neighbours-threat = Groźby albo przemoc
