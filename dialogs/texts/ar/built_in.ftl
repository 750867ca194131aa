# base: dbd88ddd
again_address = مثلاً 1234 AB 12. تكفي الأرقام الأربعة فقط. ما هو رمزكم البريدي؟
# base: be202b7d
again_choice = لم أفهم بعد. يمكنكم اختيار زر. ما هو الأنسب؟
# base: e62e3128
again_date = يمكنكم كتابة 30 نوفمبر، أو الثلاثاء القادم. أي يوم هو تقريباً؟
# base: e8f28c78
again_money = أحتاج إلى مبلغ باليورو، مثل 450. كم هو تقريباً؟
# base: 37bee441
again_number = رقم هاتفكم بكل أرقامه. على أي رقم نتصل؟
# base: f62301a7
again_part_of_day = الصباح أو بعد الظهر أو المساء. متى يناسبكم أكثر؟
# base: ec091d13
again_period = يمكنكم ذكر شهر، أو المدة حتى الآن. منذ متى هذا؟
# base: 5413aaa1
again_review = لست متأكداً أنني فهمت. هل المكتوب في الأعلى صحيح؟
# base: dd964dd2
again_text = تكفي كلمات قليلة. ماذا تريدون أن تقولوا؟
# base: 72a9708e
again_topic = لم أفهم بعد. اختاروا الأقرب، أو قولوا ذلك بكلمات أخرى.
# base: 6dc5d44f
again_yes_no = تكفي نعم أو لا. كيف هو الأمر؟
# base: d39d9169
not_understood_twice = لم أفهم بعد. هذا بسببي، فأنا كمبيوتر. هل تريدون التحدث مع إنسان؟
# base: 3790028d
taken_as_said = كتبت ما قلتم. سيقرؤه موظف.
# base: 2ab9b566
missing_house_number = شكراً. ما هو رقم منزلكم؟
# base: 2794c14f
missing_postcode = شكراً. ما هو رمزكم البريدي؟
# base: 1edf1248
missing_when = شكراً. يكفي الشهر. متى كان ذلك تقريباً؟
# base: 75cce327
not_known = لا تعرفون
# base: e2914192
review_intro = هذا ما كتبته.
# base: 2f948c4c
review_line = {$label}: {$value}
# base: 7beea00f
review_ask = هل هذا صحيح؟
# base: 9ee18a14
review_which = سنغيره. ما هو الخطأ؟
# base: bcaaf0fa
changed = من الجيد أنكم قلتم ذلك. لقد غيرته.
# base: 290f7642
button_right = نعم، هذا صحيح
# base: 3c2ef761
button_change = لا، أريد تغيير شيء
# base: f18bf11d
button_unknown = لا أعرف
# base: 2cedeb9e
button_person = أريد إنساناً
# base: 84d6e633
button_start_over = البدء من جديد
# base: d74b7872
button_cancel = لا داعي
# base: 5713a746
button_skip = تخطي هذا السؤال
# base: b76ad922
help =
    يمكنكم دائماً كتابة هذا.
    موظف: أنقل رسالتكم إلى إنسان.
    اتصال: يتصل بكم شخص.
    رجوع: إلى السؤال السابق.
    من جديد: نبدأ من البداية.
    توقف: نتوقف.
# base: 74c48dc2
stopped =
    نتوقف الآن. لن تصلكم تذكيرات بعد الآن.
    اكتبوا متى احتجتم إلى شيء. عندها أجيب من جديد.
# base: e23fed49
cancelled = حسناً، لن نفعل ذلك. لم أنقل شيئاً. اكتبوا إذا حدث شيء.
# base: 12e6cd68
who_reads =
    أنا كمبيوتر. أقرأ ما تكتبون.
    البلاغ الذي نقلته يقرؤه موظف.
    جيرانكم لا يقرؤون هذا أبداً.
# base: 83fb1981
my_reports = {$reports}
# base: 0c24d73f
no_reports = لم أنقل عنكم شيئاً بعد. احكوا لي ما الأمر.
# base: dd3810a0
report_waits = البلاغ {$number}، التاريخ: {$since}. {$worker} سيقرؤه {$when}.
# base: 71e8ec79
report_taken = البلاغ {$number}، التاريخ: {$since}. {$worker} يعمل عليه الآن.
# base: 384a2ff1
report_is_late = البلاغ {$number}، التاريخ: {$since}. الأمر يأخذ وقتاً أطول مما قلنا. نعتذر عن ذلك.
# base: de420f7b
report_closed = انتهى البلاغ {$number}.
# base: 5faf1cc6
my_data =
    أحفظ ما كتبتموه لي. البداية: {$since}. هذا محفوظ ومقفل.
    عدد بلاغاتكم: {$count}. من يأخذ بلاغاً يقرؤه.
    اكتبوا أرسلوا بياناتي لتحصلوا على كل شيء.
    اكتبوا احذفوا كل شيء لمسحه، واكتبوا موظف إن كان شيء غير صحيح.
# base: d039c2a1
my_readers =
    من قرأ ما كتبتم:
    {$readers}
    إذا رأيتم أن هذا غير صحيح، اكتبوا إنسان.
# base: 901a74f2
no_readers = لا أحد حتى الآن.
# base: e90c4402
reader_on_days = {$worker}: {$days}.
# base: daa2bf55
nothing_before = كان هذا أول سؤال. لا يمكنني الرجوع أكثر.
# base: be669d33
thanked = على الرحب والسعة. اكتبوا إذا حدث شيء.
# base: c8cc287e
words_kept = قرأت ما كتبتم، وسأحتفظ به. أولاً أسألكم بعض الأسئلة القصيرة.
# base: 0cac84f7
welcome_back = أهلاً بعودتكم. توقفنا هنا.
# base: 2271cf18
going_on = إذن نكمل من حيث توقفنا.
# base: b1db0e5c
person_is_told = هناك إنسان يعرف أنكم تنتظرون.
# base: d7ae28c1
person_asked_before =
    نقلت هذا من قبل، {$since}. رسالتكم تحمل الرقم {$number}.
    {$who}
