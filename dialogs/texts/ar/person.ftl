# base: da00123b
person-passed_on =
    أنقل هذا الآن إلى إنسان.
    {$worker} سيقرأ هذا {$when}. رسالتكم تحمل الرقم {$number}.
# base: 15d14315
person-thanks = شكراً. سأنقل ذلك.
