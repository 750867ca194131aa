# base: dbd88ddd
again_address = For example 1234 AB 12. Only the four digits is fine too. What is your postcode?
# base: be202b7d
again_choice = I do not understand it yet. You may choose a button. What fits best?
# base: e62e3128
again_date = You may write it like 30 November, or next week Tuesday. Which day is it, about?
# base: e8f28c78
again_money = I am looking for an amount in euros, like 450. How much is it, about?
# base: 37bee441
again_number = The number of your phone, with all its digits. Which number may we use?
# base: f62301a7
again_part_of_day = Morning, afternoon or evening. What suits you best?
# base: ec091d13
again_period = You may name a month, or how long it has been. Since when is it like this?
# base: 5413aaa1
again_review = I am not sure I understand. Is what stands above right?
# base: dd964dd2
again_text = A few words is enough. What would you like to say?
# base: 72a9708e
again_topic = I do not understand it yet. Choose what comes closest, or say it in other words.
# base: 6dc5d44f
again_yes_no = Yes or no is enough. Which is it?
# base: d39d9169
not_understood_twice = I do not understand it yet. That is my fault, I am a computer. Do you want a person?
# base: 3790028d
taken_as_said = I wrote down what you said. A worker will read it.
# base: 2ab9b566
missing_house_number = Thank you. What is your house number?
# base: 2794c14f
missing_postcode = Thank you. What is your postcode?
# base: 1edf1248
missing_when = Thank you. A month is enough. Roughly when was that?
# base: 75cce327
not_known = you do not know
# base: e2914192
review_intro = I wrote this down.
# base: 2f948c4c
review_line = {$label}: {$value}
# base: 7beea00f
review_ask = Is this right?
# base: 9ee18a14
review_which = We will change it. What is not right?
# base: bcaaf0fa
changed = Good that you say so. I changed it.
# base: 290f7642
button_right = Yes, that is right
# base: 3c2ef761
button_change = No, change something
# base: f18bf11d
button_unknown = I don't know
# base: 2cedeb9e
button_person = I want a person
# base: 84d6e633
button_start_over = Start over
# base: d74b7872
button_cancel = Never mind
# base: 5713a746
button_skip = Skip this question
# base: b76ad922
help =
    You can always type this.
    person: I pass it on to a person.
    call: somebody calls you.
    back: to the question before.
    start over: from the beginning.
    stop: we stop.
# base: 74c48dc2
stopped =
    We stop. You will get no more reminders.
    Feel free to write when you need something. Then I will answer again.
# base: e23fed49
cancelled = Fine, then we leave it. I passed nothing on. Feel free to write when something is the matter.
# base: 12e6cd68
who_reads =
    I am a computer. I read what you write.
    A report that was passed on is read by a worker.
    Your neighbours never read along.
# base: 83fb1981
my_reports = {$reports}
# base: 0c24d73f
no_reports = I have not passed anything on for you yet. Feel free to tell me what is the matter.
# base: dd3810a0
report_waits = Report {$number}, {$since}. {$worker} reads it {$when}.
# base: 71e8ec79
report_taken = Report {$number}, {$since}. {$worker} is working on it.
# base: 384a2ff1
report_is_late = Report {$number}, {$since}. It takes longer than we said. Sorry about that.
# base: de420f7b
report_closed = Report {$number} is done.
# base: 5faf1cc6
my_data =
    I keep what you wrote to me, under lock and key. You began {$since}.
    Reports of yours: {$count}. Whoever takes up a report reads along.
    Type send my data to get all of it.
    Type erase everything if it should go, and person if something is wrong.
# base: d039c2a1
my_readers =
    Who has read what you wrote:
    {$readers}
    Type person if that seems wrong to you.
# base: 901a74f2
no_readers = Nobody yet.
# base: e90c4402
reader_on_days = {$worker}: {$days}.
# base: daa2bf55
nothing_before = This was the first question. I cannot go further back.
# base: be669d33
thanked = You are welcome. Feel free to write when something is the matter.
# base: c8cc287e
words_kept = I read what you wrote. I keep it. First I ask a few short things.
# base: 0cac84f7
welcome_back = Good that you are back. This is where we were.
# base: 2271cf18
going_on = Then we go on where we were.
# base: b1db0e5c
person_is_told = A person already knows that you are waiting.
# base: d7ae28c1
person_asked_before =
    I passed this on already, {$since}. Your message has number {$number}.
    {$who}
