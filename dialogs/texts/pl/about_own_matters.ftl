# base: f8d6aab8
about_own_matters-own_matters = Chodzi o własną sprawę, czy o coś jeszcze innego?
# base: 0ea6b5d3
about_own_matters-own_matters-money = Czynsz albo pieniądze
# base: 5a4af5d9
about_own_matters-own_matters-home = Moje mieszkanie
# base: a8c5020c
about_own_matters-own_matters-me = Moje samopoczucie
# base: f00e2eb6
about_own_matters-own_matters-other = Coś jeszcze innego
