# base: dbd88ddd
again_address = Örneğin 1234 AB 12. Sadece dört rakam da olur. Posta kodunuz nedir?
# base: be202b7d
again_choice = Henüz anlamadım. Bir düğmeye basabilirsiniz. Hangisi en uygun?
# base: e62e3128
again_date = Şöyle yazabilirsiniz: 30 Kasım veya gelecek hafta salı. Aşağı yukarı hangi gün?
# base: e8f28c78
again_money = Euro olarak bir tutar arıyorum, örneğin 450. Aşağı yukarı ne kadar?
# base: 37bee441
again_number = Telefonunuzun numarası, bütün rakamlarıyla. Hangi numarayı arayabiliriz?
# base: f62301a7
again_part_of_day = Sabah, öğleden sonra veya akşam. Size en uygun olan hangisi?
# base: ec091d13
again_period = Bir ay adı yazabilirsiniz, ya da ne kadar sürdüğünü. Ne zamandan beri böyle?
# base: 5413aaa1
again_review = Doğru anladım mı, bilmiyorum. Yukarıda yazan doğru mu?
# base: dd964dd2
again_text = Birkaç kelime yeter. Ne söylemek istersiniz?
# base: 72a9708e
again_topic = Henüz anlamadım. En yakın olanı seçin veya başka kelimelerle yazın.
# base: 6dc5d44f
again_yes_no = Evet veya hayır yeter. Hangisi?
# base: d39d9169
not_understood_twice = Henüz anlamadım. Kusur bende, ben bir bilgisayarım. Bir insanla görüşmek ister misiniz?
# base: 3790028d
taken_as_said = Söylediğinizi yazdım. Bir görevli okuyacak.
# base: 2ab9b566
missing_house_number = Teşekkür ederim. Kapı numaranız nedir?
# base: 2794c14f
missing_postcode = Teşekkür ederim. Posta kodunuz nedir?
# base: 1edf1248
missing_when = Teşekkür ederim. Ay yeterli. Bu aşağı yukarı ne zaman oldu?
# base: 75cce327
not_known = bilmiyorsunuz
# base: e2914192
review_intro = Şunları yazdım.
# base: 2f948c4c
review_line = {$label}: {$value}
# base: 7beea00f
review_ask = Bu doğru mu?
# base: 9ee18a14
review_which = Bunu değiştirelim. Yanlış olan hangisi?
# base: bcaaf0fa
changed = Söylediğiniz iyi oldu. Değiştirdim.
# base: 290f7642
button_right = Evet, doğru
# base: 3c2ef761
button_change = Hayır, bir şeyi değiştir
# base: f18bf11d
button_unknown = Bilmiyorum
# base: 2cedeb9e
button_person = Bir insan istiyorum
# base: 84d6e633
button_start_over = Baştan başla
# base: d74b7872
button_cancel = Boş ver
# base: 5713a746
button_skip = Bu soruyu geç
# base: b76ad922
help =
    Her zaman şunları yazabilirsiniz.
    insan: bir insana iletirim.
    ara: biri sizi arar.
    geri: önceki soruya döner.
    baştan: en baştan başlar.
    dur: dururuz.
# base: 74c48dc2
stopped =
    Duruyoruz. Artık hatırlatma almayacaksınız.
    Bir şeye ihtiyacınız olursa rahatça yazın. O zaman yine cevap veririm.
# base: e23fed49
cancelled = Tamam, bunu yapmıyoruz. Kimseye bir şey iletmedim. Bir şey olursa rahatça yazın.
# base: 12e6cd68
who_reads =
    Ben bir bilgisayarım. Yazdıklarınızı okurum.
    İletilen bir bildirimi bir görevli okur.
    Komşularınız hiçbir zaman okuyamaz.
# base: 83fb1981
my_reports = {$reports}
# base: 0c24d73f
no_reports = Sizin için henüz bir şey iletmedim. Ne olduğunu rahatça anlatın.
# base: dd3810a0
report_waits = Bildirim {$number} ({$since}). {$worker} bunu {$when} okuyacak.
# base: 71e8ec79
report_taken = Bildirim {$number} ({$since}). {$worker} bununla ilgileniyor.
# base: 384a2ff1
report_is_late = Bildirim {$number} ({$since}). Söylediğimizden uzun sürüyor. Özür dileriz.
# base: de420f7b
report_closed = Bildirim {$number} tamamlandı.
# base: 5faf1cc6
my_data =
    Bana yazdıklarınızı saklıyorum. Başlangıç: {$since}. Hepsi kilit altında.
    Bildirimleriniz: {$count}. Bir bildirimi ele alan görevli yazılanları okur.
    Hepsini almak için verilerimi gönder yazın.
    Silinsin isterseniz her şeyi sil, bir şey yanlışsa insan yazın.
# base: d039c2a1
my_readers =
    Yazdıklarınızı okuyanlar:
    {$readers}
    Size göre doğru değilse insan yazın.
# base: 901a74f2
no_readers = Henüz kimse.
# base: e90c4402
reader_on_days = {$worker}: {$days}.
# base: daa2bf55
nothing_before = Bu ilk soruydu. Daha geriye gidemem.
# base: be669d33
thanked = Rica ederim. Bir şey olursa rahatça yazın.
# base: c8cc287e
words_kept = Yazdıklarınızı okudum ve sakladım. Önce birkaç kısa şey soracağım.
# base: 0cac84f7
welcome_back = Tekrar yazmanız güzel. Burada kalmıştık.
# base: 2271cf18
going_on = O zaman kaldığımız yerden devam ediyoruz.
# base: b1db0e5c
person_is_told = Bir insan beklediğinizi zaten biliyor.
# base: d7ae28c1
person_asked_before =
    Bunu daha önce ilettim ({$since}). Mesajınızın numarası {$number}.
    {$who}