# base: a2084153
person_waits = {$worker} سيقرؤها {$when}.
# base: 1eb6f49a
person_waits_long = {$worker} سيقرؤها في أقرب وقت. نعتذر عن التأخير.
# base: 0d8c7db7
person_has_it = {$worker} بدأ العمل عليها.
# base: 41bc74e5
script_again_in_danger = أنتم تكتبون الآن من جديد مع Waakvlam، الكمبيوتر. رسالتكم ما زالت مفتوحة. أنقل ما تكتبون.
# base: 0ea70480
turn_given_up =
    لم أستطع معالجة هذه الرسالة. هذا بسببي.
    {$worker} سيقرؤها {$when}. رسالتكم تحمل الرقم {$number}.
# base: c682c1c6
file_too_large = هذا الملف كبير جداً عليّ. صورة أصغر مناسبة. أو احكوا ذلك بالكلمات.
# base: 9fdba683
file_not_fetched = لم يصل ملفكم كما يجب. أرسلوه مرة أخرى، أو احكوا ذلك بالكلمات.
# base: a48de3bc
worker_closed_other = أُغلق الرقم {$number}. صاحب البلاغ سيصله نصكم. الشخص نفسه لا يصله مني شيء. نصكم محفوظ: انقلوه بأنفسكم.
# base: 64d5a33c
worker_given_up = لم أستطع فعل ذلك. حاولوا مرة أخرى، أو اسألوا المسؤول عن النظام.
# base: 23e6c82d
script_again = أنتم تكتبون الآن من جديد مع Waakvlam، الكمبيوتر.
# base: ee3f6b37
received_photo = حفظت صورتكم. لا أستطيع رؤيتها. لكنني أفهم الكلمات.
# base: d6271b45
received_voice = حفظت رسالتكم الصوتية. لا أستطيع فهمها. لكنني أفهم الكلمات المكتوبة.
# base: af6a07f5
received_video = حفظت الفيديو. لا أستطيع مشاهدته. لكنني أفهم الكلمات.
# base: 8b29e72d
received_file = حفظت ملفكم. لا أستطيع قراءته. لكنني أفهم الكلمات.
# base: a759abb2
received_place = حفظت المكان. لا أستطيع استخدامه بنفسي. لكنني أفهم الكلمات.
# base: be0dffc2
received_card = وصلتني جهة الاتصال. لا أستطيع استخدامها بنفسي. لكنني أفهم الكلمات.
# base: 599ee954
received_sticker = رأيته. بالكلمات أو بزر أفهمكم أكثر.
# base: 44d13d63
received_else = وصلني ذلك. لا أستطيع قراءته. لكنني أفهم الكلمات.
# base: 4f64fa30
blank = وصلت رسالتكم فارغة.
# base: 6953f4f3
edited = أقرأ كلماتكم الجديدة.
# base: e8ac1e84
old_button = هذا الزر من سؤال سابق. لم يتغير شيء.
# base: 2723c4d6
danger_heard = أنقل كلماتكم. لا تنتظروا إذا أردتم الاتصال.
# base: ef252a75
danger_closed = نظر موظف معكم في الأمر. يمكننا أن نكمل.
# base: c11646ca
lost_the_way = حدث خطأ عندي. كلماتكم محفوظة. اكتبوا: موظف، وسينظر شخص في ذلك.
# base: c13a5507
worker_here = {$name} يقرأ معكم الآن. أنتم تكتبون الآن مع إنسان.
# base: 8a5bda2a
matter_closed =
    انتهى بلاغكم {$number}.
    {$text}
# base: b14e3878
matter_closed_write_again =
    انتهى بلاغكم {$number}.
    {$text}
    إذا لم يتحسن الأمر، اكتبوا من جديد.
# base: b9cb239a
is_it_better = هل أصبح الأمر أفضل الآن؟
# base: 31b22bfd
is_it_better_later =
    انتهى بلاغكم {$number} قبل فترة.
    هل أصبح الأمر أفضل الآن؟
# base: beaa3f6f
button_better = نعم، أصبح أفضل
# base: a4611ad9
button_not_better = لا، ليس بعد
# base: 2c3db88f
is_better = يسعدني سماع ذلك. اكتبوا إذا حدث شيء من جديد.
# base: a14bd9c1
opened_again =
    شكراً لأنكم قلتم ذلك. البلاغ {$number} مفتوح من جديد.
    {$worker} سيقرؤه {$when}.
# base: 70a58cd6
reported_again =
    شكراً لأنكم قلتم ذلك. أجعل منه بلاغاً جديداً: رقم {$number}.
    {$worker} سيقرؤه {$when}.
