# base: ecc76524
violence_or_threat-opens_on = تهديد | تهديدات | التهديد | يهددني | تهددني | يهددوني | يهددونني | يهددنا | هددني | هددتني | هددوني | جاري يهددني | جارتي تهددني | الجيران يهددوني | عم يهددني | أتعرض للتهديد | أخاف من زوجي | أخاف من زوجتي | أخاف من طليقي | أخاف من ابني | أخاف من جاري | خايفة من زوجي | خايفة من جوزي | خايفة من طليقي | خايف من جاري | خايفة من جاري | يلاحقني | يطاردني | يتبعني | يراقبني | تحرش | يتحرش | عنف منزلي | العنف المنزلي | عنف أسري | عنف في البيت | عنف عند الجيران | سوء معاملة | يسيء معاملتي | ترهيب | يخوفني | ابتزاز | يبتزني | تبتزني | يبتزوني | استغلال | بيع مخدرات | يبيعون مخدرات | يبيع مخدرات | يبيعوا مخدرات | تاجر مخدرات | تجار مخدرات | مروج مخدرات | سلاح ناري | أسلحة
# base: 8f08f9df
violence_or_threat-can_write = أنا كمبيوتر. أسألكم بعض الأسئلة القصيرة. هل الكتابة آمنة لكم الآن؟
# base: 16699f16
violence_or_threat-can_write-again = أقصد أن لا أحد يقرأ معكم الآن. هل الكتابة آمنة لكم الآن؟
# base: ab8f9cf3
violence_or_threat-can_write-label = الكتابة آمنة
# base: 0b92bdad
violence_or_threat-can_write-yes = نعم
# base: 2c80c7e7
violence_or_threat-can_write-yes-says = لا أحد يقرأ | ما حدا عم يقرأ | نعم آمنة | آمنة | آمن | أمان
# base: 9d589b66
violence_or_threat-way_out =
    حسناً. إذا كتبتم: توقف، أتوقف فوراً.
    يمكنكم مسح هذه المحادثة بعد ذلك.
    إذا صار الأمر خطيراً، اتصلوا بالرقم {$line_emergency}.
# base: 583d6206
violence_or_threat-can_write-no = لا
# base: 37c3c117
violence_or_threat-can_write-no-says = ليست آمنة | غير آمنة | مو آمن | مش آمن | مش أمان | ليس الآن | مو هلأ | لاحقاً | بعدين | يقرأ معي
# base: 9d04a349
violence_or_threat-until_later =
    إذن نتوقف الآن. لم أنقل شيئاً.
    اكتبوا من جديد عندما يكون ذلك آمناً.
    عند الخطر اتصلوا بالرقم {$line_emergency}. أو بالرقم {$line_safe_home}، نهاراً وليلاً.
# base: 052929f8
violence_or_threat-whom = هل يحدث هذا لكم أنتم، أم لشخص آخر؟
# base: c98f1391
violence_or_threat-whom-again = أريد أن أعرف لمن يحدث. هل هو لكم، أم لشخص آخر؟
# base: cfd64692
violence_or_threat-whom-label = لمن يحدث
# base: 449f6225
violence_or_threat-whom-self = لي أنا
# base: b4e9e424
violence_or_threat-whom-self-says = لي | لي أنا | أنا | إلي | معي | عائلتي | لنا | نحن | معي أنا
# base: 1eb03081
violence_or_threat-whom-other = لشخص آخر
# base: 69d888cd
violence_or_threat-whom-other-says = شخص آخر | شخص تاني | لغيري | أختي | لأختي | أمي | لأمي | صديقتي | جارتي | جاري
# base: cd808e88
violence_or_threat-anonymous = هل يمكن لموظفنا أن يعرف من أنتم؟
# base: c969ac96
violence_or_threat-anonymous-again = إذا قلتم لا، فلن يرى أي موظف من أنتم، إلا إذا طلب القانون ذلك. هل يمكن للموظف أن يعرف؟
# base: 40d08866
violence_or_threat-anonymous-label = الاسم معروف
# base: 7ef3db8f
violence_or_threat-anonymous-named = نعم، ممكن
# base: 4ee11666
violence_or_threat-anonymous-named-says = نعم | ممكن | أكيد | لا مشكلة | لا مانع | ايوه | اي | عادي
# base: 7a193233
violence_or_threat-anonymous-anonymous = لا، بدون اسم أفضل
# base: e1407b96
violence_or_threat-anonymous-anonymous-says = لا | بدون اسم | مجهول | من دون اسم | الأفضل لا | لا تقولوا من أنا | لا تذكروا اسمي
# base: 4c8421e0
violence_or_threat-anonymous_means =
    حسناً. لن يرى أي موظف ولا أي جار من أنتم.
    يتغير ذلك فقط إذا طلبه القانون، وقرره شخصان معاً.
    عندها نخبركم نحن بذلك.
    يمكننا أن نجيبكم هنا. لن يتصل بكم أحد.
