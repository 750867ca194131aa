# base: 75f61bfd
neighbour_conflict-opens_on = komşuyla kavga | komşumla kavga | komşularla kavga | komşularımla kavga | komşu kavgası | komşuyla tartışma | komşumla tartıştım | komşumla sorun | komşuyla sorun | komşularla sorun | komşumla sorunum var | komşularımla sorunum | komşu sorunu | komşumdan rahatsızım | komşulardan rahatsızım | komşum rahatsız ediyor | komşularım rahatsız ediyor | komşulardan şikayet | komşumdan şikayetçiyim | komşu şikayeti | komşum bana küfrediyor | bana küfrediyor | küfür ediyor | hakaret ediyor | komşum hakaret | zorbalık | dedikodu | komşunun dumanı | sigara dumanı | sigara kokusu | esrar kokusu | esrar içiyor | ot içiyor | balkonda sigara | mangal | barbekü | park yeri | park yerim | park yerime | park ediyor | çit | çalı | komşunun ağacı | ağaç dalları | komşunun bahçesi | koridorda eşya | merdivende eşya | koridorda bisiklet | ortak bahçe | apartman girişi | komşumla anlaşamıyorum | komşumdan şikayet | komşularımdan şikayetçiyim | komşum sigara
# base: 96785c05
neighbour_conflict-promise =
    Evinizin bu kadar yakınında olması üzücü.
    Komşularınız kim olduğunuzu bizden öğrenmez.
    Tehlike varsa {$line_emergency} numarasını arayın.
# base: cd808e88
neighbour_conflict-anonymous = Görevlimiz kim olduğunuzu bilebilir mi?
# base: c969ac96
neighbour_conflict-anonymous-again = Hayır derseniz, yasa istemedikçe hiçbir görevli kim olduğunuzu görmez. Görevli bilebilir mi?
# base: 40d08866
neighbour_conflict-anonymous-label = Adınız bilinsin mi
# base: 7ef3db8f
neighbour_conflict-anonymous-named = Evet, olur
# base: 4ee11666
neighbour_conflict-anonymous-named-says = evet | olur | tabii | tabi | sorun değil | bilebilir | bilsin
# base: 7a193233
neighbour_conflict-anonymous-anonymous = Hayır, adım bilinmesin
# base: e1407b96
neighbour_conflict-anonymous-anonymous-says = hayır | hayir olmaz | anonim | isimsiz | istemem | istemiyorum | bilmesin | bilinmesin | kim olduğumu söylemeyin
# base: 4c8421e0
neighbour_conflict-anonymous_means =
    Tamam. Hiçbir görevli ve hiçbir komşu kim olduğunuzu görmez.
    Bu ancak yasa isterse ve iki kişi birlikte karar verirse değişir.
    O zaman bunu bizden öğrenirsiniz.
    Size yine de buradan cevap verebiliriz. Kimse sizi aramaz.
