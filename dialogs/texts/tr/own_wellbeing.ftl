# base: 58ee6bdc
own_wellbeing-opens_on = iyi hissetmiyorum | kendimi iyi hissetmiyorum | kötü hissediyorum | kendimi kötü hissediyorum | iyi değilim | iyi gitmiyor | kötüyüm | çok kötüyüm | moralim bozuk | üzgünüm | mutsuzum | depresyon | depresyondayım | depresifim | yalnızım | yalnızlık | çok yalnızım | yalnız hissediyorum | konuşacak kimsem yok | kimsem yok | korkuyorum | kaygı | kaygılıyım | endişeliyim | panik | panik atak | stres | stresliyim | stresteyim | bunaldım | bunalıyorum | tükendim | bitkinim | çok yorgunum | uyuyamıyorum | uyku uyuyamıyorum | ağlıyorum | sürekli ağlıyorum | bana çok fazla | kaldıramıyorum | baş edemiyorum | başa çıkamıyorum | dayanamıyorum | yine içiyorum | tekrar içmeye başladım | yeniden içmeye başladım | yine kullanıyorum | yine kumar | kumar oynuyorum | bağımlıyım | bağımlılık | sesler duyuyorum
# base: f2a8eb53
own_wellbeing-good_to_say =
    Bunu söylemeniz çok iyi. Güzel anlatmanız gerekmez.
    Ben bir bilgisayarım ve sizi bir insana ulaştırırım.
# base: fba5063a
own_wellbeing-wants = Önce bana bir şey anlatmak mı istersiniz, yoksa bir insanla konuşmak mı?
# base: eb42f715
own_wellbeing-wants-again = İkisi de olur, seçim sizin. Önce anlatmak mı, yoksa bir insan mı?
# base: 9f84ee7a
own_wellbeing-wants-label = Önce ne
# base: d6a4cb26
own_wellbeing-wants-tell = Önce bir şey anlatayım
# base: 610159b5
own_wellbeing-wants-tell-says = anlatayım | anlatmak | anlatmak istiyorum | önce anlat
# base: b0d56363
own_wellbeing-wants-person_now = Bir insanla konuşmak isterim
# base: 93ae825c
own_wellbeing-wants-person_now-says = insan | insanla | biriyle | birisiyle | görevli | görevliyle
# base: 1a3a702f
own_wellbeing-feeling = Durumunuza en yakın olan hangisi?
# base: 65bba26a
own_wellbeing-feeling-again = En yakın olanı seçin. Nasılsınız?
# base: 0bfd1126
own_wellbeing-feeling-label = Durumunuz
# base: 30b594d4
own_wellbeing-feeling-low = Üzgün veya karamsar
# base: 23f6e43b
own_wellbeing-feeling-low-says = üzgün | üzgünüm | mutsuz | mutsuzum | karamsar | depresyon | depresyondayım | ağlıyorum | boşluk | moralim bozuk
# base: 0fad59dd
own_wellbeing-feeling-lonely = Yalnız
# base: aea11f1e
own_wellbeing-feeling-lonely-says = yalnız | yalnızım | yalnızlık | kimsem yok
# base: 996b4f21
own_wellbeing-feeling-afraid = Korkulu veya gergin
# base: bad3d705
own_wellbeing-feeling-afraid-says = korku | korkuyorum | kaygı | kaygılıyım | panik | gergin | gerginim | stres | stresliyim | uyuyamıyorum
# base: 573fa8c5
own_wellbeing-feeling-too_much = Her şey bana çok fazla
# base: e3d781e8
own_wellbeing-feeling-too_much-says = çok fazla | fazla geliyor | baş edemiyorum | kaldıramıyorum | dayanamıyorum | yorgun | yorgunum | tükendim | bunaldım
# base: 3707ba52
own_wellbeing-feeling-again_using = Yine içiyorum veya kullanıyorum
# base: 3ae97fd8
own_wellbeing-feeling-again_using-says = içki | alkol | yine içiyorum | kullanıyorum | uyuşturucu | kumar | esrar
# base: f12243e2
own_wellbeing-feeling-other = Başka bir konu
# base: e00d5a13
own_wellbeing-feeling-other-says = başka bir şey | başka | başka bir konu
# base: 0c5c8427
own_wellbeing-feels_since = Ne zamandan beri böyle?
# base: d96bd501
own_wellbeing-feels_since-again = Bir gün yazabilirsiniz, ya da ne kadar sürdüğünü. Ne zamandan beri böyle?
# base: 551eba3f
own_wellbeing-feels_since-label = Ne zamandan beri
# base: 58690fdb
own_wellbeing-story = Her şey olur, hiçbiri şart değil. Başka ne söylemek istersiniz?
# base: dd964dd2
own_wellbeing-story-again = Birkaç kelime yeter. Ne söylemek istersiniz?
# base: a1a3d085
own_wellbeing-story-label = Kendi kelimelerinizle
# base: e0e21a6f
own_wellbeing-story-no = Bir şey söylemek istemem
# base: 828ab950
own_wellbeing-story-no-says = söylemek istemem | söylemek istemiyorum | hepsi bu | hepsi bu kadar | bu kadar | başka yok
# base: 55b2b4bb
own_wellbeing-address = Böylece size kimin yardım edebileceğini bilirim. Posta kodunuz ve kapı numaranız nedir?
# base: 47f27f5b
own_wellbeing-address-again = Sadece dört rakam da olur. Posta kodunuz nedir?
# base: 42526819
own_wellbeing-address-label = Adres
# base: 9bb6eee2
own_wellbeing-thanks =
    Teşekkür ederiz. {$worker} bunu {$when} okuyacak.
    Mesajınızın numarası {$number}.
    Rahatça yine yazın. Gece gündüz buradayım, bilgisayar olsam da.
# base: 71effb7b
own_wellbeing-talk_now =
    Bir insanla şimdi de konuşabilirsiniz: {$line_listening}. Gece gündüz.
    İntiharı düşünüyorsanız {$line_suicide_prevention} numarasını arayın. Ücretsizdir.