# base: 5dd79392
worker_claim = أخذ
# base: a2200c3c
worker_read = قراءة
# base: a5ddcce3
worker_hand_back = إعادة
# base: ab5e5388
worker_close = إغلاق
# base: df4820a5
worker_alert = جديد: {$kind}، رقم {$number}.
# base: 7c35e465
worker_alert_high = مهم: {$kind}، رقم {$number}.
# base: b22259f9
worker_alert_urgent = عاجل: {$kind}، رقم {$number}.
# base: ad416561
worker_new_from_list = جديد من قائمة مؤجِّر: {$count} مرات {$kind}.
# base: cde3bfd5
worker_fact_name = الاسم
# base: 42526819
worker_fact_address = العنوان
# base: 16db1c63
worker_fact_phone = الهاتف
# base: 96abf685
worker_fact_email = البريد الإلكتروني
# base: ea179d43
worker_fact_amount = المبلغ
# base: 3d10784c
worker_alarm = إنذار: ربما هناك شخص في خطر ({$danger}). سيأتي الرقم فوراً.
# base: 90465e01
worker_where = أين
# base: 0142371c
worker_in_a_group = في مجموعة. يقرأ آخرون ما تجيب به.
# base: d8fa84ea
worker_claimed = الرقم {$number} معكم الآن. أجيبوا على هذه الرسالة، فيقرؤها الشخص.
# base: c0adf335
worker_said = تم الإرسال، عن الرقم {$number}.
# base: 9e550039
worker_not_said = لم تُرسل رسالتكم. شخص آخر يتحدث الآن.
# base: 550a6649
worker_handed_back = الرقم {$number} عاد إلى المجموعة.
# base: 5bff6345
worker_choose_outcome = كيف انتهى الرقم {$number}؟
# base: e37a5835
worker_text_for_reporter = اكتبوا جملة أو جملتين. ماذا يمكن لصاحب البلاغ {$number} أن يقرأ؟
# base: 040b900a
worker_text_for_person = اكتبوا جملة أو جملتين للشخص نفسه، عن الرقم {$number}. أنا لا أرسلها. أحفظها، وأنتم تنقلونها.
# base: 472b7e4c
worker_closed = أُغلق الرقم {$number}. صاحب البلاغ سيصله نصكم.
# base: fb2ec06e
worker_opened_again = مفتوح من جديد: {$kind}، رقم {$number}. صاحب البلاغ يقول إن الأمر لم يتحسن.
# base: 015e55bd
worker_was_first = سبقكم: {$name}.
# base: a135e84d
worker_claim_first = خذوه أولاً. بعدها يمكنكم الإجابة.
# base: cbda7f20
worker_is_closed = هذا مغلق من قبل.
# base: 1bb990de
worker_unknown_number = لا أعرف هذا الرقم.
# base: 6c12cebb
worker_nothing_claimed = ليس معكم شيء الآن. خذوا بلاغاً أولاً.
# base: 302b5dd7
worker_about_which = عن أي بلاغ رسالتكم؟
# base: 703f8b09
worker_words_only = أنقل الكلمات فقط. اكتبوا إجابتكم.
# base: dbb40710
worker_relay_off = القراءة في Telegram متوقفة. اسألوا المسؤول عن النظام.
# base: 39f75046
worker_case_lost = لم يعد ممكناً قراءة ما قيل عن البلاغ رقم {$number}. ما زال بإمكانكم إغلاقه في لوحة العمل.
# base: a9a598e7
worker_more = هناك المزيد عند الرقم {$number}.
# base: b33b3114
worker_carries_others = توجد بلاغات أخرى مع هذا الرقم. أغلقها أولًا في الصفحة.
# base: 6dfb4abe
worker_wants_call = يريد اتصالاً.
# base: 315df0a4
worker_coupled = مرحباً {$name}. هنا تصلكم البلاغات.
# base: b6a7e591
worker_help = هنا تصلكم البلاغات. خذوها بالأزرار.
# base: c0f32d29
worker_nameless = موظف
# base: 131ec61e
danger_gas = غاز
# base: 71764747
danger_fire = حريق
# base: 3797a012
danger_violence = عنف
# base: 1603cec4
danger_medical = حالة طبية طارئة
# base: 104765a7
danger_child = طفل
# base: 3df8db14
danger_self_harm = انتحار
# base: a3c968bf
danger_other_at_risk = قلق على شخص آخر
# base: 7738cfee
when_it_happens_again = إذا حدث مرة أخرى فاضغط في الأسفل. عندها أضيفه إلى بلاغك.
# base: d09ebfe4
button_again = يحدث مرة أخرى
# base: 6bea87fb
which_code = اكتب الرمز الذي في رسالتك من فضلك. يبدأ بحرف W وفيه اثنا عشر حرفا ورقما.
# base: 5348672b
code_does_not_work = هذا الرمز لا يعمل هنا. يمكنك أن تطلب رمزا جديدا من الموظف. وأنا أساعدك دون رمز أيضا.
# base: 53838343
is_it_you = هذا الرمز من أجل {$name}. هل هذا أنت؟
# base: 3e338349
button_its_me = نعم، هذا أنا
# base: a732f075
button_not_me = لا، ليس أنا
# base: 3f018a13
introduced = {$introduced}
# base: 4d26c5bb
introduced_yes = يسعدني وجودك هنا، {$name}. يعرف موظفك الآن أنك أنت من يكتب.
# base: eb8802f4
introduced_no = شكرا على قولك هذا. هذه المحادثة غير مرتبطة بأحد. سأخبر من أعد الرمز.
# base: 93b405d4
not_you = شكرا على قولك هذا. هذه المحادثة غير مرتبطة بأحد. يمكنك المتابعة.
# base: 4575213f
somebody_else = شكرا على قولك هذا. ما يكتب الآن يصبح بلاغا مستقلا.
# base: a2db0f73
worker_linked = الرقم {$number}: استخدم رمزك. الشخص مرتبط الآن.
# base: f5cb9329
worker_linked_letter = استخدم الرمز الذي في رسالتك. الشخص مرتبط الآن.
# base: c4a3f1dd
worker_declined = الرقم {$number}: استخدم رمزك. يقول الشخص: هذا ليس أنا. لم يرتبط شيء.
# base: c702938d
worker_declined_letter = استخدم الرمز الذي في رسالتك. يقول الشخص: هذا ليس أنا. لم يرتبط شيء.
# base: 663171cc
worker_unlinked = الرقم {$number}: يقول الشخص: لم أعد أنا. أزيل الارتباط.
# base: 72b09455
worker_unlinked_letter = الرمز الذي في رسالتك: يقول الشخص إنه لم يعد هو. أزيل الارتباط.
# base: d0d74c42
letter_with_code =
    مرحبا {$name}،
    بهذا الرمز يعرف Waakvlam أنك أنت من يكتب.
    {$code}
    اكتبه في المحادثة أو افتح هذا الرابط.
    {$link}
    يعمل الرمز مرة واحدة. آخر يوم: {$until}.
    مع التحية، {$worker}
