//! The command line of Saksi: reads arguments, hands them to one of [`commands`], and ends with a code of [`exit`].
//!
//! This crate is an edge: it alone touches files, the terminal and the environment, and it holds no analysis.
#![allow(clippy::disallowed_methods, reason = "the command line is where files and the environment are read")]

mod args;
mod commands;
mod exit;
mod failure;
mod input;
mod render;
mod say;

use clap::Parser;
use exit::Exit;
use failure::Failure;
use std::process::ExitCode;

fn main() -> ExitCode {
    // `clap` ends wrong use with 2, `--help` and `--version` with 0.
    let cli = args::Cli::parse();
    match commands::run(&cli) {
        Ok(exit) => exit.into(),
        Err(Failure::BrokenPipe) => Exit::Fine.into(),
        Err(failure) => {
            say::error(&failure.to_string());
            Exit::Usage.into()
        }
    }
}
