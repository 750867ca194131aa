# base: dbd88ddd
again_address = Наприклад, 1234 AB 12. Можна лише чотири цифри. Який у вас поштовий індекс?
# base: be202b7d
again_choice = Я ще не розумію. Можна натиснути кнопку. Що підходить найкраще?
# base: e62e3128
again_date = Можна так: 30 листопада, або наступний вівторок. Який це приблизно день?
# base: e8f28c78
again_money = Мені потрібна сума в євро, наприклад 450. Скільки це приблизно?
# base: 37bee441
again_number = Номер вашого телефону, з усіма цифрами. На який номер можна телефонувати?
# base: f62301a7
again_part_of_day = Ранок, день або вечір. Коли вам найзручніше?
# base: ec091d13
again_period = Можна назвати місяць або скільки це вже триває. Відколи це так?
# base: 5413aaa1
again_review = Я не знаю, чи добре зрозумів. Те, що вище, правильно?
# base: dd964dd2
again_text = Досить кількох слів. Що ви хочете сказати?
# base: 72a9708e
again_topic = Я ще не розумію. Виберіть найближче або скажіть іншими словами.
# base: 6dc5d44f
again_yes_no = Досить «так» або «ні». Як воно є?
# base: d39d9169
not_understood_twice = Я ще не розумію. Це моя вина, я комп'ютер. Вам потрібна людина?
# base: 3790028d
taken_as_said = Я записав ваші слова. Працівник їх прочитає.
# base: 2ab9b566
missing_house_number = Дякую. Який у вас номер будинку?
# base: 2794c14f
missing_postcode = Дякую. Який у вас поштовий індекс?
# base: 1edf1248
missing_when = Дякую. Достатньо місяця. Коли це приблизно було?
# base: 75cce327
not_known = ви не знаєте
# base: e2914192
review_intro = Я записав ось що.
# base: 2f948c4c
review_line = {$label}: {$value}
# base: 7beea00f
review_ask = Усе правильно?
# base: 9ee18a14
review_which = Ми це змінимо. Що неправильно?
# base: bcaaf0fa
changed = Добре, що ви сказали. Я це змінив.
# base: 290f7642
button_right = Так, усе правильно
# base: 3c2ef761
button_change = Ні, змінити щось
# base: f18bf11d
button_unknown = Не знаю
# base: 2cedeb9e
button_person = Хочу поговорити з людиною
# base: 84d6e633
button_start_over = Почати спочатку
# base: d74b7872
button_cancel = Не треба
# base: 5713a746
button_skip = Пропустити це питання
# base: b76ad922
help =
    Ви завжди можете написати це.
    людина: я передам це людині.
    дзвінок: вам зателефонують.
    назад: до попереднього питання.
    спочатку: почати з самого початку.
    стоп: ми зупиняємося.
# base: 74c48dc2
stopped =
    Ми зупиняємося. Нагадувань більше не буде.
    Пишіть, коли щось буде потрібно. Тоді я знову відповім.
# base: e23fed49
cancelled = Добре, тоді ми цього не робимо. Я нічого не передавав. Пишіть, якщо щось станеться.
# base: 12e6cd68
who_reads =
    Я комп'ютер. Я читаю те, що ви пишете.
    Передане повідомлення читає працівник.
    Ваші сусіди ніколи цього не читають.
# base: 83fb1981
my_reports = {$reports}
# base: 0c24d73f
no_reports = Я ще нічого від вас не передавав. Розкажіть, що сталося.
# base: dd3810a0
report_waits = Повідомлення {$number}, дата: {$since}. {$worker} прочитає його {$when}.
# base: 71e8ec79
report_taken = Повідомлення {$number}, дата: {$since}. {$worker} ним займається.
# base: 384a2ff1
report_is_late = Повідомлення {$number}, дата: {$since}. Це триває довше, ніж ми казали. Вибачте за це.
# base: de420f7b
report_closed = Повідомлення {$number} завершено.
# base: 5faf1cc6
my_data =
    Я зберігаю те, що ви мені писали. Початок: {$since}. Це під замком.
    Ваших повідомлень: {$count}. Хто бере повідомлення, той його читає.
    Напишіть «надішліть мої дані», щоб отримати все.
    Напишіть «видаліть усе», щоб стерти, і «людина», якщо щось не так.
# base: d039c2a1
my_readers =
    Хто читав те, що ви написали:
    {$readers}
    Якщо вам здається, що це не так, напишіть людина.
# base: 901a74f2
no_readers = Поки що ніхто.
# base: e90c4402
reader_on_days = {$worker}: {$days}.
# base: daa2bf55
nothing_before = Це було перше питання. Далі назад не можна.
# base: be669d33
thanked = Прошу. Пишіть, якщо щось станеться.
# base: c8cc287e
words_kept = Я прочитав те, що ви написали. Я це зберігаю. Спершу поставлю кілька коротких питань.
# base: 0cac84f7
welcome_back = Добре, що ви знову тут. Ми зупинилися ось на чому.
# base: 2271cf18
going_on = Тоді продовжимо з того місця, де були.
# base: b1db0e5c
person_is_told = Людина вже знає, що ви чекаєте.
# base: d7ae28c1
person_asked_before =
    Я вже це передав, {$since}. Ваше повідомлення має номер {$number}.
    {$who}
