# base: dbd88ddd
again_address = Na przykład 1234 AB 12. Same cztery cyfry też wystarczą. Jaki jest kod pocztowy?
# base: be202b7d
again_choice = Jeszcze nie rozumiem. Można nacisnąć przycisk. Co pasuje najlepiej?
# base: e62e3128
again_date = Można napisać tak: 30 listopada, albo wtorek w przyszłym tygodniu. Który to mniej więcej dzień?
# base: e8f28c78
again_money = Szukam kwoty w euro, na przykład 450. Ile to mniej więcej jest?
# base: 37bee441
again_number = Chodzi o numer telefonu, ze wszystkimi cyframi. Pod jaki numer możemy dzwonić?
# base: f62301a7
again_part_of_day = Rano, po południu albo wieczorem. Co pasuje najlepiej?
# base: ec091d13
again_period = Można podać miesiąc, albo jak długo to trwa. Od kiedy tak jest?
# base: 5413aaa1
again_review = Nie wiem, czy dobrze rozumiem. Czy to, co wyżej, się zgadza?
# base: dd964dd2
again_text = Wystarczy kilka słów. Co chce Pan/Pani powiedzieć?
# base: 72a9708e
again_topic = Jeszcze nie rozumiem. Proszę wybrać to, co najbliższe, albo napisać innymi słowami.
# base: 6dc5d44f
again_yes_no = Wystarczy tak albo nie. Jak to jest?
# base: d39d9169
not_understood_twice = Jeszcze nie rozumiem. To moja wina, jestem komputerem. Czy chce Pan/Pani rozmawiać z człowiekiem?
# base: 3790028d
taken_as_said = Zapisane tak, jak zostało powiedziane. Przeczyta to pracownik.
# base: 2ab9b566
missing_house_number = Dziękuję. Jaki jest numer domu?
# base: 2794c14f
missing_postcode = Dziękuję. Jaki jest kod pocztowy?
# base: 1edf1248
missing_when = Dziękuję. Wystarczy miesiąc. Kiedy to mniej więcej było?
# base: 75cce327
not_known = nie wiadomo
# base: e2914192
review_intro = To mam zapisane.
# base: 2f948c4c
review_line = {$label}: {$value}
# base: 7beea00f
review_ask = Czy to się zgadza?
# base: 9ee18a14
review_which = Zmienimy to. Co się nie zgadza?
# base: bcaaf0fa
changed = Dobrze, że mamy to jasne. Już zmienione.
# base: 290f7642
button_right = Tak, zgadza się
# base: 3c2ef761
button_change = Nie, chcę coś zmienić
# base: f18bf11d
button_unknown = Nie wiem
# base: 2cedeb9e
button_person = Chcę człowieka
# base: 84d6e633
button_start_over = Zacznij od nowa
# base: d74b7872
button_cancel = Nieważne
# base: 5713a746
button_skip = Pomiń to pytanie
# base: b76ad922
help =
    Zawsze można napisać:
    człowiek: przekażę to człowiekowi.
    zadzwoń: ktoś zadzwoni.
    wstecz: do poprzedniego pytania.
    od nowa: od początku.
    stop: kończymy.
# base: 74c48dc2
stopped =
    Kończymy. Nie będzie już przypomnień.
    Jeśli czegoś trzeba, proszę śmiało pisać. Wtedy znowu odpowiem.
# base: e23fed49
cancelled = Dobrze, zostawiamy to. Nikomu niczego nie przekazuję. Jeśli coś się dzieje, proszę śmiało pisać.
# base: 12e6cd68
who_reads =
    Jestem komputerem. Czytam to, co Pan/Pani pisze.
    Przekazane zgłoszenie czyta pracownik.
    Sąsiedzi nigdy tego nie czytają.
# base: 83fb1981
my_reports = {$reports}
# base: 0c24d73f
no_reports = Nic jeszcze nie jest przekazane. Proszę śmiało napisać, co się dzieje.
# base: dd3810a0
report_waits = Zgłoszenie {$number} ({$since}). {$worker} przeczyta to {$when}.
# base: 71e8ec79
report_taken = Zgłoszenie {$number} ({$since}). {$worker} się tym zajmuje.
# base: 384a2ff1
report_is_late = Zgłoszenie {$number} ({$since}). To trwa dłużej, niż mówiliśmy. Przepraszamy.
# base: de420f7b
report_closed = Zgłoszenie {$number} jest zakończone.
# base: 5faf1cc6
my_data =
    Przechowuję to, co Pan/Pani do mnie pisze. Początek: {$since}. Wszystko jest pod kluczem.
    Liczba zgłoszeń: {$count}. Kto przyjmuje zgłoszenie, czyta też słowa.
    Aby dostać wszystko, proszę napisać: wyślij moje dane.
    Aby usunąć: usuń wszystko. Jeśli coś się nie zgadza: człowiek.
# base: d039c2a1
my_readers =
    Kto przeczytał, co zostało tu napisane:
    {$readers}
    Jeśli coś się nie zgadza, proszę napisać człowiek.
# base: 901a74f2
no_readers = Jeszcze nikt.
# base: e90c4402
reader_on_days = {$worker}: {$days}.
# base: daa2bf55
nothing_before = To było pierwsze pytanie. Dalej wstecz już się nie da.
# base: be669d33
thanked = Nie ma za co. Jeśli coś się dzieje, proszę śmiało pisać.
# base: c8cc287e
words_kept = Wiadomość jest przeczytana i zachowana. Najpierw zadam kilka krótkich pytań.
# base: 0cac84f7
welcome_back = Dobrze, że rozmawiamy dalej. Tutaj skończyliśmy.
# base: 2271cf18
going_on = To wracamy tam, gdzie byliśmy.
# base: b1db0e5c
person_is_told = Człowiek już wie, że Pan/Pani czeka.
# base: d7ae28c1
person_asked_before =
    To już jest przekazane ({$since}). Numer wiadomości: {$number}.
    {$who}
