# base: 0ca85c44
worrying_behaviour-opens_on = قلق على جاري | قلقة على جارتي | قلق على الجيران | قلق على جارتي | قلقة على جاري | أقلق على جاري | أقلق على جارتي | قلقان على جاري | قلقانة على جاري | قلقانة على جارتي | خايف على جاري | خايفة على جارتي | خايف على جارتي | خايفة على جاري | قلق على أمي | قلق على أبي | قلق على ابني | قلق على ابنتي | قلق على أخي | قلق على أختي | قلق على صديقي | قلق على صديقتي | قلق على شخص | قلقة على أمي | قلقة على أبي | قلقة على ابني | قلقة على ابنتي | قلقة على أخي | قلقة على أختي | قلقة على صديقتي | قلقة على شخص | خايف على أمي | خايفة على أمي | خايف على أبي | خايفة على أبي | خايف على ابني | خايفة على ابني | خايف على بنتي | خايفة على بنتي | خايف على أخي | خايفة على أختي | خايف على صاحبي | أخاف على أمي | أخاف على أبي | أخاف على ابني | أخاف على جاري | أخاف على جارتي | قلق عليه | قلقة عليه | قلق عليها | قلقة عليها | خايف عليه | خايفة عليه | خايف عليها | خايفة عليها | رجل مشوش | امرأة مشوشة | مشوش | مشوشة | يتصرف بغرابة | تتصرف بغرابة | تصرفات غريبة | يتكلم مع نفسه | تتكلم مع نفسها | يحكي مع حاله | تحكي مع حالها | يتجول | تائه | لم أره منذ | لم أرها منذ | ما شفته من | ما شفتها من | لم نره منذ | لا يفتح الباب | لا تفتح الباب | ما بيفتح الباب | ما بتفتح الباب | لا يخرج من البيت | لا تخرج من البيت | ما بيطلع من البيت | الستائر مغلقة | صندوق البريد مليء | البريد يتراكم | يهمل نفسه | تهمل نفسها | لا يأكل | لا تأكل | ما بياكل | ما بتاكل | ينسى كل شيء | تنسى كل شيء | خرف | زهايمر | ألزهايمر | يشرب كثيراً | يشرب كتير | دائماً سكران | سكران دائماً
# base: c07c2051
worrying_behaviour-promise =
    من الجيد أنكم تهتمون بشخص آخر.
    لن يعرف هذا الشخص منا من أنتم.
    إذا كان هناك خطر الآن، اتصلوا بالرقم {$line_emergency}.
# base: cd808e88
worrying_behaviour-anonymous = هل يمكن لموظفنا أن يعرف من أنتم؟
# base: c969ac96
worrying_behaviour-anonymous-again = إذا قلتم لا، فلن يرى أي موظف من أنتم، إلا إذا طلب القانون ذلك. هل يمكن للموظف أن يعرف؟
# base: 40d08866
worrying_behaviour-anonymous-label = الاسم معروف
# base: 7ef3db8f
worrying_behaviour-anonymous-named = نعم، ممكن
# base: 4ee11666
worrying_behaviour-anonymous-named-says = نعم | ممكن | أكيد | لا مشكلة | لا مانع | ايوه | اي | عادي
# base: 7a193233
worrying_behaviour-anonymous-anonymous = لا، بدون اسم أفضل
# base: e1407b96
worrying_behaviour-anonymous-anonymous-says = لا | بدون اسم | مجهول | من دون اسم | الأفضل لا | لا تقولوا من أنا | لا تذكروا اسمي
# base: 4c8421e0
worrying_behaviour-anonymous_means =
    حسناً. لن يرى أي موظف ولا أي جار من أنتم.
    يتغير ذلك فقط إذا طلبه القانون، وقرره شخصان معاً.
    عندها نخبركم نحن بذلك.
    يمكننا أن نجيبكم هنا. لن يتصل بكم أحد.
