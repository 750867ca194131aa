//! The words of the console about what a worker does not see of a signal.

use super::Tongue;

words! {
    unseen: "Wat u hier niet ziet", "What you do not see here";
    is_there: "Er is wel: {}.", "There is: {}.";
    not_here: "Niet voor u, of het er is of niet: {}.", "Not for you, whether it is there or not: {}.";
    talk: "Er is een gesprek. Hieronder staat waarom u het niet ziet.", "There is a conversation. Below it says why you do not see it.";
}
