# base: d3dfa855
about_me-me = What fits best?
# base: b527541b
about_me-me-wellbeing = I do not feel well
# base: 2c901606
about_me-me-support = My support
# base: 17695847
about_me-me-afraid = Somebody hurts or threatens me