# base: 716f2f30
worrying_behaviour-relation = كيف تعرفون هذا الشخص؟
# base: b30e98b0
worrying_behaviour-relation-again = لا حاجة إلى اسم. ما صلة هذا الشخص بكم؟
# base: 785cd422
worrying_behaviour-relation-label = من هو
# base: 08e2a976
worrying_behaviour-relation-neighbour = شخص من الجيران
# base: 6451e221
worrying_behaviour-relation-neighbour-says = جار | جارة | جاري | جارتي | الجيران | مقابلنا | فوقي | تحتي
# base: 6a215313
worrying_behaviour-relation-family = من العائلة
# base: aa11ca17
worrying_behaviour-relation-family-says = عائلة | العائلة | أمي | والدتي | أبي | والدي | ابني | ابنتي | بنتي | أخي | أختي | جدي | جدتي | عمي | خالي | عمتي | خالتي
# base: 84a9de79
worrying_behaviour-relation-friend = صديق أو من المعارف
# base: d1f089a5
worrying_behaviour-relation-friend-says = صديق | صديقة | صديقي | صديقتي | صاحبي | صاحبتي | رفيقي | زميل | معارف
# base: b9704e0d
worrying_behaviour-relation-somebody = شخص آخر
# base: 5b7c5013
worrying_behaviour-relation-somebody-says = شخص آخر | لا أعرفه | لا أعرفها | ما بعرفه | غريب | في الشارع
# base: 9e7716c0
worrying_behaviour-seen = يكفي ما لاحظتموه بأنفسكم. ماذا رأيتم أو سمعتم؟
# base: 19697693
worrying_behaviour-seen-again = مثلاً ستائر تبقى مغلقة، أو صراخ في الشارع. ماذا لاحظتم؟
# base: 82ad6713
worrying_behaviour-seen-label = رؤية أو سمع
# base: 1d6685dc
worrying_behaviour-seen_since = منذ متى تلاحظون هذا؟
# base: d96bd501
worrying_behaviour-seen_since-again = يمكنكم ذكر يوم، أو المدة حتى الآن. منذ متى هذا؟
# base: 551eba3f
worrying_behaviour-seen_since-label = منذ
# base: 5b820404
worrying_behaviour-beside = هل مع هذا الشخص طفل أو حيوان؟
# base: a8efc2ad
worrying_behaviour-beside-again = أقصد في نفس المنزل. هل معه طفل أو حيوان؟
# base: fe62b4b5
worrying_behaviour-beside-label = طفل أو حيوان
# base: 157b5807
worrying_behaviour-beside-child = طفل
# base: 9171a062
worrying_behaviour-beside-child-says = طفل | طفلة | أطفال | ولد | ولاد | رضيع | بيبي
# base: 86beb862
worrying_behaviour-beside-animal = حيوان
# base: 3ec68899
worrying_behaviour-beside-animal-says = حيوان | حيوانات | كلب | كلاب | قطة | قطط | بسة | عصفور
# base: 8e0d0c38
worrying_behaviour-beside-both = الاثنان
# base: 7a6e3af1
worrying_behaviour-beside-both-says = الاثنان | الاثنين | التنين | كلاهما
# base: 583d6206
worrying_behaviour-beside-no = لا
# base: 9c8225a7
worrying_behaviour-beside-no-says = لا أطفال | لا يوجد | لا حيوانات | يسكن وحده | تسكن وحدها | ما في
# base: ed95584a
worrying_behaviour-knows = هل يعرف هذا الشخص أنكم تحكون لنا هذا؟
# base: c36a4957
worrying_behaviour-knows-again = لا بأس إذا كان لا يعرف. هل يعرف هذا الشخص؟
# base: 80ac10c6
worrying_behaviour-knows-label = يعرف بذلك
# base: 0b92bdad
worrying_behaviour-knows-yes = نعم
# base: 94bfb432
worrying_behaviour-knows-yes-says = يعرف | تعرف | يعرف بذلك | بيعرف | تكلمنا
# base: 583d6206
worrying_behaviour-knows-no = لا
# base: c0ff9ed7
worrying_behaviour-knows-no-says = لا يعرف | لا تعرف | ما بيعرف | ما بتعرف | لا يعرف شيئا
# base: 45c4a426
worrying_behaviour-their_address = ما هو الرمز البريدي ورقم منزل هذا الشخص؟
# base: 5d67639c
worrying_behaviour-their_address-again = يكفي الشارع أو الأرقام الأربعة فقط. أين يسكن هذا الشخص؟
# base: aaa485fb
worrying_behaviour-their_address-label = عنوان هذا الشخص
# base: ef21ff03
worrying_behaviour-thanks =
    شكراً. بلاغكم يحمل الرقم {$number}.
    {$worker} سيقرأ هذا {$when}.
# base: d626e922
worrying_behaviour-told_back =
    نحن لا نحكي لكم ما نفعله أو نتحدث به.
    وهكذا نفعل أيضاً بما تحكونه لنا.
    سنخبركم عندما ينتهي بلاغكم.
# base: 578f90a3
worrying_behaviour-talk_it_over = إذا أردتم التشاور مع شخص، اتصلوا بالرقم {$line_worry}. الاتصال مجاني.
