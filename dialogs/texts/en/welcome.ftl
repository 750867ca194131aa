# base: 13205389
welcome-hello =
    Hello. I am Waakvlam.
    I am a computer, not a person.
    Hallo. Ik ben Waakvlam, een computer, geen mens.
# base: f15e99c5
welcome-language = Choose your language. Kies uw taal.
# base: 8b0f8b8d
welcome-language-again = Choose the button with your language. Kies de knop met uw taal. Which one do you choose?
# base: e281c2d2
welcome-language-label = Language
# base: 3c128f3d
welcome-language-nl = Nederlands
# base: 14307cc7
welcome-language-nl-says = dutch | holland
# base: f8b84963
welcome-language-en = English
# base: 9edc5bd8
welcome-language-en-says = english please | in english | eng
# base: 8440d325
welcome-language-tr = Türkçe
# base: 16b158ce
welcome-language-tr-says = turkish
# base: 3ea2d57d
welcome-language-pl = Polski
# base: 6f06b5bd
welcome-language-pl-says = polish
# base: 44a482b5
welcome-language-ar = العربية
# base: 106fe0bc
welcome-language-ar-says = arabic | in arabic | arabic please
# base: ddb087cb
welcome-language-uk = Українська
# base: b779d7ba
welcome-language-uk-says = ukrainian | in ukrainian | ukrainian please
# base: ab3a1132
welcome-what_i_do =
    I listen to worries about your home, money and neighbours.
    I pass them on to a person who can help.
    Type person if you want a person right away.
# base: 1affc1f0
welcome-role = Who are you?
# base: 7d73aaef
welcome-role-again = It is about who you are writing for. Who are you?
# base: 0c23cfbf
welcome-role-label = Who is writing
# base: 86591d39
welcome-role-tenant = I rent my home here
# base: fc1d5999
welcome-role-tenant-says = tenant | i rent | resident | i live here | for myself
# base: 57135db7
welcome-role-neighbour = I am a neighbour
# base: 3e4b771e
welcome-role-neighbour-says = neighbour | neighbor | next door
# base: 16625e3b
welcome-role-other_person = I ask for someone else
# base: b8c9dcf5
welcome-role-other_person-says = for someone else | for somebody else | my mother | my father | my son | my daughter | family | a friend
# base: e44042ba
welcome-about =
    You may say it in your own words, or choose.
    What is it about?
# base: 8d8024ea
welcome-about-again = I do not understand it yet. Choose what comes closest, or say it in other words.
# base: 0ea6b5d3
welcome-about-money = Rent or money
# base: ce888bed
welcome-about-neighbours = The neighbours
# base: 5a4af5d9
welcome-about-home = My home
# base: a8c5020c
welcome-about-me = How I am doing
# base: 7ea0a128
welcome-about-worry = Worry about somebody else
# base: f12243e2
welcome-about-other = Something else
