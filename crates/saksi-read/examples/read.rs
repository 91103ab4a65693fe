//! Prints the record of each file named, one a line. `META:DIR` arguments are not needed: dates come from the text.
use saksi_read::{Options, Reader};

#[expect(clippy::print_stdout, clippy::disallowed_methods, reason = "an example is an edge")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let reader = Reader::new();
    for path in std::env::args().skip(1) {
        let id = path.rsplit('/').next().is_some_and(|n| n.starts_with("id"));
        let language = Some(if id { saksi_lang::Language::Id } else { saksi_lang::Language::En });
        let options = Options { language, ..Options::default() };
        let record = reader.read(&std::fs::read(&path)?, &path, &options);
        println!("{}", serde_json::to_string(&record)?);
    }
    Ok(())
}
