# base: e44042ba
for_neighbour-neighbour_about =
    يمكنكم أن تقولوا ذلك بكلماتكم، أو أن تختاروا.
    عن ماذا الأمر؟
# base: 8d8024ea
for_neighbour-neighbour_about-again = لم أفهم بعد. اختاروا الأقرب، أو قولوا ذلك بكلمات أخرى.
# base: acc50572
for_neighbour-neighbour_about-noise = ضجيج من الجيران
# base: 2a38f081
for_neighbour-neighbour_about-conflict = شجار أو إزعاج آخر
# base: d4227500
for_neighbour-neighbour_about-squalor = أوساخ أو رائحة أو حشرات
# base: 5c5901b5
for_neighbour-neighbour_about-worry = قلق على شخص
# base: cb5051c9
for_neighbour-neighbour_about-threat = تهديد أو عنف
# base: f12243e2
for_neighbour-neighbour_about-other = شيء آخر
