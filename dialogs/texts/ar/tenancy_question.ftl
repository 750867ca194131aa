# base: 94751dc7
tenancy_question-opens_on = عقد | العقد | عقد الإيجار | عقد إيجار | عقد الاجار | سؤال عن الإيجار | سؤال عن إيجاري | مستأجر شريك | فسخ العقد | إنهاء العقد | إلغاء العقد | انتقال | الانتقال | أريد الانتقال | بدي انقل | أريد أن أنتقل | نقل سكن | بيت آخر | بيت تاني | منزل آخر | بيت جديد | منزل جديد | بيت أكبر | بيت أصغر | منزل أكبر | تبديل | تبديل البيت | تبديل المنزل | تبادل المنازل | زيادة الإيجار | رفع الإيجار | رفعوا الإيجار | رفعوا الاجار | الإيجار ارتفع | الإيجار غالي | الإيجار مرتفع | ضيعت المفتاح | ضاع المفتاح | فقدت المفتاح | أضعت المفتاح | مفتاح جديد | مفتاح إضافي | مفتاح | المفتاح | مفاتيح | المفاتيح | تأمين البيت | العربون | عربون | مبلغ الضمان | حيوان أليف | حيوانات أليفة | هل يمكن كلب | أريد كلباً | أريد قطة | تأجير من الباطن | أؤجر غرفة | تأجير غرفة | يسكن معي | تسكن معي | السكن معي | نسكن معاً | قائمة الانتظار | أولوية السكن | رسوم الخدمات | huurcontract
# base: 480bdd8c
tenancy_question-subject = عن ماذا سؤالكم؟
# base: 02d5da97
tenancy_question-subject-again = اختاروا الأقرب. عن ماذا سؤالكم؟
# base: 394e1dfb
tenancy_question-subject-label = الموضوع
# base: 8328344f
tenancy_question-subject-contract = العقد أو المستأجر الشريك
# base: 93f2b424
tenancy_question-subject-contract-says = عقد | العقد | عقد الإيجار | مستأجر شريك | فسخ | إنهاء | اسم
# base: 0ae97084
tenancy_question-subject-moving = الانتقال أو التبديل
# base: a1d68dea
tenancy_question-subject-moving-says = انتقال | الانتقال | أنتقل | نقل | تبديل | بيت آخر | منزل آخر | بيت تاني | قائمة الانتظار
# base: 667d0c2f
tenancy_question-subject-rent = قيمة الإيجار
# base: d0088f86
tenancy_question-subject-rent-says = زيادة | زيادة الإيجار | رفع الإيجار | رفعوا | غالي | مرتفع | رسوم الخدمات
# base: b290e0ea
tenancy_question-subject-keys = المفاتيح أو مبلغ الضمان
# base: b273173c
tenancy_question-subject-keys-says = مفتاح | المفتاح | مفاتيح | المفاتيح | ضمان | عربون
# base: 3bdfc4f1
tenancy_question-subject-pets = الحيوانات الأليفة
# base: 4aa9c41b
tenancy_question-subject-pets-says = حيوان | حيوانات | كلب | قطة | بسة
# base: f7c30552
tenancy_question-subject-living_in = تأجير غرفة أو سكن مشترك
# base: 7fedb827
tenancy_question-subject-living_in-says = من الباطن | تأجير | أؤجر | يسكن معي | تسكن معي | سكن مشترك
# base: f12243e2
tenancy_question-subject-other = شيء آخر
# base: e00d5a13
tenancy_question-subject-other-says = شيء آخر | شي تاني | شي ثاني
# base: 2798bddf
tenancy_question-question = اسألوا بكلماتكم. ماذا تريدون أن تعرفوا؟
# base: 5de37da3
tenancy_question-question-again = تكفي كلمات قليلة. ما هو سؤالكم؟
# base: 406b5a37
tenancy_question-question-label = السؤال
# base: 63112aca
tenancy_question-address = ما هو الرمز البريدي ورقم هذا المنزل؟
# base: c894430c
tenancy_question-address-again = مثلاً 1234 AB 12. تكفي الأرقام الأربعة فقط. ما هو الرمز البريدي؟
# base: 42526819
tenancy_question-address-label = العنوان
# base: a9898aaf
tenancy_question-thanks =
    شكراً. سؤالكم يحمل الرقم {$number}.
    {$worker} سيقرأ هذا {$when}.
