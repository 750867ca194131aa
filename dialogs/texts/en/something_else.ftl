# base: 354262ad
something_else-story = Tell it in your own words. What is it about?
# base: caa629e1
something_else-story-label = Story
# base: e2dc34fb
something_else-address = Then it reaches the right people. What are your postcode and house number?
# base: 47f27f5b
something_else-address-again = Only the four digits is fine too. What is your postcode?
# base: 42526819
something_else-address-label = Address
# base: f13a3354
something_else-thanks =
    Thank you. Your message has number {$number}.
    {$worker} reads this {$when}.
