# base: e44042ba
for_other_person-other_about =
    Kendi kelimelerinizle yazabilir veya seçebilirsiniz.
    Konu nedir?
# base: 8d8024ea
for_other_person-other_about-again = Henüz iyi anlamadım. En yakın olanı seçin veya başka kelimelerle yazın.
# base: 5c5901b5
for_other_person-other_about-worry = Biri için endişe
# base: 0ea6b5d3
for_other_person-other_about-money = Kira veya para
# base: 4b1eafa6
for_other_person-other_about-home = Ev
# base: ce888bed
for_other_person-other_about-neighbours = Komşular
# base: f12243e2
for_other_person-other_about-other = Başka bir konu
