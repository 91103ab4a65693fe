//! Builds what is generated.
fn main() {}