# base: 5707f32b
places = {$places}
# base: 6a72895b
places_near = يمكنك الذهاب إلى هنا أيضا.
# base: cdf75e4c
places_none = لا أعرف بعد مكانا قريبا منك. قد يعرف إنسان أكثر. اكتب عندها إنسان.
# base: dfc2dd5f
place_line = {$name}: من أجل {$whom}.
# base: 81109ed9
place_open = مفتوح الآن، حتى الساعة {$until}.
# base: 0706f855
place_open_days = مفتوح الآن، حتى {$day}، الساعة {$time}.
# base: 59f5569c
place_opens = يفتح في {$day}، الساعة {$time}.
# base: ebd465d1
place_always = مفتوح دائما.
# base: fcc04e9a
place_agreed = مفتوح حسب الموعد.
# base: 6ab44ddb
place_visit = العنوان: {$how}
# base: 830832a4
place_call = الهاتف: {$how}
# base: c062c167
place_site = للقراءة: {$how}
# base: 9dd5009c
place_free = هذا مجاني.
# base: 6eb2aeaf
place_paid = هذا ليس مجانيا. اسأل عن السعر أولا.
# base: 77b508a3
in_a_group =
    هنا يقرأ آخرون أيضا. لذلك لا أقول شيئا في مجموعة.
    اكتب لي في محادثة معي وحدي.
    إذا كان هناك خطر فاتصل بـ {$line_emergency}.
# base: 4721cc1a
known_already = أعرف هذا من قبل. أخبرني من فضلك إذا كان شيء غير صحيح.
# base: 3c4fddfb
further_first = ذكرت شيئا آخر: {$matter}. هل نبدأ به؟
# base: cccdf018
further_later = حسنا، نفعل ذلك بعد قليل.
# base: 0e5aad96
further_next = ذكرت أيضا: {$matter}. هل تريد أن تحكي عنه الآن؟
# base: c253661e
further_not = لا بأس. اكتب لنا متى أردت ذلك.
# base: a73a5eb6
button_further_first = نعم، هذا أولا
# base: 2c0ff174
button_further_after = لا، فيما بعد
# base: 0b9fd611
button_further_now = نعم، الآن
# base: 6d800613
button_further_not = لا، ليس الآن
# base: 6413c0ec
promise_not_kept =
    كنا سنقرأ بلاغكم {$number}، {$when}. لم ننجح في ذلك. نعتذر عن ذلك.
    {$desk}: هناك يعرفون ذلك الآن. بلاغكم يبقى مفتوحاً.
# base: 7cdb220d
worker_rings_again = لم يأخذ أحد هذا بعد: {$kind}، رقم {$number}.
# base: ebbc258d
worker_asked_again = الرقم {$number} ما زال ينتظركم: {$kind}.
# base: a556f117
worker_passed_on = من {$name} إليكم: {$kind}، رقم {$number}.
# base: 871fdac7
worker_moved_on = الرقم {$number} الآن عند {$name}. لا داعي لأن تفعلوا شيئاً بعد.
# base: 4bbd460d
worker_last_day = اليوم هو اليوم الأخير: {$kind}، رقم {$number}. لم يأخذ أحد هذا بعد.
# base: ec86c6af
worker_first_word = مضى اليوم المحدد للرقم {$number}: {$kind}. الشخص ما زال ينتظر كلمة منكم.
# base: e54b3ebc
worker_first_word_of = مضى اليوم المحدد للرقم {$number}: {$kind}. أخذه {$name}.
# base: 92e71f10
worker_is_it_done = الرقم {$number} هادئ منذ أسبوعين: {$kind}. إذا انتهى الأمر فأغلقوه من فضلكم.
# base: 11b3e472
worker_look_after = {$name} غير موجود الآن. تابعوا الرقم {$number} في هذه الأثناء: {$kind}.
# What somebody was asked to agree to.
# base: b729dde0
my_data_agreed = قلتم نعم على شيء. اكتبوا موافقتي لتروا على ماذا.
# base: 507674d8
worker_agreed = الرقم {$number}: الشخص يقول نعم على سؤالكم.
# base: 2ffd6edb
worker_declined_asking = الرقم {$number}: الشخص يقول لا على سؤالكم. لا تسألوا مرة أخرى.
# base: 34243d98
worker_withdrew = الرقم {$number}: الشخص يسحب موافقة. لم تعد سارية. انظروا في لوحة العمل.
# base: 45a7d751
worker_offer_accepted = الرقم {$number}: الشخص يقبل العرض.
# base: 7f8503dc
worker_offer_rejected = الرقم {$number}: الشخص يقول لا على العرض. لا يجوز لكم نقل شيء إلى البلدية.
# base: 39f46287
reminder_offer = لا بأس. ما كتبتموه يبقى هنا. هل أذكركم مرة واحدة، {$day}؟
# base: bbbadb04
reminder_too_far = لا أستطيع التذكير بعد كل هذا الوقت. هل أذكركم في هذا اليوم: {$day}؟
# base: 5b01e3bb
reminder_agreed = حسناً. سأذكركم مرة واحدة. اليوم: {$day}. يمكنكم أن تكملوا قبل ذلك أيضاً.
# base: 132d0fe0
reminder_stands = موعدنا: {$day}. يمكنكم أن تكملوا قبل ذلك أيضاً.
# base: 42267bbb
reminder_none = حسناً، لن أرسل تذكيراً. ما كتبتموه يبقى هنا. اكتبوا متى أردتم أن تكملوا.
# base: c84e9154
reminder_nothing_open = لا يوجد سؤال مفتوح. اكتبوا متى أردتم.
# base: 63f841e4
reminder = طلبتم مني أن أذكركم. هل تريدون أن نكمل الآن؟
# base: 40c85363
button_remind = نعم، ذكروني
# base: 62b60954
button_no_reminder = بدون تذكير
# base: 305c22e0
button_go_on = نعم، نكمل
# base: 61b997f5
check_in_proposal =
    يقترح عليكم {$name} أن أسألكم عن حالكم.
    {$rhythm}
    {$silence}
    يمكنكم التوقف دائماً. هل يناسبكم هذا؟
