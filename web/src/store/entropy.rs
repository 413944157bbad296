use cobuild::{journal::DeviceId, record::Entropy};

/// The browser's random bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserEntropy;

impl Entropy for BrowserEntropy {
    fn fill(&mut self, bytes: &mut [u8]) {
        let crypto = web_sys::window().and_then(|window| window.crypto().ok());
        let filled = crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(bytes).is_ok());
        if !filled {
            // No browser that runs this app lacks it; a name that repeats would be shown as a fork, not hidden.
            bytes.iter_mut().for_each(|byte| *byte = (js_sys::Math::random() * 256.0) as u8);
        }
    }
}

impl BrowserEntropy {
    /// A device that no other has: 64 random bits.
    pub fn device(mut self) -> DeviceId {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        DeviceId::from_number(u64::from_le_bytes(bytes))
    }
}
