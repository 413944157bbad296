//! Waiting for something to become true, which is how a browser test avoids guessing at times.

use std::time::{Duration, Instant};

/// Long enough for a busy two-core machine; only a failing test ever waits so long.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(25);

/// Asks again and again until there is an answer.
///
/// # Panics
/// After 30 seconds, saying what was waited for and what was seen last.
#[track_caller]
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Result<T, String>) -> T {
    let began = Instant::now();
    loop {
        match ask() {
            Ok(answer) => return answer,
            Err(seen) if began.elapsed() > PATIENCE => {
                panic!("waited {} s in vain for {what}; last seen: {seen}", PATIENCE.as_secs())
            }
            Err(_) => std::thread::sleep(PAUSE),
        }
    }
}
