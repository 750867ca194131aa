# base: da00123b
person-passed_on =
    I am passing this on to a person now.
    {$worker} reads this {$when}. Your message has number {$number}.
# base: 15d14315
person-thanks = Thank you. I pass that on.
