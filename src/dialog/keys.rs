//! The keys of what the engine and the desk say by themselves.
//!
//! The one decision: they are listed, so that a file that lacks a text is refused when it is read and not when somebody needs it.

/// All of them, by what they are about.
pub(super) const ALL: [&[&str]; 19] = [
    &KEYS,
    &KEYS_AT_THE_END,
    &KEYS_OF_IDENTITY,
    &KEYS_OF_MATTERS,
    &KEYS_OF_CONSENT,
    &KEYS_OF_ERASING,
    &KEYS_OF_PLACES,
    &KEYS_WITHOUT_PLACES,
    &KEYS_OF_CLOCKS,
    &KEYS_OF_LISTS,
    &KEYS_OF_HAND_OVERS,
    &KEYS_OF_CUSTODY,
    &KEYS_OF_REMINDERS,
    &KEYS_OF_CHECK_INS,
    &KEYS_OF_DAYS,
    &KEYS_OF_GUESSES,
    &KEYS_OF_UNSAYING,
    &KEYS_OF_TAKING_ALONG,
    &KEYS_OF_CORRECTING,
];

/// The keys that the engine says. A file that lacks one of them is not put into use.
const KEYS: [&str; 66] = [
    "again_address",
    "again_choice",
    "again_date",
    "again_money",
    "again_number",
    "again_part_of_day",
    "again_period",
    "again_review",
    "again_text",
    "again_topic",
    "again_yes_no",
    "blank",
    "button_again",
    "button_better",
    "button_cancel",
    "button_change",
    "button_not_better",
    "button_person",
    "button_right",
    "button_skip",
    "button_start_over",
    "button_unknown",
    "cancelled",
    "changed",
    "danger_closed",
    "danger_heard",
    "edited",
    "file_not_fetched",
    "file_too_large",
    "in_a_group",
    "is_it_better",
    "is_it_better_later",
    "going_on",
    "help",
    "lost_the_way",
    "missing_house_number",
    "missing_postcode",
    "missing_when",
    "no_reports",
    "not_known",
    "not_understood_twice",
    "nothing_before",
    "old_button",
    "person_asked_before",
    "person_is_told",
    "report_closed",
    "report_is_late",
    "report_taken",
    "report_waits",
    "received_card",
    "received_else",
    "received_file",
    "received_photo",
    "received_place",
    "received_sticker",
    "received_video",
    "received_voice",
    "review_ask",
    "review_intro",
    "review_line",
    "review_which",
    "script_again",
    "script_again_in_danger",
    "turn_given_up",
    "welcome_back",
    "when_it_happens_again",
];
/// The same, for what ends a matter.
const KEYS_AT_THE_END: [&str; 13] = [
    "is_better",
    "my_data",
    "my_readers",
    "no_readers",
    "reader_on_days",
    "my_reports",
    "opened_again",
    "reported_again",
    "stopped",
    "taken_as_said",
    "thanked",
    "who_reads",
    "words_kept",
];
/// The same, for who somebody is.
const KEYS_OF_IDENTITY: [&str; 11] = [
    "button_its_me",
    "button_not_me",
    "code_does_not_work",
    "introduced",
    "introduced_no",
    "introduced_yes",
    "is_it_you",
    "letter_with_code",
    "not_you",
    "somebody_else",
    "which_code",
];

/// The same, for several matters, and what was said before it was asked.
const KEYS_OF_MATTERS: [&str; 9] = [
    "button_further_after",
    "button_further_first",
    "button_further_not",
    "button_further_now",
    "further_first",
    "further_later",
    "further_next",
    "further_not",
    "known_already",
];

/// The same, for what somebody was asked to agree to.
const KEYS_OF_CONSENT: [&str; 6] =
    ["my_data_agreed", "worker_agreed", "worker_declined_asking", "worker_offer_accepted", "worker_offer_rejected", "worker_withdrew"];

/// The same, for having everything erased.
const KEYS_OF_ERASING: [&str; 20] = [
    "button_erase_all",
    "button_erase_not",
    "button_erase_undo",
    "button_erase_wait",
    "button_erase_withdraw",
    "erase_ask",
    "erase_for_you",
    "erase_in_danger",
    "erase_none",
    "erase_on",
    "erase_on_or_closed",
    "erase_open",
    "erase_sure",
    "erase_told",
    "erase_undone",
    "erase_when_closed",
    "erase_withdrawn",
    "worker_erasure_undone",
    "worker_erasure_waits",
    "worker_erasure_withdraws",
];

/// The same, for where somebody can go.
const KEYS_OF_PLACES: [&str; 12] = [
    "place_agreed",
    "place_always",
    "place_call",
    "place_free",
    "place_line",
    "place_open",
    "place_open_days",
    "place_opens",
    "place_paid",
    "place_site",
    "place_visit",
    "places",
];
/// And when nothing is near.
const KEYS_WITHOUT_PLACES: [&str; 2] = ["places_near", "places_none"];
/// The same, for what a clock says and for signals that are put together.
const KEYS_OF_CLOCKS: [&str; 11] = [
    "promise_not_kept",
    "worker_asked_again",
    "worker_carries_others",
    "worker_first_word",
    "worker_first_word_of",
    "worker_is_it_done",
    "worker_last_day",
    "worker_look_after",
    "worker_moved_on",
    "worker_passed_on",
    "worker_rings_again",
];

