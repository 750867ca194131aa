# base: 75f61bfd
neighbour_conflict-opens_on = شجار مع الجيران | شجار مع جاري | شجار مع جارتي | خلاف مع الجيران | خلاف مع جاري | خلاف مع جارتي | خناقة مع الجيران | مشكلة مع الجيران | مشكلة مع جاري | مشكلة مع جارتي | مشاكل مع الجيران | مشاكل مع جاري | مشاكل مع جارتي | مشاكل الجيران | شكوى على الجيران | شكوى على جاري | شكوى على جارتي | شكوى ضد الجيران | الجيران يزعجونني | الجيران يزعجوني | جاري يزعجني | جارتي تزعجني | جاري يشتمني | جارتي تشتمني | يشتمني | تشتمني | يسبني | تسبني | يشتموني | يضايقني | تضايقني | يضايقوني | مضايقة | مضايقات | تنمر | إزعاج من الجيران | إزعاج الجيران | دخان من الجيران | دخان الجيران | دخان السجائر | رائحة الحشيش | حشيش | يدخن على البلكون | يدخنون على الشرفة | شواء | موقف السيارة | موقف السيارات | مكان السيارة | السياج | شجرة الجيران | أغصان | حديقة الجيران | أغراض في الممر | أغراض على الدرج | دراجات في الممر | الدرج | مدخل البناية | الحديقة المشتركة
# base: 96785c05
neighbour_conflict-promise =
    يؤسفنا هذا، وهو قريب جداً من منزلكم.
    لن يعرف جيرانكم منا من أنتم.
    إذا كان الأمر خطيراً، اتصلوا بالرقم {$line_emergency}.
# base: cd808e88
neighbour_conflict-anonymous = هل يمكن لموظفنا أن يعرف من أنتم؟
# base: c969ac96
neighbour_conflict-anonymous-again = إذا قلتم لا، فلن يرى أي موظف من أنتم، إلا إذا طلب القانون ذلك. هل يمكن للموظف أن يعرف؟
# base: 40d08866
neighbour_conflict-anonymous-label = الاسم معروف
# base: 7ef3db8f
neighbour_conflict-anonymous-named = نعم، ممكن
# base: 4ee11666
neighbour_conflict-anonymous-named-says = نعم | ممكن | أكيد | لا مشكلة | لا مانع | ايوه | اي | عادي
# base: 7a193233
neighbour_conflict-anonymous-anonymous = لا، بدون اسم أفضل
# base: e1407b96
neighbour_conflict-anonymous-anonymous-says = لا | بدون اسم | مجهول | من دون اسم | الأفضل لا | لا تقولوا من أنا | لا تذكروا اسمي
# base: 4c8421e0
neighbour_conflict-anonymous_means =
    حسناً. لن يرى أي موظف ولا أي جار من أنتم.
    يتغير ذلك فقط إذا طلبه القانون، وقرره شخصان معاً.
    عندها نخبركم نحن بذلك.
    يمكننا أن نجيبكم هنا. لن يتصل بكم أحد.
