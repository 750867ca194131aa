# base: 31fdb28a
happening_again-opens_on = يحدث مرة أخرى | مرة ثانية | بدأ من جديد | ضجيج مرة أخرى | إزعاج مرة أخرى | حدث مرة أخرى | رجع الصوت
# base: a2bac672
happening_again-again_when = يؤسفني أنه يحدث مرة أخرى. هل يحدث الآن؟
# base: 6fcbd33c
happening_again-again_when-label = متى
# base: 0b9fd611
happening_again-again_when-now = نعم، الآن
# base: e2024ae1
happening_again-again_when-now-says = الآن | حاليا | ما زال
# base: 2f06599b
happening_again-again_when-earlier = لا، قبل ذلك
# base: f561dce1
happening_again-again_when-earlier-says = قبل | أمس | الليلة الماضية | توقف
# base: 6ab9871a
happening_again-again_day = متى كان ذلك؟
# base: 6930e4f3
happening_again-again_day-again = يكفي اليوم أو الوقت، مثل مساء أمس. متى كان ذلك؟
# base: a8457a71
happening_again-again_day-label = اليوم
# base: d412b7aa
happening_again-again_how_long = منذ متى يستمر، أو كم استمر؟
# base: d9b03220
happening_again-again_how_long-label = المدة
# base: 86dcbfd3
happening_again-again_how_bad = ما مدى سوء الأمر هذه المرة؟
# base: 7912c3ab
happening_again-again_how_bad-label = الشدة
# base: 2115a608
happening_again-again_how_bad-a_little = ليس سيئا جدا
# base: fca252f4
happening_again-again_how_bad-a_little-says = ليس كثيرا | قليلا
# base: 5ed8a19a
happening_again-again_how_bad-bad = سيئ
# base: 2c7c9e44
happening_again-again_how_bad-bad-says = سيئ | مزعج
# base: 61c64f40
happening_again-again_how_bad-very_bad = سيئ جدا
# base: 2dd41953
happening_again-again_how_bad-very_bad-says = سيئ جدا | فظيع | لا يحتمل
# base: b3eb6619
happening_again-again_what = ماذا يحدث، بكلماتك؟
# base: 9f583dd4
happening_again-again_what-label = ماذا
# base: 67e5fce7
happening_again-again_own_action = هل فعلت شيئا بنفسك؟
# base: e9e07414
happening_again-again_own_action-label = ما فعله بنفسه
# base: 583d6206
happening_again-again_own_action-nothing = لا
# base: 5e48c2d3
happening_again-again_own_action-nothing-says = لا | لا شيء | أخاف
# base: 9f2afa6e
happening_again-again_own_action-spoke = قلت شيئا
# base: 44f6cd8f
happening_again-again_own_action-spoke-says = طرقت الباب | قلت | تحدثت | سألت
# base: 9f19e7f6
happening_again-again_own_action-police = اتصلت بالشرطة
# base: 86d91a28
happening_again-again_own_action-police-says = الشرطة
# base: e0bf1044
happening_again-noted =
    شكرا لك. أضفته إلى بلاغك رقم {$number} مع الوقت.
    لا تحتاج إلى أن تحكي شيئا مرة ثانية.
