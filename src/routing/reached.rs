//! Where a worker or a desk is alerted outside chats and the console, as the network file says it.
//!
//! The one decision: an address is judged when the file is read. One that no mail server takes would be found out by an alert
//! that reaches nobody.

use super::network::Reached;
use crate::mistake::Mistakes;
use crate::personal::Text;
use crate::yaml::Fields;

/// The longest mail address (RFC 5321, 4.5.3.1.3, without its brackets).
const LONGEST: usize = 254;
/// The longest part before the `@` (RFC 5321, 4.5.3.1.1).
const LONGEST_NAME: usize = 64;
/// The longest part of a domain between two full stops (RFC 1035, 2.3.4).
const LONGEST_LABEL: usize = 63;

pub(super) fn read(mistakes: &mut Mistakes<'_>, fields: &Fields<'_>) -> Reached {
    let email = fields.get("email").and_then(|node| {
        let text = node.text("the mail address", mistakes)?;
        if !is_address(text) {
            mistakes.add(node.place, "`email` is no mail address", "Write one address, as in `email: fatima@gemeente.example`.");
            return None;
        }
        Some(Text::from(text))
    });
    let pager = fields.get("pager").and_then(|node| node.id("the pager", mistakes)).map(str::to_owned);
    Reached { email, pager }
}

/// Whether this is one mail address as organisations give them out; what stands in quotes or brackets is none.
pub fn is_address(text: &str) -> bool {
    let Some((name, domain)) = text.rsplit_once('@') else { return false };
    let named = |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(letter);
    let is_name = name.len() <= LONGEST_NAME && name.split('.').all(|part| !part.is_empty() && part.chars().all(named));
    text.len() <= LONGEST && is_name && domain.contains('.') && domain.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let inner = label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    inner && !label.is_empty() && label.len() <= LONGEST_LABEL && !label.starts_with('-') && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_that_a_mail_server_takes() {
        for right in ["fatima@gemeente.example", "f.de-vries+wacht@sub.gemeente-x.nl", "a@b.c"] {
            assert!(is_address(right), "{right}");
        }
        for wrong in [
            "",
            "fatima",
            "@gemeente.nl",
            "fatima@",
            "fatima@gemeente",
            "fatima @gemeente.nl",
            "a@b@c.nl",
            "a..b@c.nl",
            ".a@c.nl",
            "Fatima <fatima@gemeente.nl>",
            "a@-c.nl",
            "a@c..nl",
            "a@c.nl\r\nBcc: d@e.nl",
            "fatíma@gemeente.nl",
            "a,b@c.nl",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
        assert!(!is_address(&format!("{}@gemeente.nl", "a".repeat(65))));
    }
}