# base: a2084153
person_waits = {$worker} reads it {$when}.
# base: 1eb6f49a
person_waits_long = {$worker} reads it as soon as possible. Sorry that it takes longer.
# base: 0d8c7db7
person_has_it = {$worker} has taken it up.
# base: 41bc74e5
script_again_in_danger = You are writing with Waakvlam again, the computer. Your message is still open. I pass on what you write.
# base: 0ea70480
turn_given_up =
    I could not process this message. That is my fault.
    {$worker} reads it {$when}. Your message has number {$number}.
# base: c682c1c6
file_too_large = This file is too large for me. A smaller photo is fine. Or tell it in words.
# base: 9fdba683
file_not_fetched = Your file did not arrive well. Send it again, or tell it in words.
# base: a48de3bc
worker_closed_other = Number {$number} is closed. The reporter gets your text. The person gets nothing from me. Your text is kept: please pass it on yourself.
# base: 64d5a33c
worker_given_up = I could not do this. Try again, or ask your administrator about it.
# base: 23e6c82d
script_again = You are writing with Waakvlam again, the computer.
# base: ee3f6b37
received_photo = I kept your photo. I cannot look at it. I do understand words.
# base: d6271b45
received_voice = I kept your voice message. I cannot understand it. I do understand typed words.
# base: af6a07f5
received_video = I kept your video. I cannot look at it. I do understand words.
# base: 8b29e72d
received_file = I kept your file. I cannot read it. I do understand words.
# base: a759abb2
received_place = I kept the place. I cannot use it myself. I do understand words.
# base: be0dffc2
received_card = I received the contact. I cannot use it myself. I do understand words.
# base: 599ee954
received_sticker = I saw that. With words or a button I understand you better.
# base: 44d13d63
received_else = I received it. I cannot read it. I do understand words.
# base: 4f64fa30
blank = Your message arrived empty.
# base: 6953f4f3
edited = I am reading your new words.
# base: e8ac1e84
old_button = That button is from an earlier question. Nothing has changed.
# base: 2723c4d6
danger_heard = I pass your words on. You need not wait to call.
# base: ef252a75
danger_closed = A worker has looked at it with you. We can go on.
# base: c11646ca
lost_the_way = Something went wrong on my side. Your words are kept. Type person, then somebody will look.
# base: c13a5507
worker_here = {$name} is reading with you now. You are writing with a person now.
# base: 8a5bda2a
matter_closed =
    Your report {$number} is done.
    {$text}
# base: b14e3878
matter_closed_write_again =
    Your report {$number} is done.
    {$text}
    If it is not better, feel free to write again.
# base: b9cb239a
is_it_better = Is it better now?
# base: 31b22bfd
is_it_better_later =
    Your report {$number} was done some time ago.
    Is it better now?
# base: beaa3f6f
button_better = Yes, it is better
# base: a4611ad9
button_not_better = No, not yet
# base: 2c3db88f
is_better = Good to hear. Feel free to write when something is the matter again.
# base: a14bd9c1
opened_again =
    Thank you for saying so. Report {$number} is open again.
    {$worker} reads it {$when}.
# base: 70a58cd6
reported_again =
    Thank you for saying so. I make a new report of it: number {$number}.
    {$worker} reads it {$when}.
