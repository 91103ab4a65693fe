//! Paths become a list of articles to read, in an order that does not depend on the file system.

use crate::failure::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// An article to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl Input {
    /// What the record calls it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_string(),
            Self::File(path) => path.display().to_string(),
        }
    }
}

/// What paths led to.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Articles, in order.
    pub(crate) inputs: Vec<Input>,
    /// Paths that led nowhere.
    pub(crate) failures: Vec<Failure>,
    /// Files of folders that are no articles by their ending.
    pub(crate) skipped: usize,
}

/// Endings of files that lie beside articles and are none: what a saved page loads, data, notes, pictures.
/// A file named by itself is read whatever its ending.
const NOT_ARTICLES: &[&str] = &[
    "avif",
    "bmp",
    "css",
    "csv",
    "db",
    "gif",
    "ico",
    "jpeg",
    "jpg",
    "js",
    "json",
    "jsonl",
    "ledger",
    "ledger-shm",
    "ledger-wal",
    "map",
    "md",
    "mjs",
    "mp3",
    "mp4",
    "otf",
    "png",
    "sh",
    "sqlite",
    "svg",
    "toml",
    "tsv",
    "ttf",
    "webm",
    "webp",
    "woff",
    "woff2",
    "yaml",
    "yml",
];

/// Lists what is to be read: files as given, folders with all below them in order of name.
pub(crate) fn list(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        if path.as_os_str() == "-" {
            if !found.inputs.contains(&Input::Stdin) {
                found.inputs.push(Input::Stdin);
            }
            continue;
        }
        match fs::metadata(path) {
            Ok(meta) if meta.is_dir() => {
                let before = found.inputs.len() + found.failures.len();
                folder(path, &mut found);
                if found.inputs.len() + found.failures.len() == before {
                    found.failures.push(Failure::Usage(format!(
                        "nothing to read in {}: the folder holds no article; give a folder of text or HTML files",
                        path.display()
                    )));
                }
            }
            Ok(_) => found.inputs.push(Input::File(path.clone())),
            Err(error) => found.failures.push(Failure::read(path, error)),
        }
    }
    found
}

/// All below a folder. Hidden files are left out, links to folders are not followed: they may lead in circles.
fn folder(top: &Path, found: &mut Found) {
    // A list of folders yet to see instead of recursion: depth is up to whoever made the folder.
    let mut todo = vec![top.to_path_buf()];
    while let Some(here) = todo.pop() {
        let entries = match fs::read_dir(&here).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
            Ok(entries) => entries,
            Err(source) => {
                found.failures.push(Failure::File { what: "list", path: here, source });
                continue;
            }
        };
        let mut entries: Vec<_> = entries.into_iter().map(|e| (e.file_name(), e)).collect();
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        let mut below = Vec::new();
        for (name, entry) in entries {
            if name.to_string_lossy().starts_with('.') {
                continue;
            }
            let path = entry.path();
            if entry.file_type().is_ok_and(|t| t.is_dir()) {
                below.push(path);
            } else if path.is_dir() || ending(&path).is_some_and(|e| NOT_ARTICLES.contains(&e.as_str())) {
                found.skipped += 1;
            } else {
                found.inputs.push(Input::File(path));
            }
        }
        todo.extend(below.into_iter().rev());
    }
}

fn ending(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_in_order_of_name_without_what_is_no_article() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["b.txt", "a.html", "a.css", ".hidden.txt", "z/c.txt", "noending", "scan.bin"] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let found = list(&[dir.path().to_path_buf()]);
        let names: Vec<_> = found
            .inputs
            .iter()
            .map(|i| i.name().strip_prefix(&dir.path().display().to_string()).unwrap().to_string())
            .collect();
        assert_eq!(names, ["/a.html", "/b.txt", "/noending", "/scan.bin", "/z/c.txt"]);
        assert_eq!((found.skipped, found.failures.len()), (1, 0));
    }

    #[test]
    fn a_path_that_leads_nowhere_does_not_lose_the_others() {
        let dir = tempfile::tempdir().unwrap();
        let good = dir.path().join("good.json");
        fs::write(&good, "x").unwrap();
        let found = list(&[dir.path().join("none.txt"), good.clone(), dir.path().to_path_buf()]);
        assert_eq!(found.inputs, [Input::File(good)]);
        assert_eq!(found.failures.len(), 2, "{:?}", found.failures);
    }
}
