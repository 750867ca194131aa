# base: 1da3c644
squalor_neglect-opens_on = не встигаю прибирати | не можу прибрати | не можу прибирати | не вдається прибрати | не даю ради з хатою | безлад | безлад удома | безлад вдома | бардак | бардак удома | завалена квартира | квартира завалена | дім завалений | повно речей | багато речей | забагато речей | не можу викинути | нічого не викидаю | прибирання | прибрати | домашнє господарство | накопичення | збирає речі | складує | таргани | миші | пацюки | щури | блощиці | клопи | блохи | шкідники | гризуни | сморід | сморід від сусідів | смердить | смердить у сусідів | смердить від сусідів | сміття | сміттєві мішки | мішки сміття | сміття на балконі | сміття в саду | брудно | брудна квартира | брудний дім | бруд | занедбана квартира | занедбаний сад | занедбаний будинок | зарослий сад | мыши | крысы | тараканы | клопы | воняет | мусор | бардак дома | не могу убрать
# base: 664f4bd1
squalor_neglect-whose = Це ваше житло чи чуже?
# base: e4b7d630
squalor_neglect-whose-again = Я хочу знати, про яке житло йдеться. Це ваше житло чи чуже?
# base: 3ff1f9c1
squalor_neglect-whose-label = Чиє житло
# base: d0614c20
squalor_neglect-whose-own = Моє власне житло
# base: 8a042161
squalor_neglect-whose-own-says = моє | моє житло | мій дім | моя квартира | моя хата | у мене | в мене | своє | мое | моя квартира | у меня
# base: f9a9c6cc
squalor_neglect-without_blame =
    Добре, що ви це кажете. Таке буває частіше, ніж ви думаєте.
    Ми розберемося разом з вами, без поспіху.
# base: c5d40af0
squalor_neglect-hardest = Що зараз найважче?
# base: b85e3b18
squalor_neglect-hardest-again = Виберіть, з чим допомогти спершу. Що найважче?
# base: f9936ff3
squalor_neglect-hardest-label = Найважче
# base: 9e25f77b
squalor_neglect-hardest-things = Забагато речей
# base: 329da10a
squalor_neglect-hardest-things-says = речі | речей | викинути | викидати | завалено | вещи | вещей
# base: 481c35c1
squalor_neglect-hardest-cleaning = Прибирання
# base: 8f4a15bc
squalor_neglect-hardest-cleaning-says = прибирання | прибирати | прибрати | мити | посуд | прання | брудно | уборка | убирать
# base: b16dee0f
squalor_neglect-hardest-animals = Миші або інші шкідники
# base: 2faf3421
squalor_neglect-hardest-animals-says = миші | пацюки | щури | шкідники | таргани | блохи | блощиці | клопи | мыши | крысы | тараканы
# base: 2866e0f7
squalor_neglect-hardest-beginning = Почати
# base: d3c37e0e
squalor_neglect-hardest-beginning-says = почати | початок | немає сил | нема сил | втома | не знаю з чого | начать | нет сил
# base: 920c9307
squalor_neglect-hardest-everything = Усе одразу
# base: e7274e1e
squalor_neglect-hardest-everything-says = усе | все | все разом | усе разом | всё
# base: 9ce22342
squalor_neglect-usable = Чи можете ви ще користуватися ліжком, кухнею і ванною?
# base: 8efa36e3
squalor_neglect-usable-again = Тобто спати, готувати й митися. Чи виходить це вдома?
# base: 3c9dc04f
squalor_neglect-usable-label = Ліжко, кухня, ванна
# base: 0b92bdad
squalor_neglect-usable-yes = Так
# base: 7f3d7b45
squalor_neglect-usable-yes-says = ще можу | ще можна | виходить | могу
# base: ae9d6acc
squalor_neglect-usable-no = Ні, не всім
# base: fda0720c
squalor_neglect-usable-no-says = не все | не всім | вже ні | не можу | не виходить | на дивані | диван | не могу
# base: 9e8bba32
squalor_neglect-would_help = Що допомогло б вам найбільше?
# base: 1d3c6413
squalor_neglect-would_help-again = Просто скажіть, чого б вам хотілося. Що допомогло б?
# base: 2c939108
squalor_neglect-would_help-label = Що допомогло б
# base: d01f0599
squalor_neglect-address = Який у вас поштовий індекс і номер будинку?
# base: dbd88ddd
squalor_neglect-address-again = Наприклад, 1234 AB 12. Можна лише чотири цифри. Який у вас поштовий індекс?
# base: 42526819
squalor_neglect-address-label = Адреса
# base: 8125a9e1
squalor_neglect-whose-other = Чуже житло
# base: 6d447690
squalor_neglect-whose-other-says = чуже | іншої людини | когось іншого | сусід | сусіда | сусідка | сусідки | сусідів | сусіди | піді мною | наді мною | поруч | мама | мами | тато | батька | син | сина | донька | друг | друга | подруга | соседа | соседей | чужое
# base: 1aeb0b3a
squalor_neglect-promise =
    Добре, що ви зважаєте на людей поруч.
    Від нас ця людина не дізнається, хто ви.