# base: 5dd79392
worker_claim = Take it
# base: a2200c3c
worker_read = Read
# base: a5ddcce3
worker_hand_back = Give back
# base: ab5e5388
worker_close = Close
# base: df4820a5
worker_alert = New: {$kind}, number {$number}.
# base: 7c35e465
worker_alert_high = High: {$kind}, number {$number}.
# base: b22259f9
worker_alert_urgent = Urgent: {$kind}, number {$number}.
# base: ad416561
worker_new_from_list = New from a landlord's list: {$count} times {$kind}.
# base: cde3bfd5
worker_fact_name = Name
# base: 42526819
worker_fact_address = Address
# base: 16db1c63
worker_fact_phone = Phone
# base: 96abf685
worker_fact_email = E-mail
# base: ea179d43
worker_fact_amount = Amount
# base: 3d10784c
worker_alarm = Alarm: somebody may be in danger ({$danger}). The number follows at once.
# base: 90465e01
worker_where = Where
# base: 0142371c
worker_in_a_group = In a group. Others read along with what you answer.
# base: d8fa84ea
worker_claimed = Number {$number} is yours. Reply to this message, then the person reads it.
# base: c0adf335
worker_said = Sent, about number {$number}.
# base: 9e550039
worker_not_said = Your message was not sent. Somebody else is speaking now.
# base: 550a6649
worker_handed_back = Number {$number} is back with the group.
# base: 5bff6345
worker_choose_outcome = How did number {$number} end?
# base: e37a5835
worker_text_for_reporter = Write one or two sentences. What may the reporter of number {$number} read?
# base: 040b900a
worker_text_for_person = Write one or two sentences for the person, about number {$number}. I do not send them. I keep them, and you pass them on.
# base: 9eb63e10
worker_follow_up_day = Write a day, for example: over twee weken. When do you ask how it is, about number {$number}?
# base: f7697b53
worker_follow_up = Ask today how it is: {$kind}, number {$number}. You closed this before.
# base: c57d71ff
worker_before = Reported before
# base: edefec11
worker_was_closed = Number {$number}, closed. The reporter says it is not better.
# base: 472b7e4c
worker_closed = Number {$number} is closed. The reporter gets your text.
# base: fb2ec06e
worker_opened_again = Open again: {$kind}, number {$number}. The reporter says it is not better.
# base: 015e55bd
worker_was_first = {$name} was just before you.
# base: a135e84d
worker_claim_first = Take it first. Then you can answer.
# base: cbda7f20
worker_is_closed = This is closed already.
# base: 1bb990de
worker_unknown_number = I do not know this number.
# base: 6c12cebb
worker_nothing_claimed = You have not taken anything now. Take a report first.
# base: 302b5dd7
worker_about_which = Which report is your message about?
# base: 703f8b09
worker_words_only = I pass on words only. Type your answer.
# base: dbb40710
worker_relay_off = Reading in Telegram is off. Ask whoever runs this system.
# base: 39f75046
worker_case_lost = What was told about number {$number} can no longer be read. You can still close it in the console.
# base: a9a598e7
worker_more = There is more at number {$number}.
# base: b33b3114
worker_carries_others = Other reports are with this number. Close those first, on the page.
# base: 6dfb4abe
worker_wants_call = Wants to be called.
# base: 315df0a4
worker_coupled = Hello {$name}. You get your reports here.
# base: b6a7e591
worker_help = You get reports here. Take them with the buttons.
# base: c0f32d29
worker_nameless = A worker
# base: 131ec61e
danger_gas = gas
# base: 71764747
danger_fire = fire
# base: 3797a012
danger_violence = violence
# base: 1603cec4
danger_medical = medical emergency
# base: 104765a7
danger_child = a child
# base: 3df8db14
danger_self_harm = suicide
# base: a3c968bf
danger_other_at_risk = worry about another
# base: 7738cfee
when_it_happens_again = If it happens again, tap below. I then add it to your report.
# base: d09ebfe4
button_again = It happens again
# base: 6bea87fb
which_code = Please type the code from your letter. It begins with a W and has twelve characters.
# base: 5348672b
code_does_not_work = This code does not work here. Feel free to ask your worker for a new one. I help you without a code too.
# base: 53838343
is_it_you = This code is for {$name}. Is that you?
# base: 3e338349
button_its_me = Yes, that is me
# base: a732f075
button_not_me = No, that is not me
# base: 3f018a13
introduced = {$introduced}
# base: 4d26c5bb
introduced_yes = Good to have you here, {$name}. Your worker now knows that it is you.
# base: eb8802f4
introduced_no = Good that you say so. This conversation is linked to nobody. I tell whoever made the code.
# base: 93b405d4
not_you = Good that you say so. This conversation is linked to nobody. You can just go on.
# base: 4575213f
somebody_else = Good that you say so. What you write now becomes a report of its own.
# base: a2db0f73
worker_linked = Number {$number}: your code was used. The person is linked now.
# base: f5cb9329
worker_linked_letter = The code from your letter was used. The person is linked now.
# base: c4a3f1dd
worker_declined = Number {$number}: your code was used. The person says: that is not me. Nothing is linked.
# base: c702938d
worker_declined_letter = The code from your letter was used. The person says: that is not me. Nothing is linked.
# base: 663171cc
worker_unlinked = Number {$number}: the person says: that is not me any more. The link is gone.
# base: 72b09455
worker_unlinked_letter = The code from your letter: the person says that is not me any more. The link is gone.
# base: d0d74c42
letter_with_code =
    Hello {$name},
    With this code Waakvlam knows that it is you.
    {$code}
    Type it in the chat, or open this link.
    {$link}
    The code works once, until {$until}.
    Kind regards, {$worker}
