# base: 354262ad
something_else-story = Розкажіть своїми словами. Про що йдеться?
# base: caa629e1
something_else-story-label = Розповідь
# base: e2dc34fb
something_else-address = Так це потрапить до потрібних людей. Який у вас поштовий індекс і номер будинку?
# base: 47f27f5b
something_else-address-again = Можна лише чотири цифри. Який у вас поштовий індекс?
# base: 42526819
something_else-address-label = Адреса
# base: f13a3354
something_else-thanks =
    Дякую. Ваше повідомлення має номер {$number}.
    {$worker} прочитає це {$when}.
