# base: f8d6aab8
about_own_matters-own_matters = Це про вас чи про щось іще?
# base: 0ea6b5d3
about_own_matters-own_matters-money = Оренда або гроші
# base: 5a4af5d9
about_own_matters-own_matters-home = Моє житло
# base: a8c5020c
about_own_matters-own_matters-me = Як мені живеться
# base: f00e2eb6
about_own_matters-own_matters-other = Щось іще
