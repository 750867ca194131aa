# base: d3dfa855
about_money-money = Size en çok hangisi uyuyor?
# base: 560e691a
about_money-money-rent = Kirayı ödemek
# base: 7904252d
about_money-money-bills = Faturalar, borçlar, az para
# base: 5817f184
about_money-money-question = Kira veya sözleşme hakkında soru
