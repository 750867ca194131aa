# base: 1da3c644
squalor_neglect-opens_on = لا أقدر على الترتيب | لا أستطيع الترتيب | ما بقدر أرتب | ما أقدر أرتب | مش قادر أرتب | مش قادرة أرتب | لا أقدر على التنظيف | لا أستطيع التنظيف | ما بقدر أنظف | ما أقدر أنظف | فوضى | فوضى في البيت | البيت فوضى | بيتي فوضى | بيتي مليان غراض | البيت مليان | أغراض كثيرة | غراض كتير | لا أرمي شيئاً | ما بقدر أكب شي | تنظيف | ترتيب | أعمال المنزل | شغل البيت | تكديس | يكدس | يجمع الأشياء | حشرات | فئران | فئران في البيت | فيران | جرذان | صراصير | صراصير في البيت | صرصور | بق | بق الفراش | براغيث | رائحة كريهة | ريحة كريهة | رائحة من الجيران | ريحة من الجيران | روائح كريهة | قمامة | القمامة | زبالة | الزبالة | أكياس زبالة | أكياس قمامة | نفايات | زبالة في الحديقة | زبالة على البلكون | بيت وسخ | البيت وسخ | بيتي وسخ | وسخ | أوساخ | قذر | قذارة | إهمال | مهمل | بيت مهمل | حديقة مهملة
# base: 664f4bd1
squalor_neglect-whose = هل هو منزلكم، أم منزل شخص آخر؟
# base: e4b7d630
squalor_neglect-whose-again = أريد أن أعرف أي منزل هو. هل هو لكم أم لشخص آخر؟
# base: 3ff1f9c1
squalor_neglect-whose-label = أي منزل
# base: d0614c20
squalor_neglect-whose-own = منزلي أنا
# base: 8a042161
squalor_neglect-whose-own-says = منزلي | بيتي | بيتي أنا | عندي | لي | إلي | داري | شقتي
# base: f9a9c6cc
squalor_neglect-without_blame =
    من الجيد أنكم قلتم ذلك. هذا يحدث لأناس أكثر مما تظنون.
    ننظر في ذلك معكم، على مهلكم.
# base: c5d40af0
squalor_neglect-hardest = ما هو الأصعب الآن؟
# base: b85e3b18
squalor_neglect-hardest-again = اختاروا ما تريدون المساعدة فيه أولاً. ما هو الأصعب؟
# base: f9936ff3
squalor_neglect-hardest-label = الأصعب
# base: 9e25f77b
squalor_neglect-hardest-things = أشياء كثيرة جداً
# base: 329da10a
squalor_neglect-hardest-things-says = أشياء | أغراض | غراض | رمي | مليان
# base: 481c35c1
squalor_neglect-hardest-cleaning = التنظيف
# base: 8f4a15bc
squalor_neglect-hardest-cleaning-says = تنظيف | التنظيف | أنظف | جلي | غسيل | وسخ
# base: b16dee0f
squalor_neglect-hardest-animals = فئران أو حشرات
# base: 2faf3421
squalor_neglect-hardest-animals-says = فئران | فيران | جرذان | حشرات | صراصير | براغيث | بق
# base: 2866e0f7
squalor_neglect-hardest-beginning = البداية
# base: d3c37e0e
squalor_neglect-hardest-beginning-says = البداية | أبدأ | ابدا | لا طاقة | ما عندي طاقة | تعبان | تعبانة
# base: 920c9307
squalor_neglect-hardest-everything = كل شيء معاً
# base: e7274e1e
squalor_neglect-hardest-everything-says = كل شيء | كل شي | كله
# base: 9ce22342
squalor_neglect-usable = هل ما زلتم تستطيعون استعمال السرير والمطبخ والحمام؟
# base: 8efa36e3
squalor_neglect-usable-again = أقصد النوم والطبخ والاغتسال. هل ما زال ذلك ممكناً في المنزل؟
# base: 3c9dc04f
squalor_neglect-usable-label = السرير والمطبخ والحمام
# base: 0b92bdad
squalor_neglect-usable-yes = نعم
# base: 7f3d7b45
squalor_neglect-usable-yes-says = ما زال ممكناً | ممكن | لسا بقدر
# base: ae9d6acc
squalor_neglect-usable-no = لا، ليس كلها
# base: fda0720c
squalor_neglect-usable-no-says = ليس كلها | مو كلها | مش كلها | لا أستطيع | ما بقدر | على الكنبة | كنبة
# base: 9e8bba32
squalor_neglect-would_help = ما الذي يساعدكم أكثر؟
# base: 1d3c6413
squalor_neglect-would_help-again = قولوا فقط ما تحبون. ما الذي يساعد؟
# base: 2c939108
squalor_neglect-would_help-label = ما الذي يساعد
# base: d01f0599
squalor_neglect-address = ما هو رمزكم البريدي ورقم منزلكم؟
# base: dbd88ddd
squalor_neglect-address-again = مثلاً 1234 AB 12. تكفي الأرقام الأربعة فقط. ما هو رمزكم البريدي؟
# base: 42526819
squalor_neglect-address-label = العنوان
# base: 8125a9e1
squalor_neglect-whose-other = منزل شخص آخر
# base: 6d447690
squalor_neglect-whose-other-says = شخص آخر | شخص تاني | غيري | جار | جاري | جارتي | الجيران | فوقي | تحتي | بجانبي | جنبي | أمي | أبي | ابني | بنتي | صديقي | صديقتي
# base: 1aeb0b3a
squalor_neglect-promise =
    من الجيد أنكم تهتمون بمن يسكن قربكم.
    لن يعرف هذا الشخص منا من أنتم.
