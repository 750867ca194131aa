# base: ecc76524
violence_or_threat-opens_on = threatened | threatens me | threatens us | being threatened | threatened by my neighbour | neighbour threatens | threat | threats | threatening | afraid of my ex | afraid of my husband | afraid of my wife | afraid of my partner | afraid of my boyfriend | afraid of my son | afraid of my neighbour | scared of my ex | scared of my husband | scared of my partner | stalks me | stalker | stalking | harasses me | harassed | follows me | domestic violence | violence at home | violence next door | abused | abuse at home | intimidates | intimidation | blackmail | blackmails | extortion | exploited | selling drugs | sells drugs | dealing drugs | drug dealer | dealing in the hallway | dealers | drug house | firearm | weapons
# base: 8f08f9df
violence_or_threat-can_write = I am a computer. I ask a few short questions. Can you write safely now?
# base: 16699f16
violence_or_threat-can_write-again = I mean that nobody reads along now. Can you write safely now?
# base: ab8f9cf3
violence_or_threat-can_write-label = Can write safely
# base: 0b92bdad
violence_or_threat-can_write-yes = Yes
# base: 2c80c7e7
violence_or_threat-can_write-yes-says = nobody reads along | yes safe
# base: 9d589b66
violence_or_threat-way_out =
    Good. If you type stop, I stop at once.
    You may delete this conversation afterwards.
    If it gets dangerous, call {$line_emergency}.
# base: 583d6206
violence_or_threat-can_write-no = No
# base: 37c3c117
violence_or_threat-can_write-no-says = not safe | not now | later | reads along
# base: 9d04a349
violence_or_threat-until_later =
    Then we stop now. I passed nothing on.
    Write again when it is safe.
    In danger, call {$line_emergency}. You can also call {$line_safe_home}, day and night.
# base: 052929f8
violence_or_threat-whom = Does it happen to you, or to another?
# base: c98f1391
violence_or_threat-whom-again = I want to know who it happens to. Is it you, or is it another?
# base: cfd64692
violence_or_threat-whom-label = Who it happens to
# base: 449f6225
violence_or_threat-whom-self = To me
# base: b4e9e424
violence_or_threat-whom-self-says = me | myself | my family | us | we
# base: 1eb03081
violence_or_threat-whom-other = To another
# base: 69d888cd
violence_or_threat-whom-other-says = another | someone else | somebody else | my sister | my mother | my friend
# base: cd808e88
violence_or_threat-anonymous = May our worker know who you are?
# base: c969ac96
violence_or_threat-anonymous-again = If no, no worker sees who you are, unless the law asks for it. May the worker know?
# base: 40d08866
violence_or_threat-anonymous-label = Name known
# base: 7ef3db8f
violence_or_threat-anonymous-named = Yes, that is fine
# base: 4ee11666
violence_or_threat-anonymous-named-says = yes | that is fine | sure | no problem
# base: 7a193233
violence_or_threat-anonymous-anonymous = No, rather anonymous
# base: e1407b96
violence_or_threat-anonymous-anonymous-says = no | anonymous | rather not | do not say who i am
# base: 4c8421e0
violence_or_threat-anonymous_means =
    Fine. No helper and no neighbour sees who you are.
    That only changes if the law asks for it, and two people decide so together.
    Then you hear that from us.
    We can still answer you here. Nobody calls you.
# base: a7413c6a
violence_or_threat-who_does = Who does this?
# base: 67731848
violence_or_threat-who_does-again = A name is not needed. What is this person to you, or to the other?
# base: 2608f4e6
violence_or_threat-who_does-label = Who does it
# base: 7ebf2974
violence_or_threat-who_does-partner = A partner or ex
# base: 0a7bbf81
violence_or_threat-who_does-partner-says = partner | ex | husband | wife | boyfriend | girlfriend
# base: fb653453
violence_or_threat-who_does-family = Somebody in the family
# base: 566738d0
violence_or_threat-who_does-family-says = family | father | mother | son | daughter | brother | sister | uncle
# base: 08e2a976
violence_or_threat-who_does-neighbour = A neighbour
# base: cd16d20d
violence_or_threat-who_does-neighbour-says = neighbour | neighbours | neighbor | next door
# base: b9704e0d
violence_or_threat-who_does-somebody = Somebody else
# base: 56eb1875
violence_or_threat-who_does-somebody-says = somebody else | someone else | stranger | dealers | boys
# base: a8e0b5a0
violence_or_threat-who_does-unknown_person = I do not know
# base: 73616d50
violence_or_threat-happens = A few words is enough. What happens?
# base: 5de38ea4
violence_or_threat-happens-again = Write only what you want to tell. What happens?
# base: fd22e762
violence_or_threat-happens-label = What happens
# base: 73fbcfc6
violence_or_threat-happens_since = Thank you for telling this. Since when does it happen?
# base: ec091d13
violence_or_threat-happens_since-again = You may name a month, or how long it has been. Since when is it like this?
# base: 551eba3f
violence_or_threat-happens_since-label = Since
# base: d01f0599
violence_or_threat-address = What are your postcode and house number?
# base: 47f27f5b
violence_or_threat-address-again = Only the four digits is fine too. What is your postcode?
# base: e287b48e
violence_or_threat-address-label = Your address
# base: 7c09b2ef
violence_or_threat-their_address = What are the postcode and house number where it happens?
# base: aa8a3f6e
violence_or_threat-their_address-again = Only the street or the four digits is fine too. Where does it happen?
# base: d144379e
violence_or_threat-their_address-label = Address where it is
# base: e70db52a
violence_or_threat-contact = How can we answer you safely?
# base: f6d53716
violence_or_threat-contact-again = Choose what another cannot see or hear. How can we answer safely?
# base: 8cf4bced
violence_or_threat-contact-label = Answer
# base: 5c1e173a
violence_or_threat-contact-here = Here in this chat
# base: 6482dc73
violence_or_threat-contact-here-says = here | chat | message | write to me
# base: 60de445d
violence_or_threat-contact-call = Call me
# base: 464c432b
violence_or_threat-contact-call-says = call | call me | please call me | please call | call me back | rather call me | phone me | ring me | i want a call | i want to be called | phone | by phone
# base: 7b58a6c6
violence_or_threat-number = On which number can we call you safely?
# base: 37bee441
violence_or_threat-number-again = The number of your phone, with all its digits. Which number may we use?
# base: 16db1c63
violence_or_threat-number-label = Telephone
# base: db48d082
violence_or_threat-contact-not_safe = Rather not, I will write
# base: dd409eb0
violence_or_threat-contact-not_safe-says = rather not | not safe | i will write | myself
# base: 54de3616
violence_or_threat-part_of_day = At which moment is that safe?
# base: bd737240
violence_or_threat-part_of_day-again = Morning, afternoon or evening. When is it safe?
# base: 11dd0b65
violence_or_threat-part_of_day-label = Safe moment
# base: 6cacf1e5
violence_or_threat-part_of_day-morning = Morning
# base: 9b3be031
violence_or_threat-part_of_day-afternoon = Afternoon
# base: e4160335
violence_or_threat-part_of_day-evening = Evening
# base: abbb78d9
violence_or_threat-part_of_day-any = Any time
# base: daef924d
violence_or_threat-thanks =
    Thank you. It was brave to say this.
    A worker reads this {$when}. Your message has number {$number}.
    If it gets dangerous, call {$line_emergency}.
# base: b9400e7b
violence_or_threat-talk_it_over = You can also talk it over with {$line_safe_home}, day and night and free. You need not say your name.