# base: a2084153
person_waits = {$worker} bunu {$when} okuyacak.
# base: 1eb6f49a
person_waits_long = {$worker} bunu en kısa zamanda okuyacak. Daha uzun sürdüğü için özür dilerim.
# base: 0d8c7db7
person_has_it = {$worker} işi ele aldı.
# base: 41bc74e5
script_again_in_danger = Yine Waakvlam ile, yani bilgisayarla yazışıyorsunuz. Mesajınız hâlâ açık. Yazdıklarınızı iletiyorum.
# base: 0ea70480
turn_given_up =
    Bu mesajı işleyemedim. Kusur bende.
    {$worker} bunu {$when} okuyacak. Mesajınızın numarası {$number}.
# base: c682c1c6
file_too_large = Bu dosya benim için fazla büyük. Daha küçük bir fotoğraf olur. Ya da kelimelerle anlatın.
# base: 9fdba683
file_not_fetched = Dosyanız düzgün gelmedi. Bir daha gönderin veya kelimelerle anlatın.
# base: a48de3bc
worker_closed_other = {$number} numara kapandı. Bildiren kişi metninizi alır. Kişinin kendisi benden bir şey almaz. Metniniz saklandı: onu siz iletin.
# base: 64d5a33c
worker_given_up = Bunu yapamadım. Bir daha deneyin veya sistem yöneticinize sorun.
# base: 23e6c82d
script_again = Yine Waakvlam ile, yani bilgisayarla yazışıyorsunuz.
# base: ee3f6b37
received_photo = Fotoğrafınızı sakladım. Ona bakamıyorum. Ama kelimeleri anlarım.
# base: d6271b45
received_voice = Sesli mesajınızı sakladım. Onu anlayamıyorum. Ama yazılan kelimeleri anlarım.
# base: af6a07f5
received_video = Videonuzu sakladım. Ona bakamıyorum. Ama kelimeleri anlarım.
# base: 8b29e72d
received_file = Dosyanızı sakladım. Onu okuyamıyorum. Ama kelimeleri anlarım.
# base: a759abb2
received_place = Konumu sakladım. Onunla bir şey yapamıyorum. Ama kelimeleri anlarım.
# base: be0dffc2
received_card = Kişi kartını aldım. Onunla bir şey yapamıyorum. Ama kelimeleri anlarım.
# base: 599ee954
received_sticker = Onu gördüm. Kelimelerle veya bir düğmeyle sizi daha iyi anlarım.
# base: 44d13d63
received_else = Onu aldım. Okuyamıyorum. Ama kelimeleri anlarım.
# base: 4f64fa30
blank = Mesajınız boş geldi.
# base: 6953f4f3
edited = Yeni yazdıklarınızı okuyorum.
# base: e8ac1e84
old_button = Bu düğme daha önceki bir sorunun. Hiçbir şey değişmedi.
# base: 2723c4d6
danger_heard = Yazdıklarınızı iletiyorum. Aramak için beklemeyin.
# base: ef252a75
danger_closed = Bir görevli sizinle birlikte baktı. Devam edebiliriz.
# base: c11646ca
lost_the_way = Bende bir şey ters gitti. Yazdıklarınız saklandı. İnsan yazın, biri baksın.
# base: c13a5507
worker_here = {$name} şimdi sizinle okuyor. Artık bir insanla yazışıyorsunuz.
# base: 8a5bda2a
matter_closed =
    {$number} numaralı bildiriminiz tamamlandı.
    {$text}
# base: b14e3878
matter_closed_write_again =
    {$number} numaralı bildiriminiz tamamlandı.
    {$text}
    Düzelmediyse rahatça yine yazın.
# base: b9cb239a
is_it_better = Şimdi daha iyi mi?
# base: 31b22bfd
is_it_better_later =
    {$number} numaralı bildiriminiz bir süre önce tamamlandı.
    Şimdi daha iyi mi?
# base: beaa3f6f
button_better = Evet, daha iyi
# base: a4611ad9
button_not_better = Hayır, henüz değil
# base: 2c3db88f
is_better = Bunu duymak güzel. Yine bir şey olursa rahatça yazın.
# base: a14bd9c1
opened_again =
    Söylediğiniz için teşekkür ederim. Bildirim {$number} yeniden açıldı.
    {$worker} bunu {$when} okuyacak.
# base: 70a58cd6
reported_again =
    Söylediğiniz için teşekkür ederim. Bundan yeni bir bildirim yapıyorum: numara {$number}.
    {$worker} bunu {$when} okuyacak.