/// The same, for what a landlord's list says.
const KEYS_OF_LISTS: [&str; 6] =
    ["worker_fact_address", "worker_fact_amount", "worker_fact_email", "worker_fact_name", "worker_fact_phone", "worker_new_from_list"];
/// The same, for what one organisation hands over to another.
const KEYS_OF_HAND_OVERS: [&str; 24] = [
    "passed_on_as_agreed",
    "passed_on_with_later",
    "worker_decline",
    "worker_decline_why",
    "worker_giver_waits",
    "worker_not_back",
    "worker_offer_close",
    "worker_offer_declined",
    "worker_offer_done",
    "worker_offer_lapsed",
    "worker_offer_no",
    "worker_offer_no_already",
    "worker_offer_not_now",
    "worker_offer_over",
    "worker_offer_revoked",
    "worker_offer_taken",
    "worker_offer_unanswered",
    "worker_offer_waits",
    "worker_offer_yours",
    "worker_offer_yours_already",
    "worker_offered",
    "worker_offered_high",
    "worker_offered_urgent",
    "worker_take_over",
];

/// For somebody who goes on later.
const KEYS_OF_REMINDERS: [&str; 10] = [
    "button_go_on",
    "button_no_reminder",
    "button_remind",
    "reminder",
    "reminder_agreed",
    "reminder_none",
    "reminder_nothing_open",
    "reminder_offer",
    "reminder_stands",
    "reminder_too_far",
];

/// For asking somebody how they are, because it was agreed.
const KEYS_OF_CHECK_INS: [&str; 28] = [
    "button_agree",
    "button_day",
    "button_decline",
    "button_each_month",
    "button_each_two_weeks",
    "button_each_week",
    "button_end_check_in",
    "button_other_day",
    "check_in_afternoon",
    "check_in_again",
    "check_in_agreed",
    "check_in_changed",
    "check_in_declined",
    "check_in_each_month",
    "check_in_each_two_weeks",
    "check_in_each_week",
    "check_in_ended",
    "check_in_ended_by_worker",
    "check_in_how_often",
    "check_in_morning",
    "check_in_none",
    "check_in_proposal",
    "check_in_silence_ask_once",
    "check_in_silence_nothing",
    "check_in_silence_tell_helper",
    "check_in_stopped_too",
    "check_in_told",
    "check_in_what",
];
/// And the day for it.
const KEYS_OF_DAYS: [&str; 1] = ["check_in_which_day"];

/// The same, for what words seem to be about.
const KEYS_OF_GUESSES: [&str; 3] = ["guess_few", "guess_one", "perhaps_danger"];

/// For who reported and two people who open it together; and what nobody asked for.
const KEYS_OF_CUSTODY: [&str; 13] = [
    "number_left_out",
    "reporter_seen_court",
    "reporter_seen_duty",
    "reporter_seen_prosecution",
    "reporter_seen_supervision",
    "worker_custody_asked",
    "worker_custody_ended",
    "worker_custody_granted",
    "worker_custody_lapsed",
    "worker_custody_over",
    "worker_custody_refused",
    "worker_custody_unanswered",
    "worker_custody_waits",
];

/// The same, for one message that is taken back.
const KEYS_OF_UNSAYING: [&str; 13] = [
    "button_unsay_no",
    "button_unsay_yes",
    "unsay_done",
    "unsay_kept",
    "unsay_nothing",
    "unsay_passed_on",
    "unsay_stays",
    "unsay_sure",
    "unsay_unneeded",
    "unsay_watched",
    "unsay_which",
    "unsay_which_file",
    "worker_took_back",
];

/// The same, for taking everything along.
const KEYS_OF_TAKING_ALONG: [&str; 14] = [
    "button_take_along",
    "button_take_along_no",
    "button_take_along_yes",
    "take_along_ask",
    "take_along_comes",
    "take_along_failed",
    "take_along_not",
    "take_along_not_here",
    "take_along_often",
    "take_along_page",
    "take_along_somebody_else",
    "take_along_to_keep",
    "take_along_to_read",
    "take_along_too_large",
];

/// The same, for what is corrected after a report was passed on.
const KEYS_OF_CORRECTING: [&str; 22] = [
    "answer_corrected",
    "button_correct_else",
    "button_correct_leave",
    "button_correct_no",
    "button_correct_report",
    "correct_again",
    "correct_done",
    "correct_here",
    "correct_kept",
    "correct_not_read",
    "correct_nothing",
    "correct_read_back",
    "correct_report",
    "correct_tell_worker",
    "correct_value",
    "correct_which",
    "worker_corrected",
    "worker_corrected_address",
    "worker_corrected_by",
    "worker_corrected_fact",
    "worker_corrected_fact_by",
    "worker_would_go",
];
