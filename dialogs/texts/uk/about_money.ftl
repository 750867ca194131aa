# base: d3dfa855
about_money-money = Що підходить найкраще?
# base: 560e691a
about_money-money-rent = Оплата оренди
# base: 7904252d
about_money-money-bills = Рахунки, борги, мало грошей
# base: 5817f184
about_money-money-question = Питання про оренду чи договір