# base: 97d0f845
check_in_each_week = كل أسبوع، يوم {$day}، {$part}.
# base: c6179a26
check_in_each_two_weeks = مرة كل أسبوعين، يوم {$day}، {$part}.
# base: 6e2d7280
check_in_each_month = كل شهر، أول يوم {$day}، {$part}.
# base: f2d07b8e
check_in_morning = صباحاً
# base: e55a1fd7
check_in_afternoon = بعد الظهر
# base: 79c26033
check_in_silence_nothing = إذا لم تجيبوا، فلن يحدث شيء.
# base: 78795d0e
check_in_silence_ask_once = إذا لم تجيبوا، أسألكم مرة أخرى فقط. عدد الأيام قبل ذلك: {$days}.
# base: c70cf727
check_in_silence_tell_helper = إذا لم تجيبوا، أخبر {$name} بذلك. عدد الأيام قبل ذلك: {$days}.
# base: 571124a7
button_agree = نعم، يناسبني
# base: d2282127
button_decline = لا، أفضل ألا
# base: c8c8f688
check_in_agreed =
    اتفقنا. المرة الأولى: {$next_day}.
    إذا لم تعودوا تريدون ذلك، اكتبوا: لا تسألوا.
# base: 3d3b69a1
check_in_declined = حسناً، لن أسأل شيئاً. اكتبوا إذا حدث شيء.
# base: 71c09fc8
check_in_what =
    اتفقنا أن أسألكم عن حالكم.
    {$rhythm}
    {$silence}
    المرة القادمة: {$next_day}.
# base: ba67df03
check_in_changed =
    غيرت ذلك.
    {$rhythm}
    المرة القادمة: {$next_day}.
# base: 6785d875
check_in_how_often = كيف تفضلون ذلك؟
# base: aabb8490
check_in_which_day = أي يوم تفضلون؟
# base: cc4a8f53
button_each_week = كل أسبوع
# base: f3e3d43e
button_each_two_weeks = مرة كل أسبوعين
# base: 7905db56
button_each_month = كل شهر
# base: 59872acf
button_other_day = يوم آخر
# base: 152d01c0
button_day = {$day}
# base: c6535473
button_end_check_in = لا تسألوا
# base: 327227ab
check_in_none = لم نتفق على أن أسألكم شيئاً. اكتبوا إذا حدث شيء.
# base: b2887228
check_in_ended = حسناً. لن أسألكم عن حالكم بعد الآن. اكتبوا إذا حدث شيء.
# base: d2591af5
check_in_stopped_too = ولن أسألكم عن حالكم بعد الآن.
# base: 1c3a0bb4
check_in_ended_by_worker = أنهى {$name} اتفاقنا. لن أسألكم عن حالكم بعد الآن. اكتبوا إذا حدث شيء.
# base: d061d90d
check_in_again = سألتكم هذا يوم {$day}. يمكنكم الإجابة الآن، وليس عليكم ذلك.
# base: 28e0938b
check_in_told =
    لم تجيبوا. اتفقنا أن يعرف {$name} ذلك. أخبره الآن.
    اكتبوا متى أردتم.
# base: c97fc8ff
worker_check_in_asked = سئل يوم
# base: 8cf4bced
worker_check_in_answer = الجواب
# base: c34370ae
worker_check_in_silent = لم يجب. لا نعرف أكثر من ذلك.
# base: da0987d5
passed_on_as_agreed =
    قلتم نعم على هذا. لذلك ننقله الآن. إلى: {$to}.
    الموضوع: {$things}.
    إذا أردتم التوقف فاكتبوا: موافقتي.
# base: db7c35e5
passed_on_with_later =
    قلتم نعم على هذا. لذلك ننقله الآن. إلى: {$to}.
    الموضوع: {$things}.
    وكذلك ما تكتبونه لاحقًا.
    إذا أردتم التوقف فاكتبوا: موافقتي.
