# base: 0ca85c44
worrying_behaviour-opens_on = турбуюся за сусіда | турбуюся за сусідку | турбуюся за сусідів | хвилююся за сусіда | хвилююся за сусідку | хвилююся за сусідів | переживаю за сусіда | переживаю за сусідку | турбуюся за маму | турбуюся за тата | турбуюся за сина | турбуюся за доньку | турбуюся за брата | турбуюся за сестру | турбуюся за друга | турбуюся за подругу | турбуюся за когось | турбуюся за нього | турбуюся за неї | хвилююся за маму | хвилююся за тата | хвилююся за батька | хвилююся за матір | хвилююся за сина | хвилююся за доньку | хвилююся за брата | хвилююся за сестру | хвилююся за друга | хвилююся за подругу | хвилююся за когось | хвилююся за нього | хвилююся за неї | переживаю за маму | переживаю за тата | переживаю за сина | переживаю за доньку | переживаю за друга | переживаю за нього | переживаю за неї | тривога за іншу людину | дивний чоловік | дивна жінка | дивно поводиться | розгублений чоловік | розгублена жінка | розмовляє сам з собою | розмовляє сама з собою | говорить сам до себе | говорить сама до себе | блукає | давно не бачив | давно не бачила | давно не видно | не видно сусіда | не видно сусідку | не відчиняє двері | не відкриває двері | не відчиняє | не виходить з дому | ніколи не виходить | штори закриті | завішені вікна | поштова скринька повна | не доглядає за собою | не миється | не їсть | нічого не їсть | забуває все | все забуває | деменція | багато п'є | завжди п'яний | завжди п'яна | беспокоюсь за соседа | беспокоюсь за соседку | переживаю за соседа | давно не видел | давно не видела | не открывает дверь | разговаривает сам с собой
# base: c07c2051
worrying_behaviour-promise =
    Добре, що ви зважаєте на інших.
    Від нас ця людина не дізнається, хто ви.
    Якщо зараз небезпечно, телефонуйте {$line_emergency}.
# base: cd808e88
worrying_behaviour-anonymous = Чи можна нашому працівнику знати, хто ви?
# base: c969ac96
worrying_behaviour-anonymous-again = Якщо ні, жоден працівник не бачить, хто ви, хіба що цього вимагає закон. Чи можна працівнику знати?
# base: 40d08866
worrying_behaviour-anonymous-label = Ім'я відоме
# base: 7ef3db8f
worrying_behaviour-anonymous-named = Так, можна
# base: 4ee11666
worrying_behaviour-anonymous-named-says = так | можна | звичайно | без проблем | добре | да | можно
# base: 7a193233
worrying_behaviour-anonymous-anonymous = Ні, краще анонімно
# base: e1407b96
worrying_behaviour-anonymous-anonymous-says = ні | анонімно | краще ні | не кажіть хто я | нет | анонимно
# base: 4c8421e0
worrying_behaviour-anonymous_means =
    Добре. Жоден працівник і жоден сусід не бачить, хто ви.
    Це зміниться, лише якщо цього вимагає закон і двоє людей вирішать так разом.
    Тоді ми вам про це скажемо.
    Ми все одно можемо відповісти вам тут. Ніхто вам не дзвонить.
