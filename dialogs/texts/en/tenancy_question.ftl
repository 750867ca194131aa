# base: 94751dc7
tenancy_question-opens_on = contract | rental contract | tenancy | question about my rent | question about the rent | co tenant | end my contract | give notice | moving | move house | want to move | another home | another house | new home | bigger house | smaller house | exchange | swap homes | home exchange | rent increase | rent goes up | higher rent | rent too high | lost my key | lost my keys | new key | extra key | keys | deposit | deposit back | pet | pets | have a dog | have a cat | sublet | subletting | rent out a room | move in with me | live with me | living together | waiting list | urgency statement | service charge
# base: 480bdd8c
tenancy_question-subject = What is your question about?
# base: 02d5da97
tenancy_question-subject-again = Choose what comes closest. What is your question about?
# base: 394e1dfb
tenancy_question-subject-label = Subject
# base: 8328344f
tenancy_question-subject-contract = Contract or co-tenant
# base: 93f2b424
tenancy_question-subject-contract-says = contract | co tenant | notice | name
# base: 0ae97084
tenancy_question-subject-moving = Moving or exchange
# base: a1d68dea
tenancy_question-subject-moving-says = moving | move house | exchange | swap | another home | another house | waiting list
# base: 667d0c2f
tenancy_question-subject-rent = How high the rent is
# base: d0088f86
tenancy_question-subject-rent-says = rent increase | increase | higher rent | service charge | too high | goes up
# base: b290e0ea
tenancy_question-subject-keys = Keys or deposit
# base: b273173c
tenancy_question-subject-keys-says = key | keys | deposit
# base: 3bdfc4f1
tenancy_question-subject-pets = Pets
# base: 4aa9c41b
tenancy_question-subject-pets-says = pet | pets | dog | cat
# base: f7c30552
tenancy_question-subject-living_in = Subletting or living in
# base: 7fedb827
tenancy_question-subject-living_in-says = sublet | subletting | living in | live with me | rent out a room | move in
# base: f12243e2
tenancy_question-subject-other = Something else
# base: e00d5a13
tenancy_question-subject-other-says = something else | other
# base: 2798bddf
tenancy_question-question = Ask it in your own words. What would you like to know?
# base: 5de37da3
tenancy_question-question-again = A few words is enough. What is your question?
# base: 406b5a37
tenancy_question-question-label = Question
# base: 63112aca
tenancy_question-address = What are the postcode and house number of the home?
# base: c894430c
tenancy_question-address-again = For example 1234 AB 12. Only the four digits is fine too. What is the postcode?
# base: 42526819
tenancy_question-address-label = Address
# base: a9898aaf
tenancy_question-thanks =
    Thank you. Your question has number {$number}.
    {$worker} reads this {$when}.
