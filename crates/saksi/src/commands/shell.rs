//! `saksi completions`, `saksi man`: made from the definitions of the command line.

use crate::args::{Cli, CompletionsArgs, ManArgs};
use crate::exit::Exit;
use crate::failure::Failure;
use clap::CommandFactory;
use std::fs;
use std::io::Write;

/// Prints completions.
pub(crate) fn completions(args: &CompletionsArgs) -> Result<Exit, Failure> {
    // Into memory first: the generator does not report a closed pipe, it panics.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "saksi", &mut script);
    print(&script)
}

/// Prints the manual page, or writes the page of every command into a folder.
pub(crate) fn man(args: &ManArgs) -> Result<Exit, Failure> {
    let mut command = Cli::command();
    // Gives commands their full names and the global options.
    command.build();
    let Some(folder) = &args.into else { return print(&page(&command)?) };
    fs::create_dir_all(folder).map_err(|e| Failure::write(folder, e))?;
    for command in
        std::iter::once(&command).chain(command.get_subcommands().filter(|c| c.get_name() != "help"))
    {
        let name = command.get_bin_name().unwrap_or("saksi").replace(' ', "-");
        let path = folder.join(format!("{name}.1"));
        fs::write(&path, page(command)?).map_err(|e| Failure::write(&path, e))?;
    }
    Ok(Exit::Fine)
}

fn page(command: &clap::Command) -> Result<Vec<u8>, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    Ok(page)
}

fn print(bytes: &[u8]) -> Result<Exit, Failure> {
    let mut out = super::stdout();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(Exit::Fine)
}
