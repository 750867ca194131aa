# base: d3dfa855
about_money-money = What fits best?
# base: 560e691a
about_money-money-rent = Paying the rent
# base: 7904252d
about_money-money-bills = Bills, debts, too little money
# base: 5817f184
about_money-money-question = A question about rent or contract
