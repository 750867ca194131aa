# base: 8820378d
phone-number = على أي رقم نتصل بكم؟
# base: 37bee441
phone-number-again = رقم هاتفكم بكل أرقامه. على أي رقم نتصل؟
# base: 16db1c63
phone-number-label = الهاتف
# base: 793af636
phone-part_of_day = متى يناسبكم الاتصال أكثر؟
# base: a7a04500
phone-part_of_day-label = وقت الاتصال
# base: 6cacf1e5
phone-part_of_day-morning = الصباح
# base: 9b3be031
phone-part_of_day-afternoon = بعد الظهر
# base: e4160335
phone-part_of_day-evening = المساء
# base: abbb78d9
phone-part_of_day-any = في أي وقت
