//! Which column is which: fields, the headings by which they are known, and where they stand in this file.
//!
//! The one decision: a heading is compared without accents, blanks, signs and capitals, so that `E-mailadres` and `emailadres`
//! are one. What nobody knows is not read (`LAW-4`): a landlord's export holds more than may be handed over.

use super::amount::Unit;
use super::fault::{Fault, Wrong};
use super::mapping::Mapping;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// How many attempts at contact stand beside each other in a row at most.
pub const MOST_CONTACTS: u8 = 5;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// What the landlord calls the tenancy by.
    Tenancy,
    /// The whole name.
    Name,
    /// Initials or first name.
    Initials,
    /// The small word before a surname.
    Infix,
    /// The surname.
    Surname,
    /// Four digits and two letters.
    Postcode,
    /// The house number, perhaps with what stands behind it.
    HouseNumber,
    /// The letter behind it.
    HouseLetter,
    /// The addition behind it.
    Addition,
    /// A number to call.
    Phone,
    /// An address to write to.
    Email,
    /// How much is owed.
    Amount,
    /// Since when.
    Since,
    /// The day of an eviction that was announced.
    Eviction,
    /// When somebody tried to reach them.
    ContactDate,
    /// How.
    ContactChannel,
    /// Who tried.
    ContactBy,
    /// What came of it.
    ContactOutcome,
    /// When they were pointed to debt help.
    DebtHelpDate,
    /// With which text.
    DebtHelpText,
    /// When they were reminded in writing.
    ReminderDate,
    /// With which text.
    ReminderText,
    /// Whether the offer was in that reminder: yes, no, or the reminder's own date.
    Offer,
    /// What the tenant said to it.
    Reaction,
}

impl Field {
    /// All of them, with their names in a mapping.
    pub const ALL: [(Self, &'static str); 24] = [
        (Self::Tenancy, "tenancy"),
        (Self::Name, "name"),
        (Self::Initials, "initials"),
        (Self::Infix, "infix"),
        (Self::Surname, "surname"),
        (Self::Postcode, "postcode"),
        (Self::HouseNumber, "house_number"),
        (Self::HouseLetter, "house_letter"),
        (Self::Addition, "addition"),
        (Self::Phone, "phone"),
        (Self::Email, "email"),
        (Self::Amount, "amount"),
        (Self::Since, "since"),
        (Self::Eviction, "eviction"),
        (Self::ContactDate, "contact_date"),
        (Self::ContactChannel, "contact_channel"),
        (Self::ContactBy, "contact_by"),
        (Self::ContactOutcome, "contact_outcome"),
        (Self::DebtHelpDate, "debt_help_date"),
        (Self::DebtHelpText, "debt_help_text"),
        (Self::ReminderDate, "reminder_date"),
        (Self::ReminderText, "reminder_text"),
        (Self::Offer, "offer"),
        (Self::Reaction, "reaction"),
    ];

    /// Without these a row says nothing.
    const NEEDED: [Self; 5] = [Self::Tenancy, Self::Postcode, Self::HouseNumber, Self::Amount, Self::Since];

    /// Its name in a mapping.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(field, _)| *field == self).map_or("", |(_, word)| word)
    }

    /// Whether a row may hold several of it, numbered in their headings.
    pub fn is_of_a_contact(self) -> bool {
        matches!(self, Self::ContactDate | Self::ContactChannel | Self::ContactBy | Self::ContactOutcome)
    }

    /// Whether it holds days.
    pub fn is_date(self) -> bool {
        matches!(self, Self::Since | Self::Eviction | Self::ContactDate | Self::DebtHelpDate | Self::ReminderDate | Self::Offer)
    }