# base: a2084153
person_waits = {$worker} przeczyta to {$when}.
# base: 1eb6f49a
person_waits_long = {$worker} przeczyta to jak najszybciej. Przepraszam, że to trwa dłużej.
# base: 0d8c7db7
person_has_it = {$worker} już się tym zajmuje.
# base: 41bc74e5
script_again_in_danger = Pisze Pan/Pani znowu z Waakvlam, z komputerem. Wiadomość jest nadal otwarta. Przekazuję wszystko dalej.
# base: 0ea70480
turn_given_up =
    Ta wiadomość nie została przyjęta. To moja wina.
    {$worker} przeczyta to {$when}. Numer wiadomości: {$number}.
# base: c682c1c6
file_too_large = Ten plik jest dla mnie za duży. Mniejsze zdjęcie może być. Można też opowiedzieć słowami.
# base: 9fdba683
file_not_fetched = Plik nie dotarł dobrze. Proszę wysłać jeszcze raz albo opowiedzieć słowami.
# base: a48de3bc
worker_closed_other = Numer {$number} jest zamknięty. Osoba zgłaszająca dostanie ten tekst. Sama osoba nic ode mnie nie dostanie. Tekst jest zachowany: proszę przekazać go osobiście.
# base: 64d5a33c
worker_given_up = Tego nie udało się zrobić. Proszę spróbować jeszcze raz albo zapytać administratora.
# base: 23e6c82d
script_again = Pisze Pan/Pani znowu z Waakvlam, z komputerem.
# base: ee3f6b37
received_photo = Zdjęcie jest zachowane. Nie umiem go obejrzeć. Słowa rozumiem.
# base: d6271b45
received_voice = Wiadomość głosowa jest zachowana. Nie umiem jej zrozumieć. Napisane słowa rozumiem.
# base: af6a07f5
received_video = Film jest zachowany. Nie umiem go obejrzeć. Słowa rozumiem.
# base: 8b29e72d
received_file = Plik jest zachowany. Nie umiem go przeczytać. Słowa rozumiem.
# base: a759abb2
received_place = Miejsce jest zachowane. Nie umiem z niego skorzystać. Słowa rozumiem.
# base: be0dffc2
received_card = Kontakt dotarł. Nie umiem z niego skorzystać. Słowa rozumiem.
# base: 599ee954
received_sticker = Widzę to. Słowa albo przycisk rozumiem lepiej.
# base: 44d13d63
received_else = To dotarło. Nie umiem tego przeczytać. Słowa rozumiem.
# base: 4f64fa30
blank = Wiadomość dotarła pusta.
# base: 6953f4f3
edited = Czytam nowe słowa.
# base: e8ac1e84
old_button = To przycisk z wcześniejszego pytania. Nic się nie zmieniło.
# base: 2723c4d6
danger_heard = Przekazuję te słowa dalej. Proszę nie czekać z dzwonieniem.
# base: ef252a75
danger_closed = Pracownik już się tym z Panem/Panią zajął. Możemy iść dalej.
# base: c11646ca
lost_the_way = Coś poszło u mnie nie tak. Słowa są zachowane. Proszę napisać człowiek, wtedy ktoś pomoże.
# base: c13a5507
worker_here = {$name} czyta teraz tę rozmowę. Od teraz pisze Pan/Pani z człowiekiem.
# base: 8a5bda2a
matter_closed =
    Zgłoszenie {$number} jest zakończone.
    {$text}
# base: b14e3878
matter_closed_write_again =
    Zgłoszenie {$number} jest zakończone.
    {$text}
    Jeśli nie jest lepiej, proszę śmiało pisać znowu.
# base: b9cb239a
is_it_better = Czy teraz jest lepiej?
# base: 31b22bfd
is_it_better_later =
    Jakiś czas temu zakończyliśmy zgłoszenie {$number}.
    Czy teraz jest lepiej?
# base: beaa3f6f
button_better = Tak, jest lepiej
# base: a4611ad9
button_not_better = Nie, jeszcze nie
# base: 2c3db88f
is_better = Miło to słyszeć. Jeśli znowu coś się dzieje, proszę śmiało pisać.
# base: a14bd9c1
opened_again =
    Dziękuję za tę wiadomość. Zgłoszenie {$number} jest znowu otwarte.
    {$worker} przeczyta to {$when}.
# base: 70a58cd6
reported_again =
    Dziękuję za tę wiadomość. Robię z tego nowe zgłoszenie: numer {$number}.
    {$worker} przeczyta to {$when}.
