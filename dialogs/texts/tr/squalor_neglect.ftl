# base: 1da3c644
squalor_neglect-opens_on = evim çok dağınık | evim dağınık | ev dağınık | evim darmadağın | ev darmadağın | evi toplayamıyorum | evimi toplayamıyorum | toplayamıyorum | evi temizleyemiyorum | evimi temizleyemiyorum | temizleyemiyorum | temizlik yapamıyorum | ev işleri | ev işi | evim eşya dolu | ev eşya dolu | eşya dolu | hiçbir şey atamıyorum | atamıyorum | istifçilik | istifliyor | biriktiriyor | haşere | fare | fareler | evde fare | sıçan | sıçanlar | hamam böceği | hamamböceği | tahtakurusu | pire | böcek | böcekler | pis koku | kötü koku | komşudan koku | ev kokuyor | evi kokuyor | çok kokuyor | leş gibi kokuyor | çöp | çöpler | çöp torbaları | bahçede çöp | balkonda çöp | pis ev | ev pis | evim pis | pislik | bakımsız | bakımsız ev | bakımsız bahçe
# base: 664f4bd1
squalor_neglect-whose = Bu kendi eviniz mi, yoksa başkasının evi mi?
# base: e4b7d630
squalor_neglect-whose-again = Hangi ev olduğunu bilmek istiyorum. Sizin mi, yoksa başkasının mı?
# base: 3ff1f9c1
squalor_neglect-whose-label = Hangi ev
# base: d0614c20
squalor_neglect-whose-own = Kendi evim
# base: 8a042161
squalor_neglect-whose-own-says = kendi evim | kendi evimiz | benim evim | evim | benim | bizim
# base: f9a9c6cc
squalor_neglect-without_blame =
    Söylemeniz çok iyi. Bu sandığınızdan çok insanın başına gelir.
    Sizinle birlikte bakarız, sizin hızınızla.
# base: c5d40af0
squalor_neglect-hardest = Şimdi en zor olan nedir?
# base: b85e3b18
squalor_neglect-hardest-again = Önce hangisinde yardım istersiniz, onu seçin. En zor olan nedir?
# base: f9936ff3
squalor_neglect-hardest-label = En zor olan
# base: 9e25f77b
squalor_neglect-hardest-things = Çok fazla eşya
# base: 329da10a
squalor_neglect-hardest-things-says = eşya | eşyalar | atamıyorum | dolu | biriktiriyorum
# base: 481c35c1
squalor_neglect-hardest-cleaning = Temizlik
# base: 8f4a15bc
squalor_neglect-hardest-cleaning-says = temizlik | temizlemek | bulaşık | çamaşır | kirli | pis
# base: b16dee0f
squalor_neglect-hardest-animals = Fare veya başka haşere
# base: 2faf3421
squalor_neglect-hardest-animals-says = fare | fareler | sıçan | haşere | böcek | böcekler | hamam böceği | pire | tahtakurusu
# base: 2866e0f7
squalor_neglect-hardest-beginning = Başlamak
# base: d3c37e0e
squalor_neglect-hardest-beginning-says = başlamak | başlayamıyorum | enerjim yok | halim yok | yorgunum | nereden başlayacağımı
# base: 920c9307
squalor_neglect-hardest-everything = Hepsi birden
# base: e7274e1e
squalor_neglect-hardest-everything-says = hepsi | hepsi birden | her şey | herşey
# base: 9ce22342
squalor_neglect-usable = Yatağınızı, mutfağınızı ve banyonuzu hâlâ kullanabiliyor musunuz?
# base: 8efa36e3
squalor_neglect-usable-again = Yani uyumak, yemek pişirmek ve yıkanmak. Evde hâlâ oluyor mu?
# base: 3c9dc04f
squalor_neglect-usable-label = Yatak, mutfak ve banyo
# base: 0b92bdad
squalor_neglect-usable-yes = Evet
# base: 7f3d7b45
squalor_neglect-usable-yes-says = oluyor | kullanabiliyorum | hâlâ oluyor
# base: ae9d6acc
squalor_neglect-usable-no = Hayır, hepsini değil
# base: fda0720c
squalor_neglect-usable-no-says = hepsini değil | artık değil | olmuyor | kullanamıyorum | yatağı kullanamıyorum | kanepede
# base: 9e8bba32
squalor_neglect-would_help = Size en çok ne yardımcı olur?
# base: 1d3c6413
squalor_neglect-would_help-again = Ne iyi gelirdi, onu yazın. Ne yardımcı olur?
# base: 2c939108
squalor_neglect-would_help-label = Ne yardımcı olur
# base: d01f0599
squalor_neglect-address = Posta kodunuz ve kapı numaranız nedir?
# base: dbd88ddd
squalor_neglect-address-again = Örneğin 1234 AB 12. Sadece dört rakam da olur. Posta kodunuz nedir?
# base: 42526819
squalor_neglect-address-label = Adres
# base: 8125a9e1
squalor_neglect-whose-other = Başkasının evi
# base: 6d447690
squalor_neglect-whose-other-says = başkasının | başkası | komşu | komşum | komşumun | komşunun | alt kat | üst kat | annem | annemin | babam | babamın | oğlum | oğlumun | kızım | kızımın | arkadaşım | arkadaşımın
# base: 1aeb0b3a
squalor_neglect-promise =
    Yakınınızda yaşayanları düşünmeniz iyi.
    O kişi kim olduğunuzu bizden öğrenmez.
