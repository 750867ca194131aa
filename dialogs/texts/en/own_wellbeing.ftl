# base: 58ee6bdc
own_wellbeing-opens_on = do not feel well | dont feel well | feel bad | feel awful | feel down | feeling down | feel low | feeling low | not doing well | not doing so well | i am not okay | im not okay | sad | depressed | depression | lonely | so alone | feel alone | nobody to talk to | have nobody | scared | anxious | anxiety | panic | panic attack | worrying all the time | stress | stressed | exhausted | burnt out | cannot sleep | cant sleep | do not sleep | lie awake | crying | cry | too much for me | cannot cope | cant cope | overwhelmed | relapse | relapsed | drinking again | drink again | using again | gambling again | addicted | addiction | hear voices | hearing voices
# base: f2a8eb53
own_wellbeing-good_to_say =
    How good that you say this. You need not say it nicely.
    I am a computer, and I bring you to a person.
# base: fba5063a
own_wellbeing-wants = Would you like to tell me something first, or rather speak to a person?
# base: eb42f715
own_wellbeing-wants-again = Both are fine, you choose. Will you tell something first, or rather a person?
# base: 9f84ee7a
own_wellbeing-wants-label = What first
# base: d6a4cb26
own_wellbeing-wants-tell = I tell something first
# base: 610159b5
own_wellbeing-wants-tell-says = tell | something first
# base: b0d56363
own_wellbeing-wants-person_now = Rather a person
# base: 93ae825c
own_wellbeing-wants-person_now-says = person | human | somebody | someone | worker
# base: 1a3a702f
own_wellbeing-feeling = What comes closest to how it is going?
# base: 65bba26a
own_wellbeing-feeling-again = Choose what comes nearest. How is it going?
# base: 0bfd1126
own_wellbeing-feeling-label = How it is going
# base: 30b594d4
own_wellbeing-feeling-low = Low or sad
# base: 23f6e43b
own_wellbeing-feeling-low-says = low | sad | depressed | depression | cry | crying | empty | down
# base: 0fad59dd
own_wellbeing-feeling-lonely = Lonely
# base: aea11f1e
own_wellbeing-feeling-lonely-says = lonely | feel alone | so alone | have nobody
# base: 996b4f21
own_wellbeing-feeling-afraid = Afraid or tense
# base: bad3d705
own_wellbeing-feeling-afraid-says = afraid | scared | anxious | panic | tense | stress | stressed | cannot sleep | cant sleep
# base: 573fa8c5
own_wellbeing-feeling-too_much = It is too much for me
# base: e3d781e8
own_wellbeing-feeling-too_much-says = too much | cannot cope | cant cope | tired | exhausted | overwhelmed
# base: 3707ba52
own_wellbeing-feeling-again_using = I drink or use again
# base: 3ae97fd8
own_wellbeing-feeling-again_using-says = drink | drinking | using | relapse | relapsed | gambling | alcohol | drugs | weed
# base: f12243e2
own_wellbeing-feeling-other = Something else
# base: e00d5a13
own_wellbeing-feeling-other-says = something else | other
# base: 0c5c8427
own_wellbeing-feels_since = Since when is it like this?
# base: d96bd501
own_wellbeing-feels_since-again = You may name a day, or how long it has been. Since when is it like this?
# base: 551eba3f
own_wellbeing-feels_since-label = Since
# base: 58690fdb
own_wellbeing-story = Anything is fine, nothing is needed. What more would you like to say?
# base: dd964dd2
own_wellbeing-story-again = A few words is enough. What would you like to say?
# base: a1a3d085
own_wellbeing-story-label = In your own words
# base: e0e21a6f
own_wellbeing-story-no = Rather nothing
# base: 828ab950
own_wellbeing-story-no-says = rather nothing | that was all | this was all | nothing else
# base: 55b2b4bb
own_wellbeing-address = Then I know who can help you. What are your postcode and house number?
# base: 47f27f5b
own_wellbeing-address-again = Only the four digits is fine too. What is your postcode?
# base: 42526819
own_wellbeing-address-label = Address
# base: 9bb6eee2
own_wellbeing-thanks =
    Thank you. {$worker} reads this {$when}.
    Your message has number {$number}.
    Feel free to write again. I am here day and night, though I am a computer.
# base: 71effb7b
own_wellbeing-talk_now =
    You can talk with a person now, at {$line_listening}. Day and night.
    If you think about suicide, call {$line_suicide_prevention}. That is free.
