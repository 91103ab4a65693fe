//! Makes a brief of a file of records, one a line: `cargo run -p saksi-web --example brief -- FILE [TITLE] > brief.html`.

use saksi_web::{BriefOptions, brief};

#[expect(clippy::print_stdout, clippy::disallowed_methods, reason = "an example is an edge")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("which file?")?;
    let lines = std::fs::read_to_string(path)?;
    let records = lines.lines().map(serde_json::from_str).collect::<Result<Vec<_>, _>>()?;
    let options = BriefOptions { title: arguments.next(), ..BriefOptions::default() };
    println!("{}", brief(&records, &options));
    Ok(())
}
