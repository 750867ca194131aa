//! What is wrong in a landlord's file: line, column, what, and what to write instead.
//!
//! The one decision: a fault carries no cell. It names a column by its heading only where we knew that heading beforehand; any
//! other is a number, because a file without headings has somebody's name in its first line.

use crate::language::Language;
use serde::{Deserialize, Serialize};

/// A fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The line in the file, from 1, as an editor counts; 0 for the whole file.
    pub line: u64,
    /// The column's heading, or its number.
    pub column: Option<String>,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wrong {
    /// There is nothing in the file.
    Empty,
    /// No column was recognised for this field.
    NoColumn {
        /// The field's name in a mapping.
        field: String,
    },
    /// Two columns for one field.
    TwoColumns {
        /// The field's name in a mapping.
        field: String,
    },
    /// A column that the mapping names is not there.
    NotInFile,
    /// Dates that can be read in two ways, and no line says which.
    DatesEitherWay,
    /// Some dates begin with the day, others with the month.
    DatesMixed {
        /// A line that begins with the month.
        other: u64,
    },
    /// Amounts that can be read in two ways, and no line says which.
    AmountsEitherWay,
    /// Some amounts have a decimal comma, others a point.
    AmountsMixed {
        /// A line with a point.
        other: u64,
    },
    /// More or fewer cells than headings.
    Cells {
        /// How many there are.
        found: usize,
        /// How many headings.
        wanted: usize,
    },
    /// A quote that is never closed, or a line far too long.
    Endless,
    /// Letters that cannot be read in this encoding.
    Letters,
    /// Nothing stands where something must.
    Missing,
    /// No date.
    NoDate,
    /// A day that is yet to come.
    Future,
    /// No amount.
    NoAmount,
    /// Nothing, or less than nothing, is owed.
    NothingOwed,
    /// More than is believed.
    TooMuch,
    /// No postcode.
    NoPostcode,
    /// No house number.
    NoHouseNumber,
    /// No telephone number of a person.
    NoPhone,
    /// No e-mail address.
    NoEmail,
    /// None of the words that are known here.
    NoWord {
        /// Those that are.
        known: String,
    },
    /// It says something about what another column leaves empty.
    Without {
        /// The other field's name in a mapping.
        field: String,
    },
    /// The offer has another date than the reminder: it has to be in the reminder.
    OfferElsewhere,
}

impl Wrong {
    /// What is wrong and what to do, in Dutch, and in English for everybody else.
    pub fn say(&self, language: Language) -> String {
        if language == Language::Nl { self.dutch() } else { self.english() }
    }

    fn dutch(&self) -> String {
        let said = match self {
            Self::Empty => "Er staat niets in het bestand. Kies het bestand met de achterstanden.",
            Self::NoColumn { field } => {
                return format!("Er is geen kolom voor `{field}` herkend. Noem die kolom in een mapping, onder `columns`.");
            }
            Self::TwoColumns { field } => {
                return format!("Er zijn twee kolommen voor `{field}`. Noem de goede in een mapping, onder `columns`.");
            }
            Self::NotInFile => "De mapping noemt deze kolom, en het bestand heeft haar niet. Schrijf de kop precies zo als in het bestand.",
            Self::DatesEitherWay => {
                "De datums kunnen dag-maand of maand-dag zijn. Schrijf in een mapping `dates: day-month-year` of `dates: month-day-year`."
            }
            Self::DatesMixed { other } => {
                return format!("Hier begint een datum met de dag, op regel {other} met de maand. Schrijf in een mapping `dates:` erbij.");
            }
            Self::AmountsEitherWay => {
                "De bedragen kunnen duizenden of centen hebben. Schrijf in een mapping `decimal: comma` of `decimal: point`."
            }
            Self::AmountsMixed { other } => {
                return format!(
                    "Hier heeft een bedrag een komma voor de centen, op regel {other} een punt. Schrijf in een mapping `decimal:` erbij."
                );
            }
            Self::Cells { found, wanted } => {
                return format!(
                    "Deze regel heeft {found} cellen, en de kop {wanted}. Zet een cel met een scheidingsteken erin tussen aanhalingstekens."
                );
            }
            Self::Endless => "Hier gaat een aanhalingsteken open dat nooit dicht gaat. Haal het weg; wat erachter staat is niet gelezen.",
            Self::Letters => "Hier staan letters die niet te lezen zijn. Bewaar het bestand als UTF-8.",
            Self::Missing => "Deze cel is leeg. Vul haar in.",
            Self::NoDate => "Dit is geen datum. Schrijf dag, maand en jaar, zoals 03-04-2026.",
            Self::Future => "Deze dag moet nog komen. Schrijf de dag waarop het gebeurde.",
            Self::NoAmount => "Dit is geen bedrag. Schrijf euro's en centen, zoals 1.234,56.",
            Self::NothingOwed => "Er is niets verschuldigd. Haal deze regel weg.",
            Self::TooMuch => "Dit bedrag is hoger dan een ton. Kijk of de komma goed staat.",
            Self::NoPostcode => "Dit is geen postcode. Schrijf vier cijfers en twee letters, zoals 6713 AB.",
            Self::NoHouseNumber => "Dit is geen huisnummer. Schrijf een getal, en een letter of toevoeging erachter of in een eigen kolom.",
            Self::NoPhone => "Dit is geen telefoonnummer van iemand. Schrijf tien cijfers, of laat de cel leeg.",
            Self::NoEmail => "Dit is geen e-mailadres. Schrijf naam@voorbeeld.nl, of laat de cel leeg.",
            Self::NoWord { known } => return format!("Dit woord is hier niet bekend. Schrijf een van: {known}."),
            Self::Without { field } => return format!("Hier staat iets, en `{field}` is leeg. Vul dat ook in, of laat beide leeg."),
            Self::OfferElsewhere => "Het aanbod heeft een andere datum dan de herinnering. Het moet in de herinnering staan.",
        };
        said.to_owned()
    }

