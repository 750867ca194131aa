# base: 327a5423
contact_wish-contact = How would you like to get an answer?
# base: 39ffb955
contact_wish-contact-again = A message here, or a call. How would you like to get an answer?
# base: 8cf4bced
contact_wish-contact-label = Answer
# base: 5c1e173a
contact_wish-contact-here = Here in this chat
# base: 6482dc73
contact_wish-contact-here-says = here | chat | message | write
# base: 60de445d
contact_wish-contact-call = Call me
# base: 464c432b
contact_wish-contact-call-says = call | call me | please call me | please call | call me back | rather call me | phone me | ring me | i want a call | i want to be called | phone | by phone
