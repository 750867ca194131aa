# base: 75f61bfd
neighbour_conflict-opens_on = сварка з сусідом | сварка з сусідкою | сварка з сусідами | сварюся з сусідом | сварюся з сусідами | посварився з сусідом | посварилася з сусідкою | сваримося з сусідами | конфлікт з сусідом | конфлікт з сусідкою | конфлікт із сусідами | конфлікт з сусідами | проблеми з сусідом | проблеми з сусідкою | проблеми з сусідами | проблеми із сусідами | скарга на сусіда | скарга на сусідку | скарга на сусідів | скаржуся на сусідів | сусіди заважають | сусід заважає | сусідка заважає | сусід ображає | сусідка ображає | сусіди ображають | сусід обзиває | обзиває мене | обзивають мене | цькують | цькує | знущаються сусіди | сусід знущається | дим від сусідів | сигаретний дим | курить на балконі | курять на балконі | запах марихуани | запах трави | барбекю | паркування | паркомісце | моє місце для паркування | ставить машину | паркан | огорожа | живопліт | гілки | дерево сусідів | сад сусідів | речі в коридорі | речі на сходах | велосипеди в коридорі | велосипеди | під'їзд | сходова клітка | спільний сад | ссора с соседом | ссора с соседями | конфликт с соседом | конфликт с соседями | проблемы с соседями | соседи мешают | сосед мешает | курят на балконе
# base: 96785c05
neighbour_conflict-promise =
    Прикро, коли таке так близько від дому.
    Від нас ваші сусіди не дізнаються, хто ви.
    Якщо небезпечно, телефонуйте {$line_emergency}.
# base: cd808e88
neighbour_conflict-anonymous = Чи можна нашому працівнику знати, хто ви?
# base: c969ac96
neighbour_conflict-anonymous-again = Якщо ні, жоден працівник не бачить, хто ви, хіба що цього вимагає закон. Чи можна працівнику знати?
# base: 40d08866
neighbour_conflict-anonymous-label = Ім'я відоме
# base: 7ef3db8f
neighbour_conflict-anonymous-named = Так, можна
# base: 4ee11666
neighbour_conflict-anonymous-named-says = так | можна | звичайно | без проблем | добре | да | можно
# base: 7a193233
neighbour_conflict-anonymous-anonymous = Ні, краще анонімно
# base: e1407b96
neighbour_conflict-anonymous-anonymous-says = ні | анонімно | краще ні | не кажіть хто я | нет | анонимно
# base: 4c8421e0
neighbour_conflict-anonymous_means =
    Добре. Жоден працівник і жоден сусід не бачить, хто ви.
    Це зміниться, лише якщо цього вимагає закон і двоє людей вирішать так разом.
    Тоді ми вам про це скажемо.
    Ми все одно можемо відповісти вам тут. Ніхто вам не дзвонить.
