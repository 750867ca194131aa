# base: 0ca85c44
worrying_behaviour-opens_on = komşum için endişeleniyorum | komşum için endişeliyim | komşumu merak ediyorum | komşum için merak | biri için endişeleniyorum | birisi için endişeleniyorum | annem için endişeleniyorum | annem için endişeliyim | babam için endişeleniyorum | babam için endişeliyim | oğlum için endişeleniyorum | oğlum için endişeliyim | kızım için endişeleniyorum | kızım için endişeliyim | kardeşim için endişeleniyorum | ablam için endişeleniyorum | arkadaşım için endişeleniyorum | arkadaşım için endişeliyim | onun için endişeleniyorum | onun için endişeliyim | komşum iyi değil | annem iyi değil | babam iyi değil | oğlum iyi değil | kızım iyi değil | eşim iyi değil | arkadaşım iyi değil | kafası karışık adam | kafası karışık kadın | kafası karışık | kendi kendine konuşuyor | sokakta dolaşıyor | uzun zamandır görmedim | uzun süredir görmedim | günlerdir görmedim | haftalardır görmedim | kapıyı açmıyor | evden çıkmıyor | dışarı çıkmıyor | perdeleri kapalı | perdeler kapalı | posta kutusu dolu | mektupları birikiyor | kendine bakmıyor | yemek yemiyor | her şeyi unutuyor | demans | bunama | alzheimer | çok içiyor | hep sarhoş | sürekli sarhoş
# base: c07c2051
worrying_behaviour-promise =
    Başkasını düşünmeniz çok iyi.
    O kişi kim olduğunuzu bizden öğrenmez.
    Şimdi tehlike varsa {$line_emergency} numarasını arayın.
# base: cd808e88
worrying_behaviour-anonymous = Görevlimiz kim olduğunuzu bilebilir mi?
# base: c969ac96
worrying_behaviour-anonymous-again = Hayır derseniz, yasa istemedikçe hiçbir görevli kim olduğunuzu görmez. Görevli bilebilir mi?
# base: 40d08866
worrying_behaviour-anonymous-label = Adınız bilinsin mi
# base: 7ef3db8f
worrying_behaviour-anonymous-named = Evet, olur
# base: 4ee11666
worrying_behaviour-anonymous-named-says = evet | olur | tabii | tabi | sorun değil | bilebilir | bilsin
# base: 7a193233
worrying_behaviour-anonymous-anonymous = Hayır, adım bilinmesin
# base: e1407b96
worrying_behaviour-anonymous-anonymous-says = hayır | hayir olmaz | anonim | isimsiz | istemem | istemiyorum | bilmesin | bilinmesin | kim olduğumu söylemeyin
# base: 4c8421e0
worrying_behaviour-anonymous_means =
    Tamam. Hiçbir görevli ve hiçbir komşu kim olduğunuzu görmez.
    Bu ancak yasa isterse ve iki kişi birlikte karar verirse değişir.
    O zaman bunu bizden öğrenirsiniz.
    Size yine de buradan cevap verebiliriz. Kimse sizi aramaz.
