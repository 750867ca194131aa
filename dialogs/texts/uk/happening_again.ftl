# base: 31fdb28a
happening_again-opens_on = знову відбувається | знову те саме | знову шум | знову гучно | знову музика | знов те саме | знову почали | сталося знову
# base: a2bac672
happening_again-again_when = Шкода, що це знову сталося. Це відбувається зараз?
# base: 6fcbd33c
happening_again-again_when-label = Коли
# base: 0b9fd611
happening_again-again_when-now = Так, зараз
# base: e2024ae1
happening_again-again_when-now-says = зараз | в цей момент | досі | триває
# base: 2f06599b
happening_again-again_when-earlier = Ні, раніше
# base: f561dce1
happening_again-again_when-earlier-says = раніше | щойно | вчора | вночі | припинилося
# base: 6ab9871a
happening_again-again_day = Коли це було?
# base: 6930e4f3
happening_again-again_day-again = Досить дня або часу, наприклад учора ввечері. Коли це було?
# base: a8457a71
happening_again-again_day-label = День
# base: d412b7aa
happening_again-again_how_long = Як довго це триває, або як довго тривало?
# base: d9b03220
happening_again-again_how_long-label = Як довго
# base: 86dcbfd3
happening_again-again_how_bad = Наскільки погано цього разу?
# base: 7912c3ab
happening_again-again_how_bad-label = Наскільки погано
# base: 2115a608
happening_again-again_how_bad-a_little = Не дуже погано
# base: fca252f4
happening_again-again_how_bad-a_little-says = не дуже | трохи
# base: 5ed8a19a
happening_again-again_how_bad-bad = Погано
# base: 2c7c9e44
happening_again-again_how_bad-bad-says = погано | заважає
# base: 61c64f40
happening_again-again_how_bad-very_bad = Дуже погано
# base: 2dd41953
happening_again-again_how_bad-very_bad-says = дуже погано | жахливо | нестерпно
# base: b3eb6619
happening_again-again_what = Що відбувається, вашими словами?
# base: 9f583dd4
happening_again-again_what-label = Що
# base: 67e5fce7
happening_again-again_own_action = Чи робили ви щось самі?
# base: e9e07414
happening_again-again_own_action-label = Власні дії
# base: 583d6206
happening_again-again_own_action-nothing = Ні
# base: 5e48c2d3
happening_again-again_own_action-nothing-says = ні | нічого | боюся
# base: 9f2afa6e
happening_again-again_own_action-spoke = Так, була розмова
# base: 44f6cd8f
happening_again-again_own_action-spoke-says = подзвонив у двері | подзвонила у двері | сказав | сказала | поговорив | поговорила
# base: 9f19e7f6
happening_again-again_own_action-police = Дзвінок у поліцію
# base: 86d91a28
happening_again-again_own_action-police-says = поліція
# base: e0bf1044
happening_again-noted =
    Дякую. Це дописано до вашого звернення {$number}, разом із часом.
    Нічого не треба розповідати знову.