# base: 5dd79392
worker_claim = Przyjmij
# base: a2200c3c
worker_read = Czytaj
# base: a5ddcce3
worker_hand_back = Oddaj
# base: ab5e5388
worker_close = Zamknij
# base: df4820a5
worker_alert = Nowe: {$kind}, numer {$number}.
# base: 7c35e465
worker_alert_high = Ważne: {$kind}, numer {$number}.
# base: b22259f9
worker_alert_urgent = Pilne: {$kind}, numer {$number}.
# base: ad416561
worker_new_from_list = Nowe z listy wynajmującego: {$count} razy {$kind}.
# base: cde3bfd5
worker_fact_name = Nazwisko
# base: 42526819
worker_fact_address = Adres
# base: 16db1c63
worker_fact_phone = Telefon
# base: 96abf685
worker_fact_email = E-mail
# base: ea179d43
worker_fact_amount = Kwota
# base: 3d10784c
worker_alarm = Alarm: ktoś może być w niebezpieczeństwie ({$danger}). Numer przyjdzie zaraz.
# base: 90465e01
worker_where = Gdzie
# base: 0142371c
worker_in_a_group = W grupie. Inni czytają Pana/Pani odpowiedź.
# base: d8fa84ea
worker_claimed = Numer {$number} jest Pana/Pani. Proszę odpowiedzieć na tę wiadomość, osoba to przeczyta.
# base: c0adf335
worker_said = Wysłane, w sprawie numeru {$number}.
# base: 9e550039
worker_not_said = Wiadomość nie została wysłana. Teraz pisze ktoś inny.
# base: 550a6649
worker_handed_back = Numer {$number} wrócił do grupy.
# base: 5bff6345
worker_choose_outcome = Jak skończyła się sprawa numer {$number}?
# base: e37a5835
worker_text_for_reporter = Proszę napisać jedno lub dwa zdania. Co może przeczytać osoba zgłaszająca numer {$number}?
# base: 040b900a
worker_text_for_person = Proszę napisać jedno lub dwa zdania dla samej osoby, numer {$number}. Nie wyślę ich. Zachowam je, a Pan/Pani je przekaże.
# base: 472b7e4c
worker_closed = Numer {$number} jest zamknięty. Osoba zgłaszająca dostanie ten tekst.
# base: fb2ec06e
worker_opened_again = Znowu otwarte: {$kind}, numer {$number}. Osoba zgłaszająca mówi, że nie jest lepiej.
# base: 015e55bd
worker_was_first = {$name} już to przyjmuje.
# base: a135e84d
worker_claim_first = Najpierw proszę to przyjąć. Wtedy można odpowiedzieć.
# base: cbda7f20
worker_is_closed = To już jest zamknięte.
# base: 1bb990de
worker_unknown_number = Nie znam tego numeru.
# base: 6c12cebb
worker_nothing_claimed = Teraz nic nie jest przyjęte. Najpierw proszę przyjąć zgłoszenie.
# base: 302b5dd7
worker_about_which = Którego zgłoszenia dotyczy ta wiadomość?
# base: 703f8b09
worker_words_only = Przekazuję tylko słowa. Proszę napisać odpowiedź.
# base: dbb40710
worker_relay_off = Czytanie w Telegramie jest wyłączone. Proszę zapytać administratora.
# base: 39f75046
worker_case_lost = Treści zgłoszenia numer {$number} nie da się już odczytać. Można je nadal zamknąć w konsoli.
# base: a9a598e7
worker_more = W sprawie numer {$number} jest coś nowego.
# base: b33b3114
worker_carries_others = Przy tym numerze są inne zgłoszenia. Najpierw zamknij je na stronie.
# base: 6dfb4abe
worker_wants_call = Prosi o telefon.
# base: 315df0a4
worker_coupled = Dzień dobry {$name}. Zgłoszenia będą przychodzić tutaj.
# base: b6a7e591
worker_help = Tutaj przychodzą zgłoszenia. Przyjmuje się je przyciskami.
# base: c0f32d29
worker_nameless = Pracownik
# base: 131ec61e
danger_gas = gaz
# base: 71764747
danger_fire = pożar
# base: 3797a012
danger_violence = przemoc
# base: 1603cec4
danger_medical = nagły stan zdrowia
# base: 104765a7
danger_child = dziecko
# base: 3df8db14
danger_self_harm = samobójstwo
# base: a3c968bf
danger_other_at_risk = troska o kogoś
# base: 7738cfee
when_it_happens_again = Gdy to się powtórzy, proszę dotknąć poniżej. Dopiszę to do zgłoszenia.
# base: d09ebfe4
button_again = To się znowu dzieje
# base: 6bea87fb
which_code = Proszę wpisać kod z listu. Zaczyna się na W i ma dwanaście znaków.
# base: 5348672b
code_does_not_work = Ten kod tutaj nie działa. Proszę śmiało poprosić swojego pracownika o nowy. Pomogę też bez kodu.
# base: 53838343
is_it_you = Ten kod jest dla: {$name}. Czy to Pan lub Pani?
# base: 3e338349
button_its_me = Tak, to ja
# base: a732f075
button_not_me = Nie, to nie ja
# base: 3f018a13
introduced = {$introduced}
# base: 4d26c5bb
introduced_yes = Dobrze, że to Pan lub Pani, {$name}. Pracownik już o tym wie.
# base: eb8802f4
introduced_no = Dobrze, że Pan lub Pani to mówi. Ta rozmowa nie jest z nikim połączona. Przekażę to osobie, która przygotowała kod.
# base: 93b405d4
not_you = Dobrze, że Pan lub Pani to mówi. Ta rozmowa nie jest z nikim połączona. Można pisać dalej.
# base: 4575213f
somebody_else = Dobrze, że Pan lub Pani to mówi. To, co teraz napiszecie, będzie osobnym zgłoszeniem.
# base: a2db0f73
worker_linked = Numer {$number}: kod został użyty. Osoba jest teraz połączona.
# base: f5cb9329
worker_linked_letter = Kod z listu został użyty. Osoba jest teraz połączona.
# base: c4a3f1dd
worker_declined = Numer {$number}: kod został użyty. Osoba mówi: to nie ja. Nic nie połączono.
# base: c702938d
worker_declined_letter = Kod z listu został użyty. Osoba mówi: to nie ja. Nic nie połączono.
# base: 663171cc
worker_unlinked = Numer {$number}: osoba mówi: to już nie ja. Połączenia nie ma.
# base: 72b09455
worker_unlinked_letter = Kod z listu: osoba mówi, że to już nie ona. Połączenia nie ma.
# base: d0d74c42
letter_with_code =
    Dzień dobry {$name},
    dzięki temu kodowi Waakvlam wie, że to Pan lub Pani.
    {$code}
    Proszę wpisać go na czacie albo otworzyć ten link.
    {$link}
    Kod działa jeden raz. Ostatni dzień: {$until}.
    Z pozdrowieniami, {$worker}
