# base: 02aac601
check_in-how_it_goes = Merhaba. Bunu sormam için anlaşmıştık. Nasılsınız?
# base: 336d1986
check_in-how_it_goes-again = Bir düğme veya birkaç kelime yeter. Nasılsınız?
# base: 0bfd1126
check_in-how_it_goes-label = Nasıl olduğu
# base: 547e881a
check_in-how_it_goes-good = İyi
# base: 17e4078b
check_in-how_it_goes-good-says = iyi | iyiyim | çok iyi | gayet iyi | fena değil | her şey iyi | süper
# base: a736f235
check_in-how_it_goes-so_so = Şöyle böyle
# base: a038fe35
check_in-how_it_goes-so_so-says = şöyle böyle | idare eder | idare ediyorum | eh işte | orta | daha iyi olabilir | pek iyi değil
# base: ac52a123
check_in-how_it_goes-not_good = İyi değil
# base: 6da905ce
check_in-how_it_goes-not_good-says = iyi değil | iyi değilim | kötü | kötüyüm | çok kötü | berbat
# base: 1c1a9ce4
check_in-glad = Bunu duymak güzel. Bir şey olursa rahatça yazın.
# base: 3f7f004b
check_in-wants_help = Söylemeniz çok iyi. Bunu biriyle konuşmak ister misiniz?
# base: bd741988
check_in-wants_help-again = Hayır da diyebilirsiniz. Bununla ilgili bir şey yapmak ister misiniz?
# base: 535a6a13
check_in-wants_help-label = Yardım isteği
# base: 77ee372b
check_in-wants_help-yes = Evet, lütfen
# base: e89f6c8d
check_in-wants_help-yes-says = evet | evet lütfen | isterim | yardım
# base: 6d800613
check_in-wants_help-no = Hayır, şimdi değil
# base: 75377e12
check_in-wants_help-no-says = hayır | şimdi değil | istemem | istemiyorum | gerek yok
# base: b7227416
check_in-not_now = Tamam. Kimseye bir şey iletmiyorum. Sonra isterseniz rahatça yazın.
# base: 251df5e3
check_in-check_in_about = Konu nedir?
# base: 55f245e4
check_in-check_in_about-again = En yakın olanı seçin ya da başka kelimelerle yazın. Konu nedir?
# base: a8c5020c
check_in-check_in_about-me = Kendimi nasıl hissettiğim
# base: 0ea6b5d3
check_in-check_in_about-money = Kira veya para
# base: 5a4af5d9
check_in-check_in_about-home = Evim
# base: ce888bed
check_in-check_in_about-neighbours = Komşular
# base: eab6ac49
check_in-check_in_about-somebody = Hemen bir insan
