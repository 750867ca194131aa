# base: d3dfa855
about_money-money = ما هو الأنسب لكم؟
# base: 560e691a
about_money-money-rent = دفع الإيجار
# base: 7904252d
about_money-money-bills = فواتير أو ديون أو مال قليل
# base: 5817f184
about_money-money-question = سؤال عن الإيجار أو العقد
