use wasm_bindgen::{JsCast as _, prelude::*};
use web_sys::{BroadcastChannel, MessageEvent};

use super::Slug;

/// Tells the other tabs of a workspace that there is something new.
pub struct Channel {
    raw: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// `None` when the browser has no such channel: the other tabs then find out at their next entry, or when they are
    /// looked at.
    pub fn open(slug: &Slug, mut heard: impl FnMut() + 'static) -> Option<Channel> {
        let raw = BroadcastChannel::new(&slug.database()).ok()?;
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |_| heard());
        raw.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Channel { raw, _heard: heard })
    }

    /// Says that the store has grown to `lines` lines.
    pub fn tell(&self, lines: u64) {
        // A closed channel means that the tab is going away.
        let _ = self.raw.post_message(&JsValue::from_f64(lines as f64));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.raw.set_onmessage(None);
        self.raw.close();
    }
}
