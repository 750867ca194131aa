# base: 376c3351
about_home-home = What is it about the home?
# base: c72f9966
about_home-home-repair = Something is broken
# base: a51c4d7f
about_home-home-too_much = I cannot keep it tidy and clean
# base: 27f325d5
about_home-home-question = Moving, contract or keys