# base: cd808e88
squalor_neglect-anonymous = Görevlimiz kim olduğunuzu bilebilir mi?
# base: c969ac96
squalor_neglect-anonymous-again = Hayır derseniz, yasa istemedikçe hiçbir görevli kim olduğunuzu görmez. Görevli bilebilir mi?
# base: 40d08866
squalor_neglect-anonymous-label = Adınız bilinsin mi
# base: 7ef3db8f
squalor_neglect-anonymous-named = Evet, olur
# base: 4ee11666
squalor_neglect-anonymous-named-says = evet | olur | tabii | tabi | sorun değil | bilebilir | bilsin
# base: 7a193233
squalor_neglect-anonymous-anonymous = Hayır, adım bilinmesin
# base: e1407b96
squalor_neglect-anonymous-anonymous-says = hayır | hayir olmaz | anonim | isimsiz | istemem | istemiyorum | bilmesin | bilinmesin | kim olduğumu söylemeyin
# base: 4c8421e0
squalor_neglect-anonymous_means =
    Tamam. Hiçbir görevli ve hiçbir komşu kim olduğunuzu görmez.
    Bu ancak yasa isterse ve iki kişi birlikte karar verirse değişir.
    O zaman bunu bizden öğrenirsiniz.
    Size yine de buradan cevap verebiliriz. Kimse sizi aramaz.
# base: 8e5eca8c
squalor_neglect-their_address = O evin posta kodu ve kapı numarası nedir?
# base: e2d8f69f
squalor_neglect-their_address-again = Sadece sokak veya dört rakam da olur. O ev nerede?
# base: 0afcbc36
squalor_neglect-their_address-label = Evin adresi
# base: 261d8445
squalor_neglect-noticed = Kendiniz ne gördünüz, duydunuz veya kokladınız?
# base: 48f87336
squalor_neglect-noticed-again = Örneğin çöp torbaları veya ağır bir koku. Ne fark ettiniz?
# base: 60d5165a
squalor_neglect-noticed-label = Görülen, duyulan, koklanan
# base: 48a4cebd
squalor_neglect-signs = Bunlardan biri var mı?
# base: ac5c3d15
squalor_neglect-signs-again = Birden fazla olsa da kendi gördüğünüzü seçin. Bunlardan biri var mı?
# base: 44a249de
squalor_neglect-signs-label = Ayrıca görülen
# base: 9828cf36
squalor_neglect-signs-vermin = Fare, sıçan veya böcek
# base: 94b0e4c9
squalor_neglect-signs-vermin-says = fare | fareler | sıçan | böcek | böcekler | hamam böceği | sinek | sinekler | kurtçuk | haşere
# base: a553f1af
squalor_neglect-signs-rotting = Çürümüş yemek veya dışkı
# base: c0749aa7
squalor_neglect-signs-rotting-says = çürük | çürümüş | bozuk yemek | dışkı | idrar | kaka
# base: 283d97b9
squalor_neglect-signs-blocked = Eşyayla dolu bir kapı veya koridor
# base: 00d6bdeb
squalor_neglect-signs-blocked-says = kapı | koridor | hol | kapalı | geçilmiyor
# base: 640c5f18
squalor_neglect-signs-child = Orada bir çocuk yaşıyor
# base: 3afa37d0
squalor_neglect-signs-child-says = çocuk | çocuklar | bebek
# base: f943e040
squalor_neglect-signs-no = Hayır, bunları görmedim
# base: 9d90e547
squalor_neglect-signs-no-says = hiçbiri | hiç biri | görmedim | böyle bir şey yok
# base: 1d6685dc
squalor_neglect-noticed_since = Bunu ne zamandan beri fark ediyorsunuz?
# base: ec091d13
squalor_neglect-noticed_since-again = Bir ay adı yazabilirsiniz, ya da ne kadar sürdüğünü. Ne zamandan beri böyle?
# base: 551eba3f
squalor_neglect-noticed_since-label = Ne zamandan beri
# base: efb079bb
squalor_neglect-thanks =
    Teşekkür ederiz. Bildiriminizin numarası {$number}.
    Bir görevli bunu {$when} okuyacak.
# base: 17e3a7b5
squalor_neglect-leave_it = Önceden toplamanız gerekmez.
# base: d3019d50
squalor_neglect-told_back = Başkalarıyla konuştuklarımızı anlatmayız. Bildiriminiz tamamlanınca haberiniz olur.