# base: 5707f32b
places = {$places}
# base: 6a72895b
places_near = You are welcome here too.
# base: cdf75e4c
places_none = I know no place near you yet. A person may know more. Then type person.
# base: dfc2dd5f
place_line = {$name}: for {$whom}.
# base: 81109ed9
place_open = Open now, until {$until}.
# base: 0706f855
place_open_days = Open now, until {$day}, {$time}.
# base: 59f5569c
place_opens = Opens on {$day}, at {$time}.
# base: ebd465d1
place_always = Always open.
# base: fcc04e9a
place_agreed = Open by appointment.
# base: 6ab44ddb
place_visit = Address: {$how}
# base: 830832a4
place_call = Call: {$how}
# base: c062c167
place_site = Read: {$how}
# base: 9dd5009c
place_free = This is free.
# base: 6eb2aeaf
place_paid = This costs something. Ask beforehand how much.
# base: 77b508a3
in_a_group =
    Others read along here. That is why I say nothing in a group.
    Write to me in a chat with me alone.
    If there is danger, call {$line_emergency}.
# base: 4721cc1a
known_already = I know this already. Please say so if something is not right.
# base: 3c4fddfb
further_first = You mention something else: {$matter}. Shall we do that first?
# base: cccdf018
further_later = All right, we will do that later.
# base: 0e5aad96
further_next = You also mentioned: {$matter}. Would you like to tell about that now?
# base: c253661e
further_not = That is fine. Just write whenever you want to.
# base: a73a5eb6
button_further_first = Yes, that first
# base: 2c0ff174
button_further_after = No, later
# base: 0b9fd611
button_further_now = Yes, now
# base: 6d800613
button_further_not = No, not now
# base: 6413c0ec
promise_not_kept =
    We would read your report {$number}, {$when}. We did not manage. Sorry about that.
    {$desk} knows this now. Your report stays open.
# base: 7cdb220d
worker_rings_again = Nobody has taken this yet: {$kind}, number {$number}.
# base: ebbc258d
worker_asked_again = Number {$number} is still waiting for you: {$kind}.
# base: a556f117
worker_passed_on = From {$name} to you: {$kind}, number {$number}.
# base: 871fdac7
worker_moved_on = Number {$number} is with {$name} now. You need do nothing more with it.
# base: 4bbd460d
worker_last_day = Today is the last day: {$kind}, number {$number}. Nobody has taken this yet.
# base: ec86c6af
worker_first_word = The day for number {$number} has passed: {$kind}. The person is still waiting for a word from you.
# base: e54b3ebc
worker_first_word_of = The day for number {$number} has passed: {$kind}. {$name} has taken it.
# base: 92e71f10
worker_is_it_done = Number {$number} has been quiet for two weeks: {$kind}. If it is done, please close it.
# base: 11b3e472
worker_look_after = {$name} is away. Please look after number {$number} meanwhile: {$kind}.
# What somebody was asked to agree to.
# base: b729dde0
my_data_agreed = You said yes to something. Type my consent to see what.
# base: 507674d8
worker_agreed = Number {$number}: the person says yes to your question.
# base: 2ffd6edb
worker_declined_asking = Number {$number}: the person says no to your question. Do not ask again.
# base: 34243d98
worker_withdrew = Number {$number}: the person takes a yes back. It no longer holds. Look in the console.
# base: 45a7d751
worker_offer_accepted = Number {$number}: the person agrees to the offer.
# base: 7f8503dc
worker_offer_rejected = Number {$number}: the person says no to the offer. You may pass nothing on to the municipality.
# base: 39f46287
reminder_offer = That is fine. What you said stays here. Shall I remind you once, on {$day}?
# base: bbbadb04
reminder_too_far = I cannot do that so far ahead. Shall I remind you on {$day}?
# base: 5b01e3bb
reminder_agreed = All right. I will remind you once, on {$day}. You may go on before that too.
# base: 132d0fe0
reminder_stands = Until {$day}. You may go on before that too.
# base: 42267bbb
reminder_none = All right, I will send no reminder. What you said stays here. Feel free to write when you want to go on.
# base: c84e9154
reminder_nothing_open = No question is open. Feel free to write whenever you want.
# base: 63f841e4
reminder = You asked me to remind you. Do you want to go on now?
# base: 40c85363
button_remind = Yes, remind me
# base: 62b60954
button_no_reminder = No reminder
# base: 305c22e0
button_go_on = Yes, go on
# base: 61b997f5
check_in_proposal =
    {$name} proposes that I ask how you are doing.
    {$rhythm}
    {$silence}
    You can always stop. Is that all right with you?
