# base: f10bb6f5
repair_request-opens_on = ремонт | ремонту | полагодити | відремонтувати | зламалося | зламався | зламалася | зламано | зламаний | поламалося | поламався | не працює | не працюють | перестало працювати | перестав працювати | майстер | сантехнік | протікає | протікання | протечка | тече | тече кран | кран тече | тече дах | тече стеля | дах протікає | капає | вода зі стелі | вода капає | затопило | опалення | опалення не працює | батарея | батареї | батарея холодна | котел | бойлер | немає опалення | нема опалення | немає гарячої води | нема гарячої води | немає води | нема води | немає електрики | нема електрики | немає світла | нема світла | вимкнулося світло | коротке замикання | розетка | щиток | замок зламався | замок зламаний | замок | двері не зачиняються | двері не закриваються | двері зламалися | вікно не зачиняється | вікно не закривається | вікно розбите | розбите вікно | не можу потрапити додому | домофон | дзвінок не працює | ліфт | ліфт не працює | пліснява | цвіль | вогкість | волога | сирість | протяг | забилася | забився | забито | забита каналізація | каналізація | туалет забився | туалет | унітаз | злив | раковина | душ | вентиляція | сломалось | сломался | не работает | протекает | течет | нет отопления | нет горячей воды | нет воды | плесень | засорилась | лифт не работает
# base: 2a8861dc
repair_request-broken = Прикро. Що сталося?
# base: 5451b1fc
repair_request-broken-again = Виберіть найближче. Що зламалося?
# base: d1e699fb
repair_request-broken-label = Зламалося
# base: a10d0c75
repair_request-broken-leak = Протікання
# base: 7a9ae3ea
repair_request-broken-leak-says = протікає | протікання | тече | капає | стеля | стелі | затопило | протекает | течет | потолок
# base: effe8c2d
repair_request-close_tap = Якщо вода з вашої труби, закрийте головний кран. Тримайте вилки й дроти сухими.
# base: ffd7a26f
repair_request-broken-heating = Опалення або гаряча вода
# base: c2aee40b
repair_request-broken-heating-says = опалення | батарея | батареї | котел | бойлер | гаряча вода | гарячої води | тепло | отопление | горячая вода
# base: eefa9052
repair_request-broken-power = Електрика або світло
# base: 911f9142
repair_request-broken-power-says = електрика | електрики | світло | світла | розетка | розетки | лампа | коротке замикання | щиток | электричество | свет
# base: 31b5b4de
repair_request-broken-doors = Двері, замок або вікно
# base: 18088779
repair_request-broken-doors-says = двері | дверей | замок | вікно | вікна | скло | домофон | дверний дзвінок | дверь | окно
# base: 328f4e2a
repair_request-broken-drains = Туалет, душ або злив
# base: 3573d63e
repair_request-broken-drains-says = забився | забилася | забито | злив | каналізація | раковина | унітаз | туалет | не змиває | переливається | душ не працює | засорился | унитаз
# base: cbf7f61c
repair_request-broken-damp = Пліснява, вогкість або протяг
# base: 4d96d7b6
repair_request-broken-damp-says = пліснява | плісняву | цвіль | вогкість | волога | сирість | протяг | плесень | сырость
# base: 7021af9b
repair_request-broken-other = Щось інше, наприклад ліфт
# base: 843402c4
repair_request-broken-other-says = щось інше | інше | ліфт | вентиляція | сходи | лифт
# base: 172ca9bb
repair_request-broken_since = Відколи це так?
# base: d96bd501
repair_request-broken_since-again = Можна назвати день або скільки це вже триває. Відколи це так?
# base: 551eba3f
repair_request-broken_since-label = Відколи
# base: c664709d
repair_request-details = Де це, і що ви бачите?
# base: 627e912d
repair_request-details-again = Наприклад, кухня, під вікном. Де це?
# base: 67d1311d
repair_request-details-label = Де і що
# base: fc3fc4eb
repair_request-without = Ви зараз без води, тепла або світла?
# base: 7bd7e42a
repair_request-without-again = Я маю на увазі зараз, у вас удома. Немає води, тепла або світла?
# base: 4978cae1
repair_request-without-label = Зараз без
# base: 4d25f8a1
repair_request-without-no = Ні, усе це є
# base: 72608af6
repair_request-without-no-says = усе є | все є | є все | все есть
# base: 6b4bf300
repair_request-without-water = Так, без води
# base: 2bda75b2
repair_request-without-water-says = без води | немає води | нема води | води нема | води немає | нет воды
# base: c07a8708
repair_request-without-warmth = Так, без тепла
# base: 21975dec
repair_request-without-warmth-says = без тепла | без опалення | немає тепла | нема тепла | немає опалення | нема опалення | нема гарячої води | немає гарячої води | холодно | нет тепла | нет отопления
# base: df6730a4
repair_request-without-light = Так, без світла чи струму
# base: 471b6080
repair_request-without-light-says = без світла | без електрики | без струму | немає світла | нема світла | немає електрики | нема електрики | темно | у темряві | нет света
# base: d168fa64
repair_request-vulnerable = Чи є вдома хтось хворий або мала дитина?
# base: 41938cca
repair_request-vulnerable-again = Рахується і той, хто погано ходить. Чи є вдома така людина?
# base: fcd86fd7
repair_request-vulnerable-label = Хворий чи дитина
# base: 0b92bdad
repair_request-vulnerable-yes = Так
# base: adbf015d
repair_request-vulnerable-yes-says = хворий | хвора | хворіє | дитина | діти | немовля | малюк | вагітна | інвалід | візок | астма | ребенок | дети | больной
# base: 583d6206
repair_request-vulnerable-no = Ні
# base: e7261270
repair_request-vulnerable-no-says = нікого | немає | нема | здорові | лише я | тільки я | никого
# base: 17487554
repair_request-visit = Коли до вас найкраще прийти?
# base: 3b055c9a
repair_request-visit-again = Ранок, день або вечір. Коли можна прийти?
# base: 1fb0f551
repair_request-visit-label = Прийти
# base: 6cacf1e5
repair_request-visit-morning = Ранок
# base: 9b3be031
repair_request-visit-afternoon = День
# base: e4160335
repair_request-visit-evening = Вечір
# base: abbb78d9
repair_request-visit-any = Будь-коли
# base: 95908153
repair_request-address = Який поштовий індекс і номер будинку?
# base: c894430c
repair_request-address-again = Наприклад, 1234 AB 12. Можна лише чотири цифри. Який поштовий індекс?
# base: 42526819
repair_request-address-label = Адреса
# base: 81971d4d
repair_request-thanks =
    Дякую. Ваше повідомлення має номер {$number}.
    {$worker} прочитає це {$when}.
    Якщо стане гірше, пишіть знову.
