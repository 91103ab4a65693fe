//! The bytes of an article, and its record.

use super::Input;
use crate::failure::plain;
use saksi_read::{Options, Reader};
use saksi_record::Record;
use std::fs::File;
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Most bytes of one file: 128 MiB. A news page is a thousandth of that; the limit bounds memory.
const FILE_LIMIT: u64 = 128 << 20;

/// A record, or why there is none.
pub(crate) type Article = Result<Box<Record>, String>;

/// The bytes of an input. What goes wrong is said so that it can follow the file's name.
pub(crate) fn bytes(input: &Input) -> Result<Vec<u8>, String> {
    match input {
        Input::Stdin => limited(io::stdin().lock()),
        Input::File(path) => open(path).and_then(limited),
    }
    .map_err(|e| plain(&e))
}

/// Reads one article.
pub(crate) fn load(reader: &Reader, input: &Input, options: &Options) -> Article {
    read(reader, &bytes(input)?, input, options)
}

/// The record of bytes.
pub(crate) fn read(reader: &Reader, bytes: &[u8], input: &Input, options: &Options) -> Article {
    // No stage may panic on any input. Should one do so all the same, it costs this article and not the others.
    catch_unwind(AssertUnwindSafe(|| Box::new(reader.read(bytes, &input.name(), options)))).map_err(|_| {
        "not read because of a defect in the program; please report it with the file".to_string()
    })
}

fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    Ok(file)
}

fn limited(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(FILE_LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > FILE_LIMIT {
        let said = format!("larger than {} MiB, too large for an article; split it first", FILE_LIMIT >> 20);
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, said));
    }
    Ok(bytes)
}