# base: 97d0f845
check_in_each_week = Every week on {$day}, {$part}.
# base: c6179a26
check_in_each_two_weeks = Every two weeks on {$day}, {$part}.
# base: 6e2d7280
check_in_each_month = Every month on the first {$day}, {$part}.
# base: f2d07b8e
check_in_morning = in the morning
# base: e55a1fd7
check_in_afternoon = in the afternoon
# base: 79c26033
check_in_silence_nothing = If you do not answer, nothing happens.
# base: 78795d0e
check_in_silence_ask_once = If you do not answer, I ask once more after {$days} days.
# base: c70cf727
check_in_silence_tell_helper = If you do not answer for {$days} days, I let {$name} know.
# base: 571124a7
button_agree = Yes, that is fine
# base: d2282127
button_decline = No, rather not
# base: c8c8f688
check_in_agreed =
    Agreed. The first time is {$next_day}.
    If you do not want it any more, type stop asking.
# base: 3d3b69a1
check_in_declined = All right, then I ask nothing. Feel free to write when something is the matter.
# base: 71c09fc8
check_in_what =
    We agreed that I ask how you are doing.
    {$rhythm}
    {$silence}
    The next time is {$next_day}.
# base: ba67df03
check_in_changed =
    I changed it.
    {$rhythm}
    The next time is {$next_day}.
# base: 6785d875
check_in_how_often = How would you like it instead?
# base: aabb8490
check_in_which_day = Which day do you like best?
# base: cc4a8f53
button_each_week = Every week
# base: f3e3d43e
button_each_two_weeks = Every two weeks
# base: 7905db56
button_each_month = Every month
# base: 59872acf
button_other_day = Another day
# base: 152d01c0
button_day = {$day}
# base: c6535473
button_end_check_in = Stop asking
# base: 327227ab
check_in_none = We did not agree that I ask you something. Feel free to write when something is the matter.
# base: b2887228
check_in_ended = All right. I ask no more how you are doing. Feel free to write when something is the matter.
# base: d2591af5
check_in_stopped_too = I also ask no more how you are doing.
# base: 1c3a0bb4
check_in_ended_by_worker = {$name} ended our agreement. I ask no more how you are doing. Feel free to write when something is the matter.
# base: d061d90d
check_in_again = I asked you this on {$day}. You may still answer, you do not have to.
# base: 28e0938b
check_in_told =
    You did not answer. We agreed that {$name} hears about that. I tell them now.
    Feel free to write when you want to.
# base: c97fc8ff
worker_check_in_asked = Asked on
# base: 8cf4bced
worker_check_in_answer = Answer
# base: c34370ae
worker_check_in_silent = did not answer. We know no more.
# base: da0987d5
passed_on_as_agreed =
    You said yes to this. That is why we now pass this on to {$to}.
    It is about: {$things}.
    To stop, type: my consent.
# base: db7c35e5
passed_on_with_later =
    You said yes to this. That is why we now pass this on to {$to}.
    It is about: {$things}.
    Also what you write later.
    To stop, type: my consent.
