# base: da00123b
person-passed_on =
    Przekazuję to teraz człowiekowi.
    {$worker} przeczyta to {$when}. Numer wiadomości: {$number}.
# base: 15d14315
person-thanks = Dziękujemy. Przekazuję to dalej.