# base: 716f2f30
worrying_behaviour-relation = Bu kişiyi nereden tanıyorsunuz?
# base: b30e98b0
worrying_behaviour-relation-again = İsim gerekmez. Bu kişi sizin neyiniz oluyor?
# base: 785cd422
worrying_behaviour-relation-label = Bu kişi
# base: 08e2a976
worrying_behaviour-relation-neighbour = Bir komşu
# base: 6451e221
worrying_behaviour-relation-neighbour-says = komşu | komşum | komşular | yan komşum | karşı komşum | üst komşum | alt komşum
# base: 6a215313
worrying_behaviour-relation-family = Aile
# base: aa11ca17
worrying_behaviour-relation-family-says = aile | annem | babam | oğlum | kızım | kardeşim | abim | ablam | büyükannem | babaannem | anneannem | dedem | amcam | teyzem | halam | dayım
# base: 84a9de79
worrying_behaviour-relation-friend = Bir arkadaş veya tanıdık
# base: d1f089a5
worrying_behaviour-relation-friend-says = arkadaş | arkadaşım | tanıdık | tanıdığım | iş arkadaşım
# base: b9704e0d
worrying_behaviour-relation-somebody = Başka biri
# base: 5b7c5013
worrying_behaviour-relation-somebody-says = başka biri | tanımıyorum | yabancı | sokakta
# base: 9e7716c0
worrying_behaviour-seen = Sadece kendi fark ettiğiniz yeter. Ne gördünüz veya duydunuz?
# base: 19697693
worrying_behaviour-seen-again = Örneğin hep kapalı perdeler veya sokakta bağırma. Ne fark ettiniz?
# base: 82ad6713
worrying_behaviour-seen-label = Görülen veya duyulan
# base: 1d6685dc
worrying_behaviour-seen_since = Bunu ne zamandan beri fark ediyorsunuz?
# base: d96bd501
worrying_behaviour-seen_since-again = Bir gün yazabilirsiniz, ya da ne kadar sürdüğünü. Ne zamandan beri böyle?
# base: 551eba3f
worrying_behaviour-seen_since-label = Ne zamandan beri
# base: 5b820404
worrying_behaviour-beside = Bu kişinin yanında bir çocuk veya hayvan var mı?
# base: a8efc2ad
worrying_behaviour-beside-again = Aynı evde demek istiyorum. Bir çocuk veya hayvan var mı?
# base: fe62b4b5
worrying_behaviour-beside-label = Çocuk veya hayvan
# base: 157b5807
worrying_behaviour-beside-child = Bir çocuk
# base: 9171a062
worrying_behaviour-beside-child-says = çocuk | çocuklar | çocuğu | çocukları | bebek | oğlu | kızı
# base: 86beb862
worrying_behaviour-beside-animal = Bir hayvan
# base: 3ec68899
worrying_behaviour-beside-animal-says = hayvan | hayvanlar | köpek | köpeği | kedi | kedisi | kuş
# base: 8e0d0c38
worrying_behaviour-beside-both = İkisi de
# base: 7a6e3af1
worrying_behaviour-beside-both-says = ikisi de | ikiside | her ikisi
# base: 583d6206
worrying_behaviour-beside-no = Hayır
# base: 9c8225a7
worrying_behaviour-beside-no-says = hiçbiri | yok | yalnız yaşıyor | tek başına yaşıyor
# base: ed95584a
worrying_behaviour-knows = Bu kişi bize bunu anlattığınızı biliyor mu?
# base: c36a4957
worrying_behaviour-knows-again = Bilmiyorsa da olur. Bu kişi biliyor mu?
# base: 80ac10c6
worrying_behaviour-knows-label = Haberi var mı
# base: 0b92bdad
worrying_behaviour-knows-yes = Evet
# base: 94bfb432
worrying_behaviour-knows-yes-says = biliyor | haberi var | konuştuk
# base: 583d6206
worrying_behaviour-knows-no = Hayır
# base: c0ff9ed7
worrying_behaviour-knows-no-says = bilmiyor | haberi yok
# base: 45c4a426
worrying_behaviour-their_address = Bu kişinin posta kodu ve kapı numarası nedir?
# base: 5d67639c
worrying_behaviour-their_address-again = Sadece sokak veya dört rakam da olur. Bu kişi nerede oturuyor?
# base: aaa485fb
worrying_behaviour-their_address-label = Bu kişinin adresi
# base: ef21ff03
worrying_behaviour-thanks =
    Teşekkür ederiz. Bildiriminizin numarası {$number}.
    {$worker} bunu {$when} okuyacak.
# base: d626e922
worrying_behaviour-told_back =
    Ne yaptığımızı veya konuştuğumuzu size anlatmayız.
    Sizin anlattıklarınız için de öyle yaparız.
    Bildiriminiz tamamlanınca haberiniz olur.
# base: 578f90a3
worrying_behaviour-talk_it_over = Biriyle danışmak isterseniz {$line_worry} numarasını arayabilirsiniz. Arama ücretsizdir.
