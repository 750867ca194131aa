# base: 31fdb28a
happening_again-opens_on = happens again | happening again | it is happening again | at it again | noise again | loud again | music again | trouble again | it happened again | started again | same again
# base: a2bac672
happening_again-again_when = I am sorry it happens again. Is it going on now?
# base: 6fcbd33c
happening_again-again_when-label = When
# base: 0b9fd611
happening_again-again_when-now = Yes, now
# base: e2024ae1
happening_again-again_when-now-says = now | right now | still | going on
# base: 2f06599b
happening_again-again_when-earlier = No, earlier
# base: f561dce1
happening_again-again_when-earlier-says = earlier | just now | yesterday | last night | it stopped
# base: 6ab9871a
happening_again-again_day = When was it?
# base: 6930e4f3
happening_again-again_day-again = A day or a moment is enough, like last night. When was it?
# base: a8457a71
happening_again-again_day-label = Day
# base: d412b7aa
happening_again-again_how_long = How long has it been going on, or how long did it last?
# base: d9b03220
happening_again-again_how_long-label = How long
# base: 86dcbfd3
happening_again-again_how_bad = How bad is it this time?
# base: 7912c3ab
happening_again-again_how_bad-label = How bad
# base: 2115a608
happening_again-again_how_bad-a_little = Not too bad
# base: fca252f4
happening_again-again_how_bad-a_little-says = not too bad | a little | not so bad
# base: 5ed8a19a
happening_again-again_how_bad-bad = Bad
# base: 2c7c9e44
happening_again-again_how_bad-bad-says = bad | annoying
# base: 61c64f40
happening_again-again_how_bad-very_bad = Very bad
# base: 2dd41953
happening_again-again_how_bad-very_bad-says = very bad | terrible | unbearable
# base: b3eb6619
happening_again-again_what = What happens, in your own words?
# base: 9f583dd4
happening_again-again_what-label = What
# base: 67e5fce7
happening_again-again_own_action = Did you do anything about it yourself?
# base: e9e07414
happening_again-again_own_action-label = Own action
# base: 583d6206
happening_again-again_own_action-nothing = No
# base: 5e48c2d3
happening_again-again_own_action-nothing-says = no | nothing | afraid to
# base: 9f2afa6e
happening_again-again_own_action-spoke = I said something
# base: 44f6cd8f
happening_again-again_own_action-spoke-says = rang the bell | said something | talked | asked
# base: 9f19e7f6
happening_again-again_own_action-police = I called the police
# base: 86d91a28
happening_again-again_own_action-police-says = police
# base: e0bf1044
happening_again-noted =
    Thank you. I have added it to your report {$number}, with the time.
    You do not have to tell anything twice.
