//! See the package description; this room is being furnished.