# base: 8231e0ec
worker_offered = {$from} asks whether you take this over: {$kind}. You read more in the console.
# base: f296777b
worker_offered_high = High: {$from} asks whether you take this over: {$kind}. You read more in the console.
# base: c85e414c
worker_offered_urgent = Urgent: {$from} asks whether you take this over: {$kind}. You read more in the console.
# base: 89a359c8
worker_offer_waits = Nobody has answered {$from} about a hand-over yet: {$kind}. You read more in the console. Who does this?
# base: 8790d6e2
worker_offer_unanswered = {$to} has not answered about number {$number} yet. The report is still yours.
# base: 96607c5e
worker_offer_lapsed = The hand-over of number {$number} to {$to} is over, without a yes. The report is yours. Choose another way.
# base: 7645f2db
worker_offer_taken = {$to} takes over number {$number}.
# base: e95c221a
worker_offer_declined = {$to} does not take over number {$number}. The reason: {$why}. The report is still yours.
# base: 05dcf2fb
worker_offer_revoked = {$from} took the hand-over back: {$kind}. You need do nothing more with it.
# base: a16ae3aa
worker_offer_done = Word from {$to} about number {$number}: {$what}.
# base: aa9b2459
worker_take_over = Take over
# base: 22164299
worker_decline = Refuse
# base: 83df3533
worker_decline_why = Whoever offered it hears your reason. Why do you not take this over?
# base: d2f32174
worker_offer_yours = You take this over from {$from}. With you it is number {$number}.
# base: b6dae712
worker_offer_yours_already = You took this over from {$from} already. With you it is number {$number}.
# base: 0e0a364b
worker_offer_no = You do not take this over. {$from} hears your reason.
# base: 6afc0988
worker_offer_no_already = {$name} said no to this already. {$from} knows.
# base: 4ff5c70e
worker_offer_over = This question is over. You need do nothing more with it.
# base: e1ea3763
worker_offer_close = This is about your own address or your family's. Leave it to a colleague.
# base: fd9bfecf
worker_offer_not_now = This cannot go to you now. {$why}
# base: 3dd1e069
worker_giver_waits = Another organisation gave you this. Tell them in the console first what came of it.
# base: d5535915
worker_not_back = This came from another organisation. Tell them in the console that it is not yours.
# base: 82cd9ec2
worker_away = You are away from {$from} until {$until}. What you have open goes to whoever covers for you. If you are back earlier, type /terug.
# base: ed02a01a
worker_away_how = Write the first day you are back: /afwezig tot 3 december. Or: /afwezig van 1 december tot 3 december.
# base: e5ffb608
worker_back = Welcome back. New reports come to you again.
# base: d20419b7
goes_to = → {$to}
# base: 1106060b
goes_to_nobody_yet = → {$to}. Nobody has taken this up yet. Whoever takes it will read your message.
# base: 05720b82
for_whom = Who is this for?
# base: d4d3509f
for_whom_was =
    You wrote: “{$words}”
    Who was this for?
# base: ed2c2c02
for_whom_was_file = You sent something. Who was this for?
# base: f12243e2
button_something_else = Something else
# base: e5f24d5f
about_something_else = You are writing with Waakvlam now, the computer. Your other reports stay open.
# base: 6a2a7824
worker_turned = Number {$number}: the person is writing with somebody else now. You can take the floor again.
# base: 1afefcab
worker_take_word = Take the floor
# base: 2d064b6a
worker_unclear = not clear yet for whom
# base: d38bd950
worker_moved_away = Number {$number}: a message was about something else.
# base: 58eae62a
worker_support = Proposal: one step more support for somebody you support. Who and why is in the console. You decide.
# base: 35f3d8c3
worker_support_number = Proposal at number {$number}: one step more support. Why is in the console. You decide.
# base: d6ffd4f9
worker_support_yes = Yes, one step more
# base: a2077a14
worker_support_no = No, leave it
# base: 724648d3
worker_support_later = Later
# base: 92ac3438
worker_support_why = Write one sentence. Why do you decide that?
# base: 8a9d0544
worker_support_done = Your decision is kept.
# base: 29562d02
worker_support_answered = This proposal is no longer open.
# base: 4e57b417
worker_support_waits = All right. The proposal stays in the console.
# base: 9b90f368
erase_ask =
    Then I erase all you wrote and what came of it. I do that on {$day}.
    {$days} days later it is unreadable in all copies too.
    That there was a report stays, without your words.
    What others already got or know themselves, they keep.
