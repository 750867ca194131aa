# base: 02aac601
check_in-how_it_goes = Вітаю. Ми домовилися, що я це питаю. Як вам живеться?
# base: 336d1986
check_in-how_it_goes-again = Досить кнопки або кількох слів. Як вам живеться?
# base: 0bfd1126
check_in-how_it_goes-label = Як живеться
# base: 547e881a
check_in-how_it_goes-good = Добре
# base: 17e4078b
check_in-how_it_goes-good-says = добре | усе добре | все добре | чудово | дуже добре | непогано | нормально
# base: a736f235
check_in-how_it_goes-so_so = Так собі
# base: a038fe35
check_in-how_it_goes-so_so-says = так собі | потроху | по-різному | могло бути краще | не дуже | не дуже добре | буває
# base: ac52a123
check_in-how_it_goes-not_good = Недобре
# base: 6da905ce
check_in-how_it_goes-not_good-says = недобре | не добре | погано | дуже погано | зле | жахливо | кепсько
# base: 1c1a9ce4
check_in-glad = Приємно чути. Пишіть, якщо щось станеться.
# base: 3f7f004b
check_in-wants_help = Добре, що ви це кажете. Хочете поговорити з кимось про це?
# base: bd741988
check_in-wants_help-again = Можна сказати й ні. Хочете щось із цим зробити?
# base: 535a6a13
check_in-wants_help-label = Хоче допомоги
# base: 77ee372b
check_in-wants_help-yes = Так, хочу
# base: e89f6c8d
check_in-wants_help-yes-says = так | так хочу | хочу | допомога | прошу
# base: 6d800613
check_in-wants_help-no = Ні, не зараз
# base: 75377e12
check_in-wants_help-no-says = ні | не зараз | не треба | ні дякую | краще ні
# base: b7227416
check_in-not_now = Добре. Я нічого не передаю. Якщо захочете пізніше, пишіть.
# base: 251df5e3
check_in-check_in_about = Про що йдеться?
# base: 55f245e4
check_in-check_in_about-again = Виберіть найближче або скажіть іншими словами. Про що йдеться?
# base: a8c5020c
check_in-check_in_about-me = Як мені живеться
# base: 0ea6b5d3
check_in-check_in_about-money = Оренда або гроші
# base: 5a4af5d9
check_in-check_in_about-home = Моє житло
# base: ce888bed
check_in-check_in_about-neighbours = Сусіди
# base: eab6ac49
check_in-check_in_about-somebody = Одразу людина
