# base: c5492bf6
noise_nuisance-opens_on = gürültü | gürültülü | yüksek müzik | yüksek sesle müzik | müzik çok yüksek | müzik sesi | ses çok yüksek | çok ses | komşu gürültüsü | komşular gürültü | komşular bağırıyor | bağırış | bağırıyorlar | havlayan köpek | köpek havlıyor | köpeği havlıyor | havlıyor | parti yapıyorlar | komşuda parti | duvara vuruyor | üst kattan ses | gürültüden uyuyamıyorum | tepiniyor | tepinme | güm güm | matkap
# base: 232bd507
noise_nuisance-promise =
    Rahatsız olmanız üzücü.
    Komşularınız kim olduğunuzu bizden öğrenmez.
    Tehlike varsa {$line_emergency} numarasını arayın.
# base: cd808e88
noise_nuisance-anonymous = Görevlimiz kim olduğunuzu bilebilir mi?
# base: c969ac96
noise_nuisance-anonymous-again = Hayır derseniz, yasa istemedikçe hiçbir görevli kim olduğunuzu görmez. Görevli bilebilir mi?
# base: 40d08866
noise_nuisance-anonymous-label = Adınız bilinsin mi
# base: 7ef3db8f
noise_nuisance-anonymous-named = Evet, olur
# base: 4ee11666
noise_nuisance-anonymous-named-says = evet | olur | tabii | tabi | sorun değil | bilebilir | bilsin
# base: 7a193233
noise_nuisance-anonymous-anonymous = Hayır, adım bilinmesin
# base: e1407b96
noise_nuisance-anonymous-anonymous-says = hayır | hayir olmaz | anonim | isimsiz | istemem | istemiyorum | bilmesin | bilinmesin | kim olduğumu söylemeyin
# base: 4c8421e0
noise_nuisance-anonymous_means =
    Tamam. Hiçbir görevli ve hiçbir komşu kim olduğunuzu görmez.
    Bu ancak yasa isterse ve iki kişi birlikte karar verirse değişir.
    O zaman bunu bizden öğrenirsiniz.
    Size yine de buradan cevap verebiliriz. Kimse sizi aramaz.
# base: c3515a47
noise_nuisance-address = Önce kendi adresiniz. Rahatsız olduğunuz yerin posta kodu ve kapı numarası nedir?
# base: d199ee9a
noise_nuisance-address-again = Kendi adresinizi soruyorum, örneğin 1234 AB 12. Posta kodunuz nedir?
# base: e287b48e
noise_nuisance-address-label = Adresiniz
# base: 0a957f35
noise_nuisance-moment = Şu anda mı oluyor, yoksa daha önce miydi?
# base: 6fcbd33c
noise_nuisance-moment-label = Ne zaman
# base: 55e3b878
noise_nuisance-moment-now = Şimdi
# base: 8b01ef0c
noise_nuisance-moment-now-says = şimdi | şu an | şu anda | hâlâ | yine başladı | devam ediyor | bir saattir
# base: 307ee49f
noise_nuisance-moment-earlier = Daha önce
# base: c60cefd7
noise_nuisance-moment-earlier-says = önce | dün | dün gece | dün akşam | geçen hafta | geçen | önceki
# base: 5c94ec88
noise_nuisance-day = Aşağı yukarı ne zamandı?
# base: 157b4a2f
noise_nuisance-day-again = Örneğin dün, ya da geçen cuma. Aşağı yukarı hangi gündü?
# base: a8457a71
noise_nuisance-day-label = Gün
# base: 2f4c6dcf
noise_nuisance-what = Ne duyuyorsunuz?
# base: 7ae72ffb
noise_nuisance-what-again = Örneğin müzik, bağırma veya tamirat. Ne duyuyorsunuz?
# base: 9f583dd4
noise_nuisance-what-label = Duyulan
# base: 832b3e58
noise_nuisance-often = Bu sık oluyor mu?
# base: 4b070619
noise_nuisance-often-label = Ne kadar sık
# base: 8d4b6bfe
noise_nuisance-often-once = Hayır, ilk kez
# base: 9e7fdd2a
noise_nuisance-often-sometimes = Bazen
# base: ea31886a
noise_nuisance-often-sometimes-says = bazen | ara sıra | arada bir | birkaç kere | birkaç kez
# base: e017fe43
noise_nuisance-often-often = Evet, sık sık
# base: 2362e15b
noise_nuisance-often-often-says = evet | sık | sık sık | her gün | her gece | hergün | sürekli | her zaman | hep
# base: 48a4634a
noise_nuisance-thanks =
    Teşekkür ederiz. Bildiriminizin numarası {$number}.
    {$worker} bunu {$when} okuyacak.
    Başkalarıyla konuştuklarımızı anlatmayız.
