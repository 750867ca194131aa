# base: 376c3351
about_home-home = ماذا حدث في المنزل؟
# base: c72f9966
about_home-home-repair = هناك شيء معطل
# base: a51c4d7f
about_home-home-too_much = لا أقدر على الترتيب والتنظيف
# base: 27f325d5
about_home-home-question = الانتقال أو العقد أو المفاتيح
