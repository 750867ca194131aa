# base: 94751dc7
tenancy_question-opens_on = договір | договору | договір оренди | оренди договір | питання про оренду | питання щодо оренди | співорендар | співнаймач | розірвати договір | припинити оренду | переїзд | переїхати | хочу переїхати | переїжджаю | інше житло | інша квартира | іншу квартиру | нове житло | нова квартира | більша квартира | більшу квартиру | менша квартира | меншу квартиру | обмін | обміняти квартиру | обмін житла | підвищення оренди | підвищили оренду | оренда підвищується | вища оренда | оренда зависока | висока оренда | загубив ключ | загубила ключ | загубив ключі | загубила ключі | новий ключ | додатковий ключ | ключі | ключ | застава | заставу | депозит | повернути заставу | домашня тварина | домашні тварини | завести собаку | завести кота | чи можна собаку | чи можна кота | суборенда | здати кімнату | здавати кімнату | жити зі мною | переїхати до мене | жити разом | черга на житло | черга | терміновість | сервісні витрати | договор аренды | переезд | переехать | другая квартира | потерял ключ | потеряла ключ | повысили аренду | huurcontract
# base: 480bdd8c
tenancy_question-subject = Про що ваше питання?
# base: 02d5da97
tenancy_question-subject-again = Виберіть найближче. Про що ваше питання?
# base: 394e1dfb
tenancy_question-subject-label = Тема
# base: 8328344f
tenancy_question-subject-contract = Договір або співорендар
# base: 93f2b424
tenancy_question-subject-contract-says = договір | договору | співорендар | розірвати | ім'я | договор
# base: 0ae97084
tenancy_question-subject-moving = Переїзд або обмін
# base: a1d68dea
tenancy_question-subject-moving-says = переїзд | переїхати | обмін | обміняти | інше житло | інша квартира | іншу квартиру | черга | переезд | обмен
# base: 667d0c2f
tenancy_question-subject-rent = Розмір оренди
# base: d0088f86
tenancy_question-subject-rent-says = підвищення | підвищили | підвищення оренди | вища оренда | сервісні витрати | зависока | дорого | повысили
# base: b290e0ea
tenancy_question-subject-keys = Ключі або застава
# base: b273173c
tenancy_question-subject-keys-says = ключ | ключі | ключа | застава | заставу | депозит | ключи
# base: 3bdfc4f1
tenancy_question-subject-pets = Домашні тварини
# base: 4aa9c41b
tenancy_question-subject-pets-says = тварина | тварини | тварину | собака | собаку | кіт | кота | кішка | собака | кошка
# base: f7c30552
tenancy_question-subject-living_in = Суборенда або співмешкання
# base: 7fedb827
tenancy_question-subject-living_in-says = суборенда | суборенду | здати | здавати | жити зі мною | жити разом | до мене | переїхати до мене
# base: f12243e2
tenancy_question-subject-other = Щось інше
# base: e00d5a13
tenancy_question-subject-other-says = щось інше | інше | другое
# base: 2798bddf
tenancy_question-question = Запитайте своїми словами. Що ви хочете знати?
# base: 5de37da3
tenancy_question-question-again = Досить кількох слів. Яке ваше питання?
# base: 406b5a37
tenancy_question-question-label = Питання
# base: 63112aca
tenancy_question-address = Який поштовий індекс і номер будинку цього житла?
# base: c894430c
tenancy_question-address-again = Наприклад, 1234 AB 12. Можна лише чотири цифри. Який поштовий індекс?
# base: 42526819
tenancy_question-address-label = Адреса
# base: a9898aaf
tenancy_question-thanks =
    Дякую. Ваше питання має номер {$number}.
    {$worker} прочитає це {$when}.
