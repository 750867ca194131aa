# base: da00123b
person-passed_on =
    Bunu şimdi bir insana iletiyorum.
    {$worker} bunu {$when} okuyacak. Mesajınızın numarası {$number}.
# base: 15d14315
person-thanks = Teşekkür ederiz. Bunu iletiyorum.
