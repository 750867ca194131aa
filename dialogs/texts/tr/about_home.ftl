# base: 376c3351
about_home-home = Evle ilgili konu nedir?
# base: c72f9966
about_home-home-repair = Bir şey bozuldu
# base: a51c4d7f
about_home-home-too_much = Evi toplu ve temiz tutamıyorum
# base: 27f325d5
about_home-home-question = Taşınma, sözleşme veya anahtar
