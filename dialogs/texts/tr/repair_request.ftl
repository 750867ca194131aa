# base: f10bb6f5
repair_request-opens_on = tamir | tamirat | tamir edilsin | tamirci | onarım | bozuk | bozuldu | kırık | kırıldı | çalışmıyor | çalışmıyorlar | arıza | arızalı | arızalandı | sızıntı | sızdırıyor | su sızıyor | su akıyor | su kaçağı | musluk damlıyor | musluk akıtıyor | damlıyor | çatı akıyor | tavandan su | tavan akıyor | bodrumda su | ısıtma | kalorifer | kalorifer yanmıyor | kalorifer çalışmıyor | kaloriferler yanmıyor | petek | petekler ısınmıyor | kombi | kazan | sıcak su yok | sıcak su gelmiyor | su yok | sular akmıyor | elektrik yok | elektrikler yok | ışık yok | elektrik arızası | kısa devre | priz | sigorta attı | kilit bozuk | kapı bozuk | kapı kapanmıyor | kapı açılmıyor | pencere bozuk | pencere kapanmıyor | cam kırıldı | cam kırık | dışarıda kaldım | kapıda kaldım | zil çalışmıyor | diyafon | asansör | asansör bozuk | küf | duvarda küf | küflü | rutubet | nem | nemli | tıkalı | tıkandı | tuvalet tıkandı | tuvalet tıkalı | tuvalet taştı | lavabo tıkandı | gider kokuyor | lağım | lağım kokusu | duş | duş bozuk | lavabo | havalandırma | balkon bozuk | ısınmıyor | ısınmıyoruz | kaloriferler | petekler | su gelmiyor | elektrikler gitti | tuvalet bozuk | musluk bozuk | cam kırıldı
# base: 2a8861dc
repair_request-broken = Bu can sıkıcı. Sorun nedir?
# base: 5451b1fc
repair_request-broken-again = En yakın olanı seçin. Bozuk olan nedir?
# base: d1e699fb
repair_request-broken-label = Bozuk olan
# base: a10d0c75
repair_request-broken-leak = Su kaçağı
# base: 7a9ae3ea
repair_request-broken-leak-says = su kaçağı | sızıntı | sızıyor | sızdırıyor | damlıyor | akıyor | tavan | tavandan
# base: effe8c2d
repair_request-close_tap = Su kendi borunuzdan geliyorsa ana vanayı kapatın. Fişleri ve kabloları kuru tutun.
# base: ffd7a26f
repair_request-broken-heating = Isıtma veya sıcak su
# base: c2aee40b
repair_request-broken-heating-says = ısıtma | kalorifer | petek | kombi | kazan | sıcak su | ısınmıyor
# base: eefa9052
repair_request-broken-power = Elektrik veya ışık
# base: 911f9142
repair_request-broken-power-says = elektrik | elektrikler | ışık | lamba | priz | sigorta | kısa devre
# base: 31b5b4de
repair_request-broken-doors = Kapı, kilit veya pencere
# base: 18088779
repair_request-broken-doors-says = kapı | kapısı | kilit | kilidi | pencere | cam | zil | diyafon
# base: 328f4e2a
repair_request-broken-drains = Tuvalet, duş veya gider
# base: 3573d63e
repair_request-broken-drains-says = tıkalı | tıkandı | gider | lağım | lavabo | taştı | tuvalet | sifon | duş bozuk
# base: cbf7f61c
repair_request-broken-damp = Küf, rutubet veya hava akımı
# base: 4d96d7b6
repair_request-broken-damp-says = küf | küflü | rutubet | nem | nemli | cereyan
# base: 7021af9b
repair_request-broken-other = Başka bir şey, örneğin asansör
# base: 843402c4
repair_request-broken-other-says = başka bir şey | asansör | havalandırma | merdiven
# base: 172ca9bb
repair_request-broken_since = Ne zamandan beri böyle?
# base: d96bd501
repair_request-broken_since-again = Bir gün yazabilirsiniz, ya da ne kadar sürdüğünü. Ne zamandan beri böyle?
# base: 551eba3f
repair_request-broken_since-label = Ne zamandan beri
# base: c664709d
repair_request-details = Nerede, ve ne görüyorsunuz?
# base: 627e912d
repair_request-details-again = Örneğin mutfakta, pencerenin altında. Nerede?
# base: 67d1311d
repair_request-details-label = Nerede ve ne
# base: fc3fc4eb
repair_request-without = Şu anda susuz, ısıtmasız veya ışıksız mısınız?
# base: 7bd7e42a
repair_request-without-again = Şimdi, evinizde demek istiyorum. Su, ısıtma veya ışık yok mu?
# base: 4978cae1
repair_request-without-label = Şu an olmayan
# base: 4d25f8a1
repair_request-without-no = Hayır, hepsi var
# base: 72608af6
repair_request-without-no-says = hepsi var | var hepsi | bir eksik yok
# base: 6b4bf300
repair_request-without-water = Evet, su yok
# base: 2bda75b2
repair_request-without-water-says = su yok | susuz | suyumuz yok | sular kesik
# base: c07a8708
repair_request-without-warmth = Evet, ısıtma yok
# base: 21975dec
repair_request-without-warmth-says = ısıtma yok | kalorifer yok | ısıtmasız | sıcak su yok | soğuk | soğukta
# base: df6730a4
repair_request-without-light = Evet, ışık veya elektrik yok
# base: 471b6080
repair_request-without-light-says = ışık yok | elektrik yok | elektriksiz | ışıksız | karanlıkta
# base: d168fa64
repair_request-vulnerable = Evde hasta biri veya küçük bir çocuk var mı?
# base: 41938cca
repair_request-vulnerable-again = Zor yürüyen biri de sayılır. Evde böyle biri var mı?
# base: fcd86fd7
repair_request-vulnerable-label = Hasta veya küçük çocuk
# base: 0b92bdad
repair_request-vulnerable-yes = Evet
# base: adbf015d
repair_request-vulnerable-yes-says = hasta | bebek | çocuk | çocuklar | çocuğum | çocuklarım | hamile | tekerlekli sandalye | astım
# base: 583d6206
repair_request-vulnerable-no = Hayır
# base: e7261270
repair_request-vulnerable-no-says = kimse yok | yok | sağlıklı | sadece ben
# base: 17487554
repair_request-visit = Biri ne zaman gelse en iyi olur?
# base: 3b055c9a
repair_request-visit-again = Sabah, öğleden sonra veya akşam. Biri ne zaman gelebilir?
# base: 1fb0f551
repair_request-visit-label = Gelme zamanı
# base: 6cacf1e5
repair_request-visit-morning = Sabah
# base: 9b3be031
repair_request-visit-afternoon = Öğleden sonra
# base: e4160335
repair_request-visit-evening = Akşam
# base: abbb78d9
repair_request-visit-any = Fark etmez
# base: 95908153
repair_request-address = Posta kodu ve kapı numarası nedir?
# base: c894430c
repair_request-address-again = Örneğin 1234 AB 12. Sadece dört rakam da olur. Posta kodu nedir?
# base: 42526819
repair_request-address-label = Adres
# base: 81971d4d
repair_request-thanks =
    Teşekkür ederiz. Bildiriminizin numarası {$number}.
    {$worker} bunu {$when} okuyacak.
    Daha kötü olursa rahatça yine yazın.
