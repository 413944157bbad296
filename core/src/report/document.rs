use serde::Serialize;

/// A document as structure: a shell renders it as a page, on A4, or as plain text. It is written in one language.
///
/// ```
/// use cobuild::report::{Block, Document};
/// let document = Document::new("Minutes")
///     .with(Block::heading("Present"))
///     .with(Block::table(["Seat", "Signature"], [["Owners", ""]]));
/// assert_eq!(document.text(), "Minutes\n\nPresent\n\nSeat   | Signature\n-------|----------\nOwners | \n");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// What it consists of, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading of a section.
    Heading(String),
    /// A paragraph; line breaks in it count.
    Paragraph(String),
    /// Labels with their values, one a line.
    Facts(Vec<(String, String)>),
    /// Points in order, numbered from 1.
    Points(Vec<String>),
    /// A table. Every row has a cell for each column.
    Table {
        /// The columns' headings.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// Room to sign or to put a seal, each with what is written under the line.
    Signatures(Vec<String>),
    /// Small print: where a figure comes from, what is provisional.
    Note(String),
}

impl Block {
    /// A heading.
    pub fn heading(words: impl Into<String>) -> Block {
        Block::Heading(words.into())
    }

    /// A paragraph.
    pub fn paragraph(words: impl Into<String>) -> Block {
        Block::Paragraph(words.into())
    }

    /// A note.
    pub fn note(words: impl Into<String>) -> Block {
        Block::Note(words.into())
    }

    /// Labels with values.
    pub fn facts<L: Into<String>, V: Into<String>>(facts: impl IntoIterator<Item = (L, V)>) -> Block {
        Block::Facts(facts.into_iter().map(|(label, value)| (label.into(), value.into())).collect())
    }

    /// A table. Rows that are too short are filled with empty cells, longer ones are cut.
    pub fn table<C, R, V>(columns: C, rows: R) -> Block
    where
        C: IntoIterator<Item: Into<String>>,
        R: IntoIterator<Item = V>,
        V: IntoIterator<Item: Into<String>>,
    {
        let columns: Vec<String> = columns.into_iter().map(Into::into).collect();
        let row = |cells: V| {
            let mut row: Vec<String> = cells.into_iter().map(Into::into).collect();
            row.resize(columns.len(), String::new());
            row
        };
        let rows = rows.into_iter().map(row).collect();
        Block::Table { columns, rows }
    }
}

impl Document {
    /// A document without content.
    pub fn new(title: impl Into<String>) -> Document {
        Document { title: title.into(), blocks: Vec::new() }
    }

    /// With a further block.
    pub fn with(mut self, block: Block) -> Document {
        self.blocks.push(block);
        self
    }

    /// With further blocks.
    pub fn with_all(mut self, blocks: impl IntoIterator<Item = Block>) -> Document {
        self.blocks.extend(blocks);
        self
    }

    /// As plain text, for a terminal or a message.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n", self.title);
        for block in &self.blocks {
            text.push('\n');
            for line in block.lines() {
                text.push_str(&line);
                text.push('\n');
            }
        }
        text
    }
}

impl Block {
    fn lines(&self) -> Vec<String> {
        match self {
            Block::Heading(words) => vec![words.clone()],
            Block::Paragraph(words) => words.lines().map(str::to_owned).collect(),
            Block::Note(words) => words.lines().map(|line| format!("  ({line})")).collect(),
            Block::Points(points) => {
                points.iter().zip(1..).map(|(point, number)| format!("{number}. {point}")).collect()
            }
            Block::Facts(facts) => facts.iter().map(|(label, value)| format!("{label}: {value}")).collect(),
            Block::Signatures(under) => under.iter().map(|words| format!("{words}: ____________")).collect(),
            Block::Table { columns, rows } => table_lines(columns, rows),
        }
    }
}

fn table_lines(columns: &[String], rows: &[Vec<String>]) -> Vec<String> {
    // A line break in a cell would break the table.
    let flat = |cells: &[String]| -> Vec<String> {
        cells.iter().map(|cell| cell.lines().collect::<Vec<_>>().join(" ")).collect()
    };
    let (columns, rows) = (flat(columns), rows.iter().map(|row| flat(row)).collect::<Vec<_>>());
    let width = |column: usize| {
        let cells = rows.iter().chain([&columns]).filter_map(|row| row.get(column));
        cells.map(|cell| width_of(cell)).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let head = [line(&columns, &widths), rule.join("-|-")];
    head.into_iter().chain(rows.iter().map(|row| line(row, &widths))).collect()
}

fn line(cells: &[String], widths: &[usize]) -> String {
    let last = cells.len().saturating_sub(1);
    let padded = cells.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
        let gap = if column == last { 0 } else { width.saturating_sub(width_of(cell)) };
        format!("{cell}{}", " ".repeat(gap))
    });
    padded.collect::<Vec<_>>().join(" | ")
}

/// How many columns of a terminal a text takes: Chinese characters and full-width signs take two.
fn width_of(text: &str) -> usize {
    let wide = |c: char| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}');
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}
