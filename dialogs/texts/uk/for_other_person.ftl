# base: e44042ba
for_other_person-other_about =
    Можна сказати своїми словами або вибрати.
    Про що йдеться?
# base: 8d8024ea
for_other_person-other_about-again = Я ще не розумію. Виберіть найближче або скажіть іншими словами.
# base: 5c5901b5
for_other_person-other_about-worry = Тривога за когось
# base: 0ea6b5d3
for_other_person-other_about-money = Оренда або гроші
# base: 4b1eafa6
for_other_person-other_about-home = Житло
# base: ce888bed
for_other_person-other_about-neighbours = Сусіди
# base: f12243e2
for_other_person-other_about-other = Щось інше