# base: 5707f32b
places = {$places}
# base: 6a72895b
places_near = Tutaj też można przyjść.
# base: cdf75e4c
places_none = Nie znam jeszcze miejsca w pobliżu. Człowiek może wiedzieć więcej. Wtedy proszę napisać człowiek.
# base: dfc2dd5f
place_line = {$name}: dla kogo: {$whom}.
# base: 81109ed9
place_open = Teraz otwarte, do {$until}.
# base: 0706f855
place_open_days = Teraz otwarte, do: {$day}, godz. {$time}.
# base: 59f5569c
place_opens = Otwarcie: {$day}, o {$time}.
# base: ebd465d1
place_always = Zawsze otwarte.
# base: fcc04e9a
place_agreed = Otwarte po umówieniu się.
# base: 6ab44ddb
place_visit = Adres: {$how}
# base: 830832a4
place_call = Telefon: {$how}
# base: c062c167
place_site = Więcej: {$how}
# base: 9dd5009c
place_free = To jest bezpłatne.
# base: 6eb2aeaf
place_paid = To kosztuje. Proszę zapytać wcześniej ile.
# base: 77b508a3
in_a_group =
    Tutaj czytają też inni. Dlatego w grupie nic nie mówię.
    Proszę napisać do mnie w osobnej rozmowie.
    W niebezpieczeństwie proszę dzwonić: {$line_emergency}.
# base: 4721cc1a
known_already = To już wiem. Proszę napisać, jeśli coś się nie zgadza.
# base: 3c4fddfb
further_first = To jeszcze inna sprawa: {$matter}. Czy zajmiemy się nią najpierw?
# base: cccdf018
further_later = Dobrze, zrobimy to później.
# base: 0e5aad96
further_next = Była też mowa o tym: {$matter}. Czy chce Pan/Pani teraz o tym opowiedzieć?
# base: c253661e
further_not = W porządku. Proszę napisać w dowolnej chwili.
# base: a73a5eb6
button_further_first = Tak, najpierw to
# base: 2c0ff174
button_further_after = Nie, później
# base: 0b9fd611
button_further_now = Tak, teraz
# base: 6d800613
button_further_not = Nie, nie teraz
# base: 6413c0ec
promise_not_kept =
    Mieliśmy przeczytać zgłoszenie {$number}, {$when}. Nie udało się. Przepraszamy.
    {$desk} już o tym wie. Zgłoszenie pozostaje otwarte.
# base: 7cdb220d
worker_rings_again = Nikt jeszcze tego nie przyjął: {$kind}, numer {$number}.
# base: ebbc258d
worker_asked_again = Numer {$number} nadal czeka na przyjęcie: {$kind}.
# base: a556f117
worker_passed_on = Wcześniej {$name}, teraz Pan/Pani: {$kind}, numer {$number}.
# base: 871fdac7
worker_moved_on = Numerem {$number} zajmuje się teraz {$name}. Nie trzeba już nic robić.
# base: 4bbd460d
worker_last_day = Dzisiaj jest ostatni dzień: {$kind}, numer {$number}. Nikt jeszcze tego nie przyjął.
# base: ec86c6af
worker_first_word = Termin numeru {$number} minął: {$kind}. Osoba nadal czeka na odpowiedź.
# base: e54b3ebc
worker_first_word_of = Termin numeru {$number} minął: {$kind}. Sprawę ma {$name}.
# base: 92e71f10
worker_is_it_done = W sprawie numeru {$number} od dwóch tygodni cisza: {$kind}. Jeśli gotowe, proszę zamknąć.
# base: 11b3e472
worker_look_after = {$name} ma teraz wolne. Proszę w tym czasie zająć się numerem {$number}: {$kind}.
# What somebody was asked to agree to.
# base: b729dde0
my_data_agreed = Na coś było „tak”. Proszę napisać moja zgoda, aby zobaczyć na co.
# base: 507674d8
worker_agreed = Numer {$number}: osoba mówi tak na Państwa pytanie.
# base: 2ffd6edb
worker_declined_asking = Numer {$number}: osoba mówi nie na Państwa pytanie. Proszę nie pytać ponownie.
# base: 34243d98
worker_withdrew = Numer {$number}: osoba wycofuje zgodę. Od teraz już nie obowiązuje. Proszę zajrzeć do konsoli.
# base: 45a7d751
worker_offer_accepted = Numer {$number}: osoba zgadza się na propozycję.
# base: 7f8503dc
worker_offer_rejected = Numer {$number}: osoba mówi nie na propozycję. Nie wolno nic przekazać gminie.
# base: 39f46287
reminder_offer = Dobrze. Wszystko, co tu napisano, zostaje. Czy mam raz przypomnieć, {$day}?
# base: bbbadb04
reminder_too_far = Tak daleko naprzód nie mogę. Czy mam przypomnieć w ten dzień: {$day}?
# base: 5b01e3bb
reminder_agreed = Dobrze. Przypomnę raz. To będzie: {$day}. Można też wrócić wcześniej.
# base: 132d0fe0
reminder_stands = Dzień przypomnienia: {$day}. Można też wrócić wcześniej.
# base: 42267bbb
reminder_none = Dobrze, nie wyślę przypomnienia. Wszystko, co tu napisano, zostaje. Proszę śmiało pisać, żeby iść dalej.
# base: c84e9154
reminder_nothing_open = Żadne pytanie nie jest otwarte. Proszę śmiało pisać, kiedy tylko trzeba.
# base: 63f841e4
reminder = Miałem przypomnieć o rozmowie. Czy idziemy teraz dalej?
# base: 40c85363
button_remind = Tak, przypomnij
# base: 62b60954
button_no_reminder = Bez przypomnienia
# base: 305c22e0
button_go_on = Tak, dalej
# base: 61b997f5
check_in_proposal =
    {$name} proponuje, żebym pytał, co słychać.
    {$rhythm}
    {$silence}
    Zawsze można przestać. Czy to jest w porządku?