# base: a2084153
person_waits = {$worker} прочитає це {$when}.
# base: 1eb6f49a
person_waits_long = {$worker} прочитає це якнайшвидше. Вибачте, що це довше.
# base: 0d8c7db7
person_has_it = {$worker} уже цим займається.
# base: 41bc74e5
script_again_in_danger = Ви знову пишете з Waakvlam, комп'ютером. Ваше повідомлення ще відкрите. Я передаю те, що ви пишете.
# base: 0ea70480
turn_given_up =
    Я не зміг обробити це повідомлення. Це моя вина.
    {$worker} прочитає його {$when}. Ваше повідомлення має номер {$number}.
# base: c682c1c6
file_too_large = Цей файл для мене завеликий. Менше фото підійде. Або розкажіть словами.
# base: 9fdba683
file_not_fetched = Ваш файл не дійшов як слід. Надішліть ще раз або розкажіть словами.
# base: a48de3bc
worker_closed_other = Номер {$number} закрито. Автор повідомлення отримає ваш текст. Сама людина від мене нічого не отримає. Ваш текст збережено: передайте його самі.
# base: 64d5a33c
worker_given_up = Я не зміг цього зробити. Спробуйте ще раз або запитайте адміністратора.
# base: 23e6c82d
script_again = Ви знову пишете з Waakvlam, комп'ютером.
# base: ee3f6b37
received_photo = Я зберіг ваше фото. Я не можу його побачити. Слова я розумію.
# base: d6271b45
received_voice = Я зберіг ваше голосове повідомлення. Я не можу його зрозуміти. Написані слова я розумію.
# base: af6a07f5
received_video = Я зберіг ваше відео. Я не можу його подивитися. Слова я розумію.
# base: 8b29e72d
received_file = Я зберіг ваш файл. Я не можу його прочитати. Слова я розумію.
# base: a759abb2
received_place = Я зберіг місце на карті. Сам я ним не користуюся. Слова я розумію.
# base: be0dffc2
received_card = Я отримав контакт. Сам я ним не користуюся. Слова я розумію.
# base: 599ee954
received_sticker = Я це побачив. Слова або кнопку я розумію краще.
# base: 44d13d63
received_else = Я це отримав. Я не можу цього прочитати. Слова я розумію.
# base: 4f64fa30
blank = Ваше повідомлення прийшло порожнє.
# base: 6953f4f3
edited = Я читаю ваші нові слова.
# base: e8ac1e84
old_button = Ця кнопка з попереднього питання. Нічого не змінилося.
# base: 2723c4d6
danger_heard = Я передаю ваші слова. Телефонуйте, не чекаючи.
# base: ef252a75
danger_closed = Працівник переглянув це разом з вами. Можемо продовжити.
# base: c11646ca
lost_the_way = У мене щось пішло не так. Ваші слова збережено. Напишіть «людина», і хтось подивиться.
# base: c13a5507
worker_here = {$name} тепер читає разом з вами. Тепер ви пишете людині.
# base: 8a5bda2a
matter_closed =
    Ваше повідомлення {$number} завершено.
    {$text}
# base: b14e3878
matter_closed_write_again =
    Ваше повідомлення {$number} завершено.
    {$text}
    Якщо не стало краще, пишіть знову.
# base: b9cb239a
is_it_better = Чи стало тепер краще?
# base: 31b22bfd
is_it_better_later =
    Ваше повідомлення {$number} завершено якийсь час тому.
    Чи стало тепер краще?
# base: beaa3f6f
button_better = Так, стало краще
# base: a4611ad9
button_not_better = Ні, ще ні
# base: 2c3db88f
is_better = Радий це чути. Пишіть, якщо знову щось станеться.
# base: a14bd9c1
opened_again =
    Дякую, що сказали. Повідомлення {$number} знову відкрите.
    {$worker} прочитає його {$when}.
# base: 70a58cd6
reported_again =
    Дякую, що сказали. Я роблю з цього нове повідомлення: номер {$number}.
    {$worker} прочитає його {$when}.
