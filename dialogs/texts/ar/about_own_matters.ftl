# base: f8d6aab8
about_own_matters-own_matters = هل الأمر عنكم أنتم، أم عن شيء آخر؟
# base: 0ea6b5d3
about_own_matters-own_matters-money = الإيجار أو المال
# base: 5a4af5d9
about_own_matters-own_matters-home = منزلي
# base: a8c5020c
about_own_matters-own_matters-me = كيف حالي
# base: f00e2eb6
about_own_matters-own_matters-other = شيء آخر أيضاً
