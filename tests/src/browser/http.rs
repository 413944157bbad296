//! JSON over HTTP to chromedriver on this machine, one request a connection.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// Longer than any page load or script here may take, measurements included.
const PATIENCE: Duration = Duration::from_secs(900);

/// Sends one command; the answer is the `value` of the reply, or its error in words.
pub fn send(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
    let reply =
        exchange(port, method, path, body).map_err(|e| format!("chromedriver did not answer {path}: {e}"))?;
    let mut reply: Value = serde_json::from_slice(&reply)
        .map_err(|e| format!("chromedriver's answer to {path} is not JSON: {e}"))?;
    let value = reply["value"].take();
    match value.get("error") {
        // Only errors carry a stack trace: a script may well return an object with a field named `error`.
        Some(error) if value.get("stacktrace").is_some() => {
            let message = value["message"].as_str().unwrap_or_default();
            Err(format!(
                "{}: {}",
                error.as_str().unwrap_or_default(),
                message.lines().next().unwrap_or_default()
            ))
        }
        _ => Ok(value),
    }
}

fn exchange(port: u16, method: &str, path: &str, body: Option<&Value>) -> io::Result<Vec<u8>> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    )?;
    stream.flush()?;

    let mut stream = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line)? == 0 || line == "\r\n" {
            break;
        }
        let (name, value) = line.split_once(':').unwrap_or_default();
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
    }
    let mut reply = vec![0; length];
    stream.read_exact(&mut reply)?;
    Ok(reply)
}