# base: 5dd79392
worker_claim = Взяти
# base: a2200c3c
worker_read = Прочитати
# base: a5ddcce3
worker_hand_back = Повернути
# base: ab5e5388
worker_close = Закрити
# base: df4820a5
worker_alert = Нове: {$kind}, номер {$number}.
# base: 7c35e465
worker_alert_high = Важливо: {$kind}, номер {$number}.
# base: b22259f9
worker_alert_urgent = Терміново: {$kind}, номер {$number}.
# base: ad416561
worker_new_from_list = Нове зі списку орендодавця: {$count} рази {$kind}.
# base: cde3bfd5
worker_fact_name = Ім’я
# base: 42526819
worker_fact_address = Адреса
# base: 16db1c63
worker_fact_phone = Телефон
# base: 96abf685
worker_fact_email = Електронна пошта
# base: ea179d43
worker_fact_amount = Сума
# base: 3d10784c
worker_alarm = Тривога: хтось, можливо, в небезпеці ({$danger}). Номер надійде одразу.
# base: 90465e01
worker_where = Де
# base: 0142371c
worker_in_a_group = У групі. Інші читають вашу відповідь.
# base: d8fa84ea
worker_claimed = Номер {$number} ваш. Відповідайте на це повідомлення, і людина це прочитає.
# base: c0adf335
worker_said = Надіслано, про номер {$number}.
# base: 9e550039
worker_not_said = Ваше повідомлення не надіслано. Зараз говорить хтось інший.
# base: 550a6649
worker_handed_back = Номер {$number} знову в групі.
# base: 5bff6345
worker_choose_outcome = Чим закінчилося з номером {$number}?
# base: e37a5835
worker_text_for_reporter = Напишіть одне чи два речення. Що може прочитати автор повідомлення {$number}?
# base: 040b900a
worker_text_for_person = Напишіть одне чи два речення для самої людини, про номер {$number}. Я їх не надсилаю. Я їх зберігаю, а ви передаєте.
# base: 472b7e4c
worker_closed = Номер {$number} закрито. Автор повідомлення отримає ваш текст.
# base: fb2ec06e
worker_opened_again = Знову відкрито: {$kind}, номер {$number}. Автор повідомлення каже, що не стало краще.
# base: 015e55bd
worker_was_first = Вас випередили: {$name}.
# base: a135e84d
worker_claim_first = Спершу візьміть це. Тоді зможете відповісти.
# base: cbda7f20
worker_is_closed = Це вже закрито.
# base: 1bb990de
worker_unknown_number = Я не знаю цього номера.
# base: 6c12cebb
worker_nothing_claimed = Зараз ви нічого не взяли. Спершу візьміть повідомлення.
# base: 302b5dd7
worker_about_which = Про який номер ваше повідомлення?
# base: 703f8b09
worker_words_only = Я передаю лише слова. Напишіть відповідь.
# base: dbb40710
worker_relay_off = Читання в Telegram вимкнено. Запитайте адміністратора.
# base: 39f75046
worker_case_lost = Те, що розповіли у зверненні номер {$number}, більше не можна прочитати. Його все ще можна закрити в консолі.
# base: a9a598e7
worker_more = Є нове до номера {$number}.
# base: b33b3114
worker_carries_others = Біля цього номера є інші звернення. Спершу закрийте їх на сторінці.
# base: 6dfb4abe
worker_wants_call = Просить зателефонувати.
# base: 315df0a4
worker_coupled = Вітаю, {$name}. Тут ви отримуєте повідомлення.
# base: b6a7e591
worker_help = Тут ви отримуєте повідомлення. Беріть їх кнопками.
# base: c0f32d29
worker_nameless = Працівник
# base: 131ec61e
danger_gas = газ
# base: 71764747
danger_fire = пожежа
# base: 3797a012
danger_violence = насильство
# base: 1603cec4
danger_medical = потрібна швидка допомога
# base: 104765a7
danger_child = дитина
# base: 3df8db14
danger_self_harm = самогубство
# base: a3c968bf
danger_other_at_risk = тривога за іншу людину
# base: 7738cfee
when_it_happens_again = Якщо це повториться, торкніться нижче. Я допишу це до звернення.
# base: d09ebfe4
button_again = Це знову відбувається
# base: 6bea87fb
which_code = Напишіть, будь ласка, код із листа. Він починається з W і має дванадцять знаків.
# base: 5348672b
code_does_not_work = Цей код тут не працює. Можете попросити у свого працівника новий. Я допоможу і без коду.
# base: 53838343
is_it_you = Цей код для людини на ім'я {$name}. Це ви?
# base: 3e338349
button_its_me = Так, це я
# base: a732f075
button_not_me = Ні, це не я
# base: 3f018a13
introduced = {$introduced}
# base: 4d26c5bb
introduced_yes = Добре, що ви тут, {$name}. Ваш працівник тепер знає, що це ви.
# base: eb8802f4
introduced_no = Добре, що ви це сказали. Ця розмова ні з ким не пов'язана. Я передам це тому, хто зробив код.
# base: 93b405d4
not_you = Добре, що ви це сказали. Ця розмова ні з ким не пов'язана. Можна писати далі.
# base: 4575213f
somebody_else = Добре, що ви це сказали. Те, що ви зараз напишете, буде окремим зверненням.
# base: a2db0f73
worker_linked = Номер {$number}: ваш код використано. Людину тепер пов'язано.
# base: f5cb9329
worker_linked_letter = Код із вашого листа використано. Людину тепер пов'язано.
# base: c4a3f1dd
worker_declined = Номер {$number}: ваш код використано. Людина каже: це не я. Нічого не пов'язано.
# base: c702938d
worker_declined_letter = Код із вашого листа використано. Людина каже: це не я. Нічого не пов'язано.
# base: 663171cc
worker_unlinked = Номер {$number}: людина каже: це вже не я. Зв'язок прибрано.
# base: 72b09455
worker_unlinked_letter = Код із вашого листа: людина каже, що це вже не вона. Зв'язок прибрано.
# base: d0d74c42
letter_with_code =
    Вітаю, {$name}!
    За цим кодом Waakvlam знає, що це ви.
    {$code}
    Напишіть його в чаті або відкрийте це посилання.
    {$link}
    Код діє один раз. Останній день: {$until}.
    З повагою, {$worker}
