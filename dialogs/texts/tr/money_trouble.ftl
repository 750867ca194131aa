# base: 1d8c5f99
money_trouble-opens_on = para sıkıntısı | para sıkıntım | para sorunu | para derdi | maddi sıkıntı | maddi sıkıntım | maddi sorun | param yok | paramız yok | param kalmadı | paramız kalmadı | param bitti | para yetmiyor | param yetmiyor | paramız yetmiyor | geçinemiyorum | geçinemiyoruz | ay sonunu getiremiyorum | ay sonunu getiremiyoruz | borç | borcum | borçlar | borçlarım | borcumuz | borçluyum | borç içinde | borcumu ödeyemiyorum | kredi | taksit | eksi bakiye | hesabım eksi | faturaları ödeyemiyorum | faturamı ödeyemiyorum | faturalarımı ödeyemiyorum | faturayı ödeyemiyorum | fatura ödeyemiyorum | fatura | faturalar | açılmamış mektup | mektupları açmıyorum | elektrik faturası | su faturası | gaz faturası | doğalgaz faturası | enerji faturası | elektriği kestiler | elektrik kesildi | elektriği kesecekler | elektriğimi kesecekler | gazı kestiler | gazı kesecekler | suyu kestiler | suyu kesecekler | sağlık sigortası | sigorta primi | sigortamı ödeyemiyorum | ödenek | ödeneğim | ödeneğim kesildi | sosyal yardım | yardım parası | uitkering | toeslag | bijstand | vergi dairesi | geri ödeme | deurwaarder | icra | icra memuru | icra mektubu | icradan mektup | mahkemeden mektup | haciz | tahsilat | para cezası | yemek yok | yiyecek yok | yiyecek bir şey yok | evde yemek yok | açız | açım | gıda bankası | faturasını ödeyemiyorum | faturasını ödeyemedim | faturamı ödeyemedim | elektrik faturasını | gaz faturasını | su faturasını | faturalarım | borcumu | borçlarımı
# base: f6cf9e7a
money_trouble-good_to_say =
    Söylemeniz çok iyi. Birçok insanın para sıkıntısı var.
    Tutar söylemeniz gerekmez.
