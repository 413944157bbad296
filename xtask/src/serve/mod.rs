//! A small server of static files for `cargo xtask run` and the browser tests. It answers on 127.0.0.1 only, one request a
//! connection, with the headers the app is meant to be hosted under.

mod answer;
pub mod headers;
mod request;

use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use answer::Answer;
use request::Request;

/// A client that says nothing for this long is dropped.
const SILENCE: Duration = Duration::from_secs(10);

/// A running server; dropping it stops it.
pub struct Server {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on a free port.
    pub fn start(folder: impl Into<PathBuf>) -> io::Result<Self> {
        Self::on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?, folder)
    }

    /// Serves a folder on a given port: a test that stops the server comes back on the same address.
    pub fn start_on(port: u16, folder: impl Into<PathBuf>) -> io::Result<Self> {
        Self::on(TcpListener::bind((Ipv4Addr::LOCALHOST, port))?, folder)
    }

    /// Serves a folder on a socket that is already listening.
    pub fn on(listener: TcpListener, folder: impl Into<PathBuf>) -> io::Result<Self> {
        let folder: Arc<PathBuf> = Arc::new(folder.into().canonicalize()?);
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let stop = stopping.clone();
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(stream) = stream else { continue };
                let folder = folder.clone();
                // A client that hangs up early is its own affair.
                std::thread::spawn(move || drop(respond(stream, &folder)));
            }
        });
        Ok(Self { address, stopping, thread: Some(thread) })
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // The thread sits in `accept`: one connection wakes it.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn respond(mut stream: TcpStream, folder: &std::path::Path) -> io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    stream.set_write_timeout(Some(SILENCE))?;
    let request = Request::read(&mut BufReader::new(&stream))?;
    let answer = match &request {
        Some(request) => answer::to(request, folder),
        None => Answer::refusal("400 Bad Request"),
    };
    let body_wanted = request.is_none_or(|request| request.method != request::Method::Head);
    stream.write_all(answer.head().as_bytes())?;
    if body_wanted {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}