# base: 97d0f845
check_in_each_week = Co tydzień, {$day}, {$part}.
# base: c6179a26
check_in_each_two_weeks = Co dwa tygodnie, {$day}, {$part}.
# base: 6e2d7280
check_in_each_month = Raz w miesiącu, pierwszy taki dzień: {$day}, {$part}.
# base: f2d07b8e
check_in_morning = rano
# base: e55a1fd7
check_in_afternoon = po południu
# base: 79c26033
check_in_silence_nothing = Jeśli nie będzie odpowiedzi, nic się nie stanie.
# base: 78795d0e
check_in_silence_ask_once = Jeśli nie będzie odpowiedzi, po {$days} dniach zapytam jeszcze raz.
# base: c70cf727
check_in_silence_tell_helper = Po {$days} dniach bez odpowiedzi dowie się o tym {$name}.
# base: 571124a7
button_agree = Tak, dobrze
# base: d2282127
button_decline = Nie, wolę nie
# base: c8c8f688
check_in_agreed =
    Umowa stoi. Pierwszy raz: {$next_day}.
    Jeśli to już niepotrzebne, proszę napisać: nie pytaj.
# base: 3d3b69a1
check_in_declined = Dobrze, o nic nie będę pytać. Jeśli coś się dzieje, proszę śmiało pisać.
# base: 71c09fc8
check_in_what =
    Umowa jest taka: pytam, co słychać.
    {$rhythm}
    {$silence}
    Następny raz: {$next_day}.
# base: ba67df03
check_in_changed =
    Zmieniłem to.
    {$rhythm}
    Następny raz: {$next_day}.
# base: 6785d875
check_in_how_often = Jak byłoby lepiej?
# base: aabb8490
check_in_which_day = Który dzień pasuje najbardziej?
# base: cc4a8f53
button_each_week = Co tydzień
# base: f3e3d43e
button_each_two_weeks = Co dwa tygodnie
# base: 7905db56
button_each_month = Co miesiąc
# base: 59872acf
button_other_day = Inny dzień
# base: 152d01c0
button_day = {$day}
# base: c6535473
button_end_check_in = Nie pytaj
# base: 327227ab
check_in_none = Nie ma umowy, że o coś pytam. Jeśli coś się dzieje, proszę śmiało pisać.
# base: b2887228
check_in_ended = Dobrze. Nie będę już pytać, co słychać. Jeśli coś się dzieje, proszę śmiało pisać.
# base: d2591af5
check_in_stopped_too = Nie będę też pytać, co słychać.
# base: 1c3a0bb4
check_in_ended_by_worker = Naszą umowę zakończył pracownik: {$name}. Nie będę już pytać, co słychać. Proszę śmiało pisać.
# base: d061d90d
check_in_again = To pytanie już było: {$day}. Można jeszcze odpowiedzieć, ale nie trzeba.
# base: 28e0938b
check_in_told =
    Nie było odpowiedzi. Zgodnie z umową mówię o tym teraz. Dowie się: {$name}.
    Proszę śmiało pisać.
# base: c97fc8ff
worker_check_in_asked = Zapytano
# base: 8cf4bced
worker_check_in_answer = Odpowiedź
# base: c34370ae
worker_check_in_silent = brak odpowiedzi. Więcej nie wiemy.
# base: da0987d5
passed_on_as_agreed =
    Jest na to Państwa zgoda. Dlatego przekazujemy to teraz. Komu: {$to}.
    Chodzi o: {$things}.
    Aby zatrzymać, proszę napisać: moja zgoda.
# base: db7c35e5
passed_on_with_later =
    Jest na to Państwa zgoda. Dlatego przekazujemy to teraz. Komu: {$to}.
    Chodzi o: {$things}.
    Także to, co napiszą Państwo później.
    Aby zatrzymać, proszę napisać: moja zgoda.