# base: cd808e88
squalor_neglect-anonymous = Чи можна нашому працівнику знати, хто ви?
# base: c969ac96
squalor_neglect-anonymous-again = Якщо ні, жоден працівник не бачить, хто ви, хіба що цього вимагає закон. Чи можна працівнику знати?
# base: 40d08866
squalor_neglect-anonymous-label = Ім'я відоме
# base: 7ef3db8f
squalor_neglect-anonymous-named = Так, можна
# base: 4ee11666
squalor_neglect-anonymous-named-says = так | можна | звичайно | без проблем | добре | да | можно
# base: 7a193233
squalor_neglect-anonymous-anonymous = Ні, краще анонімно
# base: e1407b96
squalor_neglect-anonymous-anonymous-says = ні | анонімно | краще ні | не кажіть хто я | нет | анонимно
# base: 4c8421e0
squalor_neglect-anonymous_means =
    Добре. Жоден працівник і жоден сусід не бачить, хто ви.
    Це зміниться, лише якщо цього вимагає закон і двоє людей вирішать так разом.
    Тоді ми вам про це скажемо.
    Ми все одно можемо відповісти вам тут. Ніхто вам не дзвонить.
# base: 8e5eca8c
squalor_neglect-their_address = Який поштовий індекс і номер того будинку?
# base: e2d8f69f
squalor_neglect-their_address-again = Можна лише вулицю або чотири цифри. Де це житло?
# base: 0afcbc36
squalor_neglect-their_address-label = Адреса житла
# base: 261d8445
squalor_neglect-noticed = Що ви самі бачили, чули або відчули на запах?
# base: 48f87336
squalor_neglect-noticed-again = Наприклад, мішки сміття або сильний запах. Що ви помічаєте?
# base: 60d5165a
squalor_neglect-noticed-label = Побачене, почуте, запах
# base: 48a4cebd
squalor_neglect-signs = Чи є щось із цього?
# base: ac5c3d15
squalor_neglect-signs-again = Виберіть те, що бачили самі, навіть якщо є більше. Чи є щось із цього?
# base: 44a249de
squalor_neglect-signs-label = Також видно
# base: 9828cf36
squalor_neglect-signs-vermin = Миші, щури або комахи
# base: 94b0e4c9
squalor_neglect-signs-vermin-says = миші | щури | пацюки | комахи | таргани | мухи | черви | шкідники | мыши | крысы
# base: a553f1af
squalor_neglect-signs-rotting = Гнила їжа або екскременти
# base: c0749aa7
squalor_neglect-signs-rotting-says = гнила | гниле | гниє | зіпсоване | екскременти | сеча | кал | лайно
# base: 283d97b9
squalor_neglect-signs-blocked = Захаращені двері або коридор
# base: 00d6bdeb
squalor_neglect-signs-blocked-says = двері | коридор | захаращено | не пройти | завалено
# base: 640c5f18
squalor_neglect-signs-child = Там живе дитина
# base: 3afa37d0
squalor_neglect-signs-child-says = дитина | діти | дитину | немовля | ребенок
# base: f943e040
squalor_neglect-signs-no = Ні, я цього не помічаю
# base: 9d90e547
squalor_neglect-signs-no-says = нічого з цього | нічого такого | не бачив | не бачила
# base: 1d6685dc
squalor_neglect-noticed_since = Відколи ви це помічаєте?
# base: ec091d13
squalor_neglect-noticed_since-again = Можна назвати місяць або скільки це вже триває. Відколи це так?
# base: 551eba3f
squalor_neglect-noticed_since-label = Відколи
# base: efb079bb
squalor_neglect-thanks =
    Дякую. Ваше повідомлення має номер {$number}.
    Працівник прочитає це {$when}.
# base: 17e3a7b5
squalor_neglect-leave_it = Прибирати наперед не треба.
# base: d3019d50
squalor_neglect-told_back = Ми не розповідаємо, що обговорюємо з іншими. Ви дізнаєтеся, коли ваше повідомлення буде завершено.
