//! Turkish.

use super::*;

#[test]
fn periods() {
    let table = [
        ("3 ay", "3 months"),
        ("üç ay", "3 months"),
        ("üç aydır", "3 months"),
        ("uc aydir", "3 months"),
        ("3 aydan beri", "3 months"),
        ("3 ay önce", "3 months"),
        ("beş ay", "5 months"),
        ("bir ay", "1 month"),
        ("bir aydır", "1 month"),
        ("bir yıldır", "1 year"),
        ("2 yıldır", "2 years"),
        ("2 senedir", "2 years"),
        ("iki buçuk yıl", "30 months"),
        ("bir buçuk yıldır", "18 months"),
        ("yarım yıl", "6 months"),
        ("bir yıl 3 ay", "15 months"),
        ("yirmi bir ay", "21 months"),
        ("on iki ay", "1 year"),
        ("on aydır", "10 months"),
        ("birkaç ay", "about 3 months"),
        ("yaklaşık 4 ay", "about 4 months"),
        ("2 ya da 3 ay", "about 3 months"),
        ("2-3 ay", "about 3 months"),
        ("üç", "3 months"),
        ("son 3 ay", "3 months"),
        ("marttan beri", "since March 2026"),
        ("mart ayından beri", "since March 2026"),
        ("Mart'tan beri", "since March 2026"),
        ("mart ayından bu yana", "since March 2026"),
        ("mart başından", "since about March 2026"),
        ("mart ortasından beri", "since about 15 March 2026"),
        ("ocakta", "since January 2026"),
        ("Mart 2025", "since March 2025"),
        ("2025 martından beri", "since March 2025"),
        ("geçen yıl marttan beri", "since March 2025"),
        ("geçen yılın mart ayından beri", "since March 2025"),
        ("3 Mart'tan beri", "since 3 March 2026"),
        ("geçen aydan beri", "since October 2026"),
        ("geçen hafta", "since about 15 November 2026"),
        ("iki hafta", "since about 8 November 2026"),
        ("iki haftadır", "since about 8 November 2026"),
        ("10 gün", "since about 12 November 2026"),
        ("on gün", "since about 12 November 2026"),
        ("dünden beri", "since 21 November 2026"),
        ("geçen yıldan beri", "since 2025"),
        ("yazdan beri", "since about June 2026"),
        ("geçen kıştan beri", "since about December 2025"),
        ("2024 yılından beri", "since 2024"),
        ("çok uzun zamandır", "Vague"),
        ("aylardır", "Vague"),
        ("31 şubat", "NoSuchDate"),
        ("bilmiyorum", "unknown"),
    ];
    assert_eq!(wrong(Language::Tr, ValueKind::Period, &table), NONE);
}

#[test]
fn days() {
    let table = [
        ("30 Kasım", "2026-11-30"),
        ("30 Kasım 2026", "2026-11-30"),
        ("30 Kasım'da", "2026-11-30"),
        ("Kasım'ın 30'unda", "2026-11-30"),
        ("1 Aralık", "2026-12-01"),
        ("1 aralıkta", "2026-12-01"),
        ("30 Kasım'a kadar", "2026-11-30"),
        ("bugün", "2026-11-22"),
        ("yarın", "2026-11-23"),
        ("öbür gün", "2026-11-24"),
        ("dün akşam", "2026-11-21"),
        ("salı", "2026-11-24"),
        ("salı günü", "2026-11-24"),
        ("gelecek salı", "2026-11-24"),
        ("önümüzdeki cuma", "2026-11-27"),
        ("geçen salı", "2026-11-17"),
        ("haftaya salı", "2026-11-24"),
        ("gelecek hafta perşembe", "2026-11-26"),
        ("27 Kasım Cuma", "2026-11-27"),
        ("2 hafta sonra", "2026-12-06"),
        ("bir hafta sonra", "2026-11-29"),
        ("üç gün sonra", "2026-11-25"),
        ("bir hafta önce", "2026-11-15"),
        ("2 hafta önce", "2026-11-08"),
        ("bu hafta sonu", "about 2026-11-21"),
        ("gelecek hafta", "about 2026-11-23"),
        ("gelecek ay", "about 2026-12-01"),
        ("ay sonunda", "about 2026-11-30"),
        ("kasım sonunda", "about 2026-11-30"),
        ("aralık başında", "about 2026-12-01"),
        ("aralıkta", "about 2026-12-01"),
        ("bir ay sonra", "about 2026-12-22"),
        ("30.11", "2026-11-30"),
        ("30 Kasım ya da 1 Aralık", "Several"),
        ("31 Kasım", "NoSuchDate"),
        ("yakında", "Nothing"),
        ("3 ay", "Nothing"),
    ];
    assert_eq!(wrong(Language::Tr, ValueKind::Date, &table), NONE);
}

