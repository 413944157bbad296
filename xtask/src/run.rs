//! `cargo xtask run`: the app, on this machine.

use std::net::{Ipv4Addr, TcpListener};

use crate::build::{self, Edition};
use crate::process::{Outcome, announce};
use crate::serve::Server;
use crate::tools::BuildTools;
use crate::workspace::Workspace;

const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 100;

/// Builds the release app and serves it until interrupted.
pub fn run(workspace: &Workspace, arguments: &[&str]) -> Outcome {
    let wanted = match arguments {
        [] => None,
        ["--port", port] => {
            Some(port.parse::<u16>().map_err(|_| format!("not a port (0 to 65535): {port}"))?)
        }
        other => return Err(format!("run takes only --port N, not: {}", other.join(" "))),
    };
    // Before the build, so that a taken port is told at once.
    let listener = listen(wanted)?;
    let tools = BuildTools::ready(workspace)?;
    let dist = build::app(workspace, &tools, Edition::Release)?;
    let server = Server::on(listener, dist).map_err(|e| format!("the app cannot be served: {e}"))?;
    announce(&format!("open {} in a browser; Ctrl-C stops", server.address()), "");
    server.wait();
    Ok(())
}

/// The port asked for, or the first free one from 8080 on.
fn listen(wanted: Option<u16>) -> Outcome<TcpListener> {
    let open = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match wanted {
        Some(port) => {
            open(port).map_err(|e| format!("port {port} cannot be used: {e}. Choose another with --port."))
        }
        None => (FIRST_PORT..FIRST_PORT + PORTS_TRIED).find_map(|port| open(port).ok()).ok_or_else(|| {
            format!(
                "no free port from {FIRST_PORT} to {}; name one with --port",
                FIRST_PORT + PORTS_TRIED - 1
            )
        }),
    }
}
