# base: 8820378d
phone-number = На який номер вам можна зателефонувати?
# base: 37bee441
phone-number-again = Номер вашого телефону, з усіма цифрами. На який номер можна телефонувати?
# base: 16db1c63
phone-number-label = Телефон
# base: 793af636
phone-part_of_day = Коли вам найзручніше, щоб ми зателефонували?
# base: a7a04500
phone-part_of_day-label = Дзвінок
# base: 6cacf1e5
phone-part_of_day-morning = Ранок
# base: 9b3be031
phone-part_of_day-afternoon = День
# base: e4160335
phone-part_of_day-evening = Вечір
# base: abbb78d9
phone-part_of_day-any = Будь-коли
