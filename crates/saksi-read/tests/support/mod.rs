//! Shared by the literate tests and the example that explains their failures.
pub(crate) mod literate;
