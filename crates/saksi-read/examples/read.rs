//! Prints the record of each file named, one a line.
use saksi_read::{Options, Reader};

#[expect(clippy::print_stdout, clippy::disallowed_methods, reason = "an example is an edge")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let reader = Reader::new();
    for path in std::env::args().skip(1) {
        let record = reader.read(&std::fs::read(&path)?, &path, &Options::default());
        println!("{}", serde_json::to_string(&record)?);
    }
    Ok(())
}
