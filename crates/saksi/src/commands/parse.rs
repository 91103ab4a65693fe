//! `saksi parse`: the language stage alone, as CoNLL-U.

use crate::args::ParseArgs;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, Input};
use saksi_lang::{Analyzer, conllu};
use saksi_text::Span;
use std::io::Write;

/// Prints CoNLL-U for a text, or fills in the columns of a CoNLL-U file.
pub(crate) fn run(args: &ParseArgs) -> Result<Exit, Failure> {
    let input = if args.file.as_os_str() == "-" { Input::Stdin } else { Input::File(args.file.clone()) };
    let wrong = |why: String| Failure::Usage(format!("cannot parse {}: {why}", input.name()));
    let bytes = input::bytes(&input).map_err(wrong)?;
    let text = String::from_utf8(bytes).map_err(|_| wrong("it is not UTF-8; convert it first".into()))?;
    let analyzer = Analyzer::new(args.language.into());
    let sentences = if args.conllu {
        let mut sentences = conllu::read(&text).map_err(|e| wrong(e.to_string()))?;
        for sentence in &mut sentences {
            conllu::predict(&analyzer, sentence);
        }
        sentences
    } else {
        let end = u32::try_from(text.len()).map_err(|_| wrong("it is too long".into()))?;
        conllu::sentences(&analyzer.analyze(&text, &[Span::between(0, end)]))
    };
    let mut out = super::stdout();
    out.write_all(conllu::write(&sentences).as_bytes())?;
    out.flush()?;
    Ok(Exit::Fine)
}
