# base: d3dfa855
about_neighbours-neighbours = Size en çok hangisi uyuyor?
# base: acc50572
about_neighbours-neighbours-noise = Komşulardan gelen gürültü
# base: 2a38f081
about_neighbours-neighbours-conflict = Kavga veya başka bir sıkıntı
# base: d4227500
about_neighbours-neighbours-squalor = Kir, kötü koku, fare veya böcek
# base: cb5051c9
about_neighbours-neighbours-threat = Tehdit veya şiddet
