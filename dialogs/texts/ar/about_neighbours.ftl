# base: d3dfa855
about_neighbours-neighbours = ما هو الأنسب لكم؟
# base: acc50572
about_neighbours-neighbours-noise = ضجيج من الجيران
# base: 2a38f081
about_neighbours-neighbours-conflict = شجار أو إزعاج آخر
# base: d4227500
about_neighbours-neighbours-squalor = أوساخ أو رائحة أو حشرات
# base: cb5051c9
about_neighbours-neighbours-threat = تهديد أو عنف