# base: f3ccd2ae
neighbour_conflict-matter = ما الذي يزعجكم؟
# base: bde9eee2
neighbour_conflict-matter-again = اختاروا أصعب شيء عليكم. ما الذي يزعجكم؟
# base: 2f39c602
neighbour_conflict-matter-label = الإزعاج من
# base: a0a027f5
neighbour_conflict-matter-quarrel = شجار أو مضايقة
# base: 089c4b7a
neighbour_conflict-matter-quarrel-says = شجار | خلاف | خناقة | مضايقة | تنمر | يشتم | يشتمني | تشتمني | يسب | يسبني | يضايقني | شتائم
# base: 3cf6bf86
neighbour_conflict-matter-smoke = دخان أو رائحة
# base: 38c1c106
neighbour_conflict-matter-smoke-says = دخان | الدخان | تدخين | يدخن | حشيش | شواء | رائحة | ريحة | روائح
# base: e629dd43
neighbour_conflict-matter-garden = الحديقة أو السياج
# base: 3c2e10f9
neighbour_conflict-matter-garden-says = حديقة | الحديقة | سياج | السياج | شجرة | أغصان | سور
# base: 9b5f3a31
neighbour_conflict-matter-shared = الدرج أو الممر أو موقف السيارات
# base: c72ff278
neighbour_conflict-matter-shared-says = الدرج | درج | الممر | ممر | المدخل | مدخل | موقف | موقف السيارة | دراجات
# base: 2905fffc
neighbour_conflict-matter-noise = ضجيج
# base: f2a15996
neighbour_conflict-matter-noise-says = ضجيج | ضجة | ضوضاء | موسيقى | صوت عالي | نباح | صراخ
# base: 04db12e0
neighbour_conflict-matter-threat = هناك من يهددني
# base: 5b054335
neighbour_conflict-matter-threat-says = تهديد | تهديدات | يهددني | تهددني | يهددوني | هددني | هددتني | يهدد | يلاحقني
# base: 743d03ae
neighbour_conflict-go_over = هذا خطير. تناسبه أسئلة أخرى. هل نبدأ بها؟
# base: 947a6569
neighbour_conflict-go_over-again = عندها تصل رسالتكم إلى أشخاص يعرفون ذلك. هل نفعل ذلك؟
# base: 2f0097b7
neighbour_conflict-go_over-label = عن التهديد
# base: 571124a7
neighbour_conflict-go_over-yes = نعم، حسناً
# base: f41b71d9
neighbour_conflict-go_over-yes-says = تفضلوا | من فضلكم | يلا | موافق | موافقة
# base: 7a6b88a7
neighbour_conflict-go_over-no = لا، الأفضل أن نكمل هنا
# base: f12243e2
neighbour_conflict-matter-other = شيء آخر
# base: e00d5a13
neighbour_conflict-matter-other-says = شيء آخر | شي تاني | شي ثاني | غير ذلك
# base: c3515a47
neighbour_conflict-address = عنوانكم أنتم أولاً. في أي رمز بريدي ورقم منزل يحدث الإزعاج عندكم؟
# base: d199ee9a
neighbour_conflict-address-again = أقصد عنوانكم أنتم، مثل 1234 AB 12. ما هو رمزكم البريدي؟
# base: e287b48e
neighbour_conflict-address-label = عنوانكم
# base: 3931d8b7
neighbour_conflict-story = احكوا ذلك بكلماتكم. ماذا يحدث؟
# base: d2ac070e
neighbour_conflict-story-again = اكتبوا فقط ما ترونه أو تسمعونه بأنفسكم. ماذا يحدث؟
# base: fd22e762
neighbour_conflict-story-label = ماذا يحدث
# base: 832b3e58
neighbour_conflict-often = هل يحدث ذلك كثيراً؟
# base: 402459bc
neighbour_conflict-often-again = أقصد كم مرة يحدث. هل يحدث ذلك كثيراً؟
# base: 4b070619
neighbour_conflict-often-label = كم مرة
# base: 8d4b6bfe
neighbour_conflict-often-once = لا، أول مرة
# base: 8aa4852a
neighbour_conflict-often-once-says = أول مرة | مرة واحدة | مرة | ليس كثيراً
# base: 9e7fdd2a
neighbour_conflict-often-sometimes = أحياناً
# base: ea31886a
neighbour_conflict-often-sometimes-says = أحيانا | احياناً | بعض الأحيان | من وقت لآخر | عدة مرات | مرات
# base: e017fe43
neighbour_conflict-often-often = نعم، كثيراً
# base: 295dc113
neighbour_conflict-often-often-says = نعم كثيرا | كثيرا | كثير | كتير | كل يوم | يوميا | كل أسبوع | كل ليلة | دائما | دايما | طول الوقت
# base: 4a09e06d
neighbour_conflict-talked = هل تحدثتم مع جيرانكم عن ذلك؟
# base: 39adb892
neighbour_conflict-talked-again = لا يجب عليكم ذلك. أريد فقط أن أعرف. هل تحدثتم عنه؟
# base: 96d5c8bf
neighbour_conflict-talked-label = الحديث مع الجيران
# base: 0b92bdad
neighbour_conflict-talked-yes = نعم
# base: 5e40d9bb
neighbour_conflict-talked-yes-says = تحدثت معهم | حكيت معهم | كلمتهم | قلت لهم | حاولت | طلبت منهم
# base: 583d6206
neighbour_conflict-talked-no = لا
# base: 9866e55e
neighbour_conflict-talked-no-says = ليس بعد | لسا | لسه | لم أتحدث | ما حكيت
# base: 0b06b9a2
neighbour_conflict-talked-afraid = أخاف من ذلك
# base: e411a708
neighbour_conflict-talked-afraid-says = أخاف | خايف | خايفة | خائف | خائفة | بخاف
# base: 1ebded5f
neighbour_conflict-need_not = لا يجب عليكم ذلك. نحن لا نطلبه منكم.
# base: 48a4634a
neighbour_conflict-thanks =
    شكراً. بلاغكم يحمل الرقم {$number}.
    {$worker} سيقرأ هذا {$when}.
    نحن لا نحكي ما نتحدث به مع الآخرين.