# base: cd808e88
squalor_neglect-anonymous = هل يمكن لموظفنا أن يعرف من أنتم؟
# base: c969ac96
squalor_neglect-anonymous-again = إذا قلتم لا، فلن يرى أي موظف من أنتم، إلا إذا طلب القانون ذلك. هل يمكن للموظف أن يعرف؟
# base: 40d08866
squalor_neglect-anonymous-label = الاسم معروف
# base: 7ef3db8f
squalor_neglect-anonymous-named = نعم، ممكن
# base: 4ee11666
squalor_neglect-anonymous-named-says = نعم | ممكن | أكيد | لا مشكلة | لا مانع | ايوه | اي | عادي
# base: 7a193233
squalor_neglect-anonymous-anonymous = لا، بدون اسم أفضل
# base: e1407b96
squalor_neglect-anonymous-anonymous-says = لا | بدون اسم | مجهول | من دون اسم | الأفضل لا | لا تقولوا من أنا | لا تذكروا اسمي
# base: 4c8421e0
squalor_neglect-anonymous_means =
    حسناً. لن يرى أي موظف ولا أي جار من أنتم.
    يتغير ذلك فقط إذا طلبه القانون، وقرره شخصان معاً.
    عندها نخبركم نحن بذلك.
    يمكننا أن نجيبكم هنا. لن يتصل بكم أحد.
# base: 8e5eca8c
squalor_neglect-their_address = ما هو الرمز البريدي ورقم ذلك المنزل؟
# base: e2d8f69f
squalor_neglect-their_address-again = يكفي الشارع أو الأرقام الأربعة فقط. أين ذلك المنزل؟
# base: 0afcbc36
squalor_neglect-their_address-label = عنوان المنزل
# base: 261d8445
squalor_neglect-noticed = ماذا رأيتم أو سمعتم أو شممتم بأنفسكم؟
# base: 48f87336
squalor_neglect-noticed-again = مثلاً أكياس قمامة، أو رائحة قوية. ماذا تلاحظون؟
# base: 60d5165a
squalor_neglect-noticed-label = رؤية أو سمع أو شم
# base: 48a4cebd
squalor_neglect-signs = هل يوجد شيء من هذا؟
# base: ac5c3d15
squalor_neglect-signs-again = اختاروا ما رأيتموه بأنفسكم، حتى لو كان هناك المزيد. هل يوجد شيء من هذا؟
# base: 44a249de
squalor_neglect-signs-label = رأيتم أيضاً
# base: 9828cf36
squalor_neglect-signs-vermin = فئران أو جرذان أو حشرات
# base: 94b0e4c9
squalor_neglect-signs-vermin-says = فئران | فيران | جرذان | حشرات | صراصير | ذباب | دود
# base: a553f1af
squalor_neglect-signs-rotting = طعام فاسد أو براز
# base: c0749aa7
squalor_neglect-signs-rotting-says = فاسد | عفن | متعفن | براز | بول
# base: 283d97b9
squalor_neglect-signs-blocked = باب أو ممر مليء بالأشياء
# base: 00d6bdeb
squalor_neglect-signs-blocked-says = باب | الباب | ممر | الممر | مسدود | مليان
# base: 640c5f18
squalor_neglect-signs-child = يسكن هناك طفل
# base: 3afa37d0
squalor_neglect-signs-child-says = طفل | طفلة | أطفال | رضيع | ولاد
# base: f943e040
squalor_neglect-signs-no = لا، لم أر ذلك
# base: 9d90e547
squalor_neglect-signs-no-says = لا شيء من هذا | ولا شي | لم أر | ما شفت
# base: 1d6685dc
squalor_neglect-noticed_since = منذ متى تلاحظون هذا؟
# base: ec091d13
squalor_neglect-noticed_since-again = يمكنكم ذكر شهر، أو المدة حتى الآن. منذ متى هذا؟
# base: 551eba3f
squalor_neglect-noticed_since-label = منذ
# base: efb079bb
squalor_neglect-thanks =
    شكراً. بلاغكم يحمل الرقم {$number}.
    سيقرأ موظف هذا {$when}.
# base: 17e3a7b5
squalor_neglect-leave_it = لا داعي لترتيب شيء قبل ذلك.
# base: d3019d50
squalor_neglect-told_back = نحن لا نحكي ما نتحدث به مع الآخرين. سنخبركم عندما ينتهي بلاغكم.