# base: 8231e0ec
worker_offered = {$from} pyta, czy Państwo to przejmą: {$kind}. Więcej jest w konsoli.
# base: f296777b
worker_offered_high = Wysokie: {$from} pyta, czy Państwo to przejmą: {$kind}. Więcej jest w konsoli.
# base: c85e414c
worker_offered_urgent = Pilne: {$from} pyta, czy Państwo to przejmą: {$kind}. Więcej jest w konsoli.
# base: 89a359c8
worker_offer_waits = Nikt jeszcze nie odpowiedział w sprawie przekazania. Od: {$from}. Temat: {$kind}. Więcej jest w konsoli. Kto to zrobi?
# base: 8790d6e2
worker_offer_unanswered = {$to}: nadal brak odpowiedzi o numerze {$number}. Zgłoszenie jest nadal u Państwa.
# base: 96607c5e
worker_offer_lapsed = Przekazanie numeru {$number} skończyło się bez zgody. Komu: {$to}. Zgłoszenie jest u Państwa. Proszę wybrać inną drogę.
# base: 7645f2db
worker_offer_taken = {$to} przejmuje numer {$number}.
# base: e95c221a
worker_offer_declined = {$to} nie przejmuje numeru {$number}. Powód: {$why}. Zgłoszenie jest nadal u Państwa.
# base: 05dcf2fb
worker_offer_revoked = {$from} wycofuje przekazanie: {$kind}. Nie trzeba już nic robić.
# base: a16ae3aa
worker_offer_done = {$to} o numerze {$number}: {$what}.
# base: aa9b2459
worker_take_over = Przejmij
# base: 22164299
worker_decline = Odmów
# base: 83df3533
worker_decline_why = Kto to zaproponował, pozna powód. Dlaczego Państwo tego nie przejmą?
# base: d2f32174
worker_offer_yours = Państwo to przejmują. Od: {$from}. U Państwa to numer {$number}.
# base: b6dae712
worker_offer_yours_already = Państwo już to przejęli. Od: {$from}. U Państwa to numer {$number}.
# base: 0e0a364b
worker_offer_no = Państwo tego nie przejmują. {$from} pozna powód.
# base: 6afc0988
worker_offer_no_already = Już padła odmowa. Kto odmówił: {$name}. {$from} o tym wie.
# base: 4ff5c70e
worker_offer_over = To pytanie jest już zamknięte. Nie trzeba już nic robić.
# base: e1ea3763
worker_offer_close = To dotyczy Państwa adresu albo adresu rodziny. Proszę zostawić to innej osobie.
# base: fd9bfecf
worker_offer_not_now = To nie może teraz do Państwa trafić. {$why}
# base: 3dd1e069
worker_giver_waits = To przekazała Państwu inna organizacja. Proszę najpierw dać jej znać w konsoli, co z tego wyszło.
# base: d5535915
worker_not_back = To przyszło od innej organizacji. Proszę dać jej znać w konsoli, że to nie u Państwa.
# base: 9eb63e10
worker_follow_up_day = Proszę napisać dzień, na przykład: over twee weken. Kiedy zapyta Pan lub Pani, jak jest, o numer {$number}?
# base: f7697b53
worker_follow_up = Proszę dziś zapytać, jak jest: {$kind}, numer {$number}. Ta sprawa była już zamknięta.
# base: c57d71ff
worker_before = Zgłoszone wcześniej
# base: edefec11
worker_was_closed = Numer {$number}, zamknięte. Osoba zgłaszająca mówi: nie jest lepiej.
# base: 82cd9ec2
worker_away = Nie ma Pana lub Pani od {$from} do {$until}. Otwarte sprawy przejmuje zastępca. Przy wcześniejszym powrocie proszę wpisać /terug.
# base: ed02a01a
worker_away_how = Proszę wpisać pierwszy dzień po powrocie: /afwezig tot 3 december. Albo: /afwezig van 1 december tot 3 december.
# base: e5ffb608
worker_back = Witamy z powrotem. Nowe zgłoszenia znowu przychodzą do Pana lub Pani.
# base: d20419b7
goes_to = → {$to}
# base: 1106060b
goes_to_nobody_yet = → {$to}. Nikt się tym jeszcze nie zajął. Kto się zajmie, przeczyta tę wiadomość.
# base: 05720b82
for_whom = Do kogo to jest?
# base: d4d3509f
for_whom_was =
    Ta wiadomość: “{$words}”
    Do kogo to było?
# base: ed2c2c02
for_whom_was_file = Przyszła wiadomość z plikiem. Do kogo to było?
# base: f12243e2
button_something_else = Coś innego
# base: e5f24d5f
about_something_else = Teraz pisze Pan/Pani z Waakvlam, z komputerem. Inne zgłoszenia pozostają otwarte.
# base: 6a2a7824
worker_turned = Numer {$number}: ta osoba pisze teraz z kimś innym. Można znów zabrać głos.
# base: 1afefcab
worker_take_word = Zabierz głos
# base: 2d064b6a
worker_unclear = nie wiadomo jeszcze, do kogo
# base: d38bd950
worker_moved_away = Numer {$number}: jedna wiadomość dotyczyła czegoś innego.
# base: 58eae62a
worker_support = Propozycja: jeden stopień wsparcia więcej dla osoby, której Pan lub Pani pomaga. Kto i dlaczego, jest w konsoli. Decyzja należy do Pana lub Pani.
# base: 35f3d8c3
worker_support_number = Propozycja do numeru {$number}: jeden stopień wsparcia więcej. Dlaczego, jest w konsoli. Decyzja należy do Pana lub Pani.
# base: d6ffd4f9
worker_support_yes = Tak, stopień więcej
# base: a2077a14
worker_support_no = Nie, zostawić
# base: 724648d3
worker_support_later = Później
# base: 92ac3438
worker_support_why = Proszę napisać jedno zdanie. Skąd taka decyzja?
# base: 8a9d0544
worker_support_done = Decyzja jest zapisana.
# base: 29562d02
worker_support_answered = Ta propozycja nie jest już otwarta.
# base: 4e57b417
worker_support_waits = Dobrze. Propozycja zostaje w konsoli.
# base: 9b90f368
erase_ask =
    Wtedy usuwam wszystko, co tu napisano, i co z tego wynikło. Zrobię to: {$day}.
    {$days} dni później nie da się tego odczytać także w żadnej kopii.
    Zostaje tylko to, że było zgłoszenie, bez Pana/Pani słów.
    Co inni już dostali lub sami wiedzą, to zachowują.
# base: e54359ef
erase_sure = Czy na pewno?
# base: 09cf64d7
erase_open = Jedno zgłoszenie jest jeszcze otwarte. Wycofać je, czy poczekać, aż się skończy?
# base: a1457b0a
erase_in_danger = Ktoś jeszcze czuwa nad bezpieczeństwem. Usuwam dopiero, gdy ta osoba powie, że jest dobrze. Czy tak ma być?
# base: 379f85a8
erase_told =
    Numer prośby: {$number}. {$erased}
    W razie zmiany zdania proszę napisać: nie usuwajcie.