# base: 5dd79392
worker_claim = Üstlen
# base: a2200c3c
worker_read = Oku
# base: a5ddcce3
worker_hand_back = Geri ver
# base: ab5e5388
worker_close = Kapat
# base: df4820a5
worker_alert = Yeni: {$kind}, numara {$number}.
# base: 7c35e465
worker_alert_high = Öncelikli: {$kind}, numara {$number}.
# base: b22259f9
worker_alert_urgent = Acil: {$kind}, numara {$number}.
# base: ad416561
worker_new_from_list = Ev sahibinin listesinden yeni: {$count} kez {$kind}.
# base: cde3bfd5
worker_fact_name = Ad
# base: 42526819
worker_fact_address = Adres
# base: 16db1c63
worker_fact_phone = Telefon
# base: 96abf685
worker_fact_email = E-posta
# base: ea179d43
worker_fact_amount = Tutar
# base: 3d10784c
worker_alarm = Alarm: biri tehlikede olabilir ({$danger}). Numara hemen gelecek.
# base: 90465e01
worker_where = Nerede
# base: 0142371c
worker_in_a_group = Bir grupta. Cevabınızı başkaları da okur.
# base: d8fa84ea
worker_claimed = {$number} numara sizde. Bu mesaja cevap verin, kişi onu okur.
# base: c0adf335
worker_said = Gönderildi, {$number} numara hakkında.
# base: 9e550039
worker_not_said = Mesajınız gönderilmedi. Şu an başka biri yazıyor.
# base: 550a6649
worker_handed_back = {$number} numara gruba geri döndü.
# base: 5bff6345
worker_choose_outcome = {$number} numara nasıl sonuçlandı?
# base: e37a5835
worker_text_for_reporter = Bir iki cümle yazın. {$number} numarayı bildiren kişi ne okuyabilir?
# base: 040b900a
worker_text_for_person = {$number} numara hakkında kişinin kendisi için bir iki cümle yazın. Onu göndermem. Saklarım, siz iletirsiniz.
# base: 472b7e4c
worker_closed = {$number} numara kapandı. Bildiren kişi metninizi alır.
# base: fb2ec06e
worker_opened_again = Yeniden açıldı: {$kind}, numara {$number}. Bildiren kişi düzelmediğini söylüyor.
# base: 015e55bd
worker_was_first = {$name} sizden önce davrandı.
# base: a135e84d
worker_claim_first = Önce üstlenin. Sonra cevap verebilirsiniz.
# base: cbda7f20
worker_is_closed = Bu zaten kapandı.
# base: 1bb990de
worker_unknown_number = Bu numarayı bilmiyorum.
# base: 6c12cebb
worker_nothing_claimed = Şu anda üstlendiğiniz bir şey yok. Önce bir bildirim üstlenin.
# base: 302b5dd7
worker_about_which = Mesajınız hangi bildirim hakkında?
# base: 703f8b09
worker_words_only = Sadece yazı iletirim. Cevabınızı yazın.
# base: dbb40710
worker_relay_off = Telegram'da okuma kapalı. Sistem yöneticinize sorun.
# base: 39f75046
worker_case_lost = {$number} numaralı bildirimde anlatılanlar artık okunamıyor. Bildirimi konsolda yine de kapatabilirsiniz.
# base: a9a598e7
worker_more = {$number} numarada yeni bilgi var.
# base: b33b3114
worker_carries_others = Bu numaranın yanında başka bildirimler var. Önce onları sayfada kapatın.
# base: 6dfb4abe
worker_wants_call = Aranmak istiyor.
# base: 315df0a4
worker_coupled = Merhaba {$name}. Bildirimleriniz buraya gelecek.
# base: b6a7e591
worker_help = Bildirimler buraya gelir. Düğmelerle üstlenirsiniz.
# base: c0f32d29
worker_nameless = Bir görevli
# base: 131ec61e
danger_gas = gaz
# base: 71764747
danger_fire = yangın
# base: 3797a012
danger_violence = şiddet
# base: 1603cec4
danger_medical = acil tıbbi durum
# base: 104765a7
danger_child = bir çocuk
# base: 3df8db14
danger_self_harm = intihar
# base: a3c968bf
danger_other_at_risk = başkası için endişe
# base: 7738cfee
when_it_happens_again = Yine olursa aşağıya dokunun. Bildiriminize eklerim.
# base: d09ebfe4
button_again = Yine oluyor
# base: 6bea87fb
which_code = Mektubunuzdaki kodu yazın lütfen. Kod W ile başlar ve on iki karakterdir.
# base: 5348672b
code_does_not_work = Bu kod burada çalışmıyor. Görevlinizden yenisini rahatça isteyebilirsiniz. Kod olmadan da size yardım ederim.
# base: 53838343
is_it_you = Bu kod {$name} için. Bu siz misiniz?
# base: 3e338349
button_its_me = Evet, benim
# base: a732f075
button_not_me = Hayır, ben değilim
# base: 3f018a13
introduced = {$introduced}
# base: 4d26c5bb
introduced_yes = Burada olmanız güzel, {$name}. Görevliniz artık sizin yazdığınızı biliyor.
# base: eb8802f4
introduced_no = Söylediğiniz iyi oldu. Bu konuşma kimseye bağlı değil. Kodu hazırlayana bunu bildiriyorum.
# base: 93b405d4
not_you = Söylediğiniz iyi oldu. Bu konuşma kimseye bağlı değil. Rahatça devam edebilirsiniz.
# base: 4575213f
somebody_else = Söylediğiniz iyi oldu. Şimdi yazdıklarınız ayrı bir bildirim olur.
# base: a2db0f73
worker_linked = Numara {$number}: kodunuz kullanıldı. Kişi artık bağlı.
# base: f5cb9329
worker_linked_letter = Mektubunuzdaki kod kullanıldı. Kişi artık bağlı.
# base: c4a3f1dd
worker_declined = Numara {$number}: kodunuz kullanıldı. Kişi diyor ki: o ben değilim. Hiçbir şey bağlanmadı.
# base: c702938d
worker_declined_letter = Mektubunuzdaki kod kullanıldı. Kişi diyor ki: o ben değilim. Hiçbir şey bağlanmadı.
# base: 663171cc
worker_unlinked = Numara {$number}: kişi diyor ki: artık o ben değilim. Bağlantı kaldırıldı.
# base: 72b09455
worker_unlinked_letter = Mektubunuzdaki kod: kişi diyor ki artık o ben değilim. Bağlantı kaldırıldı.
# base: d0d74c42
letter_with_code =
    Merhaba {$name},
    Bu kodla Waakvlam sizin yazdığınızı bilir.
    {$code}
    Kodu sohbete yazın veya bu bağlantıyı açın.
    {$link}
    Kod bir kez çalışır. Son gün: {$until}.
    Saygılarımla, {$worker}
