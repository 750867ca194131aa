# base: 327a5423
contact_wish-contact = كيف تريدون أن تصلكم الإجابة؟
# base: 39ffb955
contact_wish-contact-again = رسالة هنا، أو مكالمة. كيف تريدون أن تصلكم الإجابة؟
# base: 8cf4bced
contact_wish-contact-label = الإجابة
# base: 5c1e173a
contact_wish-contact-here = هنا في هذه المحادثة
# base: 6482dc73
contact_wish-contact-here-says = هنا | رسالة | برسالة | محادثة | المحادثة | شات | كتابة | اكتبوا لي | هون
# base: 60de445d
contact_wish-contact-call = اتصلوا بي
# base: 464c432b
contact_wish-contact-call-says = اتصال | اتصلوا بي | اتصلوا | اتصل بي | اتصلوا فيني | مكالمة | هاتف | بالهاتف | تلفون | بالتلفون | تليفون | كلموني | احكوا معي | دقوا علي | رنوا علي