# base: 5707f32b
places = {$places}
# base: 6a72895b
places_near = Сюди теж можна прийти.
# base: cdf75e4c
places_none = Я ще не знаю місця поруч із вами. Людина може знати більше. Тоді напишіть людина.
# base: dfc2dd5f
place_line = {$name}: для кого: {$whom}.
# base: 81109ed9
place_open = Зараз відчинено, до {$until}.
# base: 0706f855
place_open_days = Зараз відчинено, до: {$day}, {$time}.
# base: 59f5569c
place_opens = Відчиняється: {$day}, о {$time}.
# base: ebd465d1
place_always = Завжди відчинено.
# base: fcc04e9a
place_agreed = Відчинено за домовленістю.
# base: 6ab44ddb
place_visit = Адреса: {$how}
# base: 830832a4
place_call = Телефон: {$how}
# base: c062c167
place_site = Більше: {$how}
# base: 9dd5009c
place_free = Це безкоштовно.
# base: 6eb2aeaf
place_paid = Це платно. Спитайте наперед, скільки.
# base: 77b508a3
in_a_group =
    Тут читають і інші. Тому в групі я нічого не кажу.
    Напишіть мені в окремій розмові.
    Якщо є небезпека, телефонуйте {$line_emergency}.
# base: 4721cc1a
known_already = Це я вже знаю. Скажіть, будь ласка, якщо щось не так.
# base: 3c4fddfb
further_first = Ви згадали ще одне: {$matter}. Почнемо з цього?
# base: cccdf018
further_later = Добре, зробимо це згодом.
# base: 0e5aad96
further_next = Ви також згадали: {$matter}. Хочете розповісти про це зараз?
# base: c253661e
further_not = Гаразд. Пишіть, коли захочете.
# base: a73a5eb6
button_further_first = Так, спершу це
# base: 2c0ff174
button_further_after = Ні, згодом
# base: 0b9fd611
button_further_now = Так, зараз
# base: 6d800613
button_further_not = Ні, не зараз
# base: 6413c0ec
promise_not_kept =
    Ми мали прочитати ваше повідомлення {$number}, {$when}. Нам не вдалося. Вибачте за це.
    {$desk} уже знає про це. Ваше повідомлення залишається відкритим.
# base: 7cdb220d
worker_rings_again = Цього ще ніхто не взяв: {$kind}, номер {$number}.
# base: ebbc258d
worker_asked_again = Номер {$number} досі чекає на вас: {$kind}.
# base: a556f117
worker_passed_on = Від {$name} до вас: {$kind}, номер {$number}.
# base: 871fdac7
worker_moved_on = Номером {$number} тепер займається {$name}. Вам більше нічого не треба робити.
# base: 4bbd460d
worker_last_day = Сьогодні останній день: {$kind}, номер {$number}. Цього ще ніхто не взяв.
# base: ec86c6af
worker_first_word = День для номера {$number} минув: {$kind}. Людина досі чекає на слово від вас.
# base: e54b3ebc
worker_first_word_of = День для номера {$number} минув: {$kind}. Справу має {$name}.
# base: 92e71f10
worker_is_it_done = Номер {$number} уже два тижні без змін: {$kind}. Якщо все готово, закрийте його.
# base: 11b3e472
worker_look_after = {$name}: зараз немає на роботі. Подбайте тим часом про номер {$number}: {$kind}.
# What somebody was asked to agree to.
# base: b729dde0
my_data_agreed = Ви сказали на щось так. Напишіть моя згода, щоб побачити на що.
# base: 507674d8
worker_agreed = Номер {$number}: людина каже так на ваше запитання.
# base: 2ffd6edb
worker_declined_asking = Номер {$number}: людина каже ні на ваше запитання. Не питайте ще раз.
# base: 34243d98
worker_withdrew = Номер {$number}: людина відкликає згоду. Відтепер вона не діє. Подивіться в консолі.
# base: 45a7d751
worker_offer_accepted = Номер {$number}: людина приймає пропозицію.
# base: 7f8503dc
worker_offer_rejected = Номер {$number}: людина каже ні на пропозицію. Вам не можна нічого передавати громаді.
# base: 39f46287
reminder_offer = Добре. Усе, що ви написали, залишається тут. Нагадати вам один раз, {$day}?
# base: bbbadb04
reminder_too_far = Так далеко наперед я не можу. Нагадати вам у цей день: {$day}?
# base: 5b01e3bb
reminder_agreed = Добре. Я нагадаю один раз. Це буде: {$day}. Продовжити можна й раніше.
# base: 132d0fe0
reminder_stands = День нагадування: {$day}. Продовжити можна й раніше.
# base: 42267bbb
reminder_none = Добре, нагадування не буде. Усе, що ви написали, залишається тут. Пишіть, коли захочете продовжити.
# base: c84e9154
reminder_nothing_open = Відкритого питання немає. Пишіть, коли захочете.
# base: 63f841e4
reminder = Ви просили нагадати вам. Продовжимо зараз?
# base: 40c85363
button_remind = Так, нагадайте
# base: 62b60954
button_no_reminder = Без нагадування
# base: 305c22e0
button_go_on = Так, далі
# base: 61b997f5
check_in_proposal =
    {$name} пропонує, щоб я питав, як вам живеться.
    {$rhythm}
    {$silence}
    Зупинитися можна завжди. Вам це підходить?