# base: 5707f32b
places = {$places}
# base: 6a72895b
places_near = Buraya da gidebilirsiniz.
# base: cdf75e4c
places_none = Yakınınızda henüz bir yer bilmiyorum. Bir insan daha çok şey bilebilir. O zaman insan yazın.
# base: dfc2dd5f
place_line = {$name}: {$whom} için.
# base: 81109ed9
place_open = Şu an açık, saat {$until} kadar.
# base: 0706f855
place_open_days = Şu an açık. Kapanış: {$day}, saat {$time}.
# base: 59f5569c
place_opens = Açılış: {$day}, saat {$time}.
# base: ebd465d1
place_always = Her zaman açık.
# base: fcc04e9a
place_agreed = Randevuyla açık.
# base: 6ab44ddb
place_visit = Adres: {$how}
# base: 830832a4
place_call = Telefon: {$how}
# base: c062c167
place_site = Bilgi: {$how}
# base: 9dd5009c
place_free = Bu ücretsizdir.
# base: 6eb2aeaf
place_paid = Bu ücretlidir. Ne kadar olduğunu önceden sorun.
# base: 77b508a3
in_a_group =
    Burada başkaları da okuyor. Bu yüzden grupta bir şey söylemem.
    Bana yalnız benimle olan bir sohbette yazın.
    Tehlike varsa {$line_emergency} numarasını arayın.
# base: 4721cc1a
known_already = Bunu zaten biliyorum. Yanlış bir şey varsa lütfen söyleyin.
# base: 3c4fddfb
further_first = Bir konu daha yazdınız: {$matter}. Önce onu mu yapalım?
# base: cccdf018
further_later = Tamam, onu sonra yaparız.
# base: 0e5aad96
further_next = Şunu da yazmıştınız: {$matter}. Şimdi anlatmak ister misiniz?
# base: c253661e
further_not = Tamam. Daha sonra isterseniz bize yazabilirsiniz.
# base: a73a5eb6
button_further_first = Evet, önce o
# base: 2c0ff174
button_further_after = Hayır, sonra
# base: 0b9fd611
button_further_now = Evet, şimdi
# base: 6d800613
button_further_not = Hayır, şimdi değil
# base: 6413c0ec
promise_not_kept =
    {$number} numaralı bildiriminizi okuyacaktık, {$when}. Bunu yapamadık. Özür dileriz.
    {$desk} bunu artık biliyor. Bildiriminiz açık kalıyor.
# base: 7cdb220d
worker_rings_again = Bunu henüz kimse üstlenmedi: {$kind}, numara {$number}.
# base: ebbc258d
worker_asked_again = {$number} numara hâlâ sizi bekliyor: {$kind}.
# base: a556f117
worker_passed_on = {$name} adlı kişiden size: {$kind}, numara {$number}.
# base: 871fdac7
worker_moved_on = {$number} numara şimdi başkasında: {$name}. Artık bir şey yapmanız gerekmiyor.
# base: 4bbd460d
worker_last_day = Bugün son gün: {$kind}, numara {$number}. Bunu henüz kimse üstlenmedi.
# base: ec86c6af
worker_first_word = {$number} numaranın günü geçti: {$kind}. Kişi hâlâ sizden bir söz bekliyor.
# base: e54b3ebc
worker_first_word_of = {$number} numaranın günü geçti: {$kind}. Üstlenen: {$name}.
# base: 92e71f10
worker_is_it_done = {$number} numara iki haftadır sessiz: {$kind}. Tamamlandıysa lütfen kapatın.
# base: 11b3e472
worker_look_after = {$name} şu anda yok. Bu arada {$number} numaraya siz bakın: {$kind}.
# What somebody was asked to agree to.
# base: b729dde0
my_data_agreed = Bir şeye evet dediniz. Ne olduğunu görmek için iznim yazın.
# base: 507674d8
worker_agreed = Numara {$number}: kişi sorunuza evet diyor.
# base: 2ffd6edb
worker_declined_asking = Numara {$number}: kişi sorunuza hayır diyor. Bir daha sormayın.
# base: 34243d98
worker_withdrew = Numara {$number}: kişi bir evetini geri alıyor. Artık geçerli değil. Konsola bakın.
# base: 45a7d751
worker_offer_accepted = Numara {$number}: kişi öneriyi kabul ediyor.
# base: 7f8503dc
worker_offer_rejected = Numara {$number}: kişi öneriye hayır diyor. Belediyeye hiçbir şey iletemezsiniz.
# base: 39f46287
reminder_offer = Olur. Söyledikleriniz burada durur. Size bir kez hatırlatayım mı, {$day}?
# base: bbbadb04
reminder_too_far = O kadar ileri bir günü hatırlatamam. Şu gün hatırlatayım mı: {$day}?
# base: 5b01e3bb
reminder_agreed = Tamam. Size bir kez hatırlatırım. Günü: {$day}. Daha önce de devam edebilirsiniz.
# base: 132d0fe0
reminder_stands = Görüşmek üzere, {$day}. Daha önce de devam edebilirsiniz.
# base: 42267bbb
reminder_none = Tamam, hatırlatma göndermem. Söyledikleriniz burada durur. Devam etmek isterseniz rahatça yazın.
# base: c84e9154
reminder_nothing_open = Açık bir soru yok. İstediğiniz zaman rahatça yazın.
# base: 63f841e4
reminder = Size hatırlatmamı istemiştiniz. Şimdi devam etmek ister misiniz?
# base: 40c85363
button_remind = Evet, hatırlat
# base: 62b60954
button_no_reminder = Hatırlatma olmasın
# base: 305c22e0
button_go_on = Evet, devam
# base: 61b997f5
check_in_proposal =
    {$name}, nasıl olduğunuzu sormamı öneriyor.
    {$rhythm}
    {$silence}
    Her zaman vazgeçebilirsiniz. Sizin için uygun mu?
