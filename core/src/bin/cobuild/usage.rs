//! What can be asked, and how.

/// Every command.
pub const ALL: &str = "\
usage: cobuild COMMAND

  example                       write the seed workspace's journal to stdout
  generate --buildings N --firms N --years N --seed S -o FILE
                                write a large journal of test data
  year --seed S -o FILE         write one building's year of test data through every room; then what was left undone
                                in it, a line each: code, from, until, record, why; tabs between
  verify FILE                   entries, facts, digest; says what is damaged, and where
  merge A B -o C                the union of two journals; digest and clashes
  search FILE WORDS…            records that hold every word: characters of either script, pinyin, initials, numbers
  tasks FILE --on DATE [--language L]
                                what a day asks for, each with its why
  explain FILE ID [--on DATE] [--language L]
                                a record (its id, number or name) or a rule (its code): what happened, which limits
                                run, what is found about it, and why
  report monthly --month YYYY-MM FILE [--on DATE] [--format text|json] [--language L]
  report quarterly --quarter YYYY-QN FILE [--on DATE] [--format text|json] [--language L]
  report yearly --year YYYY FILE [--on DATE] [--format text|json] [--language L]
                                every figure computed from records; json carries the records behind each
  report council ID FILE [--paper agenda|sign_in|ballot|minutes|public_notice|tasks] [--format text|json]
      [--language L]            the papers of a session (its id, number or title); those that cannot be made say why
  report agreement ID FILE [--on DATE] [--format text|json] [--language L]
                                the text of an agreement, without a day on that of the latest entry
  report case ID FILE [--on DATE] [--format text|json] [--language L]
                                the closing file of an issue, without a day at the latest entry
  rules [--on DATE] [--language L]
                                every rule, one a line: code, title, basis, grade, and its parameters with value, unit
                                and source; tabs between
  due --from YYYY-MM-DDTHH:MM (--working-days N | --working-hours N | --days N | --hours N | --minutes N |
      --months N | --years N) [--language zh-Hans|zh-Hant|en]
                                the last day or moment, then how it was counted
  test PATH…                    run scenario files, or those of a folder; a line each, and where and why one does not hold
  code CODE…                    check unified social credit codes, a line each, the parts divided by tabs:
                                `valid CODE` or `invalid REASON POSITION`; reasons: length, character, check
  holidays --notice FILE --year Y
                                the days of a State Council notice, one a line
  schedule --rule 'DTSTART:YYYYMMDDTHHMMSS' ['RRULE:…' 'RDATE:…' 'EXDATE:…'] [--limit N]
                                when it occurs (RFC 5545 in local time), one YYYYMMDDTHHMMSS a line

--on DATE asks by what was known at the end of that day, and how things stood then. Days and times are China's, without an
offset: 2022-10-11, 2022-10-11T09:00

exit status: 0 good, 1 findings or a file that cannot be read or written, 2 wrong usage";

/// How one command is called, or every command when there is none of that name.
pub fn of(command: Option<&str>) -> String {
    let is_entry = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
    let is_asked = |line: &str| line.split_whitespace().next() == command;
    let mut asked = false;
    let lines = ALL.lines().filter(|line| {
        asked = if is_entry(line) { is_asked(line) } else { asked && line.starts_with("   ") };
        asked
    });
    let lines: Vec<&str> = lines.collect();
    if lines.is_empty() {
        return ALL.to_owned();
    }
    format!("usage:\n{}\n`cobuild help` tells everything", lines.join("\n"))
}