# base: 8231e0ec
worker_offered = يسأل {$from} هل تتولون هذا: {$kind}. تقرؤون المزيد في لوحة العمل.
# base: f296777b
worker_offered_high = مهم: يسأل {$from} هل تتولون هذا: {$kind}. تقرؤون المزيد في لوحة العمل.
# base: c85e414c
worker_offered_urgent = عاجل: يسأل {$from} هل تتولون هذا: {$kind}. تقرؤون المزيد في لوحة العمل.
# base: 89a359c8
worker_offer_waits = لم يجب أحد {$from} بعد عن نقل بلاغ: {$kind}. تقرؤون المزيد في لوحة العمل. من يقوم بهذا؟
# base: 8790d6e2
worker_offer_unanswered = لم يجب {$to} بعد عن الرقم {$number}. ما زال البلاغ لديكم.
# base: 96607c5e
worker_offer_lapsed = انتهى نقل الرقم {$number} إلى {$to} دون قبول. البلاغ لديكم. اختاروا طريقًا آخر.
# base: 7645f2db
worker_offer_taken = يتولى {$to} الرقم {$number}.
# base: e95c221a
worker_offer_declined = لا يتولى {$to} الرقم {$number}. السبب: {$why}. ما زال البلاغ لديكم.
# base: 05dcf2fb
worker_offer_revoked = سحب {$from} النقل: {$kind}. لا يلزمكم شيء آخر.
# base: a16ae3aa
worker_offer_done = خبر من {$to} عن الرقم {$number}: {$what}.
# base: aa9b2459
worker_take_over = تولي الأمر
# base: 22164299
worker_decline = رفض
# base: 83df3533
worker_decline_why = من عرض هذا يعرف سببكم. لماذا لا تتولونه؟
# base: d2f32174
worker_offer_yours = تتولون هذا الآن. من: {$from}. رقمه عندكم: {$number}.
# base: b6dae712
worker_offer_yours_already = توليتم هذا من قبل. من: {$from}. رقمه عندكم: {$number}.
# base: 0e0a364b
worker_offer_no = لا تتولون هذا. يعرف {$from} سببكم.
# base: 6afc0988
worker_offer_no_already = قيل لا لهذا من قبل. من قال: {$name}. يعرف {$from} ذلك.
# base: 4ff5c70e
worker_offer_over = انتهى هذا السؤال. لا حاجة إلى شيء منكم.
# base: e1ea3763
worker_offer_close = هذا عن عنوانكم أو عنوان عائلتكم. اتركوه لزميل.
# base: fd9bfecf
worker_offer_not_now = لا يمكن أن يأتي هذا إليكم الآن. {$why}
# base: 3dd1e069
worker_giver_waits = سلّمتكم منظمة أخرى هذا البلاغ. أخبروها أولًا في لوحة العمل بما نتج عنه.
# base: d5535915
worker_not_back = جاء هذا من منظمة أخرى. أخبروها في لوحة العمل أنه ليس لكم.
# base: 9eb63e10
worker_follow_up_day = اكتبوا يوماً، مثلاً: over twee weken. متى تسألون كيف الحال، بخصوص الرقم {$number}؟
# base: f7697b53
worker_follow_up = اسألوا اليوم كيف الحال: {$kind}، الرقم {$number}. أنتم أغلقتم هذا من قبل.
# base: c57d71ff
worker_before = أُبلغ عنه من قبل
# base: edefec11
worker_was_closed = الرقم {$number}، مغلق. يقول من أبلغ إن الأمر ليس أفضل.
# base: 82cd9ec2
worker_away = أنتم غائبون من {$from} حتى {$until}. ما هو مفتوح لديكم يذهب إلى من ينوب عنكم. إذا عدتم أبكر، اكتبوا /terug.
# base: ed02a01a
worker_away_how = اكتبوا أول يوم تعودون فيه: /afwezig tot 3 december. أو: /afwezig van 1 december tot 3 december.
# base: e5ffb608
worker_back = أهلاً بعودتكم. البلاغات الجديدة تأتي إليكم من جديد.
# base: d20419b7
goes_to = ← {$to}
# base: 1106060b
goes_to_nobody_yet = ← {$to}. لم يتولَّ أحد هذا الأمر بعد. من يتولاه سيقرأ رسالتكم.
# base: 05720b82
for_whom = لمن هذه الرسالة؟
# base: d4d3509f
for_whom_was =
    كتبتم: “{$words}”
    لمن كانت هذه الرسالة؟
# base: ed2c2c02
for_whom_was_file = أرسلتم شيئاً. لمن كان ذلك؟
# base: f12243e2
button_something_else = شيء آخر
# base: e5f24d5f
about_something_else = أنتم تكتبون الآن مع Waakvlam، الكمبيوتر. بلاغاتكم الأخرى تبقى مفتوحة.
# base: 6a2a7824
worker_turned = الرقم {$number}: الشخص يكتب الآن مع شخص آخر. يمكنكم أخذوا الكلمة من جديد.
# base: 1afefcab
worker_take_word = خذوا الكلمة
# base: 2d064b6a
worker_unclear = ليس واضحاً بعد لمن
# base: d38bd950
worker_moved_away = الرقم {$number}: كانت رسالة تخص أمراً آخر.
# base: 58eae62a
worker_support = اقتراح: خطوة دعم إضافية لشخص ترافقونه. مَن ولماذا مكتوب في لوحة العمل. أنتم تقررون.
# base: 35f3d8c3
worker_support_number = اقتراح بخصوص الرقم {$number}: خطوة دعم إضافية. السبب مكتوب في لوحة العمل. أنتم تقررون.
# base: d6ffd4f9
worker_support_yes = نعم، خطوة إضافية
# base: a2077a14
worker_support_no = لا، يبقى كما هو
# base: 724648d3
worker_support_later = لاحقاً
# base: 92ac3438
worker_support_why = اكتبوا جملة واحدة. لماذا تقررون ذلك؟
# base: 8a9d0544
worker_support_done = حُفظ قراركم.
# base: 29562d02
worker_support_answered = لم يعد هذا الاقتراح مفتوحاً.
# base: 4e57b417
worker_support_waits = حسناً. يبقى الاقتراح في لوحة العمل.
# base: 9b90f368
erase_ask =
    عندها أمسح كل ما كتبتم وما نتج عنه. أفعل ذلك يوم {$day}.
    وبعد {$days} يومًا لا يمكن قراءته في أي نسخة أيضًا.
    يبقى فقط أنه كان هناك بلاغ، دون كلماتكم.
    ما حصل عليه آخرون أو يعرفونه هم يحتفظون به.
# base: e54359ef
erase_sure = هل أنتم متأكدون؟
# base: 09cf64d7
erase_open = ما زال لكم بلاغ مفتوح. هل تسحبونه أم أنتظر حتى ينتهي؟
# base: a1457b0a
erase_in_danger = ما زال هناك من يهتم بسلامتكم. لا أمسح إلا حين يقول إن الأمر بخير. هل تريدون ذلك؟
# base: 379f85a8
erase_told =
    رقم طلبكم {$number}. {$erased}
    اكتبوا لا تحذفوا إن غيّرتم رأيكم.
