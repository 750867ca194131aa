//! A street in which everybody of one type of organisation works, each with another role, and one tenant who said everything.

use crate::browser::Browser;
use crate::home::House;
use crate::worker::photo;
use waakvlam::access::{Care, Danger, Matter, Passage, Relation, Sights, Viewer};
use waakvlam::handover::Told;
use waakvlam::id::Role;
use waakvlam::signal::kinds::{Capacity, OrganisationType};

/// Whose task rent is, who takes the signal first and says whose chat it is.
const FIRST: (&str, &str) = ("debt_help", "municipality");
/// Whose client Sam is: a debt helper at a care provider, whose role does not see who is supported.
const OWN_WORKER: (&str, &str) = ("debt_help", "care_provider");

/// A house with one worker of each role at one type of organisation, all at one desk, and nobody for any part of town: so whatever
/// is raised lies at the desk until somebody takes it.
pub(super) struct Street {
    pub(super) house: House,
    pub(super) sort: OrganisationType,
    /// Each role there is, and who has it here.
    pub(super) people: Vec<(Role, String)>,
    pub(super) first: String,
    pub(super) own_worker: String,
}

impl Street {
    pub(super) async fn of(sort: &str) -> Self {
        let house = House::open().await;
        let library = house.desk.library();
        let known = library.kinds.organisation_types().find(|known| known.as_str() == sort);
        let sort = known.unwrap_or_else(|| panic!("{sort} is no type of organisation")).clone();
        let roles: Vec<Role> = library.kinds.roles().map(|(role, _)| role.clone()).collect();
        assert!(roles.len() > 10, "{roles:?}");
        let people: Vec<(Role, String)> = roles.into_iter().enumerate().map(|(place, role)| (role, format!("mens{place}"))).collect();
        let mut workers: Vec<(String, String, String)> =
            people.iter().map(|(role, name)| (name.clone(), role.to_string(), sort.as_str().to_owned())).collect();
        // Whoever is needed beside them, where none of them is that.
        let mut beside = |(role, at): (&str, &str), name: &str| {
            if let Some((there, ..)) = workers.iter().find(|(_, one, works)| one == role && works == at) {
                return there.clone();
            }
            workers.push((name.to_owned(), role.to_owned(), at.to_owned()));
            name.to_owned()
        };
        let (first, own_worker) = (beside(FIRST, "eerste"), beside(OWN_WORKER, "eigen"));
        let document = document(&workers);
        let network = library.network_of("buurt.yaml", &document).unwrap_or_else(|error| panic!("{error}"));
        house.desk.apply(&document, network).await.unwrap();
        Self { house, sort, people, first, own_worker }
    }

    /// What the table says the worker with this role sees of signal 1, standing so to it.
    pub(super) fn expected(&self, role: &Role, relation: Relation, care: Care) -> Sights {
        let library = self.house.desk.library();
        let viewer = Viewer::Worker { roles: vec![role.clone()], sort: Some(self.sort.clone()) };
        let kind = "rent_arrears".into();
        let takers = &library.kinds.meaning(&kind).unwrap().takers;
        let takers = takers.iter().filter_map(|taker| match &taker.who {
            Capacity::Role(role) => Some(role.clone()),
            Capacity::OwnWorker => None,
        });
        let (takers, danger, passage) = (takers.collect(), Danger::None, Passage::Direct);
        let matter = Matter { kind, takers, danger, passage, relation, care };
        let told = |name: &str, what: &str| Told { name: name.into(), label: name.into(), said: what.into(), understood: what.into() };
        let answers = [told("amount", "641"), told("period", "september"), told("address", "6713 AB 14")];
        library.access.sights(&viewer, &matter, &answers)
    }
}

fn document(workers: &[(String, String, String)]) -> String {
    let sorts: std::collections::BTreeSet<&str> = workers.iter().map(|(.., sort)| sort.as_str()).collect();
    let organisations: String = sorts.iter().map(|sort| format!("  - {{id: {sort}, name: De {sort}, type: {sort}}}\n")).collect();
    let line = |(id, role, sort): &(String, String, String)| {
        format!("  - {{id: {id}, name: {}, org: {sort}, roles: [{role}], areas: [9], capacity: 9}}\n", id.to_uppercase())
    };
    let members: Vec<&str> = workers.iter().map(|(id, ..)| id.as_str()).collect();
    format!(
        "network: buurt\nfictional: true\norganisations:\n{organisations}workers:\n{}desks:\n  - {{id: balie, name: De balie, members: \
         [{}]}}\ncatch_all: balie\n",
        workers.iter().map(line).collect::<String>(),
        members.join(", ")
    )
}

/// A tenant who owes rent, said everything that has a mark, and was noted, linked and photographed; it lies at the desk again.
pub(super) async fn told(street: &Street) -> (Browser, String) {
    let house = &street.house;
    let mut tenant = Browser::at(house.port).await;
    tenant.presses("Nederlands").await;
    tenant.waits_for("Ik huur hier zelf").await;
    tenant.presses("Ik huur hier zelf").await;
    let said = [("ik ben achter met de huur", "hoeveel huur"), ("641 euro", "Sinds wanneer"), ("sinds september", "Ja, een herinnering")];
    for (said, then) in said {
        tenant.says(said).await;
        tenant.waits_for(then).await;
    }
    tenant.presses("Ja, een herinnering").await;
    tenant.waits_for("postcode en huisnummer").await;
    tenant.says("6713 AB 14").await;
    tenant.waits_for("Klopt dit?").await;
    tenant.presses("Ja, dit klopt").await;
    tenant.waits_for("heeft nummer 1.").await;
    let mut first = house.worker(&street.first).await;
    first.opens("/work/1").await;
    first.sends("/work/1/claim", &[]).await;
    first.opens("/link?number=1").await;
    first.sends("/link", &[("first", "Sam"), ("last", "de Vries"), ("address", "6713ab14"), ("worker", &street.own_worker)]).await;
    let code = first.page.html.split("translate=\"no\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    tenant.says(&code).await;
    tenant.waits_for("Bent u dat?").await;
    tenant.presses("Ja, dat ben ik").await;
    tenant.waits_for("Fijn dat u er bent, Sam.").await;
    tenant.sends_file("brief.jpg", &photo()).await;
    first.finds("/work/1", "Bekijk foto").await;
    let photo = first.page.html.split("href=\"/work/1/photo/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    first.sends("/work/1/note", &[("text", "kanariepiet")]).await;
    first.sends("/work/1/hand-back", &[]).await;
    (tenant, format!("/work/1/photo/{photo}"))
}
