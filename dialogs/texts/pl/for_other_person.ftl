# base: e44042ba
for_other_person-other_about =
    Można napisać własnymi słowami albo wybrać.
    O co chodzi?
# base: 8d8024ea
for_other_person-other_about-again = Jeszcze dobrze nie rozumiem. Proszę wybrać to, co najbliższe, albo napisać innymi słowami.
# base: 5c5901b5
for_other_person-other_about-worry = Troska o kogoś
# base: 0ea6b5d3
for_other_person-other_about-money = Czynsz albo pieniądze
# base: 4b1eafa6
for_other_person-other_about-home = Mieszkanie
# base: ce888bed
for_other_person-other_about-neighbours = Sąsiedzi
# base: f12243e2
for_other_person-other_about-other = Coś innego