    /// The headings by which it is known, Dutch and English, as [`plain`] makes them, with blanks between them.
    fn headings(self) -> &'static str {
        match self {
            Self::Tenancy => {
                "huurovereenkomst huurovereenkomstnummer huurcontract huurcontractnummer huurcontractnr contract contractnummer \
                 contractnr huurdernummer huurdernr relatienummer klantnummer debiteurnummer debiteurnr kenmerk referentie tenancy \
                 tenancyreference tenancyref contractnumber reference ref"
            }
            Self::Name => "naam huurder naamhuurder huurdernaam klantnaam name tenant tenantname fullname",
            Self::Initials => "voorletters initialen voornaam initials firstname",
            Self::Infix => "tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels infix",
            Self::Surname => "achternaam familienaam surname lastname familyname",
            Self::Postcode => "postcode pc postcodewoning postalcode zip zipcode",
            Self::HouseNumber => "huisnummer huisnr huisnummerwoning housenumber houseno housenr",
            Self::HouseLetter => "huisletter houseletter",
            Self::Addition => "toevoeging toev huisnummertoevoeging huisnrtoevoeging huisnummertoev addition housenumberaddition suffix",
            Self::Phone => "telefoon telefoonnummer telefoonnr tel mobiel mobielnummer phone phonenumber telephone mobile",
            Self::Email => "email emailadres mail mailadres emailaddress",
            Self::Amount => {
                "bedrag huurachterstand achterstand achterstandbedrag bedragachterstand openstaand openstaandbedrag openstaandsaldo \
                 saldo bedrageur bedragineuro bedrageuro amount arrears rentarrears amountdue balance amounteur bedragcenten \
                 bedragincenten centen amountcents amountincents"
            }
            Self::Since => {
                "sinds achterstandsinds achterstandvanaf datumachterstand ontstaansdatum vervaldatum oudstevervaldatum since \
                 arrearssince duedate oldestduedate"
            }
            Self::Eviction => "ontruiming ontruimingsdatum datumontruiming ontruimingop eviction evictiondate",
            Self::ContactDate => "contactdatum datumcontact contactpoging datumcontactpoging contactpogingdatum contactdate",
            Self::ContactChannel => "contactsoort soortcontact contactwijze contactkanaal contactpogingsoort contactchannel contactkind",
            Self::ContactBy => "contactdoor contactmedewerker contactpogingdoor contactby",
            Self::ContactOutcome => {
                "contactuitkomst contactresultaat uitkomstcontact resultaatcontact contactpogingresultaat bereikt contactoutcome \
                 contactresult reached"
            }
            Self::DebtHelpDate => {
                "schuldhulpdatum datumschuldhulp datumverwijzing verwijzingsdatum gewezenopschuldhulp datumgewezenopschuldhulp \
                 schuldhulpgewezenop debthelpdate debthelp"
            }
            Self::DebtHelpText => "schuldhulptekst schuldhulpbrief tekstschuldhulp verwijzingtekst debthelptext",
            Self::ReminderDate => {
                "herinneringsdatum herinneringdatum datumherinnering herinnering aanmaningsdatum datumaanmaning reminderdate reminder"
            }
            Self::ReminderText => "herinneringstekst herinneringtekst herinneringsbrief tekstherinnering aanmaningstekst remindertext",
            Self::Offer => "aanbod aanbodgedaan aanbodinherinnering aanboddatum datumaanbod offer offered offerinreminder offerdate",
            Self::Reaction => "reactie reactieaanbod reactieopaanbod reactiehuurder reaction response",
        }
    }
}

/// The two columns that a report of refused rows adds: they are not read again.
pub const OURS: [&str; 2] = ["waakvlam_regel", "waakvlam_waarom"];

/// A heading as it is compared.
pub fn plain(heading: &str) -> String {
    let folded = heading.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    folded.filter(|letter| letter.is_alphanumeric()).collect()
}

/// Where the fields stand in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Each field, with the number of the contact it is about (1 for all others), and its column from 0.
    at: BTreeMap<(Field, u8), usize>,
    /// The headings by which columns are named: those that were known beforehand, and numbers for the others.
    names: Vec<String>,
    /// Columns that are not read, from 1.
    pub unread: Vec<usize>,
    /// What the amounts count in, by their heading.
    pub unit: Unit,
}

impl Columns {
    /// Finds the fields in these headings.
    ///
    /// # Errors
    /// What is missing or there twice.
    pub fn find(headings: &[String], mapping: &Mapping) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut found = Self { at: BTreeMap::new(), names: Vec::new(), unread: Vec::new(), unit: Unit::Euros };
        let mut mapped: BTreeMap<usize, (Field, u8)> = BTreeMap::new();
        for (field, nth, heading) in mapping.columns() {
            match headings.iter().position(|candidate| candidate.trim() == heading.trim()) {
                Some(at) => drop(mapped.insert(at, (field, nth))),
                None => faults.push(Fault { line: 1, column: Some(heading.to_owned()), wrong: Wrong::NotInFile }),
            }
        }
        for (at, heading) in headings.iter().enumerate() {
            let word = plain(heading);
            let known = mapped.get(&at).copied().or_else(|| known(&word).filter(|(field, _)| !mapping.has(*field)));
            let Some(place) = known else {
                found.names.push(format!("{}", at + 1));
                if !word.is_empty() && !OURS.map(plain).contains(&word) {
                    found.unread.push(at + 1);
                }
                continue;
            };
            found.names.push(heading.trim().to_owned());
            if place.0 == Field::Amount && (word.contains("cent")) {
                found.unit = Unit::Cents;
            }
            if found.at.insert(place, at).is_some() {
                let wrong = Wrong::TwoColumns { field: place.0.word().to_owned() };
                faults.push(Fault { line: 1, column: None, wrong });
            }
        }
        let missing = Field::NEEDED.into_iter().filter(|field| found.column(*field, 1).is_none());
        let nameless = [Field::Name, Field::Surname].iter().all(|field| found.column(*field, 1).is_none()).then_some(Field::Name);
        faults.extend(missing.chain(nameless).map(|field| Fault {
            line: 1,
            column: None,
            wrong: Wrong::NoColumn { field: field.word().to_owned() },
        }));
        if faults.is_empty() { Ok(found) } else { Err(faults) }
    }

    /// The column of a field, from 0.
    pub fn column(&self, field: Field, nth: u8) -> Option<usize> {
        self.at.get(&(field, nth)).copied()
    }

    /// What a column is called in a fault.
    pub fn name(&self, column: usize) -> String {
        self.names.get(column).cloned().unwrap_or_else(|| (column + 1).to_string())
    }

    /// The columns that hold days.
    pub fn dates(&self) -> impl Iterator<Item = usize> + '_ {
        self.at.iter().filter(|((field, _), _)| field.is_date()).map(|(_, column)| *column)
    }
}

