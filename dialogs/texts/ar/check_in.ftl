# base: 02aac601
check_in-how_it_goes = مرحباً. اتفقنا أن أسأل هذا. كيف حالكم؟
# base: 336d1986
check_in-how_it_goes-again = يكفي زر أو بضع كلمات. كيف حالكم؟
# base: 0bfd1126
check_in-how_it_goes-label = كيف الحال
# base: 547e881a
check_in-how_it_goes-good = بخير
# base: 17e4078b
check_in-how_it_goes-good-says = بخير | جيد | منيح | منيحة | تمام | الحمد لله | كل شيء جيد | ممتاز | كويس
# base: a736f235
check_in-how_it_goes-so_so = لا بأس
# base: a038fe35
check_in-how_it_goes-so_so-says = لا بأس | نص نص | هيك وهيك | ماشي الحال | يعني | متوسط | ليس جيدا جدا
# base: ac52a123
check_in-how_it_goes-not_good = لست بخير
# base: 6da905ce
check_in-how_it_goes-not_good-says = لست بخير | سيئ | سيئة | ليس جيدا | مو منيح | مش منيح | مش كويس | تعبان | تعبانة
# base: 1c1a9ce4
check_in-glad = يسعدني سماع ذلك. اكتبوا إذا حدث شيء.
# base: 3f7f004b
check_in-wants_help = من الجيد أنكم قلتم ذلك. هل تريدون أن تتحدثوا مع أحد عن هذا؟
# base: bd741988
check_in-wants_help-again = يمكنكم أن تقولوا لا أيضاً. هل تريدون مساعدة في هذا؟
# base: 535a6a13
check_in-wants_help-label = يريد مساعدة
# base: 77ee372b
check_in-wants_help-yes = نعم، أريد
# base: e89f6c8d
check_in-wants_help-yes-says = نعم | نعم أريد | أريد | مساعدة | اي
# base: 6d800613
check_in-wants_help-no = لا، ليس الآن
# base: 75377e12
check_in-wants_help-no-says = لا | ليس الآن | لا شكرا | لا داعي | مو هلق
# base: b7227416
check_in-not_now = لا بأس. لن أنقل شيئاً. إذا أردتم ذلك لاحقاً، فاكتبوا.
# base: 251df5e3
check_in-check_in_about = عن ماذا الأمر؟
# base: 55f245e4
check_in-check_in_about-again = اختاروا الأقرب، أو قولوه بكلمات أخرى. عن ماذا الأمر؟
# base: a8c5020c
check_in-check_in_about-me = كيف حالي
# base: 0ea6b5d3
check_in-check_in_about-money = الإيجار أو المال
# base: 5a4af5d9
check_in-check_in_about-home = منزلي
# base: ce888bed
check_in-check_in_about-neighbours = الجيران
# base: eab6ac49
check_in-check_in_about-somebody = إنسان فوراً