# base: 3b2e8226
money_trouble-trouble = En çok ne için endişeleniyorsunuz?
# base: 563afb15
money_trouble-trouble-again = Şu anda aklınızı en çok meşgul edeni seçin. En çok hangisi?
# base: b68d12fd
money_trouble-trouble-label = Endişe konusu
# base: d6123881
money_trouble-trouble-energy = Enerji veya su
# base: 874037d7
money_trouble-trouble-energy-says = enerji | elektrik | elektriği | gaz | gazı | doğalgaz | su | suyu | ışık | ısıtma
# base: 9328a692
money_trouble-trouble-insurance = Sağlık sigortası
# base: 406327ca
money_trouble-trouble-insurance-says = sağlık sigortası | sigorta | sigortam | prim | sağlık masrafı
# base: 470b821d
money_trouble-trouble-benefits = Sosyal yardım veya ödenek
# base: 5a9b4c21
money_trouble-trouble-benefits-says = ödenek | ödeneğim | sosyal yardım | yardım parası | vergi | maaş | maaşım | uitkering | toeslag | bijstand
# base: 88f2fdf1
money_trouble-trouble-debts = Borçlar veya faturalar
# base: 9d7afd14
money_trouble-trouble-debts-says = borç | borcum | borçlar | borçlarım | fatura | faturalar | faturalarım | kredi | ceza | icra | haciz | deurwaarder
# base: 1383c02c
money_trouble-trouble-daily = Yemek ve günlük ihtiyaçlar
# base: fb79d2a5
money_trouble-trouble-daily-says = yemek | yiyecek | market | alışveriş | bez | çocuk bezi | giysi | kıyafet | gıda bankası
# base: 920c9307
money_trouble-trouble-everything = Hepsi birden
# base: 99c568c7
money_trouble-trouble-everything-says = hepsi | hepsi birden | her şey | herşey
# base: 9a378d0b
money_trouble-at_home = Bugün evde yemek, ışık ve sıcaklık var mı?
# base: 7b741e00
money_trouble-at_home-again = Bugün bir eksiğiniz var mı, bilmek istiyorum. Evde durum nasıl?
# base: 2dde90df
money_trouble-at_home-label = Bugün evde
# base: ee396e36
money_trouble-at_home-yes = Evet, var
# base: 7eb98593
money_trouble-at_home-yes-says = hepsi var | şimdilik var | hâlâ var
# base: 29313921
money_trouble-at_home-no_food = Hayır, yemek yok
# base: 0e998c83
money_trouble-at_home-no_food-says = yemek yok | yiyecek yok | yiyecek bir şey yok | açız | açım | buzdolabı boş | dolap boş | ekmek yok
# base: a1dd1101
money_trouble-at_home-no_power = Hayır, ışık veya sıcaklık yok
# base: 684cf071
money_trouble-at_home-no_power-says = ışık yok | elektrik yok | gaz yok | ısıtma yok | kalorifer yok | kesildi | kestiler | karanlıkta | soğukta
# base: 1ce8bbf4
money_trouble-at_home-neither = Hayır, ikisi de yok
# base: fc6f6cea
money_trouble-at_home-neither-says = ikisi de yok | ikiside yok | hiçbiri yok | hiçbiri | hiç biri yok
# base: 76476153
money_trouble-at_home-not_long = Şimdilik var, ama yakında bitecek
# base: de7661d3
money_trouble-at_home-not_long-says = bitmek üzere | az kaldı | bitiyor | yarına kadar | kesilecek | kesecekler
# base: e123d4f0
money_trouble-goes_first = Bunu duyduğuma üzüldüm. Bu öncelikli.
# base: da47e4f6
money_trouble-letter = Bununla ilgili bir mektup aldınız mı?
# base: 5d32a43a
money_trouble-letter-again = Örneğin bir hatırlatma, ya da icra memurundan (deurwaarder) bir mektup. Hangi mektup?
# base: fa03d719
money_trouble-letter-label = Mektup
# base: b7887563
money_trouble-letter-no = Hayır, mektup yok
# base: 07e6752c
money_trouble-letter-no-says = mektup yok | mektup almadım | mektup gelmedi | almadım | gelmedi
# base: 3c0b4fd9
money_trouble-letter-reminder = Evet, bir hatırlatma
# base: 505c70f5
money_trouble-letter-reminder-says = hatırlatma | ödeme hatırlatması | ihtar | normal mektup | herinnering | aanmaning
# base: e68996c5
money_trouble-letter-cut_off = Evet, bir şeyi kesecekler
# base: eccc748f
money_trouble-letter-cut_off-says = kesecekler | kesilecek | kesme | kesilmesi | kapatacaklar | sözleşmemi bitirecekler
# base: 77cb27d7
money_trouble-letter-bailiff = Evet, icradan veya mahkemeden
# base: 258169f2
money_trouble-letter-bailiff-says = icra | icradan | icra memuru | haciz | mahkeme | mahkemeden | hâkim | deurwaarder | tahsilat
# base: a265f8df
money_trouble-letter-unopened = Mektuplarımı açmaya cesaretim yok
# base: fd24faf9
money_trouble-letter-unopened-says = açmadım | açamıyorum | açmaya korkuyorum | cesaret edemiyorum | cesaretim yok | mektup yığını
# base: 520b226a
money_trouble-not_alone = Bunu anlıyoruz. Bunu tek başınıza yapmak zorunda değilsiniz.
# base: 1ed9227d
money_trouble-letter_date = Bu korkutucu olmalı. Mektuba göre hangi gün bir şey olacak?
# base: 522a9e34
money_trouble-letter_date-again = O gün çoğu zaman mektubun üst kısmında yazar. Hangi gün yazıyor?
# base: 988bf4e9
money_trouble-letter_date-label = Mektuptaki gün
# base: 4400fc8f
money_trouble-story = Birkaç kelime yeter. Başka ne söylemek istersiniz?
# base: 4d2cf5c5
money_trouble-story-again = Bunu geçebilirsiniz de. Başka ne söylemek istersiniz?
# base: a1a3d085
money_trouble-story-label = Kendi kelimelerinizle
# base: d955a373
money_trouble-story-no = Hayır, hepsi bu
# base: d98d2afd
money_trouble-story-no-says = hepsi bu | hepsi bu kadar | bu kadar | başka bir şey yok | başka yok
# base: bc0d16a8
money_trouble-address = Böylece doğru kişilere ulaşır. Posta kodu ve kapı numarası nedir?
# base: c894430c
money_trouble-address-again = Örneğin 1234 AB 12. Sadece dört rakam da olur. Posta kodu nedir?
# base: 42526819
money_trouble-address-label = Adres
# base: 239910e6
money_trouble-thanks =
    Teşekkür ederiz. Bildiriminizin numarası {$number}.
    {$worker} bunu {$when} okuyacak.
    Bir şey değişirse rahatça yazın.
# base: feacda60
money_trouble-sooner = Daha önce biriyle konuşmak da mümkün. Gündüz {$line_debt} numarasını arayın, ücretsizdir.
