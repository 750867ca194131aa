# base: ecc76524
violence_or_threat-opens_on = погрожує | погрожують | погрожує мені | погрожують мені | мені погрожують | мені погрожує | мені погрожував | сусід погрожує | сусідка погрожує | сусіди погрожують | погроза | погрози | погрожував | погрожувала | боюся колишнього | боюся чоловіка | боюся свого чоловіка | боюся дружини | боюся партнера | боюся хлопця | боюся сина | боюся сусіда | боюсь чоловіка | боюсь сусіда | переслідує мене | переслідують мене | сталкер | переслідування | чіпляється до мене | ходить за мною | стежить за мною | домашнє насильство | насильство вдома | насильство в сім'ї | насильство у сусідів | знущається з мене | знущання | залякує | залякують | залякування | шантаж | шантажує | шантажують | вимагає гроші | вимагання | експлуатація | експлуатують | продають наркотики | продає наркотики | торгують наркотиками | торгує наркотиками | наркодилер | наркодилери | дилер | вогнепальна зброя | зброя | угрожает | угрожают | мне угрожают | угрозы | боюсь мужа | боюсь соседа | преследует меня | домашнее насилие | шантажирует | торгуют наркотиками
# base: 8f08f9df
violence_or_threat-can_write = Я комп'ютер. Я поставлю кілька коротких питань. Чи безпечно вам зараз писати?
# base: 16699f16
violence_or_threat-can_write-again = Я маю на увазі, що ніхто не читає разом з вами. Писати зараз безпечно?
# base: ab8f9cf3
violence_or_threat-can_write-label = Безпечно писати
# base: 0b92bdad
violence_or_threat-can_write-yes = Так
# base: 2c80c7e7
violence_or_threat-can_write-yes-says = ніхто не читає | так безпечно | безпечно | можу писати
# base: 9d589b66
violence_or_threat-way_out =
    Добре. Напишете «стоп», і я одразу зупинюся.
    Потім цю розмову можна видалити.
    Якщо стане небезпечно, телефонуйте {$line_emergency}.
# base: 583d6206
violence_or_threat-can_write-no = Ні
# base: 37c3c117
violence_or_threat-can_write-no-says = не безпечно | небезпечно | не зараз | пізніше | потім | читає разом | не можу | позже
# base: 9d04a349
violence_or_threat-until_later =
    Тоді зараз зупиняємося. Я нічого не передавав.
    Пишіть знову, коли буде безпечно.
    У небезпеці телефонуйте {$line_emergency}. Можна й {$line_safe_home}, вдень і вночі.
# base: 052929f8
violence_or_threat-whom = Це відбувається з вами чи з кимось іншим?
# base: c98f1391
violence_or_threat-whom-again = Я хочу знати, хто від цього страждає. Це ви чи інша людина?
# base: cfd64692
violence_or_threat-whom-label = З ким це
# base: 449f6225
violence_or_threat-whom-self = Зі мною
# base: b4e9e424
violence_or_threat-whom-self-says = зі мною | мені | мене | я | моя сім'я | моя родина | нам | нас | ми | со мной | мне
# base: 1eb03081
violence_or_threat-whom-other = З іншою людиною
# base: 69d888cd
violence_or_threat-whom-other-says = з іншою | інша людина | хтось інший | з кимось | сестра | сестрою | мама | мамою | подруга | подругою | сусідка | сусідкою | с другим
# base: cd808e88
violence_or_threat-anonymous = Чи можна нашому працівнику знати, хто ви?
# base: c969ac96
violence_or_threat-anonymous-again = Якщо ні, жоден працівник не бачить, хто ви, хіба що цього вимагає закон. Чи можна працівнику знати?
# base: 40d08866
violence_or_threat-anonymous-label = Ім'я відоме
# base: 7ef3db8f
violence_or_threat-anonymous-named = Так, можна
# base: 4ee11666
violence_or_threat-anonymous-named-says = так | можна | звичайно | без проблем | добре | да | можно
# base: 7a193233
violence_or_threat-anonymous-anonymous = Ні, краще анонімно
# base: e1407b96
violence_or_threat-anonymous-anonymous-says = ні | анонімно | краще ні | не кажіть хто я | нет | анонимно
# base: 4c8421e0
violence_or_threat-anonymous_means =
    Добре. Жоден працівник і жоден сусід не бачить, хто ви.
    Це зміниться, лише якщо цього вимагає закон і двоє людей вирішать так разом.
    Тоді ми вам про це скажемо.
    Ми все одно можемо відповісти вам тут. Ніхто вам не дзвонить.
