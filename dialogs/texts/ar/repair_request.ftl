# base: f10bb6f5
repair_request-opens_on = تصليح | إصلاح | تصليحات | صيانة | عطل | معطل | معطلة | خربان | خربانة | عطلان | عطلانة | بايظ | بايظة | مكسور | مكسورة | انكسر | انكسرت | خرب | تعطل | تعطلت | لا يعمل | لا تعمل | ما بيشتغل | ما بتشتغل | مابيشتغل | ما يشتغل | ما تشتغل | مش شغال | مش شغالة | توقف عن العمل | توقفت عن العمل | سباك | فني | تسريب | تسرب | تسريب ماء | تسرب ماء | يسرب | تسرب المياه | الحنفية تنقط | حنفية | الحنفية | صنبور | السقف يسرب | ماء من السقف | مي من السقف | تنقيط | تدفئة | التدفئة | التدفئة معطلة | التدفئة لا تعمل | الشوفاج | شوفاج | سخان | السخان | مدفأة | لا تدفئة | ما في تدفئة | لا ماء ساخن | ما في مي سخنة | ما في ماء | مافي مي | لا ماء | لا كهرباء | ما في كهرباء | مافي كهرباء | مفيش كهرباء | انقطاع الكهرباء | الكهرباء مقطوعة | ماس كهربائي | مقبس | فيش | القفل | قفل | القفل مكسور | الباب لا يغلق | الباب ما بيسكر | الباب مكسور | النافذة مكسورة | الشباك مكسور | الشباك ما بيسكر | زجاج مكسور | الجرس | الإنترفون | مصعد | المصعد | المصعد معطل | الاسانسير | أسانسير | عفن | العفن | رطوبة | الرطوبة | تيار هواء | انسداد | مسدود | مسدودة | التواليت مسدود | المرحاض مسدود | الحمام مسدود | المجرى | مجاري | المجاري | الصرف | البالوعة | المغسلة | الدش | تهوية | التهوية
# base: 2a8861dc
repair_request-broken = نأسف لذلك. ما المشكلة؟
# base: 5451b1fc
repair_request-broken-again = اختاروا الأقرب. ما الشيء المعطل؟
# base: d1e699fb
repair_request-broken-label = المعطل
# base: a10d0c75
repair_request-broken-leak = تسرب ماء
# base: 7a9ae3ea
repair_request-broken-leak-says = تسرب | تسريب | يسرب | ينقط | تنقط | السقف | سقف
# base: effe8c2d
repair_request-close_tap = إذا كان الماء من أنابيبكم، فأغلقوا المحبس الرئيسي. أبقوا المقابس والأسلاك جافة.
# base: ffd7a26f
repair_request-broken-heating = التدفئة أو الماء الساخن
# base: c2aee40b
repair_request-broken-heating-says = تدفئة | التدفئة | شوفاج | سخان | السخان | ماء ساخن | الماء الساخن | مي سخنة | مدفأة
# base: eefa9052
repair_request-broken-power = الكهرباء أو النور
# base: 911f9142
repair_request-broken-power-says = كهرباء | الكهرباء | نور | النور | ضوء | لمبة | مقبس | فيش | ماس
# base: 31b5b4de
repair_request-broken-doors = الباب أو القفل أو النافذة
# base: 18088779
repair_request-broken-doors-says = باب | الباب | قفل | القفل | نافذة | النافذة | شباك | الشباك | زجاج | جرس | الجرس
# base: 328f4e2a
repair_request-broken-drains = المرحاض أو الدش أو المجرى
# base: 3573d63e
repair_request-broken-drains-says = مسدود | مسدودة | انسداد | مجرى | المجرى | مجاري | المغسلة | مرحاض | المرحاض | تواليت | التواليت | البالوعة | الدش
# base: cbf7f61c
repair_request-broken-damp = عفن أو رطوبة أو تيار هواء
# base: 4d96d7b6
repair_request-broken-damp-says = عفن | العفن | رطوبة | الرطوبة | تيار هواء
# base: 7021af9b
repair_request-broken-other = شيء آخر، مثل المصعد
# base: 843402c4
repair_request-broken-other-says = شيء آخر | شي تاني | مصعد | المصعد | اسانسير | تهوية | الدرج
# base: 172ca9bb
repair_request-broken_since = منذ متى هذا؟
# base: d96bd501
repair_request-broken_since-again = يمكنكم ذكر يوم، أو المدة حتى الآن. منذ متى هذا؟
# base: 551eba3f
repair_request-broken_since-label = منذ
# base: c664709d
repair_request-details = أين هو، وماذا ترون؟
# base: 627e912d
repair_request-details-again = مثلاً المطبخ، تحت النافذة. أين هو؟
# base: 67d1311d
repair_request-details-label = أين وماذا
# base: fc3fc4eb
repair_request-without = هل أنتم الآن بلا ماء أو تدفئة أو نور؟
# base: 7bd7e42a
repair_request-without-again = أقصد الآن في منزلكم. هل لا يوجد ماء أو تدفئة أو نور؟
# base: 4978cae1
repair_request-without-label = الآن بدون
# base: 4d25f8a1
repair_request-without-no = لا، كل ذلك موجود
# base: 72608af6
repair_request-without-no-says = كله موجود | كل شيء موجود | موجود
# base: 6b4bf300
repair_request-without-water = نعم، بلا ماء
# base: 2bda75b2
repair_request-without-water-says = بلا ماء | بدون ماء | لا ماء | لا يوجد ماء | ما في مي | مافي مي | ما في ماء
# base: c07a8708
repair_request-without-warmth = نعم، بلا تدفئة
# base: 21975dec
repair_request-without-warmth-says = بلا تدفئة | بدون تدفئة | لا تدفئة | لا يوجد تدفئة | ما في تدفئة | مافي تدفئة | برد | بردان | لا ماء ساخن
# base: df6730a4
repair_request-without-light = نعم، بلا نور أو كهرباء
# base: 471b6080
repair_request-without-light-says = بلا نور | بدون نور | بلا كهرباء | بدون كهرباء | لا كهرباء | لا يوجد كهرباء | ما في كهرباء | مافي كهرباء | في الظلام | بالعتمة
# base: d168fa64
repair_request-vulnerable = هل في المنزل شخص مريض، أو طفل صغير؟
# base: 41938cca
repair_request-vulnerable-again = من يمشي بصعوبة محسوب أيضاً. هل في المنزل شخص كهذا؟
# base: fcd86fd7
repair_request-vulnerable-label = مريض أو طفل صغير
# base: 0b92bdad
repair_request-vulnerable-yes = نعم
# base: adbf015d
repair_request-vulnerable-yes-says = مريض | مريضة | طفل | طفلة | أطفال | بيبي | رضيع | حامل | كرسي متحرك | ربو | ولد | ولاد
# base: 583d6206
repair_request-vulnerable-no = لا
# base: e7261270
repair_request-vulnerable-no-says = لا أحد | ما في حدا | مافي حدا | أنا فقط | أنا بس | لوحدي
# base: 17487554
repair_request-visit = متى يمكن أن يأتي إليكم شخص؟
# base: 3b055c9a
repair_request-visit-again = الصباح أو بعد الظهر أو المساء. متى يمكن أن يأتي شخص؟
# base: 1fb0f551
repair_request-visit-label = الزيارة
# base: 6cacf1e5
repair_request-visit-morning = الصباح
# base: 9b3be031
repair_request-visit-afternoon = بعد الظهر
# base: e4160335
repair_request-visit-evening = المساء
# base: abbb78d9
repair_request-visit-any = في أي وقت
# base: 95908153
repair_request-address = ما هو الرمز البريدي ورقم المنزل؟
# base: c894430c
repair_request-address-again = مثلاً 1234 AB 12. تكفي الأرقام الأربعة فقط. ما هو الرمز البريدي؟
# base: 42526819
repair_request-address-label = العنوان
# base: 81971d4d
repair_request-thanks =
    شكراً. بلاغكم يحمل الرقم {$number}.
    {$worker} سيقرأ هذا {$when}.
    إذا ساء الأمر، اكتبوا من جديد.
