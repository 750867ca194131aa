# base: 387f4809
support_contact-opens_on = мій супровід | супровід | мій куратор | моя кураторка | куратор | кураторка | мій помічник | моя помічниця | помічник | помічниця | соціальний працівник | соцпрацівник | соціальна працівниця | мій коуч | коуч | моя контактна особа | контактна особа | зустріч | перенести зустріч | скасувати зустріч | призначити зустріч | домовитися про зустріч | інший куратор | іншого куратора | інший помічник | іншого помічника | більше допомоги | менше допомоги | більше підтримки | менше підтримки | приходити частіше | приходити рідше | скарга на куратора | скарга на помічника | скарга на супровід | скарга на соціального працівника | скаржуся на куратора | незадоволений куратором | незадоволена куратором | куратор не приходить | помічник не приходить | социальный работник | соцработник | перенести встречу | жалоба на куратора | begeleider | begeleiding
# base: 02950d60
support_contact-wish = Добре, що ви це кажете. Чого б ви хотіли?
# base: c89190d5
support_contact-wish-again = Виберіть найближче. Чого б ви хотіли?
# base: 172e15fa
support_contact-wish-label = Бажання
# base: 6a9aebbf
support_contact-wish-reach = Зв'язок з куратором (begeleider)
# base: cc31bd2c
support_contact-wish-reach-says = зв'язок | зв'язатися | поговорити | додзвонитися | не відповідає | связаться
# base: b20d6d37
support_contact-wish-move = Призначити чи перенести зустріч
# base: 72cf535c
support_contact-wish-move-says = зустріч | перенести | скасувати | призначити | інший час | встреча | встречу
# base: d3a66b82
support_contact-new_day = Який день вам зручніший?
# base: 81a669b0
support_contact-new_day-again = Наприклад, вівторок наступного тижня. Який день підходить?
# base: b520fb32
support_contact-new_day-label = Зручний день
# base: 16ee87d6
support_contact-wish-change = Інший куратор
# base: 1b31958e
support_contact-wish-change-says = інший куратор | іншого куратора | інший помічник | нового куратора | хтось інший | когось іншого | другой куратор
# base: 13e7cc22
support_contact-wish-more_or_less = Більше або менше допомоги
# base: 4c7326d5
support_contact-wish-more_or_less-says = більше допомоги | менше допомоги | більше підтримки | менше підтримки | частіше | рідше | не треба супроводу | больше помощи | меньше помощи
# base: df6618ca
support_contact-wish-complaint = У мене скарга
# base: 7277e25e
support_contact-wish-complaint-says = скарга | скаржуся | скаржитися | незадоволений | незадоволена | злий | зла | не приходить | жалоба
# base: 0a23348d
support_contact-kept_apart =
    Добре, що ви наважилися це сказати.
    Ваша скарга не піде до куратора. Її прочитає хтось інший.
# base: c1479167
support_contact-message = Розкажіть своїми словами. Що нам треба знати?
# base: 08b9719a
support_contact-message-again = Досить кількох слів. Що нам треба знати?
# base: 93149dcb
support_contact-message-label = Повідомлення
# base: cd00b0ae
support_contact-about_whom = Як звати куратора, про якого йдеться?
# base: 441e5db4
support_contact-about_whom-again = Досить лише імені. Як звати куратора?
# base: 99f272f6
support_contact-about_whom-label = Куратор
# base: b62e8e1b
support_contact-about_whom-nobody = У мене ще немає куратора
# base: cf46bd0d
support_contact-about_whom-nobody-says = немає куратора | нема куратора | не маю куратора | нікого | не маю | нет куратора
# base: d01f0599
support_contact-address = Який у вас поштовий індекс і номер будинку?
# base: dbd88ddd
support_contact-address-again = Наприклад, 1234 AB 12. Можна лише чотири цифри. Який у вас поштовий індекс?
# base: 42526819
support_contact-address-label = Адреса
# base: f13a3354
support_contact-thanks =
    Дякую. Ваше повідомлення має номер {$number}.
    {$worker} прочитає це {$when}.
