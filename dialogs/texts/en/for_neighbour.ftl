# base: e44042ba
for_neighbour-neighbour_about =
    You may say it in your own words, or choose.
    What is it about?
# base: 8d8024ea
for_neighbour-neighbour_about-again = I do not understand it yet. Choose what comes closest, or say it in other words.
# base: acc50572
for_neighbour-neighbour_about-noise = Noise from neighbours
# base: 2a38f081
for_neighbour-neighbour_about-conflict = Quarrels or other trouble
# base: d4227500
for_neighbour-neighbour_about-squalor = Dirt, smell or vermin
# base: 5c5901b5
for_neighbour-neighbour_about-worry = Worry about somebody
# base: cb5051c9
for_neighbour-neighbour_about-threat = Threats or violence
# base: f12243e2
for_neighbour-neighbour_about-other = Something else
