# base: ecc76524
violence_or_threat-opens_on = tehdit | tehdit ediyor | beni tehdit ediyor | bizi tehdit ediyor | tehdit ediliyorum | tehdit etti | komşum tehdit ediyor | komşum beni tehdit ediyor | tehditler | eşimden korkuyorum | kocamdan korkuyorum | karımdan korkuyorum | eski eşimden korkuyorum | eski kocamdan korkuyorum | sevgilimden korkuyorum | eski sevgilimden korkuyorum | oğlumdan korkuyorum | komşumdan korkuyorum | beni takip ediyor | peşimi bırakmıyor | takip ediliyorum | taciz | taciz ediyor | beni taciz ediyor | aile içi şiddet | ev içi şiddet | evde şiddet | komşuda şiddet | şiddet | şiddet görüyorum | istismar | gözdağı | sindiriyor | şantaj | haraç | sömürü | uyuşturucu satıyor | uyuşturucu satıyorlar | uyuşturucu satıcısı | torbacı | torbacılar | silah | silahlar
# base: 8f08f9df
violence_or_threat-can_write = Ben bir bilgisayarım. Birkaç kısa soru soracağım. Şu anda güvenle yazabiliyor musunuz?
# base: 16699f16
violence_or_threat-can_write-again = Yani şu anda yazdıklarınızı başkası okumuyor mu, onu soruyorum. Güvenle yazabiliyor musunuz?
# base: ab8f9cf3
violence_or_threat-can_write-label = Güvenle yazma
# base: 0b92bdad
violence_or_threat-can_write-yes = Evet
# base: 2c80c7e7
violence_or_threat-can_write-yes-says = kimse okumuyor | güvendeyim | yazabiliyorum | yazabilirim
# base: 9d589b66
violence_or_threat-way_out =
    Tamam. Dur yazarsanız hemen dururum.
    Sonra bu konuşmayı silebilirsiniz.
    Tehlikeli olursa {$line_emergency} numarasını arayın.
# base: 583d6206
violence_or_threat-can_write-no = Hayır
# base: 37c3c117
violence_or_threat-can_write-no-says = güvenli değil | güvende değilim | şimdi değil | sonra | daha sonra | okuyor
# base: 9d04a349
violence_or_threat-until_later =
    O zaman şimdi duruyoruz. Kimseye bir şey iletmedim.
    Güvenli olunca yine yazın.
    Tehlikede {$line_emergency} numarasını arayın. {$line_safe_home} numarasını da arayabilirsiniz, gece gündüz.
# base: 052929f8
violence_or_threat-whom = Bu sizin başınıza mı geliyor, yoksa başkasının mı?
# base: c98f1391
violence_or_threat-whom-again = Kimin başına geldiğini soruyorum. Siz misiniz, yoksa başka biri mi?
# base: cfd64692
violence_or_threat-whom-label = Kimin başına geliyor
# base: 449f6225
violence_or_threat-whom-self = Benim başıma
# base: b4e9e424
violence_or_threat-whom-self-says = ben | bana | beni | benim | kendim | bize | ailem | ailemin
# base: 1eb03081
violence_or_threat-whom-other = Başka birinin başına
# base: 69d888cd
violence_or_threat-whom-other-says = başkası | başkasının | başka biri | komşum | komşumun | annem | annemin | ablam | ablamın | kız kardeşim | arkadaşım | arkadaşımın
# base: cd808e88
violence_or_threat-anonymous = Görevlimiz kim olduğunuzu bilebilir mi?
# base: c969ac96
violence_or_threat-anonymous-again = Hayır derseniz, yasa istemedikçe hiçbir görevli kim olduğunuzu görmez. Görevli bilebilir mi?
# base: 40d08866
violence_or_threat-anonymous-label = Adınız bilinsin mi
# base: 7ef3db8f
violence_or_threat-anonymous-named = Evet, olur
# base: 4ee11666
violence_or_threat-anonymous-named-says = evet | olur | tabii | tabi | sorun değil | bilebilir | bilsin
# base: 7a193233
violence_or_threat-anonymous-anonymous = Hayır, adım bilinmesin
# base: e1407b96
violence_or_threat-anonymous-anonymous-says = hayır | hayir olmaz | anonim | isimsiz | istemem | istemiyorum | bilmesin | bilinmesin | kim olduğumu söylemeyin
# base: 4c8421e0
violence_or_threat-anonymous_means =
    Tamam. Hiçbir görevli ve hiçbir komşu kim olduğunuzu görmez.
    Bu ancak yasa isterse ve iki kişi birlikte karar verirse değişir.
    O zaman bunu bizden öğrenirsiniz.
    Size yine de buradan cevap verebiliriz. Kimse sizi aramaz.
