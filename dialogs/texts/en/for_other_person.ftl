# base: e44042ba
for_other_person-other_about =
    You may say it in your own words, or choose.
    What is it about?
# base: 8d8024ea
for_other_person-other_about-again = I do not understand it yet. Choose what comes closest, or say it in other words.
# base: 5c5901b5
for_other_person-other_about-worry = Worry about somebody
# base: 0ea6b5d3
for_other_person-other_about-money = Rent or money
# base: 4b1eafa6
for_other_person-other_about-home = The home
# base: ce888bed
for_other_person-other_about-neighbours = The neighbours
# base: f12243e2
for_other_person-other_about-other = Something else
