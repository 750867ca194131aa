# base: da00123b
person-passed_on =
    Зараз я передаю це людині.
    {$worker} прочитає це {$when}. Ваше повідомлення має номер {$number}.
# base: 15d14315
person-thanks = Дякую. Я це передам.