# base: a7413c6a
violence_or_threat-who_does = Bunu kim yapıyor?
# base: 67731848
violence_or_threat-who_does-again = İsim gerekmez. Bu kişi sizin veya o kişinin nesi oluyor?
# base: 2608f4e6
violence_or_threat-who_does-label = Bunu yapan
# base: 7ebf2974
violence_or_threat-who_does-partner = Eş, sevgili veya eski eş
# base: 0a7bbf81
violence_or_threat-who_does-partner-says = eş | eşim | kocam | karım | sevgilim | erkek arkadaşım | eski eşim | eski kocam | eski sevgilim | partner
# base: fb653453
violence_or_threat-who_does-family = Aileden biri
# base: 566738d0
violence_or_threat-who_does-family-says = aile | babam | annem | oğlum | kızım | abim | ağabeyim | kardeşim | ablam | amcam | dayım | üvey babam
# base: 08e2a976
violence_or_threat-who_does-neighbour = Bir komşu
# base: cd16d20d
violence_or_threat-who_does-neighbour-says = komşu | komşum | komşular | komşularım
# base: b9704e0d
violence_or_threat-who_does-somebody = Başka biri
# base: 56eb1875
violence_or_threat-who_does-somebody-says = başka biri | başkası | yabancı | gençler | torbacı | satıcılar | tanıdık
# base: a8e0b5a0
violence_or_threat-who_does-unknown_person = Bilmiyorum
# base: 73616d50
violence_or_threat-happens = Birkaç kelime yeter. Ne oluyor?
# base: 5de38ea4
violence_or_threat-happens-again = Sadece anlatmak istediğinizi yazın. Ne oluyor?
# base: fd22e762
violence_or_threat-happens-label = Ne oluyor
# base: 73fbcfc6
violence_or_threat-happens_since = Bunu anlattığınız için teşekkür ederim. Ne zamandan beri oluyor?
# base: ec091d13
violence_or_threat-happens_since-again = Bir ay adı yazabilirsiniz, ya da ne kadar sürdüğünü. Ne zamandan beri böyle?
# base: 551eba3f
violence_or_threat-happens_since-label = Ne zamandan beri
# base: d01f0599
violence_or_threat-address = Posta kodunuz ve kapı numaranız nedir?
# base: 47f27f5b
violence_or_threat-address-again = Sadece dört rakam da olur. Posta kodunuz nedir?
# base: e287b48e
violence_or_threat-address-label = Adresiniz
# base: 7c09b2ef
violence_or_threat-their_address = Olayın olduğu yerin posta kodu ve kapı numarası nedir?
# base: aa8a3f6e
violence_or_threat-their_address-again = Sadece sokak veya dört rakam da olur. Nerede oluyor?
# base: d144379e
violence_or_threat-their_address-label = Olayın adresi
# base: e70db52a
violence_or_threat-contact = Size nasıl güvenli cevap verebiliriz?
# base: f6d53716
violence_or_threat-contact-again = Başkasının göremeyeceği veya duyamayacağı bir yol seçin. Nasıl güvenli cevap verebiliriz?
# base: 8cf4bced
violence_or_threat-contact-label = Cevap
# base: 5c1e173a
violence_or_threat-contact-here = Burada, bu sohbette
# base: 6482dc73
violence_or_threat-contact-here-says = burada | buradan | sohbet | sohbette | mesaj | mesajla | yazarak | yazın
# base: 60de445d
violence_or_threat-contact-call = Beni arayın
# base: 464c432b
violence_or_threat-contact-call-says = ara | arayın | beni ara | beni arayın | beni arayin lütfen | lütfen arayın | arayabilirsiniz | telefon | telefonla | telefon edin | aranmak istiyorum
# base: 7b58a6c6
violence_or_threat-number = Sizi hangi numaradan güvenle arayabiliriz?
# base: 37bee441
violence_or_threat-number-again = Telefonunuzun numarası, bütün rakamlarıyla. Hangi numarayı arayabiliriz?
# base: 16db1c63
violence_or_threat-number-label = Telefon
# base: db48d082
violence_or_threat-contact-not_safe = Hayır, ben kendim yazarım
# base: dd409eb0
violence_or_threat-contact-not_safe-says = güvenli değil | ben yazarım | kendim yazarım | istemem | istemiyorum
# base: 54de3616
violence_or_threat-part_of_day = Hangi zaman güvenli?
# base: bd737240
violence_or_threat-part_of_day-again = Sabah, öğleden sonra veya akşam. Ne zaman güvenli?
# base: 11dd0b65
violence_or_threat-part_of_day-label = Güvenli zaman
# base: 6cacf1e5
violence_or_threat-part_of_day-morning = Sabah
# base: 9b3be031
violence_or_threat-part_of_day-afternoon = Öğleden sonra
# base: e4160335
violence_or_threat-part_of_day-evening = Akşam
# base: abbb78d9
violence_or_threat-part_of_day-any = Fark etmez
# base: daef924d
violence_or_threat-thanks =
    Teşekkür ederiz. Bunu söylemek cesaret ister.
    Bir görevli bunu {$when} okuyacak. Mesajınızın numarası {$number}.
    Tehlikeli olursa {$line_emergency} numarasını arayın.
# base: b9400e7b
violence_or_threat-talk_it_over = Danışmak da mümkün, gece gündüz ve ücretsiz: {$line_safe_home}. Adınızı söylemeniz gerekmez.
