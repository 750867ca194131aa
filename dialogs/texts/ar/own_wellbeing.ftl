# base: 58ee6bdc
own_wellbeing-opens_on = لست بخير | لست على ما يرام | أنا لست بخير | مو منيح | مو منيحة | مش منيح | مش منيحة | أنا مش كويس | مش كويس | مش كويسة | مو زين | لست بحالة جيدة | حالتي سيئة | حالتي صعبة | نفسيتي تعبانة | نفسيتي سيئة | نفسيتي زفت | تعبان نفسياً | تعبانة نفسياً | تعبان نفسي | حزين | حزينة | حزن | اكتئاب | مكتئب | مكتئبة | عندي اكتئاب | وحيد | وحيدة | وحدة | الوحدة | أشعر بالوحدة | حاسس بالوحدة | حاسة بالوحدة | لا أحد أتكلم معه | ما عندي حدا | ما عندي أحد | ما إلي حدا | خائف | خائفة | خايف | خايفة | قلق | قلقان | قلقانة | عندي قلق | هلع | نوبة هلع | توتر | متوتر | متوترة | ضغط نفسي | مرهق | مرهقة | منهك | لا أنام | لا أستطيع النوم | ما بنام | ما أنام | ما عم نام | مش عارف أنام | أرق | أبكي | ببكي | عم ببكي | بعيط | كثير علي | كتير علي | ما عم أقدر | لم أعد أحتمل الضغط | رجعت أشرب | أشرب من جديد | عدت إلى الشرب | رجعت للمخدرات | انتكاسة | انتكست | إدمان | مدمن | مدمنة | قمار | أقامر | أسمع أصواتاً | أسمع أصوات | بسمع أصوات
# base: f2a8eb53
own_wellbeing-good_to_say =
    من الجيد جداً أنكم تقولون هذا. لا داعي لاختيار الكلمات.
    أنا كمبيوتر، وسأوصلكم إلى إنسان.
# base: fba5063a
own_wellbeing-wants = هل تريدون أولاً أن تحكوا لي شيئاً، أم تفضلون التحدث مع إنسان؟
# base: eb42f715
own_wellbeing-wants-again = الاثنان ممكنان، أنتم تختارون. هل تحكون شيئاً أولاً، أم تفضلون إنساناً؟
# base: 9f84ee7a
own_wellbeing-wants-label = ماذا أولاً
# base: d6a4cb26
own_wellbeing-wants-tell = أحكي شيئاً أولاً
# base: 610159b5
own_wellbeing-wants-tell-says = أحكي | احكي | أخبركم | أولاً | بحكي
# base: b0d56363
own_wellbeing-wants-person_now = أفضّل التحدث مع إنسان
# base: 93ae825c
own_wellbeing-wants-person_now-says = إنسان | إنسانا | شخص | موظف | أحد | حدا | أتكلم مع
# base: 1a3a702f
own_wellbeing-feeling = ما الأقرب إلى حالكم؟
# base: 65bba26a
own_wellbeing-feeling-again = اختاروا الأقرب. كيف حالكم؟
# base: 0bfd1126
own_wellbeing-feeling-label = كيف الحال
# base: 30b594d4
own_wellbeing-feeling-low = حزن أو كآبة
# base: 23f6e43b
own_wellbeing-feeling-low-says = حزن | حزين | حزينة | كآبة | اكتئاب | مكتئب | مكتئبة | أبكي | ببكي | فراغ
# base: 0fad59dd
own_wellbeing-feeling-lonely = وحدة
# base: aea11f1e
own_wellbeing-feeling-lonely-says = وحدة | الوحدة | وحيد | وحيدة | ما عندي حدا | لوحدي
# base: 996b4f21
own_wellbeing-feeling-afraid = خوف أو توتر
# base: bad3d705
own_wellbeing-feeling-afraid-says = خوف | خائف | خائفة | خايف | خايفة | توتر | متوتر | متوترة | قلق | هلع | لا أنام | ما بنام
# base: 573fa8c5
own_wellbeing-feeling-too_much = هذا كثير عليّ
# base: e3d781e8
own_wellbeing-feeling-too_much-says = كثير علي | كتير علي | تعب | تعبان | تعبانة | مرهق | مرهقة | لا أقدر | ما بقدر | ضغط
# base: 3707ba52
own_wellbeing-feeling-again_using = أشرب أو أتعاطى من جديد
# base: 3ae97fd8
own_wellbeing-feeling-again_using-says = أشرب | بشرب | شرب | كحول | خمر | مخدرات | حشيش | قمار | انتكاسة | أتعاطى
# base: f12243e2
own_wellbeing-feeling-other = شيء آخر
# base: e00d5a13
own_wellbeing-feeling-other-says = شيء آخر | شي تاني | شي ثاني
# base: 0c5c8427
own_wellbeing-feels_since = منذ متى وحالكم هكذا؟
# base: d96bd501
own_wellbeing-feels_since-again = يمكنكم ذكر يوم، أو المدة حتى الآن. منذ متى هذا؟
# base: 551eba3f
own_wellbeing-feels_since-label = منذ
# base: 58690fdb
own_wellbeing-story = كل شيء ممكن، ولا شيء واجب. ماذا تريدون أن تقولوا أيضاً؟
# base: dd964dd2
own_wellbeing-story-again = تكفي كلمات قليلة. ماذا تريدون أن تقولوا؟
# base: a1a3d085
own_wellbeing-story-label = بكلماتكم
# base: e0e21a6f
own_wellbeing-story-no = الأفضل لا شيء
# base: 828ab950
own_wellbeing-story-no-says = لا شيء | ولا شي | لا أريد أن أقول | ما بدي احكي | هذا كل شيء | بس هيك
# base: 55b2b4bb
own_wellbeing-address = هكذا أعرف من يستطيع مساعدتكم. ما هو رمزكم البريدي ورقم منزلكم؟
# base: 47f27f5b
own_wellbeing-address-again = تكفي الأرقام الأربعة فقط. ما هو رمزكم البريدي؟
# base: 42526819
own_wellbeing-address-label = العنوان
# base: 9bb6eee2
own_wellbeing-thanks =
    شكراً. {$worker} سيقرأ هذا {$when}.
    رسالتكم تحمل الرقم {$number}.
    اكتبوا من جديد متى أردتم. أنا هنا نهاراً وليلاً، رغم أنني كمبيوتر.
# base: 71effb7b
own_wellbeing-talk_now =
    يمكنكم الآن التحدث مع إنسان على الرقم {$line_listening}، نهاراً وليلاً.
    إذا كنتم تفكرون في الانتحار، اتصلوا بالرقم {$line_suicide_prevention}. هذا مجاني.
