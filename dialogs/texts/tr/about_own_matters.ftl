# base: f8d6aab8
about_own_matters-own_matters = Konu sizinle mi ilgili, yoksa başka bir şey mi?
# base: 0ea6b5d3
about_own_matters-own_matters-money = Kira veya para
# base: 5a4af5d9
about_own_matters-own_matters-home = Evim
# base: a8c5020c
about_own_matters-own_matters-me = Kendimi nasıl hissettiğim
# base: f00e2eb6
about_own_matters-own_matters-other = Başka bir şey
