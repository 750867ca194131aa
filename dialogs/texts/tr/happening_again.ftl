# base: 31fdb28a
happening_again-opens_on = yine oluyor | yine başladı | yine gürültü | yine ses | yine müzik | tekrar oldu | tekrar başladı | yine aynı şey
# base: a2bac672
happening_again-again_when = Yine olmasına üzüldüm. Şu anda sürüyor mu?
# base: 6fcbd33c
happening_again-again_when-label = Ne zaman
# base: 0b9fd611
happening_again-again_when-now = Evet, şu anda
# base: e2024ae1
happening_again-again_when-now-says = şimdi | şu anda | hala | sürüyor
# base: 2f06599b
happening_again-again_when-earlier = Hayır, daha önce
# base: f561dce1
happening_again-again_when-earlier-says = önce | demin | dün | dün gece | durdu
# base: 6ab9871a
happening_again-again_day = Ne zamandı?
# base: 6930e4f3
happening_again-again_day-again = Bir gün ya da bir an yeter, örneğin dün akşam. Ne zamandı?
# base: a8457a71
happening_again-again_day-label = Gün
# base: d412b7aa
happening_again-again_how_long = Ne kadar zamandır sürüyor, ya da ne kadar sürdü?
# base: d9b03220
happening_again-again_how_long-label = Ne kadar
# base: 86dcbfd3
happening_again-again_how_bad = Bu sefer ne kadar kötü?
# base: 7912c3ab
happening_again-again_how_bad-label = Ne kadar kötü
# base: 2115a608
happening_again-again_how_bad-a_little = Çok kötü değil
# base: fca252f4
happening_again-again_how_bad-a_little-says = çok değil | biraz
# base: 5ed8a19a
happening_again-again_how_bad-bad = Kötü
# base: 2c7c9e44
happening_again-again_how_bad-bad-says = kötü | rahatsız edici
# base: 61c64f40
happening_again-again_how_bad-very_bad = Çok kötü
# base: 2dd41953
happening_again-again_how_bad-very_bad-says = çok kötü | korkunç | dayanılmaz
# base: b3eb6619
happening_again-again_what = Kendi sözlerinizle, ne oluyor?
# base: 9f583dd4
happening_again-again_what-label = Ne
# base: 67e5fce7
happening_again-again_own_action = Siz kendiniz bir şey yaptınız mı?
# base: e9e07414
happening_again-again_own_action-label = Kendi yaptığı
# base: 583d6206
happening_again-again_own_action-nothing = Hayır
# base: 5e48c2d3
happening_again-again_own_action-nothing-says = hayır | hiçbir şey | korkuyorum
# base: 9f2afa6e
happening_again-again_own_action-spoke = Bir şey söyledim
# base: 44f6cd8f
happening_again-again_own_action-spoke-says = zile bastım | söyledim | konuştum | sordum
# base: 9f19e7f6
happening_again-again_own_action-police = Polisi aradım
# base: 86d91a28
happening_again-again_own_action-police-says = polis
# base: e0bf1044
happening_again-noted =
    Teşekkür ederim. Saatiyle birlikte {$number} numaralı bildiriminize ekledim.
    Hiçbir şeyi yeniden anlatmanız gerekmez.
