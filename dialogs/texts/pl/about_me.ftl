# base: d3dfa855
about_me-me = Co pasuje najlepiej?
# base: b527541b
about_me-me-wellbeing = Źle się czuję
# base: 2c901606
about_me-me-support = Moja pomoc i opiekun
# base: 17695847
about_me-me-afraid = Ktoś mnie krzywdzi albo mi grozi
