//! How values are read back in each language: names of days and months, and the few words around a value.
//!
//! The one decision: a table for each language and no grammar. Where a language bends its words, the form that is needed
//! stands in the table (a month behind a day, two years and five years), and a sentence is built around that. German and
//! French speak in danger only, and read values as in English.

use crate::language::Language;
use jiff::civil::{Date, Weekday};

/// How a language counts things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counting {
    /// One, and many.
    Plain,
    /// A few is 2 to 4, and 22 to 24, but not 12 to 14.
    Polish,
    /// The same, and 21 is said like 1.
    Ukrainian,
    /// A few is 3 to 10, and two have a form of their own.
    Arabic,
}

/// What one language needs.
pub struct Names {
    counting: Counting,
    /// Monday first.
    weekdays: [&'static str; 7],
    /// As behind a day and behind "since".
    months: [&'static str; 12],
    /// A day: `{w}` weekday, `{d}` day, `{m}` month, `{y}` the year behind a space, or nothing.
    day: &'static str,
    /// "sinds {}".
    since: &'static str,
    /// "ongeveer {}".
    about: &'static str,
    /// "tussen {} en {}".
    between: &'static str,
    /// "{} per maand".
    per_month: &'static str,
    /// One, two, a few, and many months and years, as [`Names::count`] chooses; `{}` is the number.
    month_counts: [&'static str; 4],
    year_counts: [&'static str; 4],
    /// Morning, afternoon, evening, whenever.
    pub(super) parts_of_day: [&'static str; 4],
    /// Yes, no, both.
    pub(super) answers: [&'static str; 3],
    /// A worker nobody names.
    pub worker: &'static str,
    /// "vandaag nog".
    pub today: &'static str,
    /// "uiterlijk {}".
    pub by: &'static str,
    /// "vandaag om {} uur".
    pub today_at: &'static str,
    /// Between hours and minutes.
    pub clock: char,
    /// Before an amount, between thousands, before cents.
    pub(super) euros: [&'static str; 3],
}

const DUTCH: Names = Names {
    counting: Counting::Plain,
    weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    months: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    day: "{w} {d} {m}{y}",
    since: "sinds {}",
    about: "ongeveer {}",
    between: "tussen {} en {}",
    per_month: "{} per maand",
    month_counts: ["{} maand", "{} maanden", "{} maanden", "{} maanden"],
    year_counts: ["{} jaar", "{} jaar", "{} jaar", "{} jaar"],
    parts_of_day: ["ochtend", "middag", "avond", "maakt niet uit"],
    answers: ["ja", "nee", "ja en nee"],
    worker: "Een medewerker",
    today: "vandaag nog",
    by: "uiterlijk {}",
    today_at: "vandaag om {} uur",
    clock: '.',
    euros: ["€ ", ".", ","],
};

const ENGLISH: Names = Names {
    counting: Counting::Plain,
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    day: "{w} {d} {m}{y}",
    since: "since {}",
    about: "about {}",
    between: "between {} and {}",
    per_month: "{} per month",
    month_counts: ["{} month", "{} months", "{} months", "{} months"],
    year_counts: ["{} year", "{} years", "{} years", "{} years"],
    parts_of_day: ["morning", "afternoon", "evening", "any time"],
    answers: ["yes", "no", "yes and no"],
    worker: "A worker",
    today: "today",
    by: "by {}",
    today_at: "today at {}",
    clock: ':',
    euros: ["€", ",", "."],
};

const TURKISH: Names = Names {
    counting: Counting::Plain,
    weekdays: ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"],
    months: ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"],
    day: "{d} {m}{y} {w}",
    since: "{} tarihinden beri",
    about: "yaklaşık {}",
    between: "{} ile {} arası",
    per_month: "ayda {}",
    month_counts: ["{} ay", "{} ay", "{} ay", "{} ay"],
    year_counts: ["{} yıl", "{} yıl", "{} yıl", "{} yıl"],
    parts_of_day: ["sabah", "öğleden sonra", "akşam", "fark etmez"],
    answers: ["evet", "hayır", "hem evet hem hayır"],
    worker: "Bir çalışan",
    today: "bugün",
    by: "en geç {}",
    today_at: "bugün saat {}",
    clock: '.',
    euros: ["€", ".", ","],
};

const POLISH: Names = Names {
    counting: Counting::Polish,
    weekdays: ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"],
    months: [
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ],
    day: "{d} {m}{y} ({w})",
    since: "od {}",
    about: "około {}",
    between: "między {} a {}",
    per_month: "{} miesięcznie",
    month_counts: ["{} miesiąc", "{} miesiące", "{} miesiące", "{} miesięcy"],
    year_counts: ["{} rok", "{} lata", "{} lata", "{} lat"],
    parts_of_day: ["rano", "po południu", "wieczorem", "obojętnie kiedy"],
    answers: ["tak", "nie", "tak i nie"],
    worker: "Pracownik",
    today: "jeszcze dziś",
    by: "najpóźniej {}",
    today_at: "dziś o {}",
    clock: ':',
    euros: ["€ ", " ", ","],
};

const UKRAINIAN: Names = Names {
    counting: Counting::Ukrainian,
    weekdays: ["понеділок", "вівторок", "середа", "четвер", "п'ятниця", "субота", "неділя"],
    months: ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"],
    day: "{d} {m}{y} ({w})",
    since: "з {}",
    about: "приблизно {}",
    between: "між {} та {}",
    per_month: "{} на місяць",
    month_counts: ["{} місяць", "{} місяці", "{} місяці", "{} місяців"],
    year_counts: ["{} рік", "{} роки", "{} роки", "{} років"],
    parts_of_day: ["зранку", "удень", "увечері", "будь-коли"],
    answers: ["так", "ні", "і так, і ні"],
    worker: "Працівник",
    today: "ще сьогодні",
    by: "не пізніше {}",
    today_at: "сьогодні о {}",
    clock: ':',
    euros: ["€ ", " ", ","],
};

const ARABIC: Names = Names {
    counting: Counting::Arabic,
    weekdays: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
    months: ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
    day: "{w} {d} {m}{y}",
    since: "منذ {}",
    about: "حوالي {}",
    between: "بين {} و {}",
    per_month: "{} في الشهر",
    month_counts: ["شهر واحد", "شهرين", "{} أشهر", "{} شهرًا"],
    year_counts: ["سنة واحدة", "سنتين", "{} سنوات", "{} سنة"],
    parts_of_day: ["صباحًا", "بعد الظهر", "مساءً", "في أي وقت"],
    answers: ["نعم", "لا", "نعم ولا"],
    worker: "أحد الموظفين",
    today: "اليوم",
    by: "في موعد أقصاه {}",
    today_at: "اليوم الساعة {}",
    clock: ':',
    euros: ["€ ", ",", "."],
};

/// How this language reads values back.
pub fn names(language: Language) -> &'static Names {
    match language {
        Language::Nl => &DUTCH,
        Language::En | Language::De | Language::Fr => &ENGLISH,
        Language::Tr => &TURKISH,
        Language::Ar => &ARABIC,
        Language::Pl => &POLISH,
        Language::Uk => &UKRAINIAN,
    }
}

impl Names {
    /// "dinsdag".
    pub fn weekday(&self, day: Weekday) -> &'static str {
        let place = usize::try_from(day.to_monday_zero_offset()).unwrap_or_default();
        self.weekdays.get(place).copied().unwrap_or_default()
    }

    fn month(&self, number: i8) -> &'static str {
        let place = usize::try_from(number).unwrap_or_default().saturating_sub(1);
        self.months.get(place).copied().unwrap_or_default()
    }

    /// "vrijdag 27 november".
    pub fn day(&self, date: Date) -> String {
        self.filled(date, "")
    }

    /// "vrijdag 27 november 2026".
    pub(super) fn dated(&self, date: Date) -> String {
        self.filled(date, &format!(" {}", date.year()))
    }

    fn filled(&self, date: Date, year: &str) -> String {
        let day = self.day.replace("{w}", self.weekday(date.weekday())).replace("{d}", &date.day().to_string());
        day.replace("{m}", self.month(date.month())).replace("{y}", year)
    }

    /// "november 2026".
    pub(super) fn month_of_year(&self, date: Date) -> String {
        format!("{} {}", self.month(date.month()), date.year())
    }

    pub(super) fn since(&self, what: &str) -> String {
        self.since.replace("{}", what)
    }

    pub(super) fn about(&self, what: &str) -> String {
        self.about.replace("{}", what)
    }

    pub(super) fn between(&self, least: &str, most: &str) -> String {
        self.between.replacen("{}", least, 1).replacen("{}", most, 1)
    }

    pub(super) fn per_month(&self, what: &str) -> String {
        self.per_month.replace("{}", what)
    }

    pub(super) fn months(&self, count: u32) -> String {
        self.count(&self.month_counts, count)
    }

    pub(super) fn years(&self, count: u32) -> String {
        self.count(&self.year_counts, count)
    }

    fn count(&self, forms: &[&'static str; 4], count: u32) -> String {
        let slavic_few = (2..=4).contains(&(count % 10)) && !(12..=14).contains(&(count % 100));
        let [one, two, few, many] = forms;
        let form = match self.counting {
            Counting::Ukrainian if count % 10 == 1 && count % 100 != 11 => one,
            _ if count == 1 => one,
            Counting::Polish | Counting::Ukrainian if slavic_few => few,
            Counting::Arabic if count == 2 => two,
            Counting::Arabic if (3..=10).contains(&count) => few,
            Counting::Plain | Counting::Polish | Counting::Ukrainian | Counting::Arabic => many,
        };
        form.replace("{}", &count.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_counted_as_the_language_counts() {
        let months = |language: Language| [1, 2, 5, 12, 21, 22].map(|count| names(language).months(count)).join(", ");
        assert_eq!(months(Language::Nl), "1 maand, 2 maanden, 5 maanden, 12 maanden, 21 maanden, 22 maanden");
        assert_eq!(months(Language::Tr), "1 ay, 2 ay, 5 ay, 12 ay, 21 ay, 22 ay");
        assert_eq!(months(Language::Pl), "1 miesiąc, 2 miesiące, 5 miesięcy, 12 miesięcy, 21 miesięcy, 22 miesiące");
        assert_eq!(months(Language::Uk), "1 місяць, 2 місяці, 5 місяців, 12 місяців, 21 місяць, 22 місяці");
        assert_eq!(months(Language::Ar), "شهر واحد, شهرين, 5 أشهر, 12 شهرًا, 21 شهرًا, 22 شهرًا");
    }

    #[test]
    fn a_day_is_said_as_the_language_says_it() {
        let day = |language: Language| names(language).day(jiff::civil::date(2026, 11, 27));
        let said = [Language::Nl, Language::En, Language::Tr, Language::Pl, Language::Uk, Language::Ar].map(day);
        assert_eq!(
            said,
            [
                "vrijdag 27 november",
                "Friday 27 November",
                "27 Kasım Cuma",
                "27 listopada (piątek)",
                "27 листопада (п'ятниця)",
                "الجمعة 27 نوفمبر"
            ]
        );
    }
}
