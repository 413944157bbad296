//! Assemblies, elections, owners and joint meetings by their behaviour, and every hard invariant of a meeting under attack:
//! by command, by a hand-made fact, and by what two devices did without having seen each other.
#![allow(clippy::unwrap_used, clippy::panic)]

mod assembly;
mod election;
mod forged;
mod merged;
mod office;
mod owners;
