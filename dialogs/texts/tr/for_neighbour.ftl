# base: e44042ba
for_neighbour-neighbour_about =
    Kendi kelimelerinizle yazabilir veya seçebilirsiniz.
    Konu nedir?
# base: 8d8024ea
for_neighbour-neighbour_about-again = Henüz iyi anlamadım. En yakın olanı seçin veya başka kelimelerle yazın.
# base: acc50572
for_neighbour-neighbour_about-noise = Komşulardan gelen gürültü
# base: 2a38f081
for_neighbour-neighbour_about-conflict = Kavga veya başka bir sıkıntı
# base: d4227500
for_neighbour-neighbour_about-squalor = Kir, kötü koku, fare veya böcek
# base: 5c5901b5
for_neighbour-neighbour_about-worry = Biri için endişe
# base: cb5051c9
for_neighbour-neighbour_about-threat = Tehdit veya şiddet
# base: f12243e2
for_neighbour-neighbour_about-other = Başka bir konu