# base: 97d0f845
check_in_each_week = Her hafta, {$day}, {$part}.
# base: c6179a26
check_in_each_two_weeks = İki haftada bir, {$day}, {$part}.
# base: 6e2d7280
check_in_each_month = Her ay, ilk {$day} günü, {$part}.
# base: f2d07b8e
check_in_morning = sabah
# base: e55a1fd7
check_in_afternoon = öğleden sonra
# base: 79c26033
check_in_silence_nothing = Cevap vermezseniz hiçbir şey olmaz.
# base: 78795d0e
check_in_silence_ask_once = Cevap vermezseniz {$days} gün sonra bir kez daha sorarım.
# base: c70cf727
check_in_silence_tell_helper = Cevapsız geçen gün sayısı {$days} olursa bunu söyleyeceğim kişi: {$name}.
# base: 571124a7
button_agree = Evet, uygun
# base: d2282127
button_decline = Hayır, istemem
# base: c8c8f688
check_in_agreed =
    Anlaştık. İlk gün: {$next_day}.
    Artık istemezseniz soru sormayın yazın.
# base: 3d3b69a1
check_in_declined = Tamam, o zaman bir şey sormam. Bir şey olursa rahatça yazın.
# base: 71c09fc8
check_in_what =
    Nasıl olduğunuzu sormam için anlaştık.
    {$rhythm}
    {$silence}
    Bir sonraki gün: {$next_day}.
# base: ba67df03
check_in_changed =
    Değiştirdim.
    {$rhythm}
    Bir sonraki gün: {$next_day}.
# base: 6785d875
check_in_how_often = Nasıl olmasını istersiniz?
# base: aabb8490
check_in_which_day = En çok hangi günü istersiniz?
# base: cc4a8f53
button_each_week = Her hafta
# base: f3e3d43e
button_each_two_weeks = İki haftada bir
# base: 7905db56
button_each_month = Her ay
# base: 59872acf
button_other_day = Başka bir gün
# base: 152d01c0
button_day = {$day}
# base: c6535473
button_end_check_in = Soru sormayın
# base: 327227ab
check_in_none = Size bir şey sormam için anlaşmadık. Bir şey olursa rahatça yazın.
# base: b2887228
check_in_ended = Tamam. Artık nasıl olduğunuzu sormam. Bir şey olursa rahatça yazın.
# base: d2591af5
check_in_stopped_too = Nasıl olduğunuzu da artık sormam.
# base: 1c3a0bb4
check_in_ended_by_worker = {$name} anlaşmamızı bitirdi. Artık nasıl olduğunuzu sormam. Bir şey olursa rahatça yazın.
# base: d061d90d
check_in_again = Bunu size sorduğum gün: {$day}. Hâlâ cevap verebilirsiniz, mecbur değilsiniz.
# base: 28e0938b
check_in_told =
    Cevap vermediniz. Anlaştığımız gibi bunu şimdi söylüyorum. Söylediğim kişi: {$name}.
    İsterseniz rahatça yazın.
# base: c97fc8ff
worker_check_in_asked = Soruldu
# base: 8cf4bced
worker_check_in_answer = Cevap
# base: c34370ae
worker_check_in_silent = cevap vermedi. Başka bir şey bilmiyoruz.
# base: da0987d5
passed_on_as_agreed =
    Buna evet dediniz. Bu yüzden bunu şimdi iletiyoruz. Kime: {$to}.
    Konu: {$things}.
    Durdurmak için şunu yazın: iznim.
# base: db7c35e5
passed_on_with_later =
    Buna evet dediniz. Bu yüzden bunu şimdi iletiyoruz. Kime: {$to}.
    Konu: {$things}.
    Daha sonra yazdıklarınız da.
    Durdurmak için şunu yazın: iznim.
