# base: d3dfa855
about_me-me = Що підходить найкраще?
# base: b527541b
about_me-me-wellbeing = Я погано почуваюся
# base: 2c901606
about_me-me-support = Мій супровід (begeleiding)
# base: 17695847
about_me-me-afraid = Мене кривдять або мені погрожують