# base: c972db84
erase_on = Wszystko usuwam: {$day}.
# base: 76392de0
erase_when_closed = Usunę wszystko, gdy tylko zgłoszenie się skończy.
# base: 2ef6e20b
erase_withdrawn = Pracownik dowie się o wycofaniu zgłoszenia.
# base: 880dd08b
erase_for_you = {$name} zapisuje w Pana/Pani imieniu prośbę o usunięcie wszystkiego.
# base: 24021dd5
erase_undone = Dobrze, niczego nie usuwam. Wszystko zostaje, jak było.
# base: d4fdbbc1
erase_none = Nie ma prośby o usunięcie. Niczego nie usuwam.
# base: 3f872f9f
button_erase_all = Tak, usuń wszystko
# base: a451a220
button_erase_wait = Usuń, gdy się skończy
# base: 3f7e9cdd
button_erase_withdraw = Wycofaj i usuń
# base: 43d66eed
button_erase_not = Nie, zachowaj wszystko
# base: 174b4447
button_erase_undo = Nie usuwajcie
# base: 8bd22528
worker_erasure_waits = Numer {$number}: osoba chce usunięcia wszystkiego, od: {$day}. To czeka, aż zgłoszenie zostanie zamknięte.
# base: 569c0313
worker_erasure_withdraws = Numer {$number}: osoba wycofuje zgłoszenie. Zamknięcie i usunięcie wszystkiego: {$day}. Do tego czasu można jeszcze porozmawiać.
# base: 58326509
worker_erasure_undone = Numer {$number}: osoba jednak nie chce niczego usuwać.
# base: 68482c90
erase_on_or_closed = Od: {$day}. Wszystko usuwam, gdy tylko zgłoszenie się skończy.
# base: 45b4e2a5
take_along_page = Na dole tej strony jest: My data (Mijn gegevens). Tam można wszystko przeczytać i zachować.
# base: 0923908b
take_along_not_here = Tutaj nie mogę wysyłać plików. Proszę napisać człowiek, wtedy przyjdą.
# base: d5244513
take_along_ask =
    Wyślę wtedy wszystko, co o Państwu przechowuję.
    Ten czat należy do Telegrama, firmy spoza Unii Europejskiej.
    Telegram też to przechowuje.
    Czy mam wysłać wszystko tutaj?
# base: 9b10fbc8
take_along_comes =
    Wysyłam teraz dwa pliki. Jeden jest do czytania.
    Drugi jest dla innego programu.
    Kto ma ten telefon, też może je przeczytać.
# base: 1fd20aab
take_along_to_read = Oto, co o Państwu przechowuję, do czytania.
# base: b0bf8b06
take_along_to_keep = To jest to samo, dla innego programu.
# base: 97717dc6
take_along_not = Dobrze, niczego tutaj nie wysyłam. Proszę napisać człowiek, wtedy przyjdzie to inaczej.
# base: 8a128653
take_along_often = Dziś poszło to już trzy razy. Proszę poprosić jutro albo napisać człowiek.
# base: 79b06ea5
take_along_somebody_else = Teraz pisze ktoś inny. Dlatego teraz tego nie wysyłam. Proszę poprosić później.
# base: 398bba22
take_along_too_large = Plik {$name} jest za duży na ten czat. Proszę napisać człowiek, wtedy przyjdzie inaczej.
# base: c8c201d6
take_along_failed = Nie udało się wysłać pliku {$name}. Proszę napisać człowiek, wtedy przyjdzie.
# base: ab0ad7d1
button_take_along = Wyślij moje dane
# base: f3a20c34
button_take_along_yes = Tak, wyślij wszystko
# base: 3702346c
button_take_along_no = Nie, nie tutaj
# base: e563dc01
guess_one = Czy chodzi o: {$matter}?
# base: ae7fadbb
guess_few = Nie mam pewności. O co chodzi?
# base: 50779362
perhaps_danger =
    W niebezpieczeństwie proszę dzwonić pod {$line_emergency}.
    Przy myślach o śmierci proszę dzwonić pod {$line_suicide_prevention}, w dzień i w nocy.
# base: 71aaaea5
reporter_seen_court =
    Pracownik może teraz zobaczyć, kto zgłosił numer {$number}. To Państwo.
    Organizacja: {$sort}. Powód: żąda tego sąd.
    Dwie osoby postanowiły to razem. Aby o tym porozmawiać, proszę napisać: człowiek.
# base: e1182464
reporter_seen_prosecution =
    Pracownik może teraz zobaczyć, kto zgłosił numer {$number}. To Państwo.
    Organizacja: {$sort}. Powód: żąda tego zgodnie z prawem policja lub prokuratura.
    Dwie osoby postanowiły to razem. Aby o tym porozmawiać, proszę napisać: człowiek.
# base: 33d16c35
reporter_seen_supervision =
    Pracownik może teraz zobaczyć, kto zgłosił numer {$number}. To Państwo.
    Organizacja: {$sort}. Powód: żąda tego zgodnie z prawem urząd nadzoru.
    Dwie osoby postanowiły to razem. Aby o tym porozmawiać, proszę napisać: człowiek.
# base: e8ad0357
reporter_seen_duty =
    Pracownik może teraz zobaczyć, kto zgłosił numer {$number}. To Państwo.
    Organizacja: {$sort}. Powód: prawo każe nam to komuś powiedzieć.
    Dwie osoby postanowiły to razem. Aby o tym porozmawiać, proszę napisać: człowiek.