# base: 8231e0ec
worker_offered = {$from} bunu devralıp almayacağınızı soruyor: {$kind}. Fazlasını konsolda okursunuz.
# base: f296777b
worker_offered_high = Yüksek: {$from} bunu devralıp almayacağınızı soruyor: {$kind}. Fazlasını konsolda okursunuz.
# base: c85e414c
worker_offered_urgent = Acil: {$from} bunu devralıp almayacağınızı soruyor: {$kind}. Fazlasını konsolda okursunuz.
# base: 89a359c8
worker_offer_waits = Bir devir için {$from} henüz cevap almadı: {$kind}. Fazlasını konsolda okursunuz. Bunu kim yapıyor?
# base: 8790d6e2
worker_offer_unanswered = {$to}, {$number} numara için henüz cevap vermedi. Bildirim hâlâ sizde.
# base: 96607c5e
worker_offer_lapsed = {$number} numaranın devri onay almadan bitti. Kime: {$to}. Bildirim sizde. Başka bir yol seçin.
# base: 7645f2db
worker_offer_taken = {$number} numarayı {$to} devralıyor.
# base: e95c221a
worker_offer_declined = {$to}, {$number} numarayı devralmıyor. Sebep: {$why}. Bildirim hâlâ sizde.
# base: 05dcf2fb
worker_offer_revoked = {$from} devri geri aldı: {$kind}. Sizin bir şey yapmanız gerekmiyor.
# base: a16ae3aa
worker_offer_done = {$number} numara için haber. Kimden: {$to}. Haber: {$what}.
# base: aa9b2459
worker_take_over = Devral
# base: 22164299
worker_decline = Reddet
# base: 83df3533
worker_decline_why = Teklif eden kişi sebebinizi öğrenir. Bunu neden devralmıyorsunuz?
# base: d2f32174
worker_offer_yours = Bunu devraldınız. Kimden: {$from}. Sizdeki numarası: {$number}.
# base: b6dae712
worker_offer_yours_already = Bunu daha önce devraldınız. Kimden: {$from}. Sizdeki numarası: {$number}.
# base: 0e0a364b
worker_offer_no = Bunu devralmıyorsunuz. {$from} sebebinizi öğrenir.
# base: 6afc0988
worker_offer_no_already = Buna daha önce hayır dendi. Diyen: {$name}. {$from} bunu biliyor.
# base: 4ff5c70e
worker_offer_over = Bu soru artık geçerli değil. Sizin bir şey yapmanız gerekmiyor.
# base: e1ea3763
worker_offer_close = Bu sizin ya da ailenizin adresiyle ilgili. Bunu bir iş arkadaşınıza bırakın.
# base: fd9bfecf
worker_offer_not_now = Bu şimdi size gelemez. {$why}
# base: 3dd1e069
worker_giver_waits = Bunu size başka bir kurum iletti. Önce konsolda onlara sonucu bildirin.
# base: d5535915
worker_not_back = Bu başka bir kurumdan geldi. Size ait olmadığını onlara konsolda bildirin.
# base: 9eb63e10
worker_follow_up_day = Bir gün yazın, örneğin: over twee weken. {$number} numarası için nasıl gittiğini ne zaman sorarsınız?
# base: f7697b53
worker_follow_up = Bugün nasıl gittiğini sorun: {$kind}, numara {$number}. Bunu daha önce siz kapattınız.
# base: c57d71ff
worker_before = Daha önce bildirildi
# base: edefec11
worker_was_closed = Numara {$number}, kapatıldı. Bildiren daha iyi olmadığını söylüyor.
# base: 82cd9ec2
worker_away = {$from} ile {$until} arasında yoksunuz. Açık olanlar yerinize bakan kişiye gider. Daha erken dönerseniz /terug yazın.
# base: ed02a01a
worker_away_how = Döndüğünüz ilk günü yazın: /afwezig tot 3 december. Ya da: /afwezig van 1 december tot 3 december.
# base: e5ffb608
worker_back = Tekrar hoş geldiniz. Yeni bildirimler yine size gelir.
# base: d20419b7
goes_to = → {$to}
# base: 1106060b
goes_to_nobody_yet = → {$to}. Bunu henüz kimse üstlenmedi. Üstlenen kişi mesajınızı okur.
# base: 05720b82
for_whom = Bu kimin için?
# base: d4d3509f
for_whom_was =
    Şunu yazdınız: “{$words}”
    Bu kimin içindi?
# base: ed2c2c02
for_whom_was_file = Bir şey gönderdiniz. Bu kimin içindi?
# base: f12243e2
button_something_else = Başka bir şey
# base: e5f24d5f
about_something_else = Şimdi Waakvlam ile, bilgisayarla yazışıyorsunuz. Diğer bildirimleriniz açık kalır.
# base: 6a2a7824
worker_turned = Numara {$number}: kişi şimdi başka biriyle yazışıyor. Sözü yeniden alabilirsiniz.
# base: 1afefcab
worker_take_word = Sözü al
# base: 2d064b6a
worker_unclear = kimin için olduğu henüz belli değil
# base: d38bd950
worker_moved_away = Numara {$number}: bir mesaj başka bir konu içindi.
# base: 58eae62a
worker_support = Öneri: desteklediğiniz birine bir adım daha destek. Kim ve neden, konsolda yazıyor. Kararı siz verirsiniz.
# base: 35f3d8c3
worker_support_number = {$number} numarası için öneri: bir adım daha destek. Nedeni konsolda yazıyor. Kararı siz verirsiniz.
# base: d6ffd4f9
worker_support_yes = Evet, bir adım daha
# base: a2077a14
worker_support_no = Hayır, böyle kalsın
# base: 724648d3
worker_support_later = Daha sonra
# base: 92ac3438
worker_support_why = Bir cümle yazın. Neden böyle karar veriyorsunuz?
# base: 8a9d0544
worker_support_done = Kararınız kaydedildi.
# base: 29562d02
worker_support_answered = Bu öneri artık açık değil.
# base: 4e57b417
worker_support_waits = Tamam. Öneri konsolda duruyor.
# base: 9b90f368
erase_ask =
    O zaman yazdığınız her şeyi ve ondan çıkanları silerim. Bunu {$day} günü yaparım.
    {$days} gün sonra bütün kopyalarda da okunamaz olur.
    Bir bildirim olduğu kalır, sözleriniz olmadan.
    Başkalarının aldığını ya da kendi bildiğini onlar saklar.
# base: e54359ef
erase_sure = Emin misiniz?
# base: 09cf64d7
erase_open = Açık bir bildiriminiz var. Onu geri mi çekiyorsunuz, yoksa bitmesini mi bekleyeyim?
# base: a1457b0a
erase_in_danger = Hâlâ sizinle ilgilenen biri var. O iyi dediğinde silerim. Bunu istiyor musunuz?
# base: 379f85a8
erase_told =
    İsteğinizin numarası {$number}. {$erased}
    Fikriniz değişirse silmeyin yazın.
