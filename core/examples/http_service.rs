//! An HTTP service over a journal in a file: commands come in as JSON, refusals go out with their reason, and what was
//! acknowledged is on the disk.
//!
//! ```console
//! $ cargo run -p cobuild --example http_service -- journal.jsonl
//! listening on http://127.0.0.1:8787
//! $ curl -d '{"workspace":{"open":{"name":"Our building","clock":"real"}}}' http://127.0.0.1:8787/commands
//! {"facts":["workspace.opened"]}
//! $ curl -d '{"workspace":{"rename":{"nmae":"Our house"}}}' http://127.0.0.1:8787/commands
//! {"error":"`workspace.rename`: missing field `name`"}
//! $ curl 'http://127.0.0.1:8787/findings'
//! []
//! ```

use std::{
    env,
    io::{self, Read as _},
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use cobuild::{
    journal::{Actor, DeviceId, FilePort, Port},
    record::{Entropy, Seeded},
    text::Language,
    workspace::{Command, Keeper, Kept, PerformError, Sitting},
};
use futures_lite::future::block_on;
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response, Server};

/// A command is small; what is larger is not one.
const LARGEST: u64 = 64 * 1024; // bytes

fn main() -> ExitCode {
    let Some(file) = env::args().nth(1) else {
        eprintln!("usage: http_service JOURNAL [ADDRESS]");
        return ExitCode::from(2);
    };
    let address = env::args().nth(2).unwrap_or_else(|| "127.0.0.1:8787".to_owned());
    match serve(&file, &address) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn serve(file: &str, address: &str) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut port = FilePort::new(file);
    let loaded = block_on(port.load())?;
    // A real service keeps its device's number and asks the operating system for entropy.
    let mut entropy = Seeded::new(wall());
    let device = DeviceId::from_number(entropy.number());
    let keeper = Keeper::open(device, loaded, wall());
    let server = Server::http(address)?;
    println!("listening on http://{}", server.server_addr());
    for mut request in server.incoming_requests() {
        let (status, answer) = answer(&mut request, &keeper, &mut port, &mut entropy);
        respond(request, status, &answer)?;
    }
    Ok(())
}

fn answer(
    request: &mut Request,
    keeper: &Keeper,
    port: &mut FilePort,
    entropy: &mut dyn Entropy,
) -> (u16, Value) {
    match (request.method(), request.url()) {
        (Method::Get, "/findings") => (200, findings(keeper)),
        (Method::Post, "/commands") => match command(request) {
            Ok(command) => perform(&command, keeper, port, entropy),
            Err((status, why)) => (status, json!({ "error": why })),
        },
        _ => (404, json!({ "error": "GET /findings or POST /commands" })),
    }
}

/// The command of a request; else the status of the answer, and why.
fn command(request: &mut Request) -> Result<Command, (u16, String)> {
    let mut body = Vec::new();
    // One byte more than allowed tells a body that is too large from one that just fits.
    let read = request.as_reader().take(LARGEST + 1).read_to_end(&mut body);
    let size = read.map_err(|error| (400, error.to_string()))?;
    if u64::try_from(size).is_ok_and(|size| size > LARGEST) {
        return Err((413, format!("a command has at most {LARGEST} bytes: send one at a time")));
    }
    let written: Value = serde_json::from_slice(&body).map_err(|error| (400, error.to_string()))?;
    // Not `from_slice::<Command>`: that would pass over a field with a typing error.
    Command::read(&written).map_err(|error| (400, error.to_string()))
}

fn perform(
    command: &Command,
    keeper: &Keeper,
    port: &mut FilePort,
    entropy: &mut dyn Entropy,
) -> (u16, Value) {
    let actor = Actor::new("http");
    let at = china(wall());
    let mut sitting = Sitting { wall: wall(), at, actor: &actor, entropy };
    match block_on(keeper.perform(port, command, &mut sitting)) {
        Ok(performed) => {
            let facts: Vec<String> = performed.facts.iter().map(|fact| fact.name()).collect();
            match performed.kept {
                Kept::Saved => (200, json!({ "facts": facts })),
                Kept::Unsaved(why) => (503, json!({ "error": why.to_string() })),
            }
        }
        Err(PerformError::Refused(refusal)) => {
            let reasons = refusal
                .reasons
                .iter()
                .map(|reason| json!({ "rule": reason.rule.code, "says": reason.sentence(Language::En) }));
            (409, json!({ "refused": reasons.collect::<Vec<_>>() }))
        }
        Err(error) => (500, json!({ "error": error.to_string() })),
    }
}

fn findings(keeper: &Keeper) -> Value {
    let findings = keeper.workspace().findings(china(wall()));
    let shown = findings.iter().map(|finding| {
        json!({ "rule": finding.explanation.rule.code, "says": finding.explanation.sentence(Language::En) })
    });
    shown.collect()
}

fn respond(request: Request, status: u16, answer: &Value) -> io::Result<()> {
    let response = Response::from_string(answer.to_string()).with_status_code(status);
    match Header::from_bytes("Content-Type", "application/json") {
        Ok(header) => request.respond(response.with_header(header)),
        Err(()) => request.respond(response),
    }
}

/// Milliseconds since 1970-01-01 UTC.
fn wall() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// China Standard Time.
fn china(wall: u64) -> jiff::civil::DateTime {
    let since = jiff::SignedDuration::from_millis(i64::try_from(wall).unwrap_or(i64::MAX));
    jiff::civil::date(1970, 1, 1).at(8, 0, 0, 0).saturating_add(since)
}