# base: e54359ef
erase_sure = Are you sure?
# base: 09cf64d7
erase_open = A report of yours is still open. Do you withdraw it, or do I wait until it is done?
# base: a1457b0a
erase_in_danger = Somebody still watches over you. I erase only when they say that it is all right. Do you want that?
# base: 379f85a8
erase_told =
    Your request has number {$number}. {$erased}
    Type do not erase if you change your mind.
# base: c972db84
erase_on = On {$day} I erase everything.
# base: 76392de0
erase_when_closed = I erase everything as soon as your report is done.
# base: 2ef6e20b
erase_withdrawn = Your worker hears that you withdraw the report.
# base: 880dd08b
erase_for_you = {$name} wrote down for you that everything is to be erased.
# base: 24021dd5
erase_undone = All right, I erase nothing. Everything stays as it was.
# base: d4fdbbc1
erase_none = There is no request to erase. I erase nothing.
# base: 3f872f9f
button_erase_all = Yes, erase everything
# base: a451a220
button_erase_wait = Erase when it is done
# base: 3f7e9cdd
button_erase_withdraw = Withdraw and erase
# base: 43d66eed
button_erase_not = No, keep everything
# base: 174b4447
button_erase_undo = Do not erase
# base: 8bd22528
worker_erasure_waits = Number {$number}: the person wants everything erased, from {$day} on. That waits until the report is closed.
# base: 569c0313
worker_erasure_withdraws = Number {$number}: the person withdraws the report. On {$day} it closes and everything is erased. Until then you can still talk.
# base: 58326509
worker_erasure_undone = Number {$number}: the person wants nothing erased after all.
# base: 68482c90
erase_on_or_closed = From {$day} on I erase everything, as soon as your report is done.
# base: 45b4e2a5
take_along_page = Below on this page it says: my data. There you can read and keep everything.
# base: 0923908b
take_along_not_here = I cannot send files here. Type person, then you get them.
# base: d5244513
take_along_ask =
    I then send you everything I keep about you.
    This chat belongs to Telegram, a company outside the European Union.
    Telegram keeps it too.
    Shall I send everything here?
# base: 9b10fbc8
take_along_comes =
    I am sending you two files. One is for you to read.
    The other is for another program.
    Whoever has your phone can read them too.
# base: 1fd20aab
take_along_to_read = This is what I keep about you, to read.
# base: b0bf8b06
take_along_to_keep = This is the same, for another program.
# base: 97717dc6
take_along_not = All right, I send nothing here. Type person, then you get it another way.
# base: 8a128653
take_along_often = I sent it three times today already. Ask again tomorrow, or type person.
# base: 79b06ea5
take_along_somebody_else = Somebody else is typing now. That is why I do not send it now. Ask again later.
# base: 398bba22
take_along_too_large = The file {$name} is too large for this chat. Type person, then you get it another way.
# base: c8c201d6
take_along_failed = I could not send the file {$name}. Type person, then you get it.
# base: ab0ad7d1
button_take_along = Send my data
# base: f3a20c34
button_take_along_yes = Yes, send everything
# base: 3702346c
button_take_along_no = No, not here
# base: e563dc01
guess_one = Is it about: {$matter}?
# base: ae7fadbb
guess_few = I am not sure. What is it about?
# base: 50779362
perhaps_danger =
    In danger, call {$line_emergency}.
    With thoughts of death, call {$line_suicide_prevention}, day and night.
# base: 71aaaea5
reporter_seen_court =
    A worker may now see who reported number {$number}. That is you.
    The organisation: {$sort}. The reason: a court asks for it.
    Two people decided this together. If you want to talk about it, type: person.
# base: e1182464
reporter_seen_prosecution =
    A worker may now see who reported number {$number}. That is you.
    The organisation: {$sort}. The reason: the police or the prosecutor asks for it by law.
    Two people decided this together. If you want to talk about it, type: person.
# base: 33d16c35
reporter_seen_supervision =
    A worker may now see who reported number {$number}. That is you.
    The organisation: {$sort}. The reason: a supervisor asks for it by law.
    Two people decided this together. If you want to talk about it, type: person.
# base: e8ad0357
reporter_seen_duty =
    A worker may now see who reported number {$number}. That is you.
    The organisation: {$sort}. The reason: the law says that we must tell somebody.
    Two people decided this together. If you want to talk about it, type: person.
