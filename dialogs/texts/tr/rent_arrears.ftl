# base: 05d00ede
rent_arrears-opens_on = kira borcu | kira borcum | kira borcumuz | kirayı ödeyemiyorum | kirayı ödeyemedim | kirayı ödeyemiyoruz | kiramı ödeyemiyorum | kiramı ödeyemedim | kiramızı ödeyemiyoruz | kira ödeyemiyorum | kira ödeyemedim | kirayı ödemedim | kirayı geciktirdim | kira gecikti | kiram gecikti | kirada geride | kira gecikmesi | kirada geciktim | kira için para yok | kira için param yok | kira hakkında mektup | kira mektubu | kira icra | kira için icra | evden atılacağım | evden atıyorlar | evden çıkarılacağım | evden çıkarıyorlar | evimden atılacağım | evden çıkmam lazım | evden çıkmam gerekiyor | tahliye | ontruiming | huurachterstand
# base: 07fd2458
rent_arrears-good_to_say = Söylemeniz çok iyi. Bu birçok insanın başına gelir.
# base: b42d8470
rent_arrears-amount = Aşağı yukarı yeter: daha ne kadar kira ödemeniz gerekiyor?
# base: e8f28c78
rent_arrears-amount-again = Euro olarak bir tutar arıyorum, örneğin 450. Aşağı yukarı ne kadar?
# base: ea179d43
rent_arrears-amount-label = Tutar
# base: 649d5260
rent_arrears-amount-call_me = Beni arasanız daha iyi
# base: 532bd47d
rent_arrears-amount-call_me-says = beni arayın | beni ara | arar mısınız | arayabilir misiniz | arayın | telefonla
# base: f3c77a6c
rent_arrears-period = Ne zamandan beri kira borcunuz var?
# base: ec091d13
rent_arrears-period-again = Bir ay adı yazabilirsiniz, ya da ne kadar sürdüğünü. Ne zamandan beri böyle?
# base: 551eba3f
rent_arrears-period-label = Ne zamandan beri
# base: c3f09802
rent_arrears-letter = Bununla ilgili bir mektup aldınız mı?
# base: 48c17b6b
rent_arrears-letter-again = Ev sahibinden veya icra memurundan (deurwaarder) bir mektup olabilir. Hangi mektup?
# base: fa03d719
rent_arrears-letter-label = Mektup
# base: b7887563
rent_arrears-letter-no = Hayır, mektup yok
# base: 3c0b4fd9
rent_arrears-letter-reminder = Evet, bir hatırlatma
# base: 98dea529
rent_arrears-letter-reminder-says = hatırlatma | ödeme hatırlatması | ihtar | uyarı mektubu | herinnering | aanmaning
# base: 424b9bc8
rent_arrears-letter-bailiff = Evet, icra memurundan (deurwaarder)
# base: 8aa65536
rent_arrears-letter-bailiff-says = icra | icradan | icra memuru | icra memurundan | haciz | mahkeme | mahkemeden | deurwaarder
# base: 3f11314a
rent_arrears-letter-eviction = Evet, evimden çıkmam gerekiyor
# base: 76837c07
rent_arrears-letter-eviction-says = tahliye | evden çıkmam | evimden çıkmam | evden atılacağım | evden atıyorlar | evden çıkarılacağım | ontruiming
# base: b543b895
rent_arrears-priority = Bu çok zor. Bu öncelikli.
# base: 8a24e0ca
rent_arrears-leave_by = Evden ne zaman çıkmanız gerekiyor?
# base: 5872d484
rent_arrears-leave_by-again = Çoğu zaman mektubun üst kısmında yazar. Hangi gün çıkmanız gerekiyor?
# base: 31f42227
rent_arrears-leave_by-label = Çıkış günü
# base: d01f0599
rent_arrears-address = Posta kodunuz ve kapı numaranız nedir?
# base: dbd88ddd
rent_arrears-address-again = Örneğin 1234 AB 12. Sadece dört rakam da olur. Posta kodunuz nedir?
# base: 42526819
rent_arrears-address-label = Adres
# base: 239910e6
rent_arrears-thanks =
    Teşekkür ederiz. Bildiriminizin numarası {$number}.
    {$worker} bunu {$when} okuyacak.
    Bir şey değişirse rahatça yazın.
