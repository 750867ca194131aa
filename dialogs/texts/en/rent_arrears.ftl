# base: 05d00ede
rent_arrears-opens_on = behind with the rent | behind on the rent | behind on my rent | behind with my rent | rent arrears | pay the rent | cannot pay rent | can not pay rent | pay my rent | rent late | late with the rent | owe rent | rent debt | bailiff rent | rent bailiff | evicted | eviction | letter about the rent | no money for the rent
# base: 07fd2458
rent_arrears-good_to_say = It is good that you say so. This happens to many people.
# base: b42d8470
rent_arrears-amount = About is fine: how much rent do you still have to pay?
# base: e8f28c78
rent_arrears-amount-again = I am looking for an amount in euros, like 450. How much is it, about?
# base: ea179d43
rent_arrears-amount-label = Amount
# base: 649d5260
rent_arrears-amount-call_me = Please call me instead
# base: 532bd47d
rent_arrears-amount-call_me-says = call me | rather call | can you call | phone me
# base: f3c77a6c
rent_arrears-period = Since when have you been behind with the rent?
# base: ec091d13
rent_arrears-period-again = You may name a month, or how long it has been. Since when is it like this?
# base: 551eba3f
rent_arrears-period-label = Since
# base: c3f09802
rent_arrears-letter = Did you get a letter about it?
# base: 48c17b6b
rent_arrears-letter-again = Think of a letter from the landlord or a bailiff. Which letter is it?
# base: fa03d719
rent_arrears-letter-label = Letter
# base: b7887563
rent_arrears-letter-no = No, no letter
# base: 3c0b4fd9
rent_arrears-letter-reminder = Yes, a reminder
# base: 98dea529
rent_arrears-letter-reminder-says = reminder | payment reminder | warning letter
# base: 424b9bc8
rent_arrears-letter-bailiff = Yes, from a bailiff
# base: 8aa65536
rent_arrears-letter-bailiff-says = bailiff | court | collection | summons
# base: 3f11314a
rent_arrears-letter-eviction = Yes, I have to leave my home
# base: 76837c07
rent_arrears-letter-eviction-says = eviction | evicted | leave my home | out of my house
# base: b543b895
rent_arrears-priority = That is very hard. This goes first.
# base: 8a24e0ca
rent_arrears-leave_by = By what day must you leave?
# base: 5872d484
rent_arrears-leave_by-again = It is often at the top of the letter. By what day must you leave?
# base: 31f42227
rent_arrears-leave_by-label = Leave by
# base: d01f0599
rent_arrears-address = What are your postcode and house number?
# base: dbd88ddd
rent_arrears-address-again = For example 1234 AB 12. Only the four digits is fine too. What is your postcode?
# base: 42526819
rent_arrears-address-label = Address
# base: 239910e6
rent_arrears-thanks =
    Thank you. Your report has number {$number}.
    {$worker} reads this {$when}.
    Feel free to write when something changes.
