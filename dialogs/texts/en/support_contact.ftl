# base: 387f4809
support_contact-opens_on = my support worker | support worker | my worker | my coach | coach | social worker | my contact person | appointment | move my appointment | cancel my appointment | make an appointment | another worker | another support worker | new support worker | more support | less support | no more support | more help | less help | come more often | come less often | complaint about my worker | complaint about my support worker | not happy with my worker | not happy with my support worker | my worker does not come | my worker never comes
# base: 02950d60
support_contact-wish = It is good that you say so. What would you like?
# base: c89190d5
support_contact-wish-again = Choose what comes closest. What would you like?
# base: 172e15fa
support_contact-wish-label = Wish
# base: 6a9aebbf
support_contact-wish-reach = Contact with my support worker
# base: cc31bd2c
support_contact-wish-reach-says = contact | reach | speak to | talk to | no answer
# base: b20d6d37
support_contact-wish-move = Make or move an appointment
# base: 72cf535c
support_contact-wish-move-says = appointment | move it | cancel it | another time
# base: d3a66b82
support_contact-new_day = Which day suits you better?
# base: 81a669b0
support_contact-new_day-again = For example Tuesday next week. Which day is good?
# base: b520fb32
support_contact-new_day-label = Day that suits
# base: 16ee87d6
support_contact-wish-change = Another support worker
# base: 1b31958e
support_contact-wish-change-says = another worker | another support worker | new worker | somebody else | someone else
# base: 13e7cc22
support_contact-wish-more_or_less = More or less support
# base: 4c7326d5
support_contact-wish-more_or_less-says = more support | less support | more help | less help | more often | less often | no more support
# base: df6618ca
support_contact-wish-complaint = I have a complaint
# base: 7277e25e
support_contact-wish-complaint-says = complaint | not happy | angry | does not come | never comes
# base: 0a23348d
support_contact-kept_apart =
    It is good that you dare to say this.
    Your complaint does not go to a support worker. Somebody else reads it.
# base: c1479167
support_contact-message = Tell it in your own words. What should we know?
# base: 08b9719a
support_contact-message-again = A few words is enough. What should we know?
# base: 93149dcb
support_contact-message-label = Message
# base: cd00b0ae
support_contact-about_whom = What is the name of the support worker it is about?
# base: 441e5db4
support_contact-about_whom-again = Only a first name is fine too. What is the name of the support worker?
# base: 99f272f6
support_contact-about_whom-label = Support worker
# base: b62e8e1b
support_contact-about_whom-nobody = I have no support worker yet
# base: cf46bd0d
support_contact-about_whom-nobody-says = no support worker | do not have one | dont have one
# base: d01f0599
support_contact-address = What are your postcode and house number?
# base: dbd88ddd
support_contact-address-again = For example 1234 AB 12. Only the four digits is fine too. What is your postcode?
# base: 42526819
support_contact-address-label = Address
# base: f13a3354
support_contact-thanks =
    Thank you. Your message has number {$number}.
    {$worker} reads this {$when}.
