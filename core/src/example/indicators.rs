//! The figures of the article, with its own words as their source, and the six aims of the district. The article names no
//! indicator for any of the aims, so none is linked.

use super::{OPENS_ON, stage::Stage};
use crate::{
    indicator::{self, Aim, AsOf, Bound, Definition, NewReading, Value},
    record::IndicatorId,
    visibility::Visibility,
    workspace::{Command, PerformError},
};

/// The year in which the article was written. It gives no day for any of its figures.
const TOLD: AsOf = AsOf::Year(2022);

struct Told {
    name: &'static str,
    unit: &'static str,
    scope: &'static str,
    meaning: &'static str,
    value: &'static str,
    bound: Bound,
    words: &'static str,
}

const STREET: &str = "祖廟街道";
const BUILDING: &str = "佛山萬科金融中心";

const FIGURES: [Told; 7] = [
    Told {
        name: "GDP",
        unit: "億元",
        scope: STREET,
        meaning: "「今年初」的消息；所屬統計年度報道未載",
        value: "700",
        bound: Bound::MoreThan,
        words: "祖廟街道GDP突破700億元",
    },
    Told {
        name: "行政區劃面積佔全市比例",
        unit: "",
        scope: STREET,
        meaning: "",
        value: "1/180",
        bound: Bound::Exact,
        words: "只以佛山1/180的行政區劃面積",
    },
    Told {
        name: "經濟總量佔全市比例",
        unit: "",
        scope: STREET,
        meaning: "",
        value: "1/17",
        bound: Bound::Exact,
        words: "創造了全市1/17的經濟總量",
    },
    Told {
        name: "金融存款佔全市比例",
        unit: "",
        scope: STREET,
        meaning: "",
        value: "1/7",
        bound: Bound::Exact,
        words: "並擁有佛山1/7的金融存款",
    },
    Told {
        name: "金融保險總部大廈",
        unit: "棟",
        scope: "祖廟街道季華路5公里內",
        meaning: "",
        value: "7",
        bound: Bound::Exact,
        words: "5公里內集聚了7棟金融保險總部大廈",
    },
    Told {
        name: "入駐企業",
        unit: "家",
        scope: BUILDING,
        meaning: "",
        value: "400",
        bound: Bound::About,
        words: "吸納金融、房地產、商務服務等企業近400家",
    },
    Told {
        name: "企業員工",
        unit: "名",
        scope: BUILDING,
        meaning: "",
        value: "10000",
        bound: Bound::MoreThan,
        words: "員工1萬餘名",
    },
];

const SIX_AIMS: [&str; 6] = ["最佛山", "最便捷", "最中心", "最活力", "最平安", "最幸福"];

pub(super) fn record(stage: &mut Stage) -> Result<(), PerformError> {
    for (minute, told) in (0..).zip(FIGURES) {
        stage.at(OPENS_ON.at(11, minute, 0, 0));
        figure(stage, &told)?;
    }
    let aim = |title: &&str| Aim { title: (*title).to_owned(), indicators: Vec::new() };
    stage.ask(Command::Indicator(indicator::Command::DrawSet {
        title: "「六最」禪城".into(),
        source: "報道：禪城區提出打造「六最」禪城".into(),
        aims: SIX_AIMS.iter().map(aim).collect(),
    }))
}

fn figure(stage: &mut Stage, told: &Told) -> Result<(), PerformError> {
    let Ok(value) = told.value.parse::<Value>() else { return Ok(()) };
    let definition = Definition {
        name: told.name.into(),
        unit: told.unit.into(),
        scope: told.scope.into(),
        meaning: told.meaning.into(),
    };
    let define = indicator::Command::Define { definition: Box::new(definition) };
    let indicator: IndicatorId = stage.make(Command::Indicator(define))?;
    let reading = NewReading {
        value,
        bound: told.bound,
        source: format!("報道：「{}」", told.words),
        visibility: Visibility::MayPublish,
    };
    let observe = indicator::Command::Observe { indicator, as_of: TOLD, reading: Box::new(reading) };
    stage.ask(Command::Indicator(observe))
}
