# base: 8820378d
phone-number = On which number can we call you?
# base: 37bee441
phone-number-again = The number of your phone, with all its digits. Which number may we use?
# base: 16db1c63
phone-number-label = Telephone
# base: 793af636
phone-part_of_day = When is a good time to call?
# base: a7a04500
phone-part_of_day-label = Call
# base: 6cacf1e5
phone-part_of_day-morning = Morning
# base: 9b3be031
phone-part_of_day-afternoon = Afternoon
# base: e4160335
phone-part_of_day-evening = Evening
# base: abbb78d9
phone-part_of_day-any = Any time
