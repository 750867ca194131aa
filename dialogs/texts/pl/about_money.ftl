# base: d3dfa855
about_money-money = Co pasuje najlepiej?
# base: 560e691a
about_money-money-rent = Płacenie czynszu
# base: 7904252d
about_money-money-bills = Rachunki, długi, za mało pieniędzy
# base: 5817f184
about_money-money-question = Pytanie o czynsz albo umowę
