# base: 327a5423
contact_wish-contact = How would you like to get an answer?
# base: 8cf4bced
contact_wish-contact-label = Answer
# base: 5c1e173a
contact_wish-contact-here = Here in this chat
# base: 6482dc73
contact_wish-contact-here-says = here | chat | message | write
# base: 60de445d
contact_wish-contact-call = Call me
# base: 35f29708
contact_wish-contact-call-says = call me | phone | call
