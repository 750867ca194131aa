# base: 1d8c5f99
money_trouble-opens_on = مشاكل مالية | مشكلة مالية | مشاكل مال | قلق بسبب المال | قلق على المال | لا مال | لا يوجد مال | ليس عندي مال | ليس لدي مال | ما عندي مال | ما عندي فلوس | ماعندي فلوس | ما معي مصاري | مامعي مصاري | ما عندي مصاري | مفيش فلوس | معنديش فلوس | ما عنديش فلوس | خلصت الفلوس | خلصوا المصاري | المال لا يكفي | الفلوس ما تكفي | المصاري ما بتكفي | الراتب لا يكفي | ديون | دين | علي ديون | عندي ديون | الديون | قرض | قروض | لا أستطيع دفع الفواتير | ما أقدر أدفع الفواتير | ما بقدر أدفع الفواتير | مش قادر أدفع الفواتير | فواتير | الفواتير | فاتورة | فاتورة الكهرباء | فاتورة الغاز | فاتورة الماء | فاتورة الطاقة | رسائل لم أفتحها | ما بفتح الرسائل | قطعوا الكهرباء | قطعوا الغاز | قطعوا الماء | قطعوا المي | انقطعت الكهرباء بسبب الفاتورة | سيقطعون الكهرباء | سيقطعون الغاز | تأمين صحي | التأمين الصحي | التأمين | إعانة | الإعانة | توقفت الإعانة | قطعوا الإعانة | راتب المساعدة | المساعدة المالية | بدل | بدلات | الضرائب | دائرة الضرائب | مأمور التنفيذ | رسالة من المأمور | رسالة من المحكمة | رسالة المحكمة | شركة تحصيل | غرامة | غرامات | مخالفة | لا طعام | لا يوجد طعام | ليس عندنا طعام | ما عندنا أكل | ماعندنا أكل | ما في أكل | مافي أكل | مفيش أكل | لا شيء نأكله | جوعان | جوعانة | جائع | جائعة | نحن جياع | بنك الطعام | uitkering | toeslag | deurwaarder
# base: f6cf9e7a
money_trouble-good_to_say =
    من الجيد أنكم قلتم ذلك. كثير من الناس عندهم مشاكل مالية.
    لا داعي لذكر المبالغ.
