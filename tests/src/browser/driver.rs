//! The chromedriver process, one a session: it ends with the test, however the test ends.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

pub struct Driver {
    process: Child,
    pub port: u16,
}

/// The port that is free for IPv4 can be taken for IPv6 a moment later; chromedriver then gives up.
const ATTEMPTS: u32 = 5;

impl Driver {
    pub fn start() -> Self {
        let mut said = String::new();
        for _ in 0..ATTEMPTS {
            match Self::attempt() {
                Ok(driver) => return driver,
                Err(words) => said = words,
            }
        }
        panic!("chromedriver ended {ATTEMPTS} times without naming its port; it said: {said}");
    }

    fn attempt() -> Result<Self, String> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        // Port 0: the system gives a free one, and chromedriver says which.
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|e| panic!("chromedriver ({}) did not start: {e}", program.display()));
        let stdout = process.stdout.take().expect("stdout is piped");
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let mut said = Vec::new();
        let port = lines.find_map(|line| {
            let port = line.split_once("started successfully on port ");
            let port = port.and_then(|(_, port)| port.trim_end_matches('.').parse().ok());
            said.push(line);
            port
        });
        let Some(port) = port else {
            drop(process.wait());
            return Err(said.join(" / "));
        };
        // It must not block on a full pipe later.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { process, port })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
