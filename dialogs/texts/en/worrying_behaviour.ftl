# base: 0ca85c44
worrying_behaviour-opens_on = worried about my neighbour | worried about my neighbours | worried about the neighbour | worried about a neighbour | worried about somebody | worried about someone | worried about my mother | worried about my father | worried about my son | worried about my daughter | worried about my brother | worried about my sister | worried about my friend | worried about him | worried about her | concerned about my | confused man | confused woman | confused neighbour | confused | talks to himself | talks to herself | wanders | not seen for | have not seen him | have not seen her | does not open the door | never comes outside | curtains closed | curtains are closed | post is piling up | letterbox is full | neglects himself | neglects herself | does not eat | forgets everything | dementia | drinks too much | always drunk
# base: c07c2051
worrying_behaviour-promise =
    It is good that you look out for another.
    That person will not hear from us who you are.
    If there is danger now, call {$line_emergency}.
# base: cd808e88
worrying_behaviour-anonymous = May our worker know who you are?
# base: c969ac96
worrying_behaviour-anonymous-again = If no, no worker sees who you are, unless the law asks for it. May the worker know?
# base: 40d08866
worrying_behaviour-anonymous-label = Name known
# base: 7ef3db8f
worrying_behaviour-anonymous-named = Yes, that is fine
# base: 4ee11666
worrying_behaviour-anonymous-named-says = yes | that is fine | sure | no problem
# base: 7a193233
worrying_behaviour-anonymous-anonymous = No, rather anonymous
# base: e1407b96
worrying_behaviour-anonymous-anonymous-says = no | anonymous | rather not | do not say who i am
# base: 4c8421e0
worrying_behaviour-anonymous_means =
    Fine. No helper and no neighbour sees who you are.
    That only changes if the law asks for it, and two people decide so together.
    Then you hear that from us.
    We can still answer you here. Nobody calls you.
# base: 716f2f30
worrying_behaviour-relation = How do you know this person?
# base: b30e98b0
worrying_behaviour-relation-again = A name is not needed. What is this person to you?
# base: 785cd422
worrying_behaviour-relation-label = Who it is
# base: 08e2a976
worrying_behaviour-relation-neighbour = A neighbour
# base: 6451e221
worrying_behaviour-relation-neighbour-says = neighbour | neighbours | neighbor | next door | across the street | upstairs | downstairs
# base: 6a215313
worrying_behaviour-relation-family = Family
# base: aa11ca17
worrying_behaviour-relation-family-says = family | mother | father | son | daughter | brother | sister | grandmother | grandfather | uncle | aunt
# base: 84a9de79
worrying_behaviour-relation-friend = A friend or acquaintance
# base: d1f089a5
worrying_behaviour-relation-friend-says = friend | acquaintance | colleague | mate
# base: b9704e0d
worrying_behaviour-relation-somebody = Somebody else
# base: 5b7c5013
worrying_behaviour-relation-somebody-says = somebody else | someone else | stranger | in the street
# base: 9e7716c0
worrying_behaviour-seen = Only what you noticed yourself is enough. What did you see or hear?
# base: 19697693
worrying_behaviour-seen-again = For example curtains that stay closed, or calling out in the street. What did you notice?
# base: 82ad6713
worrying_behaviour-seen-label = Seen or heard
# base: 1d6685dc
worrying_behaviour-seen_since = Since when have you noticed this?
# base: d96bd501
worrying_behaviour-seen_since-again = You may name a day, or how long it has been. Since when is it like this?
# base: 551eba3f
worrying_behaviour-seen_since-label = Since
# base: 5b820404
worrying_behaviour-beside = Is there a child or an animal with this person?
# base: a8efc2ad
worrying_behaviour-beside-again = I mean in the same home. Is there a child or an animal?
# base: fe62b4b5
worrying_behaviour-beside-label = Child or animal
# base: 157b5807
worrying_behaviour-beside-child = A child
# base: 9171a062
worrying_behaviour-beside-child-says = child | children | kids | baby
# base: 86beb862
worrying_behaviour-beside-animal = An animal
# base: 3ec68899
worrying_behaviour-beside-animal-says = animal | animals | dog | dogs | cat | cats | bird
# base: 8e0d0c38
worrying_behaviour-beside-both = Both
# base: 7a6e3af1
worrying_behaviour-beside-both-says = both
# base: 583d6206
worrying_behaviour-beside-no = No
# base: 9c8225a7
worrying_behaviour-beside-no-says = neither | no children | no animals | lives alone
# base: ed95584a
worrying_behaviour-knows = Does this person know that you tell us this?
# base: c36a4957
worrying_behaviour-knows-again = It is fine if they do not. Does this person know?
# base: 80ac10c6
worrying_behaviour-knows-label = Knows about it
# base: 0b92bdad
worrying_behaviour-knows-yes = Yes
# base: 94bfb432
worrying_behaviour-knows-yes-says = knows about it | we talked about it
# base: 583d6206
worrying_behaviour-knows-no = No
# base: c0ff9ed7
worrying_behaviour-knows-no-says = does not know | knows nothing | doesnt know
# base: 45c4a426
worrying_behaviour-their_address = What are the postcode and house number of this person?
# base: 5d67639c
worrying_behaviour-their_address-again = Only the street or the four digits is fine too. Where does this person live?
# base: aaa485fb
worrying_behaviour-their_address-label = Address of this person
# base: ef21ff03
worrying_behaviour-thanks =
    Thank you. Your report has number {$number}.
    {$worker} reads this {$when}.
# base: d626e922
worrying_behaviour-told_back =
    We do not tell you what we do or discuss.
    We do the same with what you tell us.
    You will hear when your report is done.
# base: 578f90a3
worrying_behaviour-talk_it_over = If you want to talk it over, you can call {$line_worry}. Calling is free.
