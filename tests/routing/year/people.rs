//! Who is in the town, and chance that is the same at every run.

use jiff::SignedDuration;
use waakvlam::signal::Urgency;

/// Teams: organisation, roles, and how many.
pub const TEAMS: [(&str, &str, usize); 7] = [
    ("town", "debt_help", 12),
    ("town", "neighbourhood_team, outreach, urgent_duty", 8),
    ("landlord", "housing_social", 8),
    ("landlord", "repairs, tenancy_desk", 8),
    ("mediators", "mediation", 2),
    ("town", "coordinator", 1),
    ("landlord", "coordinator", 1),
];
const WEEKS: [&str; 4] = ["mo-fr 09:00-17:00", "mo-th 08:30-17:00", "mo,tu,th 09:00-17:00", "we-fr 09:00-17:30"];
const DAYS_OF_DUTY: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];
/// What people raise, how often in a thousand, and how soon somebody has to act.
pub const RAISED: [(&str, u64, Urgency); 9] = [
    ("rent_arrears", 280, Urgency::Normal),
    ("rent_arrears", 40, Urgency::High),
    ("money_trouble", 150, Urgency::Normal),
    ("noise_nuisance", 200, Urgency::Normal),
    ("neighbour_conflict", 80, Urgency::Normal),
    ("own_wellbeing", 80, Urgency::Normal),
    ("repair_request", 100, Urgency::Normal),
    ("tenancy_question", 60, Urgency::Normal),
    ("acute_danger", 10, Urgency::Urgent),
];

/// Of closings with a day to look back, how many in a hundred are not better by then.
pub const NOT_BETTER: u64 = 25;
/// Of signals that somebody took, how many in a hundred are offered to another organisation.
pub const OFFERED: u64 = 8;

/// Chance that is the same at every run (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.draw() % bound
    }

    pub fn in_a_hundred(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    pub fn minutes(&mut self, from: u64, to: u64) -> SignedDuration {
        SignedDuration::from_mins(i64::try_from(from + self.below(to - from)).unwrap())
    }
}

/// The network file.
pub fn town() -> String {
    let mut file = String::from(
        "network: town\norganisations:\n  - {id: town, name: Town, type: municipality}\n  - {id: landlord, name: Landlord, type: housing_association}\n  - {id: mediators, name: Mediators, type: mediation}\nworkers:\n",
    );
    let mut all = 0;
    for (team, (organisation, roles, count)) in TEAMS.into_iter().enumerate() {
        for place in 0..count {
            let (hours, cover) = (WEEKS[(all + place) % WEEKS.len()], (place + 1) % count);
            let duty = if roles.contains("urgent_duty") && place < 7 {
                format!(", duty: \"{} 00:00-24:00, holidays 00:00-24:00\"", DAYS_OF_DUTY[place])
            } else {
                String::new()
            };
            let cover = if count > 1 { format!(", cover: w{team}_{cover}") } else { String::new() };
            file.push_str(&format!(
                "  - {{id: w{team}_{place}, name: W, org: {organisation}, roles: [{roles}], areas: [67], hours: \"{hours}\"{duty}{cover}}}\n"
            ));
            all += 1;
        }
    }
    file + "desks:\n  - {id: desk, name: Desk, members: [w5_0, w6_0, w1_0]}\ncatch_all: desk\n"
}