# base: 7a498780
worker_custody_asked = {$name} prosi o wgląd, kto zgłosił numer {$number}. Decyzja jest możliwa w konsoli.
# base: db52b5ce
worker_custody_waits = Nikt jeszcze nie zdecydował, kto zgłosił numer {$number}. Pyta: {$name}. Decyzja jest możliwa w konsoli.
# base: aef67b9b
worker_custody_unanswered = O pytaniu przy numerze {$number} nikt jeszcze nie zdecydował. Wie już więcej osób.
# base: 283d754d
worker_custody_lapsed = Nikt nie zdecydował o pytaniu przy numerze {$number}. Pytanie wygasło. Można zapytać ponownie.
# base: aafdc111
worker_custody_granted = Przez jeden dzień widzą Państwo, kto zgłosił numer {$number}. To jest w konsoli.
# base: 069e00e9
worker_custody_refused = Nie mogą Państwo zobaczyć, kto zgłosił numer {$number}. Powód jest w konsoli.
# base: d28c6103
worker_custody_ended = Zgoda przy numerze {$number} została cofnięta. Nie widzą już Państwo, kto zgłosił.
# base: d25e61ea
worker_custody_over = Dzień przy numerze {$number} minął. Nie widzą już Państwo, kto zgłosił.
# base: c8862c28
number_left_out = Ten numer został pominięty: nie jest tu potrzebny i nikt go nie czyta.
# base: 57a335c6
unsay_which = Chodzi o tę wiadomość: "{$words}".
# base: 79e6a9ba
unsay_which_file = Chodzi o to, co ostatnio zostało wysłane.
# base: 7f4b02a6
unsay_stays =
    Wtedy nikt już tego tutaj nie przeczyta.
    W dawnych kopiach pozostaje to pod kluczem.
# base: d9162923
unsay_passed_on =
    Pracownik dowie się, że coś usunięto, ale nie co.
    Co już przeczytał, to wie.
# base: d67c4f01
unsay_sure = Czy mam to usunąć?
# base: f57ac0dd
unsay_kept = Dobrze, zostaje.
# base: 7bfa8398
unsay_watched =
    Nie mogę teraz usunąć tej wiadomości: ktoś nad tym czuwa.
    Ta osoba jej potrzebuje. Proszę zapytać później.
# base: 7f4f2573
unsay_nothing =
    Nie znajduję wiadomości, którą można jeszcze usunąć.
    Proszę odpowiedzieć na tę wiadomość i napisać: usuń to.
    Proszę wpisać usuń wszystko, jeśli wszystko ma tu zniknąć.
# base: 55c885be
button_unsay_yes = Usuń to
# base: 804fd2e0
button_unsay_no = Zostaw
# base: 57977f7f
worker_took_back = Numer {$number}: osoba coś usunęła. Co to było, już tam nie stoi.
# base: 8879839c
unsay_unneeded =
    W wiadomości było też coś bardzo osobistego.
    Zwykle nie jest to tu potrzebne.
# base: eb0d960e
unsay_done =
    Wiadomość jest usunięta.
    Z własnego ekranu można usunąć ją samodzielnie.
# base: c30cfeb9
correct_which = Dobrze, że to słyszę. Co trzeba zmienić?
# base: 2f2fe968
correct_report = Dobrze, że to słyszę. Którego zgłoszenia to dotyczy?
# base: 27d5e6a1
correct_value = Co ma być wpisane przy {$label}?
# base: f0900423
correct_again = Jeszcze tego dobrze nie rozumiem.
# base: 37859444
correct_read_back = W takim razie przekażę to.
# base: 12a68fe0
correct_done =
    Dziękuję. Przekazałem to przy numerze {$number}.
    To, co było wcześniej, zostaje obok.
    {$who}
# base: 5a71d8cc
correct_kept = Dobrze, zostaje tak, jak było.
# base: 39757beb
correct_nothing =
    Nie ma teraz zgłoszenia, które mogę poprawić.
    Proszę napisać człowiek, jeśli ktoś ma na to spojrzeć.
# base: 68bb0e46
correct_here = Wystarczy napisać, jak ma być. Na przykład: nie, chodziło mi o 500.
# base: a6f70c63
correct_tell_worker = Proszę napisać tutaj, co jest inaczej. Pracownik to przeczyta.
# base: 481b1499
correct_not_read =
    To nie pasuje do tego pytania.
    Proszę wysłać to jeszcze raz, a pracownik to przeczyta.
# base: c7ac3d7d
button_correct_report = Numer {$number}: {$about}
# base: 67704184
button_correct_no = Nie, jest inaczej
# base: b89ed287
button_correct_leave = Niech zostanie tak
# base: f12243e2
button_correct_else = Coś innego
# base: 15daf025
answer_corrected =
    {$name}: poprawiona odpowiedź w Państwa zgłoszeniu numer {$number}.
    Chodzi o: {$label}.
    Jeśli to się nie zgadza, proszę nam powiedzieć.
# base: 1da701d0
worker_corrected = Numer {$number}: osoba coś poprawiła. Na stronie widać co.
# base: 6b1b41ab
worker_corrected_address = Numer {$number}: osoba poprawiła adres. Proszę sprawdzić, czy to nadal Pana lub Pani sprawa.
# base: 9988f8de
worker_corrected_by = Numer {$number}: {$name}, poprawiona odpowiedź. Na stronie widać co.
# base: c0bdbdd8
worker_corrected_fact = {$label}, poprawione przez osobę
# base: accde52a
worker_corrected_fact_by = {$label}, poprawione przez pracownika
# base: eed778aa
worker_would_go = Z tym adresem sprawa trafiłaby tutaj: {$to}.
