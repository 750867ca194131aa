# base: 1d8c5f99
money_trouble-opens_on = money worries | money problems | money trouble | worried about money | no money | no money left | not enough money | too little money | make ends meet | debts | in debt | loan | overdrawn | pay my bills | pay the bills | pay the bill | cannot pay bills | unopened letters | unopened post | energy bill | electricity bill | gas bill | water bill | energy cut off | electricity cut off | power cut off | gas cut off | water cut off | health insurance | insurance premium | benefits stopped | benefits | allowance | tax office | pay back | bailiff | letter from a bailiff | letter from the bailiff | letter from the court | debt collector | summons | fine | no food | nothing to eat | food bank | hungry
# base: f6cf9e7a
money_trouble-good_to_say =
    It is good that you say so. Many people worry about money.
    You do not have to name amounts.
# base: 3b2e8226
money_trouble-trouble = What do you worry about most?
# base: 563afb15
money_trouble-trouble-again = Choose what is on your mind most now. What is it mainly about?
# base: b68d12fd
money_trouble-trouble-label = Worries about
# base: d6123881
money_trouble-trouble-energy = Energy or water
# base: 874037d7
money_trouble-trouble-energy-says = energy | energy bill | electricity | gas | water | light | heating
# base: 9328a692
money_trouble-trouble-insurance = Health insurance
# base: 406327ca
money_trouble-trouble-insurance-says = health insurance | insurance | premium | health costs
# base: 470b821d
money_trouble-trouble-benefits = Benefits or allowances
# base: 5a9b4c21
money_trouble-trouble-benefits-says = benefits | benefit | allowance | allowances | tax office | wages | salary
# base: 88f2fdf1
money_trouble-trouble-debts = Debts or bills
# base: 9d7afd14
money_trouble-trouble-debts-says = debt | debts | bill | bills | loan | fine | fines | bailiff | collector
# base: 1383c02c
money_trouble-trouble-daily = Food and ordinary things
# base: fb79d2a5
money_trouble-trouble-daily-says = food | groceries | nappies | clothes | food bank
# base: 920c9307
money_trouble-trouble-everything = Everything at once
# base: 99c568c7
money_trouble-trouble-everything-says = everything | all of it | all of them
# base: 9a378d0b
money_trouble-at_home = Are there food, light and warmth in the house today?
# base: 7b741e00
money_trouble-at_home-again = I want to know if you lack something today. How is it at home now?
# base: 2dde90df
money_trouble-at_home-label = At home today
# base: ee396e36
money_trouble-at_home-yes = Yes, there are
# base: 7eb98593
money_trouble-at_home-yes-says = we have it all | we still have that
# base: 29313921
money_trouble-at_home-no_food = No, no food
# base: 0e998c83
money_trouble-at_home-no_food-says = no food | nothing to eat | hungry | fridge is empty | no bread | no groceries
# base: a1dd1101
money_trouble-at_home-no_power = No, no light or warmth
# base: 684cf071
money_trouble-at_home-no_power-says = no light | no electricity | no power | no gas | no heating | no warmth | is cut off | are cut off | been cut off | in the dark | in the cold
# base: 1ce8bbf4
money_trouble-at_home-neither = No, neither of them
# base: fc6f6cea
money_trouble-at_home-neither-says = neither | none of it | none of them | nothing at all
# base: 76476153
money_trouble-at_home-not_long = Still, but not for long
# base: de7661d3
money_trouble-at_home-not_long-says = not for long | almost gone | running out | until tomorrow | will be cut off | going to cut
# base: e123d4f0
money_trouble-goes_first = I am sorry to hear that. This goes first.
# base: da47e4f6
money_trouble-letter = Did you get a letter about it?
# base: 5d32a43a
money_trouble-letter-again = Think of a reminder, or a letter from a bailiff. Which letter is it?
# base: fa03d719
money_trouble-letter-label = Letter
# base: b7887563
money_trouble-letter-no = No, no letter
# base: 07e6752c
money_trouble-letter-no-says = no letter | got nothing
# base: 3c0b4fd9
money_trouble-letter-reminder = Yes, a reminder
# base: 505c70f5
money_trouble-letter-reminder-says = reminder | payment reminder | ordinary letter
# base: e68996c5
money_trouble-letter-cut_off = Yes, they will cut something off
# base: eccc748f
money_trouble-letter-cut_off-says = cut off | cutting off | end my contract | disconnect
# base: 77cb27d7
money_trouble-letter-bailiff = Yes, from a bailiff or court
# base: 258169f2
money_trouble-letter-bailiff-says = bailiff | court | judge | summons | collector
# base: a265f8df
money_trouble-letter-unopened = I do not dare to open my post
# base: fd24faf9
money_trouble-letter-unopened-says = not open | dont dare | do not dare | unopened | pile of letters
# base: 520b226a
money_trouble-not_alone = We understand that. You do not have to do it alone.
# base: 1ed9227d
money_trouble-letter_date = That is a shock. On which day will something happen, says the letter?
# base: 522a9e34
money_trouble-letter_date-again = That day is often at the top of the letter. Which day does it say?
# base: 988bf4e9
money_trouble-letter_date-label = Day in the letter
# base: 4400fc8f
money_trouble-story = A few words is enough. What more would you like to say about it?
# base: 4d2cf5c5
money_trouble-story-again = You may skip this too. What more would you like to say?
# base: a1a3d085
money_trouble-story-label = In your own words
# base: d955a373
money_trouble-story-no = No, this is all
# base: d98d2afd
money_trouble-story-no-says = that was all | this was all | that was it | nothing else
# base: bc0d16a8
money_trouble-address = Then it reaches the right people. What are the postcode and house number?
# base: c894430c
money_trouble-address-again = For example 1234 AB 12. Only the four digits is fine too. What is the postcode?
# base: 42526819
money_trouble-address-label = Address
# base: 239910e6
money_trouble-thanks =
    Thank you. Your report has number {$number}.
    {$worker} reads this {$when}.
    Feel free to write if something changes.
# base: feacda60
money_trouble-sooner = You may also speak to somebody sooner. Call {$line_debt} by day, it is free.