# base: c972db84
erase_on = {$day} günü her şeyi silerim.
# base: 76392de0
erase_when_closed = Bildiriminiz biter bitmez her şeyi silerim.
# base: 2ef6e20b
erase_withdrawn = Çalışanınız bildirimi geri çektiğinizi öğrenir.
# base: 880dd08b
erase_for_you = {$name} sizin için her şeyin silinmesini yazdı.
# base: 24021dd5
erase_undone = Tamam, hiçbir şeyi silmiyorum. Her şey olduğu gibi kalıyor.
# base: d4fdbbc1
erase_none = Silme isteği yok. Hiçbir şeyi silmiyorum.
# base: 3f872f9f
button_erase_all = Evet, her şeyi sil
# base: a451a220
button_erase_wait = Bitince sil
# base: 3f7e9cdd
button_erase_withdraw = Geri çek ve sil
# base: 43d66eed
button_erase_not = Hayır, her şey kalsın
# base: 174b4447
button_erase_undo = Silmeyin
# base: 8bd22528
worker_erasure_waits = Numara {$number}: kişi {$day} gününden itibaren her şeyin silinmesini istiyor. Bu, bildirim kapanana kadar bekler.
# base: 569c0313
worker_erasure_withdraws = Numara {$number}: kişi bildirimi geri çekiyor. {$day} günü kapanır ve her şey silinir. O güne kadar konuşabilirsiniz.
# base: 58326509
worker_erasure_undone = Numara {$number}: kişi yine de hiçbir şeyin silinmesini istemiyor.
# base: 68482c90
erase_on_or_closed = {$day} gününden itibaren, bildiriminiz biter bitmez her şeyi silerim.
# base: 45b4e2a5
take_along_page = Bu sayfanın altında My data (Mijn gegevens) yazar. Orada her şeyi okuyabilir ve saklayabilirsiniz.
# base: 0923908b
take_along_not_here = Burada dosya gönderemem. İnsan yazın, o zaman alırsınız.
# base: d5244513
take_along_ask =
    O zaman sizin hakkınızda sakladığım her şeyi gönderirim.
    Bu sohbet Telegram'a ait. Bu şirket Avrupa Birliği'nin dışında.
    Telegram da onu saklar.
    Her şeyi buraya göndereyim mi?
# base: 9b10fbc8
take_along_comes =
    Şimdi size iki dosya gönderiyorum. Birini okuyabilirsiniz.
    Diğeri başka bir program içindir.
    Telefonunuz kimdeyse o da okuyabilir.
# base: 1fd20aab
take_along_to_read = Sizin hakkınızda sakladıklarım, okumanız için.
# base: b0bf8b06
take_along_to_keep = Bu da aynısı, başka bir program için.
# base: 97717dc6
take_along_not = Tamam, buraya bir şey göndermiyorum. İnsan yazın, başka yoldan alırsınız.
# base: 8a128653
take_along_often = Bugün bunu üç kez gönderdim. Yarın tekrar sorun ya da insan yazın.
# base: 79b06ea5
take_along_somebody_else = Şu anda başka biri yazıyor. Bu yüzden şimdi göndermiyorum. Sonra tekrar sorun.
# base: 398bba22
take_along_too_large = {$name} dosyası bu sohbet için çok büyük. İnsan yazın, başka yoldan alırsınız.
# base: c8c201d6
take_along_failed = {$name} dosyasını gönderemedim. İnsan yazın, o zaman alırsınız.
# base: ab0ad7d1
button_take_along = Verilerimi gönder
# base: f3a20c34
button_take_along_yes = Evet, hepsini gönder
# base: 3702346c
button_take_along_no = Hayır, buraya değil
# base: e563dc01
guess_one = Konu şu mu: {$matter}?
# base: ae7fadbb
guess_few = Emin değilim. Konu nedir?
# base: 50779362
perhaps_danger =
    Tehlike varsa {$line_emergency} numarasını arayın.
    Ölümü düşünüyorsanız {$line_suicide_prevention} numarasını arayın, gece gündüz.
# base: 71aaaea5
reporter_seen_court =
    Bir görevli artık {$number} numarayı kimin bildirdiğini görebilir. O kişi sizsiniz.
    Kurum: {$sort}. Nedeni: bir mahkeme istiyor.
    Bunu iki kişi birlikte kararlaştırdı. Konuşmak isterseniz yazın: insan.
# base: e1182464
reporter_seen_prosecution =
    Bir görevli artık {$number} numarayı kimin bildirdiğini görebilir. O kişi sizsiniz.
    Kurum: {$sort}. Nedeni: polis veya savcılık yasaya göre istiyor.
    Bunu iki kişi birlikte kararlaştırdı. Konuşmak isterseniz yazın: insan.
# base: 33d16c35
reporter_seen_supervision =
    Bir görevli artık {$number} numarayı kimin bildirdiğini görebilir. O kişi sizsiniz.
    Kurum: {$sort}. Nedeni: bir denetim kurumu yasaya göre istiyor.
    Bunu iki kişi birlikte kararlaştırdı. Konuşmak isterseniz yazın: insan.
# base: e8ad0357
reporter_seen_duty =
    Bir görevli artık {$number} numarayı kimin bildirdiğini görebilir. O kişi sizsiniz.
    Kurum: {$sort}. Nedeni: yasaya göre bunu birine söylememiz gerekiyor.
    Bunu iki kişi birlikte kararlaştırdı. Konuşmak isterseniz yazın: insan.