# base: 7a498780
worker_custody_asked = {$name} asks to see who reported number {$number}. You can decide in the console.
# base: db52b5ce
worker_custody_waits = Nobody has decided yet whether {$name} may see who reported number {$number}. You can in the console.
# base: aef67b9b
worker_custody_unanswered = Nobody has decided about your question at number {$number} yet. More colleagues know now.
# base: 283d754d
worker_custody_lapsed = Nobody decided about your question at number {$number}. It is over. You may ask again.
# base: aafdc111
worker_custody_granted = For a day you may see who reported number {$number}. You read it in the console.
# base: 069e00e9
worker_custody_refused = You may not see who reported number {$number}. The reason is in the console.
# base: d28c6103
worker_custody_ended = A colleague took the yes at number {$number} back. You no longer see who reported.
# base: d25e61ea
worker_custody_over = The day at number {$number} is over. You no longer see who reported.
# base: c8862c28
number_left_out = I left your number out: it is not needed here, and nobody reads it.
# base: 57a335c6
unsay_which = It is about this message: "{$words}".
# base: 79e6a9ba
unsay_which_file = It is about what you sent last.
# base: 7f4b02a6
unsay_stays =
    Nobody can read it here then.
    In copies from before it stays locked away.
# base: d9162923
unsay_passed_on =
    Your worker hears that you take something away, not what.
    What they have read, they still know.
# base: d67c4f01
unsay_sure = Shall I take it away?
# base: f57ac0dd
unsay_kept = Alright, it stays.
# base: 7bfa8398
unsay_watched =
    I cannot take this message away now: somebody is watching over you.
    They need it. Ask me again after that.
# base: 7f4f2573
unsay_nothing =
    I find no message that can still be taken away.
    Reply to the message that has to go, and type: delete that.
    Type erase everything if all of it should go here.
# base: 55c885be
button_unsay_yes = Take it away
# base: 804fd2e0
button_unsay_no = Leave it
# base: 57977f7f
worker_took_back = Number {$number}: the person took something away. What it was is not there any more.
# base: 8879839c
unsay_unneeded =
    You also wrote something very personal.
    That is usually not needed here.
# base: eb0d960e
unsay_done =
    The message is gone.
    From your own screen you can delete it yourself.
# base: c30cfeb9
correct_which = Good that you say so. What should be different?
# base: 2f2fe968
correct_report = Good that you say so. Which report is it about?
# base: 27d5e6a1
correct_value = What should it say at {$label}?
# base: f0900423
correct_again = I do not quite understand that yet.
# base: 37859444
correct_read_back = Then this is what I pass on.
# base: 12a68fe0
correct_done =
    Thank you. I passed it on at number {$number}.
    What you said first stays beside it.
    {$who}
# base: 5a71d8cc
correct_kept = All right, it stays as it was.
# base: 39757beb
correct_nothing =
    You have no open report that I can correct.
    Type person if somebody should look with you.
# base: 68bb0e46
correct_here = Just say what it should be. For example: no, I mean 500.
# base: a6f70c63
correct_tell_worker = Write here what is different. Your worker will read it.
# base: 481b1499
correct_not_read =
    That does not fit this question.
    Send it once more, and your worker will read it.
# base: c7ac3d7d
button_correct_report = Number {$number}: {$about}
# base: 67704184
button_correct_no = No, it is different
# base: b89ed287
button_correct_leave = Leave it as it is
# base: f12243e2
button_correct_else = Something else
# base: 15daf025
answer_corrected =
    {$name} corrected an answer in your report, number {$number}.
    It is about: {$label}.
    Tell us if that is not right.
# base: 1da701d0
worker_corrected = Number {$number}: the person corrected something. The page says what.
# base: 6b1b41ab
worker_corrected_address = Number {$number}: the person corrected the address. See whether it is still yours.
# base: 9988f8de
worker_corrected_by = Number {$number}: {$name} corrected an answer. The page says what.
# base: c0bdbdd8
worker_corrected_fact = {$label}, corrected by the person
# base: accde52a
worker_corrected_fact_by = {$label}, corrected by a worker
# base: eed778aa
worker_would_go = With this address it would have gone to {$to}.