# base: c972db84
erase_on = يوم {$day} أمسح كل شيء.
# base: 76392de0
erase_when_closed = أمسح كل شيء حالما ينتهي بلاغكم.
# base: 2ef6e20b
erase_withdrawn = سيعلم الموظف المسؤول أنكم تسحبون البلاغ.
# base: 880dd08b
erase_for_you = سجّل {$name} نيابة عنكم أن يُمسح كل شيء.
# base: 24021dd5
erase_undone = حسنًا، لا أمسح شيئًا. يبقى كل شيء كما كان.
# base: d4fdbbc1
erase_none = لا يوجد طلب مسح. لا أمسح شيئًا.
# base: 3f872f9f
button_erase_all = نعم، امسح كل شيء
# base: a451a220
button_erase_wait = امسح حين ينتهي
# base: 3f7e9cdd
button_erase_withdraw = اسحب وامسح
# base: 43d66eed
button_erase_not = لا، احتفظ بكل شيء
# base: 174b4447
button_erase_undo = لا تحذفوا
# base: 8bd22528
worker_erasure_waits = الرقم {$number}: يريد الشخص مسح كل شيء ابتداء من {$day}. ينتظر ذلك حتى يُغلق البلاغ.
# base: 569c0313
worker_erasure_withdraws = الرقم {$number}: يسحب الشخص البلاغ. يوم {$day} يُغلق ويُمسح كل شيء. حتى ذلك الحين يمكنكم التحدث معه.
# base: 58326509
worker_erasure_undone = الرقم {$number}: لا يريد الشخص مسح شيء بعد الآن.
# base: 68482c90
erase_on_or_closed = ابتداء من {$day} أمسح كل شيء حالما ينتهي بلاغكم.
# base: 45b4e2a5
take_along_page = في أسفل هذه الصفحة مكتوب My data (Mijn gegevens). هناك يمكنكم قراءة كل شيء وحفظه.
# base: 0923908b
take_along_not_here = لا أستطيع إرسال ملفات هنا. اكتبوا موظف فتحصلون عليها.
# base: d5244513
take_along_ask =
    سأرسل إليكم عندئذ كل ما أحفظه عنكم.
    هذه المحادثة تابعة لتيليغرام، وهي شركة خارج الاتحاد الأوروبي.
    تيليغرام تحفظه أيضا.
    هل أرسل كل شيء هنا؟
# base: 9b10fbc8
take_along_comes =
    أرسل إليكم الآن ملفين. الأول لتقرؤوه.
    والثاني لبرنامج آخر.
    من يحمل هاتفكم يستطيع قراءتهما أيضا.
# base: 1fd20aab
take_along_to_read = هذا ما أحفظه عنكم، للقراءة.
# base: b0bf8b06
take_along_to_keep = هذا هو نفسه، لبرنامج آخر.
# base: 97717dc6
take_along_not = حسنا، لا أرسل شيئا هنا. اكتبوا موظف فتحصلون عليه بطريقة أخرى.
# base: 8a128653
take_along_often = أرسلته اليوم ثلاث مرات. اطلبوه غدا مرة أخرى، أو اكتبوا موظف.
# base: 79b06ea5
take_along_somebody_else = شخص آخر يكتب الآن. لذلك لا أرسله الآن. اطلبوه لاحقا مرة أخرى.
# base: 398bba22
take_along_too_large = الملف {$name} كبير جدا لهذه المحادثة. اكتبوا موظف فتحصلون عليه بطريقة أخرى.
# base: c8c201d6
take_along_failed = لم أتمكن من إرسال الملف {$name}. اكتبوا موظف فتحصلون عليه.
# base: ab0ad7d1
button_take_along = أرسل بياناتي
# base: f3a20c34
button_take_along_yes = نعم، أرسل كل شيء
# base: 3702346c
button_take_along_no = لا، ليس هنا
# base: e563dc01
guess_one = هل الأمر عن: {$matter}؟
# base: ae7fadbb
guess_few = لست متأكدا. عن ماذا الأمر؟
# base: 50779362
perhaps_danger =
    في حالة الخطر اتصل بالرقم {$line_emergency}.
    إذا كنت تفكر في الموت فاتصل بالرقم {$line_suicide_prevention}، ليلا ونهارا.
# base: 71aaaea5
reporter_seen_court =
    يمكن لموظف الآن أن يرى من أبلغ عن الرقم {$number}. وهو أنتم.
    الجهة: {$sort}. السبب: المحكمة تطلب ذلك.
    قرر ذلك شخصان معاً. إذا أردتم الحديث عن هذا، اكتبوا: إنسان.
# base: e1182464
reporter_seen_prosecution =
    يمكن لموظف الآن أن يرى من أبلغ عن الرقم {$number}. وهو أنتم.
    الجهة: {$sort}. السبب: الشرطة أو النيابة تطلب ذلك حسب القانون.
    قرر ذلك شخصان معاً. إذا أردتم الحديث عن هذا، اكتبوا: إنسان.
# base: 33d16c35
reporter_seen_supervision =
    يمكن لموظف الآن أن يرى من أبلغ عن الرقم {$number}. وهو أنتم.
    الجهة: {$sort}. السبب: جهة رقابة تطلب ذلك حسب القانون.
    قرر ذلك شخصان معاً. إذا أردتم الحديث عن هذا، اكتبوا: إنسان.
# base: e8ad0357
reporter_seen_duty =
    يمكن لموظف الآن أن يرى من أبلغ عن الرقم {$number}. وهو أنتم.
    الجهة: {$sort}. السبب: القانون يلزمنا بأن نخبر جهة ما.
    قرر ذلك شخصان معاً. إذا أردتم الحديث عن هذا، اكتبوا: إنسان.