# base: a7413c6a
violence_or_threat-who_does = من يفعل هذا؟
# base: 67731848
violence_or_threat-who_does-again = لا حاجة إلى اسم. ما صلة هذا الشخص بكم، أو بالشخص الآخر؟
# base: 2608f4e6
violence_or_threat-who_does-label = من يفعل هذا
# base: 7ebf2974
violence_or_threat-who_does-partner = الزوج أو الشريك، أو السابق
# base: 0a7bbf81
violence_or_threat-who_does-partner-says = زوج | زوجي | زوجة | زوجتي | جوزي | مرتي | طليقي | طليقتي | شريك | شريكي | خطيبي | السابق
# base: fb653453
violence_or_threat-who_does-family = شخص من العائلة
# base: 566738d0
violence_or_threat-who_does-family-says = العائلة | عائلة | أبي | أبوي | والدي | أمي | والدتي | ابني | ابنتي | بنتي | أخي | أخوي | أختي | عمي | خالي
# base: 08e2a976
violence_or_threat-who_does-neighbour = شخص من الجيران
# base: cd16d20d
violence_or_threat-who_does-neighbour-says = جار | جاري | جارتي | الجيران | جيراني
# base: b9704e0d
violence_or_threat-who_does-somebody = شخص آخر
# base: 56eb1875
violence_or_threat-who_does-somebody-says = شخص آخر | غريب | شباب | تجار | شخص غريب | زميل | معارف
# base: a8e0b5a0
violence_or_threat-who_does-unknown_person = لا أعرف من هو
# base: 73616d50
violence_or_threat-happens = تكفي كلمات قليلة. ماذا يحدث؟
# base: 5de38ea4
violence_or_threat-happens-again = اكتبوا فقط ما تريدون قوله. ماذا يحدث؟
# base: fd22e762
violence_or_threat-happens-label = ماذا يحدث
# base: 73fbcfc6
violence_or_threat-happens_since = شكراً لأنكم حكيتم هذا. منذ متى يحدث؟
# base: ec091d13
violence_or_threat-happens_since-again = يمكنكم ذكر شهر، أو المدة حتى الآن. منذ متى هذا؟
# base: 551eba3f
violence_or_threat-happens_since-label = منذ
# base: d01f0599
violence_or_threat-address = ما هو رمزكم البريدي ورقم منزلكم؟
# base: 47f27f5b
violence_or_threat-address-again = تكفي الأرقام الأربعة فقط. ما هو رمزكم البريدي؟
# base: e287b48e
violence_or_threat-address-label = عنوانكم
# base: 7c09b2ef
violence_or_threat-their_address = ما هو الرمز البريدي ورقم المنزل حيث يحدث هذا؟
# base: aa8a3f6e
violence_or_threat-their_address-again = يكفي الشارع أو الأرقام الأربعة فقط. أين يحدث هذا؟
# base: d144379e
violence_or_threat-their_address-label = عنوان المكان
# base: e70db52a
violence_or_threat-contact = كيف نجيبكم بأمان؟
# base: f6d53716
violence_or_threat-contact-again = اختاروا ما لا يراه غيركم ولا يسمعه. كيف نجيبكم بأمان؟
# base: 8cf4bced
violence_or_threat-contact-label = الإجابة
# base: 5c1e173a
violence_or_threat-contact-here = هنا في هذه المحادثة
# base: 6482dc73
violence_or_threat-contact-here-says = هنا | رسالة | برسالة | محادثة | المحادثة | شات | كتابة | اكتبوا لي | هون
# base: 60de445d
violence_or_threat-contact-call = اتصلوا بي
# base: 464c432b
violence_or_threat-contact-call-says = اتصال | اتصلوا بي | اتصلوا | اتصل بي | اتصلوا فيني | مكالمة | هاتف | بالهاتف | تلفون | بالتلفون | تليفون | كلموني | احكوا معي | دقوا علي | رنوا علي
# base: 7b58a6c6
violence_or_threat-number = على أي رقم نتصل بكم بأمان؟
# base: 37bee441
violence_or_threat-number-again = رقم هاتفكم بكل أرقامه. على أي رقم نتصل؟
# base: 16db1c63
violence_or_threat-number-label = الهاتف
# base: db48d082
violence_or_threat-contact-not_safe = الأفضل لا، أنا سأكتب
# base: dd409eb0
violence_or_threat-contact-not_safe-says = الأفضل لا | غير آمن | مش أمان | مو آمن | أنا سأكتب | أنا بكتب
# base: 54de3616
violence_or_threat-part_of_day = في أي وقت يكون ذلك آمناً؟
# base: bd737240
violence_or_threat-part_of_day-again = الصباح أو بعد الظهر أو المساء. متى يكون آمناً؟
# base: 11dd0b65
violence_or_threat-part_of_day-label = الوقت الآمن
# base: 6cacf1e5
violence_or_threat-part_of_day-morning = الصباح
# base: 9b3be031
violence_or_threat-part_of_day-afternoon = بعد الظهر
# base: e4160335
violence_or_threat-part_of_day-evening = المساء
# base: abbb78d9
violence_or_threat-part_of_day-any = في أي وقت
# base: daef924d
violence_or_threat-thanks =
    شكراً. قول هذا يحتاج إلى شجاعة.
    سيقرأ موظف هذا {$when}. رسالتكم تحمل الرقم {$number}.
    إذا صار الأمر خطيراً، اتصلوا بالرقم {$line_emergency}.
# base: b9400e7b
violence_or_threat-talk_it_over = يمكنكم أيضاً التشاور نهاراً وليلاً ومجاناً على الرقم {$line_safe_home}. لا داعي لذكر اسمكم.