# base: 3b2e8226
money_trouble-trouble = ما أكثر شيء يقلقكم؟
# base: 563afb15
money_trouble-trouble-again = اختاروا أكثر ما يشغلكم الآن. عن ماذا الأمر أساساً؟
# base: b68d12fd
money_trouble-trouble-label = القلق بسبب
# base: d6123881
money_trouble-trouble-energy = الطاقة أو الماء
# base: 874037d7
money_trouble-trouble-energy-says = الطاقة | طاقة | كهرباء | الكهرباء | غاز | الغاز | ماء | الماء | المي | تدفئة | التدفئة | فاتورة الكهرباء
# base: 9328a692
money_trouble-trouble-insurance = التأمين الصحي
# base: 406327ca
money_trouble-trouble-insurance-says = التأمين الصحي | تأمين صحي | تأمين | التأمين
# base: 470b821d
money_trouble-trouble-benefits = إعانة (uitkering) أو بدل (toeslag)
# base: 5a9b4c21
money_trouble-trouble-benefits-says = إعانة | الإعانة | بدل | بدلات | البدل | مساعدة اجتماعية | الضرائب | راتب | الراتب | معاش | uitkering | toeslag
# base: 88f2fdf1
money_trouble-trouble-debts = ديون أو فواتير
# base: 9d7afd14
money_trouble-trouble-debts-says = دين | ديون | الديون | فاتورة | فواتير | الفواتير | قرض | قروض | غرامة | غرامات | مأمور التنفيذ | تحصيل
# base: 1383c02c
money_trouble-trouble-daily = الطعام والأشياء اليومية
# base: fb79d2a5
money_trouble-trouble-daily-says = طعام | الطعام | أكل | الأكل | ملابس | حفاضات | حفاظات | مشتريات | بنك الطعام
# base: 920c9307
money_trouble-trouble-everything = كل شيء معاً
# base: 99c568c7
money_trouble-trouble-everything-says = كل شيء | كل شي | كله | الكل | كلهم
# base: 9a378d0b
money_trouble-at_home = هل يوجد اليوم في المنزل طعام ونور وتدفئة؟
# base: 7b741e00
money_trouble-at_home-again = أريد أن أعرف هل ينقصكم شيء اليوم. كيف الوضع في المنزل الآن؟
# base: 2dde90df
money_trouble-at_home-label = اليوم في المنزل
# base: ee396e36
money_trouble-at_home-yes = نعم، كل هذا موجود
# base: 7eb98593
money_trouble-at_home-yes-says = موجود | كله موجود | كل شيء موجود | ما زال موجوداً
# base: 29313921
money_trouble-at_home-no_food = لا، لا يوجد طعام
# base: 0e998c83
money_trouble-at_home-no_food-says = لا طعام | لا يوجد طعام | ليس عندنا طعام | ما في أكل | مافي أكل | ما عندنا أكل | مفيش أكل | جوعان | جوعانين | جائع | الثلاجة فارغة | البراد فاضي | الثلاجة فاضية
# base: a1dd1101
money_trouble-at_home-no_power = لا، لا يوجد نور أو تدفئة
# base: 684cf071
money_trouble-at_home-no_power-says = لا نور | لا يوجد نور | لا كهرباء | لا يوجد كهرباء | ما في كهرباء | مافي كهرباء | مفيش كهرباء | لا تدفئة | لا يوجد تدفئة | ما في تدفئة | مافي تدفئة | لا غاز | ما في غاز | مقطوعة | مقطوع | قطعوا | في الظلام | بالعتمة | برد
# base: 1ce8bbf4
money_trouble-at_home-neither = لا، لا هذا ولا ذاك
# base: fc6f6cea
money_trouble-at_home-neither-says = لا هذا ولا ذاك | لا شيء | ولا شيء | ولا شي | ما في شي | مافي شي
# base: 76476153
money_trouble-at_home-not_long = موجود، لكن ليس لوقت طويل
# base: de7661d3
money_trouble-at_home-not_long-says = ليس لوقت طويل | سينتهي | قرب يخلص | رح يخلص | على وشك | حتى الغد | لبكرا | سيقطعون | رح يقطعوا
# base: e123d4f0
money_trouble-goes_first = يؤسفنا ذلك. هذا يأتي أولاً.
# base: da47e4f6
money_trouble-letter = هل وصلتكم رسالة عن ذلك؟
# base: 5d32a43a
money_trouble-letter-again = مثلاً تذكير، أو رسالة من مأمور التنفيذ (deurwaarder). أي رسالة هي؟
# base: fa03d719
money_trouble-letter-label = الرسالة
# base: b7887563
money_trouble-letter-no = لا، لم تصل رسالة
# base: 07e6752c
money_trouble-letter-no-says = لا رسالة | لم تصل رسالة | ما وصلني شي | لم يصلني شيء | ما في رسالة | مافي رسالة
# base: 3c0b4fd9
money_trouble-letter-reminder = نعم، تذكير بالدفع
# base: 505c70f5
money_trouble-letter-reminder-says = تذكير | تنبيه | إنذار | رسالة عادية
# base: e68996c5
money_trouble-letter-cut_off = نعم، سيقطعون شيئاً
# base: eccc748f
money_trouble-letter-cut_off-says = سيقطعون | قطع | يقطعوا | رح يقطعوا | إيقاف | فسخ العقد
# base: 77cb27d7
money_trouble-letter-bailiff = نعم، من مأمور التنفيذ أو المحكمة
# base: 258169f2
money_trouble-letter-bailiff-says = مأمور | المأمور | مأمور التنفيذ | محكمة | المحكمة | قاضي | القاضي | تحصيل | حجز | deurwaarder | incasso
# base: a265f8df
money_trouble-letter-unopened = أخاف أن أفتح البريد
# base: fd24faf9
money_trouble-letter-unopened-says = لا أفتح | لم أفتح | ما فتحت | أخاف أفتح | خايف أفتح | خايفة أفتح | مسكرة | رسائل كثيرة
# base: 520b226a
money_trouble-not_alone = نحن نفهم ذلك. لا داعي أن تفعلوا ذلك وحدكم.
# base: 1ed9227d
money_trouble-letter_date = هذا مخيف. في أي يوم سيحدث شيء، حسب الرسالة؟
# base: 522a9e34
money_trouble-letter_date-again = هذا اليوم مكتوب غالباً أعلى الرسالة. أي يوم مكتوب فيها؟
# base: 988bf4e9
money_trouble-letter_date-label = اليوم في الرسالة
# base: 4400fc8f
money_trouble-story = تكفي كلمات قليلة. ماذا تريدون أن تقولوا أيضاً عن ذلك؟
# base: 4d2cf5c5
money_trouble-story-again = يمكنكم أيضاً تخطي هذا. ماذا تريدون أن تقولوا أيضاً؟
# base: a1a3d085
money_trouble-story-label = بكلماتكم
# base: d955a373
money_trouble-story-no = لا، هذا كل شيء
# base: d98d2afd
money_trouble-story-no-says = هذا كل شيء | هذا كل شي | كان هذا كل شيء | لا شيء آخر | بس هيك | خلص هيك
# base: bc0d16a8
money_trouble-address = هكذا يصل إلى الأشخاص المناسبين. ما هو الرمز البريدي ورقم المنزل؟
# base: c894430c
money_trouble-address-again = مثلاً 1234 AB 12. تكفي الأرقام الأربعة فقط. ما هو الرمز البريدي؟
# base: 42526819
money_trouble-address-label = العنوان
# base: 239910e6
money_trouble-thanks =
    شكراً. بلاغكم يحمل الرقم {$number}.
    {$worker} سيقرأ هذا {$when}.
    اكتبوا إذا تغير شيء.
# base: feacda60
money_trouble-sooner = يمكنكم التحدث مع شخص قبل ذلك. اتصلوا نهاراً بالرقم {$line_debt}، وهو مجاني.