# base: 97d0f845
check_in_each_week = Щотижня, {$day}, {$part}.
# base: c6179a26
check_in_each_two_weeks = Раз на два тижні, {$day}, {$part}.
# base: 6e2d7280
check_in_each_month = Раз на місяць, перший такий день: {$day}, {$part}.
# base: f2d07b8e
check_in_morning = зранку
# base: e55a1fd7
check_in_afternoon = після обіду
# base: 79c26033
check_in_silence_nothing = Якщо ви не відповісте, нічого не станеться.
# base: 78795d0e
check_in_silence_ask_once = Якщо ви не відповісте, я спитаю ще один раз. Днів до того: {$days}.
# base: c70cf727
check_in_silence_tell_helper = Якщо ви не відповісте, про це дізнається {$name}. Днів до того: {$days}.
# base: 571124a7
button_agree = Так, підходить
# base: d2282127
button_decline = Ні, краще не треба
# base: c8c8f688
check_in_agreed =
    Домовилися. Перший раз: {$next_day}.
    Якщо більше не захочете, напишіть: не питайте.
# base: 3d3b69a1
check_in_declined = Добре, я нічого не питатиму. Пишіть, якщо щось станеться.
# base: 71c09fc8
check_in_what =
    Ми домовилися, що я питаю, як вам живеться.
    {$rhythm}
    {$silence}
    Наступний раз: {$next_day}.
# base: ba67df03
check_in_changed =
    Я це змінив.
    {$rhythm}
    Наступний раз: {$next_day}.
# base: 6785d875
check_in_how_often = Як вам буде краще?
# base: aabb8490
check_in_which_day = Який день вам найкраще підходить?
# base: cc4a8f53
button_each_week = Щотижня
# base: f3e3d43e
button_each_two_weeks = Раз на два тижні
# base: 7905db56
button_each_month = Щомісяця
# base: 59872acf
button_other_day = Інший день
# base: 152d01c0
button_day = {$day}
# base: c6535473
button_end_check_in = Не питайте
# base: 327227ab
check_in_none = Ми не домовлялися, що я вас щось питаю. Пишіть, якщо щось станеться.
# base: b2887228
check_in_ended = Добре. Я більше не питатиму, як вам живеться. Пишіть, якщо щось станеться.
# base: d2591af5
check_in_stopped_too = Я також більше не питатиму, як вам живеться.
# base: 1c3a0bb4
check_in_ended_by_worker = {$name} завершує нашу домовленість. Я більше не питатиму, як вам живеться. Пишіть, якщо щось станеться.
# base: d061d90d
check_in_again = Я вже питав вас про це: {$day}. Відповісти ще можна, але не обов'язково.
# base: 28e0938b
check_in_told =
    Ви не відповіли. Ми домовилися, що тоді про це знатиме {$name}. Я зараз повідомляю.
    Пишіть, коли захочете.
# base: c97fc8ff
worker_check_in_asked = Запитано
# base: 8cf4bced
worker_check_in_answer = Відповідь
# base: c34370ae
worker_check_in_silent = відповіді немає. Більше ми нічого не знаємо.
# base: da0987d5
passed_on_as_agreed =
    Ви сказали на це так. Тому ми передаємо це зараз. Кому: {$to}.
    Ідеться про: {$things}.
    Щоб зупинити, напишіть: моя згода.
# base: db7c35e5
passed_on_with_later =
    Ви сказали на це так. Тому ми передаємо це зараз. Кому: {$to}.
    Ідеться про: {$things}.
    А також те, що ви напишете пізніше.
    Щоб зупинити, напишіть: моя згода.
