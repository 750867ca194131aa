# base: e44042ba
for_other_person-other_about =
    يمكنكم أن تقولوا ذلك بكلماتكم، أو أن تختاروا.
    عن ماذا الأمر؟
# base: 8d8024ea
for_other_person-other_about-again = لم أفهم بعد. اختاروا الأقرب، أو قولوا ذلك بكلمات أخرى.
# base: 5c5901b5
for_other_person-other_about-worry = قلق على شخص
# base: 0ea6b5d3
for_other_person-other_about-money = الإيجار أو المال
# base: 4b1eafa6
for_other_person-other_about-home = المنزل
# base: ce888bed
for_other_person-other_about-neighbours = الجيران
# base: f12243e2
for_other_person-other_about-other = شيء آخر
