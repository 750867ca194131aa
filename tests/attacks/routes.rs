//! Every address there is, read from the routers themselves.

/// Where addresses are named.
const ROUTERS: [&str; 6] = [
    include_str!("../../src/web/asset.rs"),
    include_str!("../../src/web/chat/mod.rs"),
    include_str!("../../src/web/console/mod.rs"),
    include_str!("../../src/web/contact.rs"),
    include_str!("../../src/web/health.rs"),
    include_str!("../../src/web/pages.rs"),
];

/// An address, and how it may be asked.
pub(crate) struct Route {
    pub(crate) path: String,
    pub(crate) reads: bool,
    pub(crate) writes: bool,
}

/// All of them, with something in place of what stands for anything.
pub(crate) fn all() -> Vec<Route> {
    let mut routes = Vec::new();
    for piece in ROUTERS.iter().flat_map(|source| source.split(".route(\"").skip(1)) {
        let Some((path, rest)) = piece.split_once('"') else { continue };
        let until = rest.find(".route(").unwrap_or(rest.len()).min(rest.find('\n').unwrap_or(rest.len()));
        let methods = &rest[..until];
        let path = path
            .replace("{number}", "1")
            .replace("{id}", "0192f0c1-0000-7000-8000-000000000000")
            .replace("{act}", "claim")
            .replace("{answer}", "amount")
            .replace("{what}", "revoke")
            .replace("{code}", "0192f0c1-0000-7000-8000-000000000000")
            .replace("{hash}", "0")
            .replace("{name}", "console.css")
            .replace("{link}", "0000");
        assert!(!path.contains('{'), "say in tests/attacks/routes.rs what stands for the gap in {path}");
        routes.push(Route { path, reads: methods.contains("get("), writes: methods.contains("post(") });
    }
    assert!(routes.len() > 45, "the routers were not read: {}", routes.len());
    assert!(routes.iter().all(|route| route.reads || route.writes));
    routes
}

#[test]
fn every_router_is_read() {
    for file in walk(std::path::Path::new("src/web")) {
        let source = std::fs::read_to_string(&file).unwrap();
        let before_tests = source.split("#[cfg(test)]").next().unwrap();
        // The door for commands is a socket for its owner, and the webhook stands apart: both have attacks of their own.
        let apart = ["src/web/local/", "src/web/push.rs"].iter().any(|apart| file.starts_with(apart));
        assert!(
            !before_tests.contains(".route(\"") || apart || ROUTERS.contains(&source.as_str()),
            "{file} has addresses that nobody attacks"
        );
    }
}

fn walk(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path.display().to_string()] })
        .filter(|file| file.ends_with(".rs"))
        .collect()
}
