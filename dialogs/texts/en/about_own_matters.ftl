# base: f8d6aab8
about_own_matters-own_matters = Is it about yourself, or about something else again?
# base: 0ea6b5d3
about_own_matters-own_matters-money = Rent or money
# base: 5a4af5d9
about_own_matters-own_matters-home = My home
# base: a8c5020c
about_own_matters-own_matters-me = How I am doing
# base: f00e2eb6
about_own_matters-own_matters-other = Something else again
