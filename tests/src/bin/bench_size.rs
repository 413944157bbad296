//! Size of each shipped file, as it is and compressed by brotli as a web host would.

use std::fs;
use std::path::Path;

const QUALITY: i32 = 11;
const WINDOW: i32 = 22; // bits

fn main() -> std::io::Result<()> {
    let folder = std::env::var("COBUILD_DIST").map_err(|_| {
        std::io::Error::other("COBUILD_DIST is not set: start this with `cargo xtask bench --only size`")
    })?;
    let mut rows = Vec::new();
    collect(Path::new(&folder), Path::new(&folder), &mut rows)?;
    rows.sort_by_key(|(_, raw, _)| std::cmp::Reverse(*raw));
    println!("{:<48} {:>10} {:>10}", "file", "bytes", "brotli");
    for (name, raw, compressed) in &rows {
        println!("{name:<48} {raw:>10} {compressed:>10}");
    }
    let total = |column: fn(&(String, usize, usize)) -> usize| rows.iter().map(column).sum::<usize>();
    println!("{:<48} {:>10} {:>10}", "total", total(|row| row.1), total(|row| row.2));
    Ok(())
}

fn collect(root: &Path, folder: &Path, rows: &mut Vec<(String, usize, usize)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, rows)?;
            continue;
        }
        let content = fs::read(&path)?;
        let mut compressed = Vec::new();
        let params =
            brotli::enc::BrotliEncoderParams { quality: QUALITY, lgwin: WINDOW, ..Default::default() };
        brotli::BrotliCompress(&mut content.as_slice(), &mut compressed, &params)?;
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
        rows.push((name, content.len(), compressed.len()));
    }
    Ok(())
}
