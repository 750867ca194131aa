# base: 13205389
welcome-hello =
    Вітаю. Я Waakvlam.
    Я комп'ютер, не людина.
    Hallo. Ik ben Waakvlam, een computer, geen mens.
# base: f15e99c5
welcome-language = Виберіть мову. Kies uw taal.
# base: 8b0f8b8d
welcome-language-again = Натисніть кнопку з вашою мовою. Kies de knop met uw taal. Яку мову ви виберете?
# base: e281c2d2
welcome-language-label = Мова
# base: 3c128f3d
welcome-language-nl = Nederlands
# base: 14307cc7
welcome-language-nl-says = нідерландська | нідерландською | голландська | голландською | голландский | нидерландский
# base: f8b84963
welcome-language-en = English
# base: 9edc5bd8
welcome-language-en-says = англійська | англійською | английский | по-английски
# base: 44a482b5
welcome-language-ar = العربية
# base: 106fe0bc
welcome-language-ar-says = арабська | арабською | арабский
# base: ddb087cb
welcome-language-uk = Українська
# base: b779d7ba
welcome-language-uk-says = українська | українською | українською мовою | украинский | мова українська
# base: 8440d325
welcome-language-tr = Türkçe
# base: 16b158ce
welcome-language-tr-says = турецька | турецькою
# base: 3ea2d57d
welcome-language-pl = Polski
# base: 6f06b5bd
welcome-language-pl-says = польська | польською
# base: ab3a1132
welcome-what_i_do =
    Я слухаю про турботи щодо житла, грошей і сусідів.
    Я передаю їх людині, яка може допомогти.
    Напишіть «людина», якщо одразу потрібна людина.
# base: 1affc1f0
welcome-role = Хто ви?
# base: 7d73aaef
welcome-role-again = Важливо, для кого ви пишете. Хто ви?
# base: 0c23cfbf
welcome-role-label = Хто пише
# base: 86591d39
welcome-role-tenant = Я тут орендую житло
# base: fc1d5999
welcome-role-tenant-says = орендар | орендарка | орендую | я орендую | я тут живу | живу тут | мешканець | мешканка | для себе | снимаю | снимаю жилье | я здесь живу | арендую
# base: 57135db7
welcome-role-neighbour = Я сусід або сусідка
# base: 3e4b771e
welcome-role-neighbour-says = сусід | сусідка | я сусід | я сусідка | живу поруч | сосед | соседка | живу рядом
# base: 16625e3b
welcome-role-other_person = Я питаю для іншої людини
# base: b8c9dcf5
welcome-role-other_person-says = для іншої людини | для когось | для іншого | для мами | для тата | моя мама | мій тато | моя мати | мій батько | мій син | моя донька | моя дочка | для сина | для доньки | друг | подруга | родич | родичка | для другого человека | моя мать | мой отец | мой сын | моя дочь
# base: e44042ba
welcome-about =
    Можна сказати своїми словами або вибрати.
    Про що йдеться?
# base: 8d8024ea
welcome-about-again = Я ще не розумію. Виберіть найближче або скажіть іншими словами.
# base: 0ea6b5d3
welcome-about-money = Оренда або гроші
# base: ce888bed
welcome-about-neighbours = Сусіди
# base: 5a4af5d9
welcome-about-home = Моє житло
# base: a8c5020c
welcome-about-me = Як мені живеться
# base: 7ea0a128
welcome-about-worry = Тривога за іншу людину
# base: f12243e2
welcome-about-other = Щось інше