# base: 8231e0ec
worker_offered = {$from} питає, чи ви це переймете: {$kind}. Більше — у консолі.
# base: f296777b
worker_offered_high = Високо: {$from} питає, чи ви це переймете: {$kind}. Більше — у консолі.
# base: c85e414c
worker_offered_urgent = Терміново: {$from} питає, чи ви це переймете: {$kind}. Більше — у консолі.
# base: 89a359c8
worker_offer_waits = Ще ніхто не відповів про передачу. Від кого: {$from}. Про що: {$kind}. Більше — у консолі. Хто це робить?
# base: 8790d6e2
worker_offer_unanswered = {$to}: ще немає відповіді про номер {$number}. Звернення й далі у вас.
# base: 96607c5e
worker_offer_lapsed = Передача номера {$number} закінчилася без згоди. Кому: {$to}. Звернення у вас. Виберіть інший шлях.
# base: 7645f2db
worker_offer_taken = {$to} переймає номер {$number}.
# base: e95c221a
worker_offer_declined = {$to} не переймає номер {$number}. Причина: {$why}. Звернення й далі у вас.
# base: 05dcf2fb
worker_offer_revoked = {$from} відкликає передачу: {$kind}. Вам більше нічого не треба робити.
# base: a16ae3aa
worker_offer_done = {$to} про номер {$number}: {$what}.
# base: aa9b2459
worker_take_over = Перейняти
# base: 22164299
worker_decline = Відмовити
# base: 83df3533
worker_decline_why = Хто запропонував, дізнається вашу причину. Чому ви це не переймаєте?
# base: d2f32174
worker_offer_yours = Ви це переймаєте. Від кого: {$from}. У вас це номер {$number}.
# base: b6dae712
worker_offer_yours_already = Ви вже це перейняли. Від кого: {$from}. У вас це номер {$number}.
# base: 0e0a364b
worker_offer_no = Ви це не переймаєте. {$from} дізнається вашу причину.
# base: 6afc0988
worker_offer_no_already = Тут уже сказали ні. Хто: {$name}. {$from} про це знає.
# base: 4ff5c70e
worker_offer_over = Це питання вже закрите. Більше нічого робити не треба.
# base: e1ea3763
worker_offer_close = Це про вашу адресу або адресу вашої родини. Залиште це колезі.
# base: fd9bfecf
worker_offer_not_now = Зараз це не може перейти до вас. {$why}
# base: 3dd1e069
worker_giver_waits = Це вам передала інша організація. Спершу повідомте їй у консолі, що з того вийшло.
# base: d5535915
worker_not_back = Це надійшло від іншої організації. Повідомте їй у консолі, що це не ваше.
# base: 9eb63e10
worker_follow_up_day = Напишіть день, наприклад: over twee weken. Коли ви запитаєте, як справи, щодо номера {$number}?
# base: f7697b53
worker_follow_up = Запитайте сьогодні, як справи: {$kind}, номер {$number}. Ви закрили це раніше.
# base: c57d71ff
worker_before = Повідомлено раніше
# base: edefec11
worker_was_closed = Номер {$number}, закрито. Людина каже: не стало краще.
# base: 82cd9ec2
worker_away = Вас немає з {$from} до {$until}. Відкриті справи переходять до того, хто вас заміняє. Якщо повернетеся раніше, напишіть /terug.
# base: ed02a01a
worker_away_how = Напишіть перший день після повернення: /afwezig tot 3 december. Або: /afwezig van 1 december tot 3 december.
# base: e5ffb608
worker_back = З поверненням. Нові повідомлення знову надходять до вас.
# base: d20419b7
goes_to = → {$to}
# base: 1106060b
goes_to_nobody_yet = → {$to}. За це ще ніхто не взявся. Хто візьметься, прочитає ваше повідомлення.
# base: 05720b82
for_whom = Для кого це?
# base: d4d3509f
for_whom_was =
    Ви написали: “{$words}”
    Для кого це було?
# base: ed2c2c02
for_whom_was_file = Ви щось надіслали. Для кого це було?
# base: f12243e2
button_something_else = Щось інше
# base: e5f24d5f
about_something_else = Тепер ви пишете з Waakvlam, комп'ютером. Інші ваші звернення залишаються відкритими.
# base: 6a2a7824
worker_turned = Номер {$number}: людина пише тепер з іншим працівником. Ви можете знову взяти слово.
# base: 1afefcab
worker_take_word = Взяти слово
# base: 2d064b6a
worker_unclear = ще не ясно, для кого
# base: d38bd950
worker_moved_away = Номер {$number}: одне повідомлення стосувалося іншого.
# base: 58eae62a
worker_support = Пропозиція: на один крок більше підтримки для людини, яку ви супроводжуєте. Хто і чому, написано в консолі. Вирішуєте ви.
# base: 35f3d8c3
worker_support_number = Пропозиція щодо номера {$number}: на один крок більше підтримки. Чому, написано в консолі. Вирішуєте ви.
# base: d6ffd4f9
worker_support_yes = Так, на крок більше
# base: a2077a14
worker_support_no = Ні, залишити
# base: 724648d3
worker_support_later = Пізніше
# base: 92ac3438
worker_support_why = Напишіть одне речення. Чому ви так вирішили?
# base: 8a9d0544
worker_support_done = Ваше рішення збережено.
# base: 29562d02
worker_support_answered = Ця пропозиція вже не відкрита.
# base: 4e57b417
worker_support_waits = Добре. Пропозиція залишається в консолі.
# base: 9b90f368
erase_ask =
    Тоді я зітру все, що ви писали, і що з цього вийшло. Я зроблю це: {$day}.
    Через {$days} днів цього не можна буде прочитати і в жодній копії.
    Залишиться лише те, що звернення було, без ваших слів.
    Що інші вже отримали або знають самі, вони зберігають.
# base: e54359ef
erase_sure = Ви впевнені?
# base: 09cf64d7
erase_open = У вас ще є відкрите звернення. Ви відкликаєте його чи мені зачекати, поки воно завершиться?
# base: a1457b0a
erase_in_danger = Про вас ще хтось дбає. Я зітру, лише коли ця людина скаже, що все гаразд. Ви цього хочете?
# base: 379f85a8
erase_told =
    Ваш запит має номер {$number}. {$erased}
    Напишіть не видаляйте, якщо передумаєте.
