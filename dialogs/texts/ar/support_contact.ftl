# base: 387f4809
support_contact-opens_on = مرافق | المرافق | مرافقي | مرافقتي | المرافقة | مرشد | مرشدي | مرشدتي | المرشد | المرشدة | مشرف | مشرفي | مشرفتي | المشرفة | مساعد اجتماعي | مساعدة اجتماعية | أخصائي اجتماعي | الأخصائي | الأخصائية | عامل اجتماعي | الشخص المسؤول عني | كوتش | موعد | الموعد | موعدي | تأجيل الموعد | تغيير الموعد | إلغاء الموعد | أخذ موعد | تحديد موعد | مرافق آخر | مرافق جديد | مشرف آخر | مرشد آخر | دعم أكثر | دعم أقل | مساعدة أكثر | مساعدة أقل | شكوى على المرافق | شكوى على مرافقي | شكوى على مرافقتي | شكوى على المشرف | شكوى على المشرفة | شكوى على المرشد | شكوى ضد المرافق | لست راضياً عن مرافقي | مرافقي لا يأتي | المشرف لا يأتي | المشرفة لا تأتي | المشرف ما بيجي | المشرفة ما بتجي | begeleider | begeleiding
# base: 02950d60
support_contact-wish = من الجيد أنكم قلتم ذلك. ماذا تريدون؟
# base: c89190d5
support_contact-wish-again = اختاروا الأقرب. ماذا تريدون؟
# base: 172e15fa
support_contact-wish-label = الطلب
# base: 6a9aebbf
support_contact-wish-reach = التواصل مع مرافقي (begeleider)
# base: cc31bd2c
support_contact-wish-reach-says = تواصل | التواصل | أتواصل | أتكلم مع | أحكي مع | لا يرد | ما بيرد | ما بترد
# base: b20d6d37
support_contact-wish-move = تحديد موعد أو تغييره
# base: 72cf535c
support_contact-wish-move-says = موعد | الموعد | تأجيل | إلغاء | تغيير الموعد | وقت آخر
# base: d3a66b82
support_contact-new_day = أي يوم يناسبكم أكثر؟
# base: 81a669b0
support_contact-new_day-again = مثلاً الثلاثاء في الأسبوع القادم. أي يوم مناسب؟
# base: b520fb32
support_contact-new_day-label = اليوم المناسب
# base: 16ee87d6
support_contact-wish-change = مرافق آخر
# base: 1b31958e
support_contact-wish-change-says = مرافق آخر | مرافق جديد | مشرف آخر | مشرفة أخرى | مرشد آخر | شخص آخر | حدا تاني
# base: 13e7cc22
support_contact-wish-more_or_less = مساعدة أكثر أو أقل
# base: 4c7326d5
support_contact-wish-more_or_less-says = مساعدة أكثر | مساعدة أقل | دعم أكثر | دعم أقل | أكثر | أقل
# base: df6618ca
support_contact-wish-complaint = عندي شكوى
# base: 7277e25e
support_contact-wish-complaint-says = شكوى | أشتكي | بدي اشتكي | لست راضيا | مش راضي | غاضب | لا يأتي | لا تأتي | ما بيجي | ما بتجي
# base: 0a23348d
support_contact-kept_apart =
    من الجيد أنكم تجرؤون على قول هذا.
    شكواكم لا تذهب إلى مرافق. شخص آخر يقرؤها.
# base: c1479167
support_contact-message = احكوا ذلك بكلماتكم. ماذا يجب أن نعرف؟
# base: 08b9719a
support_contact-message-again = تكفي كلمات قليلة. ماذا يجب أن نعرف؟
# base: 93149dcb
support_contact-message-label = الرسالة
# base: cd00b0ae
support_contact-about_whom = ما اسم المرافق المقصود؟
# base: 441e5db4
support_contact-about_whom-again = يكفي الاسم الأول. ما اسم المرافق؟
# base: 99f272f6
support_contact-about_whom-label = المرافق
# base: b62e8e1b
support_contact-about_whom-nobody = ليس عندي مرافق بعد
# base: cf46bd0d
support_contact-about_whom-nobody-says = لا مرافق | ليس عندي مرافق | ما عندي مرافق | ليس عندي | ما عندي | لا أحد
# base: d01f0599
support_contact-address = ما هو رمزكم البريدي ورقم منزلكم؟
# base: dbd88ddd
support_contact-address-again = مثلاً 1234 AB 12. تكفي الأرقام الأربعة فقط. ما هو رمزكم البريدي؟
# base: 42526819
support_contact-address-label = العنوان
# base: f13a3354
support_contact-thanks =
    شكراً. رسالتكم تحمل الرقم {$number}.
    {$worker} سيقرأ هذا {$when}.
