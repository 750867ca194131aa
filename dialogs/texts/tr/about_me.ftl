# base: d3dfa855
about_me-me = Size en çok hangisi uyuyor?
# base: b527541b
about_me-me-wellbeing = Kendimi iyi hissetmiyorum
# base: 2c901606
about_me-me-support = Aldığım destek
# base: 17695847
about_me-me-afraid = Biri bana zarar veriyor, tehdit ediyor
