# base: d3dfa855
about_neighbours-neighbours = What fits best?
# base: acc50572
about_neighbours-neighbours-noise = Noise from neighbours
# base: 2a38f081
about_neighbours-neighbours-conflict = Quarrels or other trouble
# base: d4227500
about_neighbours-neighbours-squalor = Dirt, smell or vermin
# base: cb5051c9
about_neighbours-neighbours-threat = Threats or violence
