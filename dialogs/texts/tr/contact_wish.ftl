# base: 327a5423
contact_wish-contact = Cevabı nasıl almak istersiniz?
# base: 39ffb955
contact_wish-contact-again = Buradan bir mesaj veya bir telefon. Cevabı nasıl almak istersiniz?
# base: 8cf4bced
contact_wish-contact-label = Cevap
# base: 5c1e173a
contact_wish-contact-here = Burada, bu sohbette
# base: 6482dc73
contact_wish-contact-here-says = burada | buradan | sohbet | sohbette | mesaj | mesajla | yazarak | yazın
# base: 60de445d
contact_wish-contact-call = Beni arayın
# base: 464c432b
contact_wish-contact-call-says = ara | arayın | beni ara | beni arayın | beni arayin lütfen | lütfen arayın | arayabilirsiniz | telefon | telefonla | telefon edin | aranmak istiyorum
