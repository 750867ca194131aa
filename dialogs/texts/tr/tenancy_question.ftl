# base: 94751dc7
tenancy_question-opens_on = sözleşme | kira sözleşmesi | kira sözleşmem | kira kontratı | kontrat | kiram hakkında soru | kira hakkında soru | ortak kiracı | sözleşmeyi bitirmek | sözleşmeyi feshetmek | kirayı sonlandırmak | taşınmak | taşınmak istiyorum | taşınıyorum | başka ev | başka bir ev | yeni ev | daha büyük ev | daha küçük ev | ev değişimi | ev takası | kira artışı | kira zammı | kiraya zam | kira arttı | kira çok yüksek | kiram çok yüksek | anahtarımı kaybettim | anahtar kayıp | anahtarım kayıp | yeni anahtar | yedek anahtar | anahtar | anahtarlar | depozito | depozitom | evcil hayvan | köpek almak | kedi almak | köpek alabilir | kedi alabilir | alt kiracı | alt kiraya | oda kiralamak | oda kiraya | yanıma taşınmak | yanımda kalabilir | birlikte oturmak | bekleme listesi | aidat | servis masrafı | servicekosten
# base: 480bdd8c
tenancy_question-subject = Sorunuz ne hakkında?
# base: 02d5da97
tenancy_question-subject-again = En yakın olanı seçin. Sorunuz ne hakkında?
# base: 394e1dfb
tenancy_question-subject-label = Konu
# base: 8328344f
tenancy_question-subject-contract = Sözleşme veya ortak kiracı
# base: 93f2b424
tenancy_question-subject-contract-says = sözleşme | kontrat | ortak kiracı | fesih | sonlandırmak | isim
# base: 0ae97084
tenancy_question-subject-moving = Taşınma veya ev değişimi
# base: a1d68dea
tenancy_question-subject-moving-says = taşınma | taşınmak | değişim | takas | başka ev | yeni ev | bekleme listesi
# base: 667d0c2f
tenancy_question-subject-rent = Kiranın miktarı
# base: d0088f86
tenancy_question-subject-rent-says = kira artışı | artış | zam | yüksek kira | aidat | servis masrafı | çok yüksek
# base: b290e0ea
tenancy_question-subject-keys = Anahtar veya depozito
# base: b273173c
tenancy_question-subject-keys-says = anahtar | anahtarlar | anahtarım | depozito | depozitom
# base: 3bdfc4f1
tenancy_question-subject-pets = Evcil hayvanlar
# base: 4aa9c41b
tenancy_question-subject-pets-says = evcil hayvan | hayvan | köpek | kedi
# base: f7c30552
tenancy_question-subject-living_in = Alt kiracı veya birlikte oturma
# base: 7fedb827
tenancy_question-subject-living_in-says = alt kiracı | alt kiraya | birlikte oturmak | yanıma taşınmak | oda kiralamak | oda kiraya
# base: f12243e2
tenancy_question-subject-other = Başka bir konu
# base: e00d5a13
tenancy_question-subject-other-says = başka bir şey | başka | başka bir konu
# base: 2798bddf
tenancy_question-question = Kendi kelimelerinizle sorun. Ne bilmek istersiniz?
# base: 5de37da3
tenancy_question-question-again = Birkaç kelime yeter. Sorunuz nedir?
# base: 406b5a37
tenancy_question-question-label = Soru
# base: 63112aca
tenancy_question-address = Evin posta kodu ve kapı numarası nedir?
# base: c894430c
tenancy_question-address-again = Örneğin 1234 AB 12. Sadece dört rakam da olur. Posta kodu nedir?
# base: 42526819
tenancy_question-address-label = Adres
# base: a9898aaf
tenancy_question-thanks =
    Teşekkür ederiz. Sorunuzun numarası {$number}.
    {$worker} bunu {$when} okuyacak.
