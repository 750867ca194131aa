//! How long a model that does not answer is asked again.
//!
//! The one decision: counted in messages and not in time. A model that was late a few times in a row is left alone for a while:
//! whoever writes would wait for it each time, and get the built-in model's answer anyway.

/// Answers in a row that did not come, after which it is left alone.
const MOST_MISSED: u32 = 3;
/// Messages for which it is left alone.
const LEFT_ALONE: u32 = 100;

/// What is known of the last answers.
#[derive(Debug, Default)]
pub(crate) struct Patience {
    missed: u32,
    left_alone: u32,
}

impl Patience {
    /// Whether this message may be asked about.
    pub(crate) fn may_ask(&mut self) -> bool {
        self.left_alone = self.left_alone.saturating_sub(1);
        self.left_alone == 0
    }

    /// An answer came in time.
    pub(crate) fn answered(&mut self) {
        self.missed = 0;
    }

    /// None came, or none that can be used.
    pub(crate) fn missed(&mut self) {
        self.missed += 1;
        if self.missed >= MOST_MISSED {
            // The one after that is asked, and if that is missed too, it is left alone again.
            self.left_alone = LEFT_ALONE + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_three_misses_in_a_row_it_is_left_alone_for_a_hundred_messages() {
        let mut patience = Patience::default();
        for _ in 0..MOST_MISSED - 1 {
            patience.missed();
        }
        patience.answered();
        for _ in 0..MOST_MISSED {
            assert!(patience.may_ask());
            patience.missed();
        }
        assert_eq!((0..1000).take_while(|_| !patience.may_ask()).count(), LEFT_ALONE as usize);
        patience.missed();
        assert!(!patience.may_ask(), "one more miss is enough now");
        let asked_again = (0..1000).any(|_| patience.may_ask());
        assert!(asked_again);
        patience.answered();
        assert!(patience.may_ask());
    }
}