# base: c972db84
erase_on = Я зітру все: {$day}.
# base: 76392de0
erase_when_closed = Я зітру все, щойно ваше звернення завершиться.
# base: 2ef6e20b
erase_withdrawn = Ваш працівник дізнається, що ви відкликаєте звернення.
# base: 880dd08b
erase_for_you = {$name} записує для вас прохання все видалити.
# base: 24021dd5
erase_undone = Добре, я нічого не стираю. Усе лишається, як було.
# base: d4fdbbc1
erase_none = Запиту на видалення немає. Я нічого не стираю.
# base: 3f872f9f
button_erase_all = Так, зітріть усе
# base: a451a220
button_erase_wait = Зітріть, коли завершиться
# base: 3f7e9cdd
button_erase_withdraw = Відкликати і стерти
# base: 43d66eed
button_erase_not = Ні, збережіть усе
# base: 174b4447
button_erase_undo = Не видаляйте
# base: 8bd22528
worker_erasure_waits = Номер {$number}: людина хоче, щоб усе стерли, від: {$day}. Це чекає, поки звернення закриють.
# base: 569c0313
worker_erasure_withdraws = Номер {$number}: людина відкликає звернення. Його закриють і все зітруть: {$day}. До того ще можна поговорити.
# base: 58326509
worker_erasure_undone = Номер {$number}: людина передумала, нічого не треба стирати.
# base: 68482c90
erase_on_or_closed = Від: {$day}. Я зітру все, щойно ваше звернення завершиться.
# base: 45b4e2a5
take_along_page = Унизу цієї сторінки є: My data (Mijn gegevens). Там можна все прочитати й зберегти.
# base: 0923908b
take_along_not_here = Тут я не можу надсилати файли. Напишіть «людина», і ви їх отримаєте.
# base: d5244513
take_along_ask =
    Тоді я надішлю вам усе, що про вас зберігаю.
    Цей чат належить Telegram, компанії поза Європейським Союзом.
    Telegram це теж зберігає.
    Надіслати все сюди?
# base: 9b10fbc8
take_along_comes =
    Я зараз надсилаю вам два файли. Один можна читати.
    Другий для іншої програми.
    Хто має ваш телефон, теж може їх прочитати.
# base: 1fd20aab
take_along_to_read = Це те, що я про вас зберігаю, щоб читати.
# base: b0bf8b06
take_along_to_keep = Це те саме, для іншої програми.
# base: 97717dc6
take_along_not = Добре, я нічого сюди не надсилаю. Напишіть «людина», і ви отримаєте це інакше.
# base: 8a128653
take_along_often = Сьогодні це вже надходило тричі. Попросіть завтра або напишіть «людина».
# base: 79b06ea5
take_along_somebody_else = Зараз пише хтось інший. Тому зараз я цього не надсилаю. Попросіть пізніше ще раз.
# base: 398bba22
take_along_too_large = Файл {$name} завеликий для цього чату. Напишіть «людина», і ви отримаєте його інакше.
# base: c8c201d6
take_along_failed = Мені не вдалося надіслати файл {$name}. Напишіть «людина», і ви його отримаєте.
# base: ab0ad7d1
button_take_along = Надіслати мої дані
# base: f3a20c34
button_take_along_yes = Так, надішліть усе
# base: 3702346c
button_take_along_no = Ні, не сюди
# base: e563dc01
guess_one = Чи йдеться про: {$matter}?
# base: ae7fadbb
guess_few = Мені не зовсім зрозуміло. Про що йдеться?
# base: 50779362
perhaps_danger =
    У разі небезпеки телефонуйте {$line_emergency}.
    Якщо думаєте про смерть, телефонуйте {$line_suicide_prevention}, вдень і вночі.
# base: 71aaaea5
reporter_seen_court =
    Працівник тепер може бачити, хто повідомив про номер {$number}. Це ви.
    Організація: {$sort}. Причина: цього вимагає суд.
    Це вирішили двоє людей разом. Щоб поговорити про це, напишіть: людина.
# base: e1182464
reporter_seen_prosecution =
    Працівник тепер може бачити, хто повідомив про номер {$number}. Це ви.
    Організація: {$sort}. Причина: за законом цього вимагає поліція або прокуратура.
    Це вирішили двоє людей разом. Щоб поговорити про це, напишіть: людина.
# base: 33d16c35
reporter_seen_supervision =
    Працівник тепер може бачити, хто повідомив про номер {$number}. Це ви.
    Організація: {$sort}. Причина: за законом цього вимагає орган нагляду.
    Це вирішили двоє людей разом. Щоб поговорити про це, напишіть: людина.
# base: e8ad0357
reporter_seen_duty =
    Працівник тепер може бачити, хто повідомив про номер {$number}. Це ви.
    Організація: {$sort}. Причина: закон велить нам комусь про це сказати.
    Це вирішили двоє людей разом. Щоб поговорити про це, напишіть: людина.
