# base: 94751dc7
tenancy_question-opens_on = umowa | umowę | umowy | umowa najmu | umowę najmu | pytanie o czynsz | pytanie o mój czynsz | współnajemca | współnajemcy | wypowiedzenie | wypowiedzieć umowę | rozwiązać umowę | przeprowadzka | przeprowadzkę | przeprowadzić się | chcę się przeprowadzić | chcę się wyprowadzić | wyprowadzka | inne mieszkanie | nowe mieszkanie | większe mieszkanie | mniejsze mieszkanie | zamiana mieszkania | zamienić mieszkanie | zamiana mieszkań | podwyżka czynszu | podwyżkę czynszu | podnieśli czynsz | wyższy czynsz | czynsz za wysoki | za wysoki czynsz | obniżka czynszu | zgubiłam klucz | zgubiłam klucze | zgubiłem klucz | zgubiłem klucze | nowy klucz | dodatkowy klucz | klucze | klucz | kaucja | kaucję | kaucji | zwierzę | zwierzęta | zwierzęta domowe | mieć psa | mieć kota | podnajem | podnająć | wynająć pokój | wynajem pokoju | wprowadzić się do mnie | zamieszkać ze mną | zamieszkać razem | lista oczekujących | kolejka do mieszkania | servicekosten | opłaty za usługi
# base: 480bdd8c
tenancy_question-subject = Czego dotyczy pytanie?
# base: 02d5da97
tenancy_question-subject-again = Proszę wybrać to, co najbliższe. Czego dotyczy pytanie?
# base: 394e1dfb
tenancy_question-subject-label = Temat
# base: 8328344f
tenancy_question-subject-contract = Umowa albo współnajemca
# base: 93f2b424
tenancy_question-subject-contract-says = umowa | umowę | umowy | współnajemca | wypowiedzenie | nazwisko
# base: 0ae97084
tenancy_question-subject-moving = Przeprowadzka albo zamiana
# base: a1d68dea
tenancy_question-subject-moving-says = przeprowadzka | przeprowadzkę | przeprowadzić | zamiana | zamienić | inne mieszkanie | nowe mieszkanie | lista oczekujących
# base: 667d0c2f
tenancy_question-subject-rent = Wysokość czynszu
# base: d0088f86
tenancy_question-subject-rent-says = podwyżka | podwyżkę | wyższy czynsz | za wysoki | podnieśli | opłaty za usługi
# base: b290e0ea
tenancy_question-subject-keys = Klucze albo kaucja
# base: b273173c
tenancy_question-subject-keys-says = klucz | klucze | kluczy | kaucja | kaucję | kaucji
# base: 3bdfc4f1
tenancy_question-subject-pets = Zwierzęta domowe
# base: 4aa9c41b
tenancy_question-subject-pets-says = zwierzę | zwierzęta | pies | psa | kot | kota
# base: f7c30552
tenancy_question-subject-living_in = Podnajem albo wspólne mieszkanie
# base: 7fedb827
tenancy_question-subject-living_in-says = podnajem | podnająć | zamieszkać ze mną | zamieszkać razem | wprowadzić | wynająć pokój
# base: f12243e2
tenancy_question-subject-other = Coś innego
# base: e00d5a13
tenancy_question-subject-other-says = coś innego | inne | co innego
# base: 2798bddf
tenancy_question-question = Proszę zapytać własnymi słowami. Co chce Pan/Pani wiedzieć?
# base: 5de37da3
tenancy_question-question-again = Wystarczy kilka słów. Jakie jest pytanie?
# base: 406b5a37
tenancy_question-question-label = Pytanie
# base: 63112aca
tenancy_question-address = Jaki jest kod pocztowy i numer tego mieszkania?
# base: c894430c
tenancy_question-address-again = Na przykład 1234 AB 12. Same cztery cyfry też wystarczą. Jaki jest kod pocztowy?
# base: 42526819
tenancy_question-address-label = Adres
# base: a9898aaf
tenancy_question-thanks =
    Dziękujemy. Numer pytania: {$number}.
    {$worker} przeczyta to {$when}.