# base: 7a498780
worker_custody_asked = يطلب {$name} أن يرى من أبلغ عن الرقم {$number}. يمكنكم أن تقرروا في لوحة العمل.
# base: db52b5ce
worker_custody_waits = لم يقرر أحد بعد هل يرى {$name} من أبلغ عن الرقم {$number}. يمكنكم ذلك في لوحة العمل.
# base: aef67b9b
worker_custody_unanswered = لم يقرر أحد بعد في سؤالكم عن الرقم {$number}. يعرف بذلك الآن زملاء آخرون.
# base: 283d754d
worker_custody_lapsed = لم يقرر أحد في سؤالكم عن الرقم {$number}. انتهى السؤال. يمكنكم أن تسألوا من جديد.
# base: aafdc111
worker_custody_granted = يمكنكم ليوم واحد أن تروا من أبلغ عن الرقم {$number}. تقرؤونه في لوحة العمل.
# base: 069e00e9
worker_custody_refused = لا يمكنكم أن تروا من أبلغ عن الرقم {$number}. السبب في لوحة العمل.
# base: d28c6103
worker_custody_ended = سحب زميل الموافقة على الرقم {$number}. لم تعودوا ترون من أبلغ.
# base: d25e61ea
worker_custody_over = انتهى اليوم الخاص بالرقم {$number}. لم تعودوا ترون من أبلغ.
# base: c8862c28
number_left_out = لقد حذفت رقمكم: لا حاجة إليه هنا، ولن يقرأه أحد.
# base: 57a335c6
unsay_which = الأمر يخص هذه الرسالة: "{$words}".
# base: 79e6a9ba
unsay_which_file = الأمر يخص آخر ما أرسلتموه.
# base: 7f4b02a6
unsay_stays =
    عندها لا يستطيع أحد قراءتها هنا.
    في النسخ القديمة تبقى مقفلة.
# base: d9162923
unsay_passed_on =
    يعرف الموظف أنكم حذفتم شيئا، ولا يعرف ما هو.
    ما قرأه من قبل يبقى يعرفه.
# base: d67c4f01
unsay_sure = هل أحذفها؟
# base: f57ac0dd
unsay_kept = حسنا، تبقى كما هي.
# base: 7bfa8398
unsay_watched =
    لا أستطيع حذف هذه الرسالة الآن: هناك من يهتم بكم.
    هو يحتاج إليها. اسألوني مرة أخرى بعد ذلك.
# base: 7f4f2573
unsay_nothing =
    لا أجد رسالة يمكن حذفها.
    ردوا على الرسالة التي تريدون حذفها واكتبوا: احذف هذا.
    اكتبوا احذفوا كل شيء إن أردتم مسح كل شيء هنا.
# base: 55c885be
button_unsay_yes = احذفوا هذا
# base: 804fd2e0
button_unsay_no = اتركوه
# base: 57977f7f
worker_took_back = الرقم {$number}: حذف الشخص شيئا. ما كان مكتوبا لم يعد موجودا.
# base: 8879839c
unsay_unneeded =
    كتبتم أيضا شيئا شخصيا جدا.
    هذا غير ضروري هنا في العادة.
# base: eb0d960e
unsay_done =
    حُذفت الرسالة.
    يمكنكم حذفها من شاشتكم بأنفسكم.
# base: c30cfeb9
correct_which = جيد أنكم قلتم ذلك. ما الذي يجب تغييره؟
# base: 2f2fe968
correct_report = جيد أنكم قلتم ذلك. أي بلاغ تقصدون؟
# base: 27d5e6a1
correct_value = ماذا يجب أن يُكتب عند {$label}؟
# base: f0900423
correct_again = لم أفهم ذلك جيدا بعد.
# base: 37859444
correct_read_back = سأنقل إذن ما يلي.
# base: 12a68fe0
correct_done =
    شكرا لكم. نقلت ذلك في الرقم {$number}.
    ما قلتموه أولا يبقى بجانبه.
    {$who}
# base: 5a71d8cc
correct_kept = حسنا، يبقى كما كان.
# base: 39757beb
correct_nothing =
    لا يوجد الآن بلاغ مفتوح يمكنني تصحيحه.
    اكتبوا إنسان إذا أردتم أن ينظر أحد معكم.
# base: 68bb0e46
correct_here = قولوا ببساطة ما هو الصحيح. مثلا: لا، أقصد 500.
# base: a6f70c63
correct_tell_worker = اكتبوا هنا ما هو المختلف. سيقرأه الموظف المسؤول عنكم.
# base: 481b1499
correct_not_read =
    هذا لا يناسب السؤال.
    أرسلوه مرة أخرى، وسيقرأه الموظف المسؤول عنكم.
# base: c7ac3d7d
button_correct_report = الرقم {$number}: {$about}
# base: 67704184
button_correct_no = لا، الأمر مختلف
# base: b89ed287
button_correct_leave = اتركه كما هو
# base: f12243e2
button_correct_else = شيء آخر
# base: 15daf025
answer_corrected =
    {$name}: تصحيح إجابة في بلاغكم رقم {$number}.
    الموضوع: {$label}.
    إذا لم يكن هذا صحيحا فأخبرونا.
# base: 1da701d0
worker_corrected = الرقم {$number}: صحح الشخص شيئا. التفاصيل في الصفحة.
# base: 6b1b41ab
worker_corrected_address = الرقم {$number}: صحح الشخص العنوان. انظروا هل ما زال يخصكم.
# base: 9988f8de
worker_corrected_by = الرقم {$number}: {$name}، تصحيح إجابة. التفاصيل في الصفحة.
# base: c0bdbdd8
worker_corrected_fact = {$label}، صححه الشخص
# base: accde52a
worker_corrected_fact_by = {$label}، صححه موظف
# base: eed778aa
worker_would_go = بهذا العنوان كان سيذهب إلى: {$to}.