# base: a7413c6a
violence_or_threat-who_does = Хто це робить?
# base: 67731848
violence_or_threat-who_does-again = Ім'я не потрібне. Ким вам або тій людині він чи вона є?
# base: 2608f4e6
violence_or_threat-who_does-label = Хто це робить
# base: 7ebf2974
violence_or_threat-who_does-partner = Партнер або колишній партнер
# base: 0a7bbf81
violence_or_threat-who_does-partner-says = партнер | партнерка | колишній | колишня | чоловік | дружина | хлопець | дівчина | муж | жена | бывший
# base: fb653453
violence_or_threat-who_does-family = Хтось із родини
# base: 566738d0
violence_or_threat-who_does-family-says = родина | сім'я | батько | тато | мати | мама | син | донька | дочка | брат | сестра | вітчим | дядько | отец | отчим
# base: 08e2a976
violence_or_threat-who_does-neighbour = Сусід або сусідка
# base: cd16d20d
violence_or_threat-who_does-neighbour-says = сусід | сусіди | сусідка | сосед | соседи
# base: b9704e0d
violence_or_threat-who_does-somebody = Хтось інший
# base: 56eb1875
violence_or_threat-who_does-somebody-says = хтось інший | незнайомець | незнайомий | дилери | дилер | хлопці | знайомий | колега
# base: a8e0b5a0
violence_or_threat-who_does-unknown_person = Цього я не знаю
# base: 73616d50
violence_or_threat-happens = Досить кількох слів. Що відбувається?
# base: 5de38ea4
violence_or_threat-happens-again = Пишіть лише те, що хочете розповісти. Що відбувається?
# base: fd22e762
violence_or_threat-happens-label = Що відбувається
# base: 73fbcfc6
violence_or_threat-happens_since = Дякую, що розповіли. Відколи це відбувається?
# base: ec091d13
violence_or_threat-happens_since-again = Можна назвати місяць або скільки це вже триває. Відколи це так?
# base: 551eba3f
violence_or_threat-happens_since-label = Відколи
# base: d01f0599
violence_or_threat-address = Який у вас поштовий індекс і номер будинку?
# base: 47f27f5b
violence_or_threat-address-again = Можна лише чотири цифри. Який у вас поштовий індекс?
# base: e287b48e
violence_or_threat-address-label = Ваша адреса
# base: 7c09b2ef
violence_or_threat-their_address = Який поштовий індекс і номер будинку, де це відбувається?
# base: aa8a3f6e
violence_or_threat-their_address-again = Можна лише вулицю або чотири цифри. Де це відбувається?
# base: d144379e
violence_or_threat-their_address-label = Адреса, де це
# base: e70db52a
violence_or_threat-contact = Як нам безпечно вам відповісти?
# base: f6d53716
violence_or_threat-contact-again = Виберіть те, чого інші не побачать і не почують. Як відповісти безпечно?
# base: 8cf4bced
violence_or_threat-contact-label = Відповідь
# base: 5c1e173a
violence_or_threat-contact-here = Тут, у цьому чаті
# base: 6482dc73
violence_or_threat-contact-here-says = тут | чат | чаті | повідомлення | повідомленням | написати | пишіть | здесь | в чате | сообщение
# base: 60de445d
violence_or_threat-contact-call = Зателефонуйте мені
# base: 464c432b
violence_or_threat-contact-call-says = дзвінок | дзвоніть | подзвоніть | подзвоніть мені | зателефонуйте | зателефонуйте мені | телефонуйте | передзвоніть | краще дзвінок | по телефону | телефоном | телефон | хочу щоб подзвонили | позвоните | позвоните мне | перезвоните | звонок | звоните | по телефону
# base: 7b58a6c6
violence_or_threat-number = На який номер можна безпечно вам зателефонувати?
# base: 37bee441
violence_or_threat-number-again = Номер вашого телефону, з усіма цифрами. На який номер можна телефонувати?
# base: 16db1c63
violence_or_threat-number-label = Телефон
# base: db48d082
violence_or_threat-contact-not_safe = Краще ні, я напишу
# base: dd409eb0
violence_or_threat-contact-not_safe-says = краще ні | не безпечно | небезпечно | я напишу | сам напишу | сама напишу | лучше нет
# base: 54de3616
violence_or_threat-part_of_day = У який час це безпечно?
# base: bd737240
violence_or_threat-part_of_day-again = Ранок, день або вечір. Коли безпечно?
# base: 11dd0b65
violence_or_threat-part_of_day-label = Безпечний час
# base: 6cacf1e5
violence_or_threat-part_of_day-morning = Ранок
# base: 9b3be031
violence_or_threat-part_of_day-afternoon = День
# base: e4160335
violence_or_threat-part_of_day-evening = Вечір
# base: abbb78d9
violence_or_threat-part_of_day-any = Будь-коли
# base: daef924d
violence_or_threat-thanks =
    Дякую. Сказати це було сміливо.
    Працівник прочитає це {$when}. Ваше повідомлення має номер {$number}.
    Якщо стане небезпечно, телефонуйте {$line_emergency}.
# base: b9400e7b
violence_or_threat-talk_it_over = Порадитися можна вдень і вночі, безкоштовно: {$line_safe_home}. Ім'я називати не треба.