# base: 716f2f30
worrying_behaviour-relation = Звідки ви знаєте цю людину?
# base: b30e98b0
worrying_behaviour-relation-again = Ім'я не потрібне. Ким вам є ця людина?
# base: 785cd422
worrying_behaviour-relation-label = Хто це
# base: 08e2a976
worrying_behaviour-relation-neighbour = Сусід або сусідка
# base: 6451e221
worrying_behaviour-relation-neighbour-says = сусід | сусідка | сусіди | сусіда | сусідку | навпроти | знизу | зверху | сосед | соседка
# base: 6a215313
worrying_behaviour-relation-family = Родина
# base: aa11ca17
worrying_behaviour-relation-family-says = родина | сім'я | мама | мати | тато | батько | син | донька | дочка | брат | сестра | бабуся | дідусь | дядько | тітка | мать | отец | дочь | бабушка | дедушка
# base: 84a9de79
worrying_behaviour-relation-friend = Друг або знайома людина
# base: d1f089a5
worrying_behaviour-relation-friend-says = друг | подруга | знайомий | знайома | колега | товариш | знакомый
# base: b9704e0d
worrying_behaviour-relation-somebody = Хтось інший
# base: 5b7c5013
worrying_behaviour-relation-somebody-says = хтось інший | не знаю його | не знаю її | незнайомець | на вулиці
# base: 9e7716c0
worrying_behaviour-seen = Досить того, що помітили ви самі. Що ви бачили або чули?
# base: 19697693
worrying_behaviour-seen-again = Наприклад, постійно закриті штори або крики на вулиці. Що ви помітили?
# base: 82ad6713
worrying_behaviour-seen-label = Побачене чи почуте
# base: 1d6685dc
worrying_behaviour-seen_since = Відколи ви це помічаєте?
# base: d96bd501
worrying_behaviour-seen_since-again = Можна назвати день або скільки це вже триває. Відколи це так?
# base: 551eba3f
worrying_behaviour-seen_since-label = Відколи
# base: 5b820404
worrying_behaviour-beside = Чи є поруч із цією людиною дитина або тварина?
# base: a8efc2ad
worrying_behaviour-beside-again = Я маю на увазі в тому самому житлі. Чи є там дитина або тварина?
# base: fe62b4b5
worrying_behaviour-beside-label = Дитина чи тварина
# base: 157b5807
worrying_behaviour-beside-child = Дитина
# base: 9171a062
worrying_behaviour-beside-child-says = дитина | діти | дитину | немовля | малюк | ребенок | дети
# base: 86beb862
worrying_behaviour-beside-animal = Тварина
# base: 3ec68899
worrying_behaviour-beside-animal-says = тварина | тварини | собака | собаки | кіт | кішка | коти | птах | кошка
# base: 8e0d0c38
worrying_behaviour-beside-both = І те, і інше
# base: 7a6e3af1
worrying_behaviour-beside-both-says = обидва | обоє | і те і інше | і дитина і тварина | и то и другое
# base: 583d6206
worrying_behaviour-beside-no = Ні
# base: 9c8225a7
worrying_behaviour-beside-no-says = немає | нема | дітей немає | тварин немає | живе сам | живе сама
# base: ed95584a
worrying_behaviour-knows = Чи знає ця людина, що ви нам це розповідаєте?
# base: c36a4957
worrying_behaviour-knows-again = Якщо ні, це нормально. Чи знає ця людина?
# base: 80ac10c6
worrying_behaviour-knows-label = Знає про це
# base: 0b92bdad
worrying_behaviour-knows-yes = Так
# base: 94bfb432
worrying_behaviour-knows-yes-says = знає | знає про це | ми говорили | знает
# base: 583d6206
worrying_behaviour-knows-no = Ні
# base: c0ff9ed7
worrying_behaviour-knows-no-says = не знає | нічого не знає | не знает
# base: 45c4a426
worrying_behaviour-their_address = Який поштовий індекс і номер будинку цієї людини?
# base: 5d67639c
worrying_behaviour-their_address-again = Можна лише вулицю або чотири цифри. Де живе ця людина?
# base: aaa485fb
worrying_behaviour-their_address-label = Адреса цієї людини
# base: ef21ff03
worrying_behaviour-thanks =
    Дякую. Ваше повідомлення має номер {$number}.
    {$worker} прочитає це {$when}.
# base: d626e922
worrying_behaviour-told_back =
    Ми не розповідаємо вам, що робимо чи обговорюємо.
    Так само ми робимо з тим, що розповідаєте ви.
    Ви дізнаєтеся, коли ваше повідомлення буде завершено.
# base: 578f90a3
worrying_behaviour-talk_it_over = Якщо хочете порадитися, телефонуйте {$line_worry}. Дзвінок безкоштовний.