# base: f3ccd2ae
neighbour_conflict-matter = Sizi rahatsız eden nedir?
# base: bde9eee2
neighbour_conflict-matter-again = Size en ağır geleni seçin. Sizi rahatsız eden nedir?
# base: 2f39c602
neighbour_conflict-matter-label = Rahatsız eden
# base: a0a027f5
neighbour_conflict-matter-quarrel = Kavga veya zorbalık
# base: 089c4b7a
neighbour_conflict-matter-quarrel-says = kavga | tartışma | zorbalık | küfür | küfrediyor | hakaret | dedikodu | sataşıyor
# base: 3cf6bf86
neighbour_conflict-matter-smoke = Duman veya koku
# base: 38c1c106
neighbour_conflict-matter-smoke-says = duman | dumanı | sigara | sigara içiyor | esrar | ot | mangal | koku | kokuyor | kokusu
# base: e629dd43
neighbour_conflict-matter-garden = Bahçe, çalı veya çit
# base: 3c2e10f9
neighbour_conflict-matter-garden-says = bahçe | bahçesi | çit | çalı | ağaç | dallar | sınır
# base: 9b5f3a31
neighbour_conflict-matter-shared = Merdiven, koridor veya park yeri
# base: c72ff278
neighbour_conflict-matter-shared-says = merdiven | merdivende | koridor | koridorda | hol | park | park yeri | park ediyor | bisiklet | bisikletler
# base: 2905fffc
neighbour_conflict-matter-noise = Gürültü
# base: f2a15996
neighbour_conflict-matter-noise-says = gürültü | ses | yüksek ses | müzik | havlıyor | bağırıyor | bağırış
# base: 04db12e0
neighbour_conflict-matter-threat = Tehdit ediliyorum
# base: 5b054335
neighbour_conflict-matter-threat-says = tehdit | tehdit ediyor | tehdit ediliyorum | tehdit etti | gözdağı | takip ediyor
# base: 743d03ae
neighbour_conflict-go_over = Bu ciddi. Buna başka sorular daha uygun. O soruları soralım mı?
# base: 947a6569
neighbour_conflict-go_over-again = O zaman mesajınız bu işi bilen kişilere gider. Böyle yapalım mı?
# base: 2f0097b7
neighbour_conflict-go_over-label = Tehdit soruları
# base: 571124a7
neighbour_conflict-go_over-yes = Evet, olur
# base: f41b71d9
neighbour_conflict-go_over-yes-says = lütfen | yapalım | olur yapalım
# base: 7a6b88a7
neighbour_conflict-go_over-no = Hayır, burada devam edelim
# base: f12243e2
neighbour_conflict-matter-other = Başka bir konu
# base: e00d5a13
neighbour_conflict-matter-other-says = başka bir şey | başka | başka bir konu
# base: c3515a47
neighbour_conflict-address = Önce kendi adresiniz. Rahatsız olduğunuz yerin posta kodu ve kapı numarası nedir?
# base: d199ee9a
neighbour_conflict-address-again = Kendi adresinizi soruyorum, örneğin 1234 AB 12. Posta kodunuz nedir?
# base: e287b48e
neighbour_conflict-address-label = Adresiniz
# base: 3931d8b7
neighbour_conflict-story = Kendi kelimelerinizle anlatın. Ne oluyor?
# base: d2ac070e
neighbour_conflict-story-again = Sadece kendi gördüğünüzü veya duyduğunuzu yazın. Ne oluyor?
# base: fd22e762
neighbour_conflict-story-label = Ne oluyor
# base: 832b3e58
neighbour_conflict-often = Bu sık oluyor mu?
# base: 402459bc
neighbour_conflict-often-again = Ne kadar sık olduğunu soruyorum. Bu sık oluyor mu?
# base: 4b070619
neighbour_conflict-often-label = Ne kadar sık
# base: 8d4b6bfe
neighbour_conflict-often-once = Hayır, ilk kez
# base: 8aa4852a
neighbour_conflict-often-once-says = ilk kez | ilk defa | bir kere | bir kez | sık değil
# base: 9e7fdd2a
neighbour_conflict-often-sometimes = Bazen
# base: ea31886a
neighbour_conflict-often-sometimes-says = bazen | ara sıra | arada bir | birkaç kere | birkaç kez
# base: e017fe43
neighbour_conflict-often-often = Evet, sık sık
# base: 295dc113
neighbour_conflict-often-often-says = evet sık | sık sık | her gün | her gece | her hafta | hergün | sürekli | her zaman | hep
# base: 4a09e06d
neighbour_conflict-talked = Bunu komşularınızla konuştunuz mu?
# base: 39adb892
neighbour_conflict-talked-again = Konuşmak zorunda değilsiniz. Sadece bilmek istiyorum. Konuştunuz mu?
# base: 96d5c8bf
neighbour_conflict-talked-label = Komşularla konuşma
# base: 0b92bdad
neighbour_conflict-talked-yes = Evet
# base: 5e40d9bb
neighbour_conflict-talked-yes-says = konuştum | konuştuk | söyledim | denedim
# base: 583d6206
neighbour_conflict-talked-no = Hayır
# base: 9866e55e
neighbour_conflict-talked-no-says = henüz değil | daha konuşmadım | konuşmadım
# base: 0b06b9a2
neighbour_conflict-talked-afraid = Buna cesaret edemiyorum
# base: e411a708
neighbour_conflict-talked-afraid-says = cesaret edemiyorum | cesaretim yok | korkuyorum | çekiniyorum
# base: 1ebded5f
neighbour_conflict-need_not = Bunu yapmanız gerekmez. Sizden bunu istemiyoruz.
# base: 48a4634a
neighbour_conflict-thanks =
    Teşekkür ederiz. Bildiriminizin numarası {$number}.
    {$worker} bunu {$when} okuyacak.
    Başkalarıyla konuştuklarımızı anlatmayız.
