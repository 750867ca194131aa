# base: 354262ad
something_else-story = احكوا ذلك بكلماتكم. عن ماذا الأمر؟
# base: caa629e1
something_else-story-label = القصة
# base: e2dc34fb
something_else-address = هكذا يصل إلى الأشخاص المناسبين. ما هو رمزكم البريدي ورقم منزلكم؟
# base: 47f27f5b
something_else-address-again = تكفي الأرقام الأربعة فقط. ما هو رمزكم البريدي؟
# base: 42526819
something_else-address-label = العنوان
# base: f13a3354
something_else-thanks =
    شكراً. رسالتكم تحمل الرقم {$number}.
    {$worker} سيقرأ هذا {$when}.