# base: f3ccd2ae
neighbour_conflict-matter = Що вам заважає?
# base: bde9eee2
neighbour_conflict-matter-again = Виберіть найважче для вас. Що вам заважає?
# base: 2f39c602
neighbour_conflict-matter-label = Заважає
# base: a0a027f5
neighbour_conflict-matter-quarrel = Сварки або цькування
# base: 089c4b7a
neighbour_conflict-matter-quarrel-says = сварка | сварки | сваряться | сваримося | цькування | цькують | цькує | ображає | ображають | обзиває | обзивають | лається | ссора | ссоры | оскорбляет
# base: 3cf6bf86
neighbour_conflict-matter-smoke = Дим або сморід
# base: 38c1c106
neighbour_conflict-matter-smoke-says = дим | диму | курить | курять | куріння | марихуана | трава | барбекю | сморід | смердить | запах | курят | воняет
# base: e629dd43
neighbour_conflict-matter-garden = Сад, живопліт або паркан
# base: 3c2e10f9
neighbour_conflict-matter-garden-says = сад | саду | живопліт | паркан | огорожа | дерево | гілки | забор
# base: 9b5f3a31
neighbour_conflict-matter-shared = Сходи, коридор або паркування
# base: c72ff278
neighbour_conflict-matter-shared-says = сходи | сходах | коридор | коридорі | під'їзд | під'їзді | паркування | паркує | паркують | місце для паркування | велосипеди | подъезд | парковка
# base: 2905fffc
neighbour_conflict-matter-noise = Шум
# base: f2a15996
neighbour_conflict-matter-noise-says = шум | шумить | шумлять | галас | музика | музику | гавкає | крики | кричать | громкая музыка
# base: 04db12e0
neighbour_conflict-matter-threat = Мені погрожують
# base: 5b054335
neighbour_conflict-matter-threat-says = погрожує | погрожують | погрожував | погрожувала | погроза | погрози | переслідує | залякує | залякують | угрожает | угрожают | угрозы
# base: 743d03ae
neighbour_conflict-go_over = Це серйозно. Тут потрібні інші питання. Поставити їх?
# base: 947a6569
neighbour_conflict-go_over-again = Тоді це прочитають люди, які на цьому знаються. Зробимо так?
# base: 2f0097b7
neighbour_conflict-go_over-label = Про погрози
# base: 571124a7
neighbour_conflict-go_over-yes = Так, добре
# base: f41b71d9
neighbour_conflict-go_over-yes-says = давайте | будь ласка | згоден | згодна
# base: 7a6b88a7
neighbour_conflict-go_over-no = Ні, краще продовжимо тут
# base: f12243e2
neighbour_conflict-matter-other = Щось інше
# base: e00d5a13
neighbour_conflict-matter-other-says = щось інше | інше | другое | что-то другое
# base: c3515a47
neighbour_conflict-address = Спершу ваша адреса. За яким індексом і номером будинку вам заважають?
# base: d199ee9a
neighbour_conflict-address-again = Я маю на увазі вашу адресу, наприклад 1234 AB 12. Який ваш індекс?
# base: e287b48e
neighbour_conflict-address-label = Ваша адреса
# base: 3931d8b7
neighbour_conflict-story = Розкажіть своїми словами. Що відбувається?
# base: d2ac070e
neighbour_conflict-story-again = Пишіть лише те, що самі бачите чи чуєте. Що відбувається?
# base: fd22e762
neighbour_conflict-story-label = Що відбувається
# base: 832b3e58
neighbour_conflict-often = Чи таке буває частіше?
# base: 402459bc
neighbour_conflict-often-again = Я маю на увазі, як часто це буває. Таке буває частіше?
# base: 4b070619
neighbour_conflict-often-label = Як часто
# base: 8d4b6bfe
neighbour_conflict-often-once = Ні, це вперше
# base: 8aa4852a
neighbour_conflict-often-once-says = вперше | уперше | один раз | раз | нечасто | впервые | первый раз
# base: 9e7fdd2a
neighbour_conflict-often-sometimes = Іноді
# base: ea31886a
neighbour_conflict-often-sometimes-says = іноді | інколи | часом | час від часу | кілька разів | иногда | несколько раз
# base: e017fe43
neighbour_conflict-often-often = Так, часто
# base: 295dc113
neighbour_conflict-often-often-says = так часто | щодня | кожен день | щотижня | кожен тиждень | щоночі | кожну ніч | завжди | постійно | весь час | каждый день | всегда | постоянно
# base: 4a09e06d
neighbour_conflict-talked = Ви говорили про це із сусідами?
# base: 39adb892
neighbour_conflict-talked-again = Це не обов'язково. Я лише хочу знати. Ви говорили про це?
# base: 96d5c8bf
neighbour_conflict-talked-label = Розмова із сусідами
# base: 0b92bdad
neighbour_conflict-talked-yes = Так
# base: 5e40d9bb
neighbour_conflict-talked-yes-says = говорив | говорила | говорили | казав | казала | просив | просила | намагався | намагалася | разговаривал | разговаривала
# base: 583d6206
neighbour_conflict-talked-no = Ні
# base: 9866e55e
neighbour_conflict-talked-no-says = ще ні | ще не | не говорив | не говорила | еще нет
# base: 0b06b9a2
neighbour_conflict-talked-afraid = Я боюся це робити
# base: e411a708
neighbour_conflict-talked-afraid-says = боюся | боюсь | страшно | не наважуюся | лячно
# base: 1ebded5f
neighbour_conflict-need_not = Це й не треба. Ми цього від вас не просимо.
# base: 48a4634a
neighbour_conflict-thanks =
    Дякую. Ваше повідомлення має номер {$number}.
    {$worker} прочитає це {$when}.
    Ми не розповідаємо, що обговорюємо з іншими.
