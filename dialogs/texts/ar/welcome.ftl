# base: 13205389
welcome-hello =
    مرحباً. أنا Waakvlam.
    أنا كمبيوتر، لست إنساناً.
    Hallo. Ik ben Waakvlam, een computer, geen mens.
# base: f15e99c5
welcome-language = اختاروا لغتكم. Kies uw taal.
# base: 8b0f8b8d
welcome-language-again = اضغطوا على زر لغتكم. Kies de knop met uw taal. أي لغة تختارون؟
# base: e281c2d2
welcome-language-label = اللغة
# base: 3c128f3d
welcome-language-nl = Nederlands
# base: 14307cc7
welcome-language-nl-says = هولندي | هولندية | الهولندية | بالهولندي
# base: f8b84963
welcome-language-en = English
# base: 9edc5bd8
welcome-language-en-says = انجليزي | إنجليزية | الإنجليزية | بالإنجليزي | انكليزي
# base: 44a482b5
welcome-language-ar = العربية
# base: 106fe0bc
welcome-language-ar-says = عربي | عربية | بالعربي | بالعربية | اللغة العربية
# base: ddb087cb
welcome-language-uk = Українська
# base: b779d7ba
welcome-language-uk-says = أوكراني | أوكرانية | الأوكرانية
# base: 8440d325
welcome-language-tr = Türkçe
# base: 16b158ce
welcome-language-tr-says = تركي | التركية | بالتركي
# base: 3ea2d57d
welcome-language-pl = Polski
# base: 6f06b5bd
welcome-language-pl-says = بولندي | البولندية
# base: ab3a1132
welcome-what_i_do =
    أستمع إلى مشاكل السكن والمال والجيران.
    أنقلها إلى إنسان يستطيع المساعدة.
    اكتبوا: موظف، إذا أردتم إنساناً فوراً.
# base: 1affc1f0
welcome-role = من أنتم؟
# base: 7d73aaef
welcome-role-again = يهمني أن أعرف لمن تكتبون. من أنتم؟
# base: 0c23cfbf
welcome-role-label = من يكتب
# base: 86591d39
welcome-role-tenant = أسكن هنا بالإيجار
# base: fc1d5999
welcome-role-tenant-says = مستأجر | مستأجرة | أنا مستأجر | أنا مستأجرة | أستأجر | ساكن | ساكنة | ساكن هنا | أسكن هنا | لنفسي | الي انا | بالإيجار
# base: 57135db7
welcome-role-neighbour = أنا من الجيران
# base: 3e4b771e
welcome-role-neighbour-says = جار | جارة | أنا جار | أنا جارة | الجيران | جاري | جارتي | أسكن بجانبهم
# base: 16625e3b
welcome-role-other_person = أسأل عن شخص آخر
# base: b8c9dcf5
welcome-role-other_person-says = لشخص آخر | شخص آخر | شخص تاني | شخص ثاني | لأمي | أمي | لأبي | أبي | ابني | ابنتي | بنتي | عائلتي | صديقي | صديقتي | صديق | قريبي
# base: e44042ba
welcome-about =
    يمكنكم أن تقولوا ذلك بكلماتكم، أو أن تختاروا.
    عن ماذا الأمر؟
# base: 8d8024ea
welcome-about-again = لم أفهم بعد. اختاروا الأقرب، أو قولوا ذلك بكلمات أخرى.
# base: 0ea6b5d3
welcome-about-money = الإيجار أو المال
# base: ce888bed
welcome-about-neighbours = الجيران
# base: 5a4af5d9
welcome-about-home = منزلي
# base: a8c5020c
welcome-about-me = كيف حالي
# base: 7ea0a128
welcome-about-worry = قلق على شخص آخر
# base: f12243e2
welcome-about-other = شيء آخر
