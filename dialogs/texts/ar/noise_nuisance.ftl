# base: c5492bf6
noise_nuisance-opens_on = ضجيج | ضجة | ضوضاء | إزعاج صوتي | صوت عالي | صوت عال | أصوات عالية | موسيقى عالية | موسيقى صاخبة | الموسيقى عالية | صراخ | صراخ الجيران | الجيران يصرخون | الجيران يصيحون | الجيران مزعجون | الجيران عاملين ضجة | ضجيج الجيران | ضجة الجيران | كلب ينبح | الكلب ينبح | نباح | نباح الكلب | حفلة | حفلة الجيران | حفلات | طرق على الحائط | دق على الحيط | خبط | دقدقة | حفر بالحائط
# base: 232bd507
noise_nuisance-promise =
    يؤسفنا هذا الإزعاج.
    لن يعرف جيرانكم منا من أنتم.
    إذا كان الأمر خطيراً، اتصلوا بالرقم {$line_emergency}.
# base: cd808e88
noise_nuisance-anonymous = هل يمكن لموظفنا أن يعرف من أنتم؟
# base: c969ac96
noise_nuisance-anonymous-again = إذا قلتم لا، فلن يرى أي موظف من أنتم، إلا إذا طلب القانون ذلك. هل يمكن للموظف أن يعرف؟
# base: 40d08866
noise_nuisance-anonymous-label = الاسم معروف
# base: 7ef3db8f
noise_nuisance-anonymous-named = نعم، ممكن
# base: 4ee11666
noise_nuisance-anonymous-named-says = نعم | ممكن | أكيد | لا مشكلة | لا مانع | ايوه | اي | عادي
# base: 7a193233
noise_nuisance-anonymous-anonymous = لا، بدون اسم أفضل
# base: e1407b96
noise_nuisance-anonymous-anonymous-says = لا | بدون اسم | مجهول | من دون اسم | الأفضل لا | لا تقولوا من أنا | لا تذكروا اسمي
# base: 4c8421e0
noise_nuisance-anonymous_means =
    حسناً. لن يرى أي موظف ولا أي جار من أنتم.
    يتغير ذلك فقط إذا طلبه القانون، وقرره شخصان معاً.
    عندها نخبركم نحن بذلك.
    يمكننا أن نجيبكم هنا. لن يتصل بكم أحد.
# base: c3515a47
noise_nuisance-address = عنوانكم أنتم أولاً. في أي رمز بريدي ورقم منزل يحدث الإزعاج عندكم؟
# base: d199ee9a
noise_nuisance-address-again = أقصد عنوانكم أنتم، مثل 1234 AB 12. ما هو رمزكم البريدي؟
# base: e287b48e
noise_nuisance-address-label = عنوانكم
# base: 0a957f35
noise_nuisance-moment = هل يحدث الآن، أم حدث من قبل؟
# base: 6fcbd33c
noise_nuisance-moment-label = متى
# base: 55e3b878
noise_nuisance-moment-now = الآن
# base: 8b01ef0c
noise_nuisance-moment-now-says = الآن | الان | هلأ | هلق | حالياً | منذ ساعة | من ساعة | دابا | دلوقتي
# base: 307ee49f
noise_nuisance-moment-earlier = من قبل
# base: c60cefd7
noise_nuisance-moment-earlier-says = من قبل | قبل | أمس | مبارح | البارحة | الليلة الماضية | الأسبوع الماضي | قبل يومين
# base: 5c94ec88
noise_nuisance-day = متى كان ذلك تقريباً؟
# base: 157b4a2f
noise_nuisance-day-again = مثلاً أمس، أو الجمعة الماضية. أي يوم كان تقريباً؟
# base: a8457a71
noise_nuisance-day-label = اليوم
# base: 2f4c6dcf
noise_nuisance-what = ماذا تسمعون؟
# base: 7ae72ffb
noise_nuisance-what-again = مثلاً موسيقى أو صراخ أو أعمال. ماذا تسمعون؟
# base: 9f583dd4
noise_nuisance-what-label = ماذا
# base: 832b3e58
noise_nuisance-often = هل يحدث ذلك كثيراً؟
# base: 4b070619
noise_nuisance-often-label = كم مرة
# base: 8d4b6bfe
noise_nuisance-often-once = لا، أول مرة
# base: 9e7fdd2a
noise_nuisance-often-sometimes = أحياناً
# base: ea31886a
noise_nuisance-often-sometimes-says = أحيانا | احياناً | بعض الأحيان | من وقت لآخر | عدة مرات | مرات
# base: e017fe43
noise_nuisance-often-often = نعم، كثيراً
# base: 2362e15b
noise_nuisance-often-often-says = نعم | كثيرا | كثير | كتير | كل يوم | يومياً | كل ليلة | دائماً | دايما | طول الوقت | على طول
# base: 48a4634a
noise_nuisance-thanks =
    شكراً. بلاغكم يحمل الرقم {$number}.
    {$worker} سيقرأ هذا {$when}.
    نحن لا نحكي ما نتحدث به مع الآخرين.
