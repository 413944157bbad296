//! The unified social credit code: GB 32100-2015 against published codes, and against every single misreading.
#![allow(clippy::unwrap_used)]

use std::{env, fs, path::PathBuf};

use cobuild::organisation::{Uscc, UsccError};
use proptest::prelude::*;

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

#[track_caller]
fn check(typed: &str, expected: Result<&str, UsccError>) {
    let read = typed.parse::<Uscc>();
    assert_eq!(read.as_ref().map(Uscc::as_str), expected.as_ref().copied(), "{typed}");
}

#[test]
fn codes_are_read_as_people_type_them() {
    let valid = [
        ("91110000600037341L", "91110000600037341L"),
        ("91 110000 600037341l", "91110000600037341L"),
        ("91-110000-600037341L", "91110000600037341L"),
        ("９１１１００００６０００３７３４１Ｌ", "91110000600037341L"),
        ("\u{feff}91110000600037341L\u{3000}", "91110000600037341L"),
        // Letters in front are legal: rural bodies, unions begin with 81, law firms with 31.
        ("N2440604MF0000013Y", "N2440604MF0000013Y"),
        ("81440604MC00000127", "81440604MC00000127"),
        ("31440000MD00000162", "31440000MD00000162"),
        // A check value of 31 is written 0; the inner check can be X.
        ("91340600MA2PBP2120", "91340600MA2PBP2120"),
        ("9115220107837941X1", "9115220107837941X1"),
    ];
    for (typed, code) in valid {
        check(typed, Ok(code));
    }
}

#[test]
fn an_error_says_where_and_why() {
    check("", Err(UsccError::Length { found: 0 }));
    check("91110000600037341", Err(UsccError::Length { found: 17 }));
    check("91110000600037341LL", Err(UsccError::Length { found: 19 }));
    check("9I110000600037341L", Err(UsccError::Character { position: 2, character: 'I' }));
    check("91 1100O0 600037341L", Err(UsccError::Character { position: 7, character: 'O' }));
    check("91110000佛00037341L", Err(UsccError::Character { position: 9, character: '佛' }));
    check("A1110000600037341L", Err(UsccError::Check { given: 'L', expected: 'K' }));
    check("91440101304572264D", Err(UsccError::Check { given: 'D', expected: 'W' }));
    check("91420111MA4KLQ1X1T", Err(UsccError::Check { given: 'T', expected: 'M' }));
}

#[test]
fn test_data_gets_computed_checks() {
    let cases = [
        ("91", "440604", "MA000001", "91440604MA0000015B"),
        ("91", "440604", "MA00000A", "91440604MA00000A91"),
        ("92", "440604", "MA000003", "92440604MA0000031X"),
        ("81", "440604", "MC000001", "81440604MC00000127"),
        ("N2", "440604", "MF000001", "N2440604MF0000013Y"),
    ];
    for (beginning, division, body, code) in cases {
        let mut beginning = beginning.chars();
        let (department, category) = (beginning.next().unwrap(), beginning.next().unwrap());
        assert_eq!(Uscc::from_parts(department, category, division, body).unwrap().as_str(), code);
    }
    let wrong = |division, body| Uscc::from_parts('9', '1', division, body).unwrap_err();
    assert_eq!(wrong("440604", "MA00000I"), UsccError::Character { position: 16, character: 'I' });
    assert_eq!(wrong("44060A", "MA000001"), UsccError::Character { position: 8, character: 'A' });
    assert_eq!(wrong("440604", "MA0001"), UsccError::Length { found: 16 });
    assert_eq!(wrong("4406", "MA000001"), UsccError::Length { found: 16 });
}

fn code() -> impl Strategy<Value = Uscc> {
    let letter = prop::sample::select(ALPHABET.chars().collect::<Vec<_>>());
    let body = prop::collection::vec(letter.clone(), 8);
    (letter.clone(), letter, "[0-9]{6}", body).prop_map(|(department, category, division, body)| {
        Uscc::from_parts(department, category, &division, &body.iter().collect::<String>()).unwrap()
    })
}