    fn english(&self) -> String {
        let said = match self {
            Self::Empty => "There is nothing in the file. Choose the file with the arrears.",
            Self::NoColumn { field } => return format!("No column was recognised for `{field}`. Name it in a mapping, under `columns`."),
            Self::TwoColumns { field } => {
                return format!("There are two columns for `{field}`. Name the right one in a mapping, under `columns`.");
            }
            Self::NotInFile => "The mapping names this column, and the file does not have it. Write the heading exactly as in the file.",
            Self::DatesEitherWay => {
                "The dates may be day-month or month-day. Write `dates: day-month-year` or `dates: month-day-year` in a mapping."
            }
            Self::DatesMixed { other } => {
                return format!("A date begins with the day here, and with the month on line {other}. Write `dates:` in a mapping.");
            }
            Self::AmountsEitherWay => "The amounts may have thousands or cents. Write `decimal: comma` or `decimal: point` in a mapping.",
            Self::AmountsMixed { other } => {
                return format!("An amount has a comma before its cents here, and a point on line {other}. Write `decimal:` in a mapping.");
            }
            Self::Cells { found, wanted } => {
                return format!("This line has {found} cells, and the heading {wanted}. Put a cell with a separator in it between quotes.");
            }
            Self::Endless => "A quote opens here and never closes. Take it away; nothing behind it was read.",
            Self::Letters => "There are letters here that cannot be read. Save the file as UTF-8.",
            Self::Missing => "This cell is empty. Fill it in.",
            Self::NoDate => "This is no date. Write day, month and year, as in 03-04-2026.",
            Self::Future => "This day is yet to come. Write the day on which it happened.",
            Self::NoAmount => "This is no amount. Write euros and cents, as in 1.234,56.",
            Self::NothingOwed => "Nothing is owed. Take this line away.",
            Self::TooMuch => "This is more than a hundred thousand euros. See whether the comma is in its place.",
            Self::NoPostcode => "This is no postcode. Write four digits and two letters, as in 6713 AB.",
            Self::NoHouseNumber => {
                "This is no house number. Write a number, with a letter or addition behind it or in a column of its own."
            }
            Self::NoPhone => "This is no telephone number of a person. Write ten digits, or leave the cell empty.",
            Self::NoEmail => "This is no e-mail address. Write name@example.nl, or leave the cell empty.",
            Self::NoWord { known } => return format!("This word is not known here. Write one of: {known}."),
            Self::Without { field } => {
                return format!("Something stands here, and `{field}` is empty. Fill that in too, or leave both empty.");
            }
            Self::OfferElsewhere => "The offer has another date than the reminder. It has to be in the reminder.",
        };
        said.to_owned()
    }
}

impl Fault {
    /// About the whole file.
    pub fn of_file(wrong: Wrong) -> Self {
        Self { line: 0, column: None, wrong }
    }

    /// As a line: `12, Bedrag: This is no amount. …`.
    pub fn say(&self, language: Language) -> String {
        let said = self.wrong.say(language);
        match (self.line, &self.column) {
            (0, None) => said,
            (0, Some(column)) => format!("{column}: {said}"),
            (line, None) => format!("{line}: {said}"),
            (line, Some(column)) => format!("{line}, {column}: {said}"),
        }
    }
}