#[test]
fn periods_in_sentences() {
    let table = [
        ("marttan beri ödemedim", Some("since March 2026")),
        ("hayır, 4 ay demek istedim", Some("4 months")),
        ("üç aydır kirayı ödemiyorum", Some("3 months")),
        ("komşu 2 yıldır gürültü yapıyor", Some("2 years")),
        ("her 2 ayda biri geliyor", None),
        ("2 ay içinde çıkmam lazım", None),
        ("marttan beri değil, nisandan beri", None),
        ("yardım edin", None),
    ];
    assert_eq!(wrongly_found(Language::Tr, ValueKind::Period, &table), NONE);
}

#[test]
fn money() {
    let table = [
        ("450 euro", "€450"),
        ("1.240,50", "€1,240.50"),
        ("1,240.50", "€1,240.50"),
        ("dört yüz elli", "€450"),
        ("dörtyüzelli euro", "€450"),
        ("bin iki yüz euro", "€1,200"),
        ("iki bin", "€2,000"),
        ("bir buçuk bin euro", "€1,500"),
        ("yüz yirmi beş euro", "€125"),
        ("yaklaşık 400", "about €400"),
        ("400 euro civarı", "about €400"),
        ("400 ile 500 arası", "between €400 and €500"),
        ("ayda 650", "€650 per month"),
        ("2 aylık kira", "MonthsNotEuros"),
        ("450 lira", "OtherMoney"),
        ("çok", "Vague"),
        ("hiçbir şey", "€0"),
        ("ne kadar bilmiyorum", "unknown"),
    ];
    assert_eq!(wrong(Language::Tr, ValueKind::Money, &table), NONE);
}

#[test]
fn yes_no_parts_of_the_day_phones_and_homes() {
    let yes_no = [
        ("evet", "yes"),
        ("tabii ki", "yes"),
        ("hayır", "no"),
        ("yok", "no"),
        ("biraz", "yes and no"),
        ("evet, marttan beri", "yes"),
        ("evet ama her zaman değil", "Nothing"),
    ];
    assert_eq!(wrong(Language::Tr, ValueKind::YesNo, &yes_no), NONE);
    let parts = [
        ("sabah", "morning"),
        ("öğleden önce", "morning"),
        ("öğleden sonra", "afternoon"),
        ("akşam", "evening"),
        ("fark etmez", "any time"),
        ("saat 14:00", "afternoon"),
    ];
    assert_eq!(wrong(Language::Tr, ValueKind::PartOfDay, &parts), NONE);
    let phones = [("numaram 06 12345678", "06 12345678"), ("+90 532 123 45 67", "+905321234567")];
    assert_eq!(wrong(Language::Tr, ValueKind::Phone, &phones), NONE);
    let homes = [
        ("6713 AB 14'te oturuyorum", "6713 AB 14"),
        ("6713AB, no 14", "6713 AB 14"),
        ("posta kodu 6713 AB numara 14", "6713 AB 14"),
        ("6713 AB", "6713 AB without HouseNumber"),
    ];
    assert_eq!(wrong(Language::Tr, ValueKind::Address, &homes), NONE);
}