/// The field by a heading, and the number behind it: `contactdatum2`.
fn known(word: &str) -> Option<(Field, u8)> {
    let of =
        |word: &str| Field::ALL.iter().map(|(field, _)| *field).find(|field| field.headings().split(' ').any(|heading| heading == word));
    if let Some(field) = of(word) {
        return Some((field, 1));
    }
    let number = word.chars().last()?.to_digit(10).and_then(|digit| u8::try_from(digit).ok())?;
    let field = of(word.get(..word.len() - 1)?)?;
    (field.is_of_a_contact() && (1..=MOST_CONTACTS).contains(&number)).then_some((field, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(line: &str) -> Vec<String> {
        line.split(';').map(str::to_owned).collect()
    }

    #[test]
    fn dutch_and_english_headings_are_known_however_they_are_spelled() {
        for line in [
            "Contractnummer;Naam huurder;Postcode;Huisnummer;Bedrag (€);Sinds",
            "HUURDERNR.;achternaam;Postcode;huis-nr;Openstaand bedrag;Oudste vervaldatum",
            "tenancy_reference;tenant name;postal code;house_number;amount due;arrears since",
        ] {
            let columns = Columns::find(&headings(line), &Mapping::default()).unwrap();
            assert_eq!(columns.column(Field::Since, 1), Some(5), "{line}");
            assert!(columns.unread.is_empty(), "{line}");
        }
    }

    #[test]
    fn no_heading_stands_for_two_fields() {
        let all: Vec<&str> = Field::ALL.iter().flat_map(|(field, _)| field.headings().split(' ')).collect();
        for heading in &all {
            assert_eq!(all.iter().filter(|other| *other == heading).count(), 1, "{heading}");
            assert_eq!(plain(heading), **heading, "it is never found");
        }
        for (field, word) in Field::ALL {
            assert_eq!(field.word(), word);
        }
    }

    #[test]
    fn what_is_missing_or_double_is_said_all_at_once_and_without_a_word_of_the_file() {
        let faults = Columns::find(&headings("Jansen;Jan;450;naam;name"), &Mapping::default()).unwrap_err();
        let fields: Vec<&Wrong> = faults.iter().map(|fault| &fault.wrong).collect();
        assert_eq!(fields.len(), 6, "{faults:?}");
        let said = format!("{faults:?}");
        assert!(!said.contains("Jansen") && !said.contains("450"), "{said}");
    }

    #[test]
    fn what_nobody_knows_is_not_read_and_is_named_by_its_number() {
        let line = "Contractnr;Naam;BSN;Postcode;Huisnr;Bedrag;Sinds;Opmerking;waakvlam_regel";
        let columns = Columns::find(&headings(line), &Mapping::default()).unwrap();
        assert_eq!(columns.unread, [3, 8]);
        assert_eq!(columns.name(2), "3");
    }

    #[test]
    fn several_contacts_stand_beside_each_other() {
        let line = "Contractnr;Naam;Postcode;Huisnr;Bedrag in centen;Sinds;Contactdatum 1;Contactsoort 1;Contactdatum 2;Contactsoort 2";
        let columns = Columns::find(&headings(line), &Mapping::default()).unwrap();
        assert_eq!((columns.column(Field::ContactDate, 2), columns.unit), (Some(8), Unit::Cents));
        assert_eq!(columns.dates().count(), 3);
    }
}