# base: 7a498780
worker_custody_asked = {$number} numarayı kimin bildirdiğini görmek isteyen: {$name}. Konsolda karar verebilirsiniz.
# base: db52b5ce
worker_custody_waits = {$number} numarayı kimin bildirdiği sorusuna henüz kimse karar vermedi. Soran: {$name}. Konsolda karar verebilirsiniz.
# base: aef67b9b
worker_custody_unanswered = {$number} numaradaki sorunuza henüz kimse karar vermedi. Artık daha çok meslektaş biliyor.
# base: 283d754d
worker_custody_lapsed = {$number} numaradaki sorunuza kimse karar vermedi. Soru sona erdi. Yeniden sorabilirsiniz.
# base: aafdc111
worker_custody_granted = Bir gün boyunca {$number} numarayı kimin bildirdiğini görebilirsiniz. Konsolda okuyabilirsiniz.
# base: 069e00e9
worker_custody_refused = {$number} numarayı kimin bildirdiğini göremezsiniz. Nedeni konsolda yazıyor.
# base: d28c6103
worker_custody_ended = Bir meslektaş {$number} numaradaki onayı geri aldı. Kimin bildirdiğini artık görmezsiniz.
# base: d25e61ea
worker_custody_over = {$number} numaradaki gün sona erdi. Kimin bildirdiğini artık görmezsiniz.
# base: c8862c28
number_left_out = Numaranızı sildim: burada gerekli değil ve kimse okumaz.
# base: 57a335c6
unsay_which = Söz konusu mesaj şu: "{$words}".
# base: 79e6a9ba
unsay_which_file = Son gönderdiğiniz şey söz konusu.
# base: 7f4b02a6
unsay_stays =
    O zaman onu burada kimse okuyamaz.
    Eski kopyalarda kilit altında kalır.
# base: d9162923
unsay_passed_on =
    Görevliniz bir şeyi sildiğinizi duyar, ne olduğunu duymaz.
    Daha önce okuduğunu ise bilir.
# base: d67c4f01
unsay_sure = Sileyim mi?
# base: f57ac0dd
unsay_kept = Tamam, kalıyor.
# base: 7bfa8398
unsay_watched =
    Bu mesajı şimdi silemem: biri sizinle ilgileniyor.
    Onun buna ihtiyacı var. Sonra bir daha sorun.
# base: 7f4f2573
unsay_nothing =
    Silinebilecek bir mesaj bulamıyorum.
    Silinecek mesajı yanıtlayın ve şunu yazın: bunu sil.
    Burada her şey silinsin isterseniz her şeyi sil yazın.
# base: 55c885be
button_unsay_yes = Onu sil
# base: 804fd2e0
button_unsay_no = Kalsın
# base: 57977f7f
worker_took_back = Numara {$number}: kişi bir şeyi sildi. Ne olduğu artık orada yazmıyor.
# base: 8879839c
unsay_unneeded =
    Çok kişisel bir şey de yazdınız.
    Burada çoğu zaman gerekli değil.
# base: eb0d960e
unsay_done =
    Mesaj silindi.
    Kendi ekranınızdan onu kendiniz silebilirsiniz.
# base: c30cfeb9
correct_which = Söylemeniz iyi oldu. Ne değişmeli?
# base: 2f2fe968
correct_report = Söylemeniz iyi oldu. Hangi bildirimle ilgili?
# base: 27d5e6a1
correct_value = {$label} için ne yazmalı?
# base: f0900423
correct_again = Bunu henüz tam anlamadım.
# base: 37859444
correct_read_back = O zaman bunu iletiyorum.
# base: 12a68fe0
correct_done =
    Teşekkür ederim. {$number} numarada ilettim.
    Önce söylediğiniz, yanında kalır.
    {$who}
# base: 5a71d8cc
correct_kept = Peki, olduğu gibi kalıyor.
# base: 39757beb
correct_nothing =
    Şu anda düzeltebileceğim açık bir bildiriminiz yok.
    Birinin bakmasını isterseniz insan yazın.
# base: 68bb0e46
correct_here = Doğrusunu söylemeniz yeterli. Örneğin: hayır, yani 500.
# base: a6f70c63
correct_tell_worker = Neyin farklı olduğunu buraya yazın. Görevliniz okuyacak.
# base: 481b1499
correct_not_read =
    Bu, soruya uymuyor.
    Bir kez daha gönderin, görevliniz okuyacak.
# base: c7ac3d7d
button_correct_report = Numara {$number}: {$about}
# base: 67704184
button_correct_no = Hayır, farklı
# base: b89ed287
button_correct_leave = Olduğu gibi kalsın
# base: f12243e2
button_correct_else = Başka bir şey
# base: 15daf025
answer_corrected =
    {$name}, {$number} numaralı bildiriminizdeki bir cevabı düzeltti.
    Konu: {$label}.
    Doğru değilse bize söyleyin.
# base: 1da701d0
worker_corrected = Numara {$number}: kişi bir şeyi düzeltti. Ne olduğu sayfada yazıyor.
# base: 6b1b41ab
worker_corrected_address = Numara {$number}: kişi adresi düzeltti. Hâlâ size mi ait, bakın.
# base: 9988f8de
worker_corrected_by = Numara {$number}: {$name} bir cevabı düzeltti. Ne olduğu sayfada yazıyor.
# base: c0bdbdd8
worker_corrected_fact = {$label}, kişi düzeltti
# base: accde52a
worker_corrected_fact_by = {$label}, bir görevli düzeltti
# base: eed778aa
worker_would_go = Bu adresle şuraya giderdi: {$to}.
