//! The browser shell of Cobuild.

fn main() {
    cobuild_web::start();
}
