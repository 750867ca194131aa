# base: c5492bf6
noise_nuisance-opens_on = шум | шумно | шумить | шумлять | шумні сусіди | галас | галасують | гучна музика | голосна музика | музика дуже голосно | музика голосно | кричать сусіди | сусіди кричать | крики | сусіди шумлять | шум від сусідів | собака гавкає | гавкає собака | гавкає | гавкіт | вечірка | вечірка у сусідів | стукають у стіну | стукіт | стукають | свердлять | сверлять | громкая музыка | соседи шумят | шумят | собака лает | лает | тупотять | тупотіння | гупають | гупання
# base: 232bd507
noise_nuisance-promise =
    Прикро, що вам це заважає.
    Від нас ваші сусіди не дізнаються, хто ви.
    Якщо небезпечно, телефонуйте {$line_emergency}.
# base: cd808e88
noise_nuisance-anonymous = Чи можна нашому працівнику знати, хто ви?
# base: c969ac96
noise_nuisance-anonymous-again = Якщо ні, жоден працівник не бачить, хто ви, хіба що цього вимагає закон. Чи можна працівнику знати?
# base: 40d08866
noise_nuisance-anonymous-label = Ім'я відоме
# base: 7ef3db8f
noise_nuisance-anonymous-named = Так, можна
# base: 4ee11666
noise_nuisance-anonymous-named-says = так | можна | звичайно | без проблем | добре | да | можно
# base: 7a193233
noise_nuisance-anonymous-anonymous = Ні, краще анонімно
# base: e1407b96
noise_nuisance-anonymous-anonymous-says = ні | анонімно | краще ні | не кажіть хто я | нет | анонимно
# base: 4c8421e0
noise_nuisance-anonymous_means =
    Добре. Жоден працівник і жоден сусід не бачить, хто ви.
    Це зміниться, лише якщо цього вимагає закон і двоє людей вирішать так разом.
    Тоді ми вам про це скажемо.
    Ми все одно можемо відповісти вам тут. Ніхто вам не дзвонить.
# base: c3515a47
noise_nuisance-address = Спершу ваша адреса. За яким індексом і номером будинку вам заважають?
# base: d199ee9a
noise_nuisance-address-again = Я маю на увазі вашу адресу, наприклад 1234 AB 12. Який ваш індекс?
# base: e287b48e
noise_nuisance-address-label = Ваша адреса
# base: 0a957f35
noise_nuisance-moment = Це відбувається зараз чи було раніше?
# base: 6fcbd33c
noise_nuisance-moment-label = Коли
# base: 55e3b878
noise_nuisance-moment-now = Зараз
# base: 8b01ef0c
noise_nuisance-moment-now-says = зараз | прямо зараз | у цей момент | вже годину | знову почалося | досі | сейчас | до сих пор
# base: 307ee49f
noise_nuisance-moment-earlier = Раніше
# base: c60cefd7
noise_nuisance-moment-earlier-says = раніше | вчора | вночі | минулої ночі | минулого тижня | минулий тиждень | позавчора | вчера | раньше | ночью
# base: 5c94ec88
noise_nuisance-day = Коли це приблизно було?
# base: 157b4a2f
noise_nuisance-day-again = Наприклад, учора або минулої п'ятниці. Який це приблизно був день?
# base: a8457a71
noise_nuisance-day-label = День
# base: 2f4c6dcf
noise_nuisance-what = Що ви чуєте?
# base: 7ae72ffb
noise_nuisance-what-again = Наприклад музику, крик або ремонт. Що ви чуєте?
# base: 9f583dd4
noise_nuisance-what-label = Що
# base: 832b3e58
noise_nuisance-often = Чи таке буває частіше?
# base: 4b070619
noise_nuisance-often-label = Як часто
# base: 8d4b6bfe
noise_nuisance-often-once = Ні, це вперше
# base: 9e7fdd2a
noise_nuisance-often-sometimes = Іноді
# base: ea31886a
noise_nuisance-often-sometimes-says = іноді | інколи | часом | час від часу | кілька разів | иногда | несколько раз
# base: e017fe43
noise_nuisance-often-often = Так, часто
# base: 2362e15b
noise_nuisance-often-often-says = так | часто | щодня | кожен день | щоночі | кожну ніч | завжди | постійно | весь час | каждый день | каждую ночь | всегда | постоянно
# base: 48a4634a
noise_nuisance-thanks =
    Дякую. Ваше повідомлення має номер {$number}.
    {$worker} прочитає це {$when}.
    Ми не розповідаємо, що обговорюємо з іншими.
