//! What WebDriver cannot do and the browser's own developer interface can: input methods, networks, themes.

use serde_json::{Value, json};

use super::Session;

/// Whether the page reaches the network.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Network {
    On,
    Off,
}

/// What the system asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    Light,
    Dark,
}

impl Session {
    /// A command of the Chrome DevTools Protocol to the page.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Types Chinese as an input method does: each stage of the composition in turn, then the words chosen.
    /// `compose(&["w", "wan", "萬科"], "萬科城")` goes to the field that has the keyboard.
    #[track_caller]
    pub fn compose(&self, stages: &[&str], chosen: &str) {
        for stage in stages {
            // Counted in UTF-16 units, as the page counts.
            let end = stage.encode_utf16().count();
            self.devtools(
                "Input.imeSetComposition",
                &json!({ "text": stage, "selectionStart": end, "selectionEnd": end }),
            );
        }
        self.devtools("Input.insertText", &json!({ "text": chosen }));
    }

    /// Cuts the page off or connects it again. The service worker is not cut off: for that, stop the [`super::Site`].
    #[track_caller]
    pub fn network(&self, network: Network) {
        self.devtools("Network.enable", &json!({}));
        let conditions = json!({
            "offline": network == Network::Off, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.devtools("Network.emulateNetworkConditions", &conditions);
    }

    #[track_caller]
    pub fn theme(&self, theme: Theme) {
        let value = match theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", &features);
    }

    /// A phone's screen, in CSS pixels; a window cannot be made so narrow.
    #[track_caller]
    pub fn phone(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
    }
}