# base: 7a498780
worker_custody_asked = {$name} просить побачити, хто повідомив про номер {$number}. Вирішити можна в консолі.
# base: db52b5ce
worker_custody_waits = Ще ніхто не вирішив, хто повідомив про номер {$number}. Питає: {$name}. Вирішити можна в консолі.
# base: aef67b9b
worker_custody_unanswered = Про ваше питання до номера {$number} ще ніхто не вирішив. Тепер про це знає більше колег.
# base: 283d754d
worker_custody_lapsed = Ніхто не вирішив про ваше питання до номера {$number}. Питання закрито. Можна запитати знову.
# base: aafdc111
worker_custody_granted = Один день ви можете бачити, хто повідомив про номер {$number}. Це в консолі.
# base: 069e00e9
worker_custody_refused = Ви не можете бачити, хто повідомив про номер {$number}. Причина в консолі.
# base: d28c6103
worker_custody_ended = Колега забрав згоду щодо номера {$number}. Ви більше не бачите, хто повідомив.
# base: d25e61ea
worker_custody_over = День щодо номера {$number} минув. Ви більше не бачите, хто повідомив.
# base: c8862c28
number_left_out = Ваш номер вилучено: тут він не потрібен, і ніхто його не читає.
# base: 57a335c6
unsay_which = Ідеться про це повідомлення: "{$words}".
# base: 79e6a9ba
unsay_which_file = Ідеться про те, що ви надіслали останнім.
# base: 7f4b02a6
unsay_stays =
    Тоді тут його вже ніхто не прочитає.
    У давніших копіях воно лишається під замком.
# base: d9162923
unsay_passed_on =
    Працівник дізнається, що ви щось видалили, але не що саме.
    Що він уже прочитав, те знає.
# base: d67c4f01
unsay_sure = Видалити це?
# base: f57ac0dd
unsay_kept = Добре, воно лишається.
# base: 7bfa8398
unsay_watched =
    Зараз я не можу видалити це повідомлення: хтось дбає про вас.
    Цій людині воно потрібне. Запитайте пізніше ще раз.
# base: 7f4f2573
unsay_nothing =
    Я не знаходжу повідомлення, яке ще можна видалити.
    Дайте відповідь на це повідомлення і напишіть: видаліть це.
    Напишіть «видаліть усе», якщо тут має зникнути все.
# base: 55c885be
button_unsay_yes = Видалити це
# base: 804fd2e0
button_unsay_no = Залишити
# base: 57977f7f
worker_took_back = Номер {$number}: людина щось видалила. Що це було, там більше не написано.
# base: 8879839c
unsay_unneeded =
    Ви також написали щось дуже особисте.
    Зазвичай це тут не потрібно.
# base: eb0d960e
unsay_done =
    Повідомлення видалено.
    Зі свого екрана ви можете видалити його самі.
# base: c30cfeb9
correct_which = Добре, що ви це сказали. Що треба змінити?
# base: 2f2fe968
correct_report = Добре, що ви це сказали. Про яке повідомлення йдеться?
# base: 27d5e6a1
correct_value = Що має стояти біля {$label}?
# base: f0900423
correct_again = Я ще не зовсім зрозумів це.
# base: 37859444
correct_read_back = Тоді я передам таке.
# base: 12a68fe0
correct_done =
    Дякую. Я передав це за номером {$number}.
    Те, що ви сказали спочатку, лишається поруч.
    {$who}
# base: 5a71d8cc
correct_kept = Добре, лишається так, як було.
# base: 39757beb
correct_nothing =
    Зараз немає повідомлення, яке я можу виправити.
    Напишіть людина, якщо хтось має подивитися.
# base: 68bb0e46
correct_here = Просто скажіть, як має бути. Наприклад: ні, я мав на увазі 500.
# base: a6f70c63
correct_tell_worker = Напишіть тут, що інакше. Ваш працівник це прочитає.
# base: 481b1499
correct_not_read =
    Це не підходить до цього питання.
    Надішліть ще раз, і ваш працівник це прочитає.
# base: c7ac3d7d
button_correct_report = Номер {$number}: {$about}
# base: 67704184
button_correct_no = Ні, інакше
# base: b89ed287
button_correct_leave = Залиште так
# base: f12243e2
button_correct_else = Щось інше
# base: 15daf025
answer_corrected =
    {$name}: виправлено відповідь у вашому повідомленні, номер {$number}.
    Ідеться про: {$label}.
    Якщо це не так, скажіть нам.
# base: 1da701d0
worker_corrected = Номер {$number}: людина щось виправила. На сторінці видно що.
# base: 6b1b41ab
worker_corrected_address = Номер {$number}: людина виправила адресу. Подивіться, чи це ще ваше.
# base: 9988f8de
worker_corrected_by = Номер {$number}: {$name}, виправлено відповідь. На сторінці видно що.
# base: c0bdbdd8
worker_corrected_fact = {$label}, виправлено людиною
# base: accde52a
worker_corrected_fact_by = {$label}, виправлено працівником
# base: eed778aa
worker_would_go = З цією адресою це пішло б сюди: {$to}.
