# base: 387f4809
support_contact-opens_on = destek görevlisi | destek görevlim | görevlim | danışmanım | koçum | sosyal çalışmacı | sosyal danışman | begeleider | begeleiding | randevu | randevum | randevumu ertelemek | randevumu iptal | randevu iptal | randevu almak | randevuyu değiştirmek | başka görevli | başka bir görevli | yeni görevli | daha çok destek | daha az destek | daha çok yardım | daha fazla yardım | daha az yardım | daha sık gelsin | daha az gelsin | görevlimden şikayetçiyim | görevlimden memnun değilim | görevlim gelmiyor | görevlim hiç gelmiyor | destek istemiyorum | görevlimle | görevlimi | görevlime | destek görevlimle | destek görevlimi | danışmanımla | koçumla | randevumu değiştirmek | randevuya gelemiyorum
# base: 02950d60
support_contact-wish = Söylemeniz iyi oldu. Ne istersiniz?
# base: c89190d5
support_contact-wish-again = En yakın olanı seçin. Ne istersiniz?
# base: 172e15fa
support_contact-wish-label = İstek
# base: 6a9aebbf
support_contact-wish-reach = Destek görevlimle görüşmek
# base: cc31bd2c
support_contact-wish-reach-says = görüşmek | ulaşmak | ulaşamıyorum | konuşmak | iletişim | cevap vermiyor
# base: b20d6d37
support_contact-wish-move = Randevu almak veya değiştirmek
# base: 72cf535c
support_contact-wish-move-says = randevu | randevum | randevumu | ertelemek | iptal | başka bir zaman
# base: d3a66b82
support_contact-new_day = Hangi gün size daha uygun?
# base: 81a669b0
support_contact-new_day-again = Örneğin gelecek hafta salı. Hangi gün iyi?
# base: b520fb32
support_contact-new_day-label = Uygun gün
# base: 16ee87d6
support_contact-wish-change = Başka bir destek görevlisi
# base: 1b31958e
support_contact-wish-change-says = başka görevli | başka bir görevli | yeni görevli | başka biri | başka birisi
# base: 13e7cc22
support_contact-wish-more_or_less = Daha çok veya daha az yardım
# base: 4c7326d5
support_contact-wish-more_or_less-says = daha çok destek | daha az destek | daha çok yardım | daha fazla yardım | daha az yardım | daha sık | daha seyrek | destek istemiyorum
# base: df6618ca
support_contact-wish-complaint = Bir şikâyetim var
# base: 7277e25e
support_contact-wish-complaint-says = şikayet | şikayetim | şikayetçiyim | memnun değilim | kızgınım | gelmiyor | hiç gelmiyor
# base: 0a23348d
support_contact-kept_apart =
    Bunu söyleme cesaretiniz çok iyi.
    Şikâyetiniz bir destek görevlisine gitmez. Onu başka biri okur.
# base: c1479167
support_contact-message = Kendi kelimelerinizle anlatın. Ne bilmemiz gerekiyor?
# base: 08b9719a
support_contact-message-again = Birkaç kelime yeter. Ne bilmemiz gerekiyor?
# base: 93149dcb
support_contact-message-label = Mesaj
# base: cd00b0ae
support_contact-about_whom = Konu olan destek görevlisinin adı nedir?
# base: 441e5db4
support_contact-about_whom-again = Sadece adı da olur, soyadı gerekmez. Destek görevlisinin adı nedir?
# base: 99f272f6
support_contact-about_whom-label = Destek görevlisi
# base: b62e8e1b
support_contact-about_whom-nobody = Henüz destek görevlim yok
# base: cf46bd0d
support_contact-about_whom-nobody-says = görevlim yok | destek görevlim yok | yok | kimse
# base: d01f0599
support_contact-address = Posta kodunuz ve kapı numaranız nedir?
# base: dbd88ddd
support_contact-address-again = Örneğin 1234 AB 12. Sadece dört rakam da olur. Posta kodunuz nedir?
# base: 42526819
support_contact-address-label = Adres
# base: f13a3354
support_contact-thanks =
    Teşekkür ederiz. Mesajınızın numarası {$number}.
    {$worker} bunu {$when} okuyacak.
