# base: 376c3351
about_home-home = Що сталося з житлом?
# base: c72f9966
about_home-home-repair = Щось зламалося
# base: a51c4d7f
about_home-home-too_much = Не встигаю прибирати й чистити
# base: 27f325d5
about_home-home-question = Переїзд, договір або ключі