proptest! {
    #[test]
    fn what_is_built_is_read_and_its_inner_check_holds(code in code()) {
        prop_assert_eq!(code.as_str().parse::<Uscc>(), Ok(code.clone()));
        let (given, expected) = code.inner_check();
        prop_assert_eq!(given, expected);
    }

    /// 18 positions by 30 other characters: not one misreading passes.
    #[test]
    fn every_single_substitution_is_found(code in code()) {
        let characters: Vec<char> = code.as_str().chars().collect();
        for (index, original) in characters.iter().enumerate() {
            for other in ALPHABET.chars().filter(|other| other != original) {
                let mut misread = characters.clone();
                misread[index] = other;
                let misread: String = misread.into_iter().collect();
                prop_assert!(misread.parse::<Uscc>().is_err(), "{} read as {}", code, misread);
            }
        }
    }

    #[test]
    fn two_swapped_neighbours_are_found(code in code(), at in 0_usize..17) {
        let mut characters: Vec<char> = code.as_str().chars().collect();
        prop_assume!(characters[at] != characters[at + 1]);
        characters.swap(at, at + 1);
        let swapped: String = characters.into_iter().collect();
        prop_assert!(swapped.parse::<Uscc>().is_err(), "{} read as {}", code, swapped);
    }

    #[test]
    fn whatever_is_typed_is_answered(typed in "\\PC*") {
        if let Ok(code) = typed.parse::<Uscc>() {
            prop_assert_eq!(code.as_str().chars().count(), 18);
        }
    }
}

/// A file of published codes, read where it is and never copied; `None` with a visible line when it is not there.
fn published(name: &str) -> Option<String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folders =
        [env::var_os("COBUILD_FIXTURES").map(PathBuf::from), Some(root.join("../../shared/fixtures"))];
    let mut paths = folders.into_iter().flatten().map(|folder| folder.join("stdnum").join(name));
    let Some(path) = paths.find(|path| path.exists()) else {
        println!("skipped: stdnum/{name} is not there; set COBUILD_FIXTURES to the folder of fixtures");
        return None;
    };
    Some(fs::read_to_string(path).unwrap())
}

#[test]
fn every_published_code_passes() {
    let Some(codes) = published("uscc_valid.txt") else { return };
    let mut read = 0;
    for code in codes.lines().map(str::trim).filter(|code| !code.is_empty()) {
        check(code, Ok(code));
        let (given, expected) = code.parse::<Uscc>().unwrap().inner_check();
        assert_eq!(given, expected, "the inner check of {code}");
        read += 1;
    }
    assert!(read > 0, "the file of published codes is empty");
}

#[test]
fn published_cases_are_answered_alike() {
    let Some(cases) = published("uscc_cases.tsv") else { return };
    for case in cases.lines().skip(1) {
        let columns: Vec<&str> = case.split('\t').collect();
        let (typed, outcome) = (columns[0], columns[1]);
        let read = typed.parse::<Uscc>();
        match outcome {
            "OK" => assert_eq!(read.unwrap().as_str(), columns[2]),
            "InvalidLength" => {
                let error = read.unwrap_err();
                assert_eq!((error.reason(), error.position()), ("length", typed.chars().count()), "{typed}");
            }
            "InvalidChecksum" => {
                let error = read.unwrap_err();
                assert_eq!((error.reason(), error.position()), ("check", 18), "{typed}");
            }
            // A letter in position 1 is legal by the standard; the source asks for digits there. Refused either way.
            "InvalidFormat" => {
                let error = read.unwrap_err();
                let illegal = typed.chars().position(|c| !ALPHABET.contains(c)).map_or(18, |index| index + 1);
                assert_eq!(error.position(), illegal, "{typed}: {error}");
            }
            other => panic!("an outcome that this test does not know: {other}"),
        }
    }
}
