//! The bytes of the files themselves, after somebody took something back. (A server's files are the server's: see `docs/PRIVACY.md`.)

use crate::home::*;
use std::path::PathBuf;

impl House {
    /// What lies sealed in the place of each line of words.
    async fn sealed_lines(&self) -> Vec<Vec<u8>> {
        let mut hand = self.place.hand().await;
        sqlx::query_scalar("SELECT text FROM messages WHERE text IS NOT NULL").fetch_all(&mut hand).await.unwrap()
    }

    /// The files in this house that hold these bytes.
    fn holding(&self, sealed: &[u8]) -> Vec<PathBuf> {
        let files = std::fs::read_dir(self.folder.path()).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
        let holds = |path: &PathBuf| std::fs::read(path).unwrap().windows(sealed.len()).any(|window| window == sealed);
        files.filter(holds).collect()
    }
}

#[tokio::test]
async fn what_was_taken_back_lies_in_no_file_as_it_was_sealed() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.tells_rent_beginning("sam", "ik ben achter met de huur, mijn broer Karel betaalt soms mee").await;
    let before = house.sealed_lines().await;
    assert!(before.iter().all(|sealed| !house.holding(sealed).is_empty()), "where it lies can be found");
    house.says("sam", "haal dat weg").await;
    house.presses("sam", "Haal dat weg").await;
    let after = house.sealed_lines().await;
    let gone: Vec<_> = before.into_iter().filter(|sealed| !after.contains(sealed)).collect();
    assert!(!gone.is_empty());
    for sealed in gone {
        assert_eq!(house.holding(&sealed), Vec::<PathBuf>::new(), "database and log hold what was taken back");
    }
}
