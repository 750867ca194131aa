# base: 05d00ede
rent_arrears-opens_on = إيجار متأخر | الإيجار متأخر | متأخر في الإيجار | متأخرة في الإيجار | متأخر بالإيجار | متأخرة بالإيجار | متأخر بدفع الإيجار | متأخرة بدفع الإيجار | متأخر عن دفع الإيجار | تأخرت في الإيجار | تأخرت بالإيجار | تأخرت في دفع الإيجار | تأخرت عن الإيجار | ديون الإيجار | دين الإيجار | لا أستطيع دفع الإيجار | لا أقدر أدفع الإيجار | ما أقدر أدفع الإيجار | ما بقدر أدفع الإيجار | ما بقدر أدفع الاجار | مش قادر أدفع الإيجار | مش قادرة أدفع الإيجار | لم أدفع الإيجار | ما دفعت الإيجار | مادفعت الإيجار | ما دفعتش الكراء | ما قدرتش نخلص الكراء | الكراء | كراء متأخر | لا مال للإيجار | ما عندي مصاري للإيجار | ما معي للإيجار | ما عندي فلوس للإيجار | رسالة عن الإيجار | رسالة الإيجار | إخلاء | الإخلاء | إخلاء المنزل | إخلاء البيت | طرد من البيت | طرد من المنزل | يطردوني من البيت | يطردونا من البيت | يطلعوني من البيت | يطلعونا من البيت
# base: 07fd2458
rent_arrears-good_to_say = من الجيد أنكم قلتم ذلك. هذا يحدث لكثير من الناس.
# base: b42d8470
rent_arrears-amount = يكفي رقم تقريبي: كم بقي عليكم من الإيجار؟
# base: e8f28c78
rent_arrears-amount-again = أحتاج إلى مبلغ باليورو، مثل 450. كم هو تقريباً؟
# base: ea179d43
rent_arrears-amount-label = المبلغ
# base: 649d5260
rent_arrears-amount-call_me = الأفضل أن تتصلوا بي
# base: 532bd47d
rent_arrears-amount-call_me-says = اتصلوا بي | اتصال | اتصل بي | كلموني | مكالمة | احكوا معي | هل يمكنكم الاتصال | ممكن تتصلوا
# base: f3c77a6c
rent_arrears-period = منذ متى تأخر الإيجار؟
# base: ec091d13
rent_arrears-period-again = يمكنكم ذكر شهر، أو المدة حتى الآن. منذ متى هذا؟
# base: 551eba3f
rent_arrears-period-label = منذ
# base: c3f09802
rent_arrears-letter = هل وصلتكم رسالة عن ذلك؟
# base: 48c17b6b
rent_arrears-letter-again = مثلاً رسالة من المؤجر أو من مأمور التنفيذ (deurwaarder). أي رسالة هي؟
# base: fa03d719
rent_arrears-letter-label = الرسالة
# base: b7887563
rent_arrears-letter-no = لا، لم تصل رسالة
# base: 3c0b4fd9
rent_arrears-letter-reminder = نعم، تذكير بالدفع
# base: 98dea529
rent_arrears-letter-reminder-says = تذكير | تنبيه | إنذار | إنذار بالدفع | تذكير بالدفع
# base: 424b9bc8
rent_arrears-letter-bailiff = نعم، من مأمور التنفيذ
# base: 8aa65536
rent_arrears-letter-bailiff-says = مأمور | مأمور التنفيذ | المأمور | محضر | محكمة | المحكمة | من المحكمة | شركة تحصيل | تحصيل | قاضي | deurwaarder | incasso
# base: 3f11314a
rent_arrears-letter-eviction = نعم، عليّ أن أترك منزلي
# base: 76837c07
rent_arrears-letter-eviction-says = إخلاء | الإخلاء | طرد | يطردوني | يطردونا | أترك البيت | أترك المنزل | أطلع من البيت | اطلع من البيت | أخرج من البيت
# base: b543b895
rent_arrears-priority = هذا صعب جداً. هذا يأتي أولاً.
# base: 8a24e0ca
rent_arrears-leave_by = في أي يوم عليكم أن تتركوا المنزل؟
# base: 5872d484
rent_arrears-leave_by-again = هذا مكتوب غالباً أعلى الرسالة. في أي يوم عليكم أن تتركوا المنزل؟
# base: 31f42227
rent_arrears-leave_by-label = يوم الخروج
# base: d01f0599
rent_arrears-address = ما هو رمزكم البريدي ورقم منزلكم؟
# base: dbd88ddd
rent_arrears-address-again = مثلاً 1234 AB 12. تكفي الأرقام الأربعة فقط. ما هو رمزكم البريدي؟
# base: 42526819
rent_arrears-address-label = العنوان
# base: 239910e6
rent_arrears-thanks =
    شكراً. بلاغكم يحمل الرقم {$number}.
    {$worker} سيقرأ هذا {$when}.
    اكتبوا إذا تغير شيء.
