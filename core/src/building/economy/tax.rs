use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    building::{
        Area, Buildings,
        sitting::{may_sit_in, sitters},
    },
    enterprise::{Citation, Tax, TaxScope, profile},
    money::Money,
    organisation::Organisation,
    policy::{Parameter, Policy, Used, parameter},
    rate::{Part, Rate},
    record::BuildingId,
    text::{labelled, messages::building as words},
    visibility::Visibility,
    workspace::Workspace,
};

/// What a building's users paid in taxes for a year, declared as one figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub struct DeclaredTax {
    /// For which year.
    pub year: i16,
    /// What the amount counts.
    pub scope: TaxScope,
    /// How much, in fen.
    pub amount: Money,
    /// The day it speaks of.
    pub as_of: Date,
    /// Who declares it, or in which document it stands.
    pub source: Citation,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

impl fmt::Display for DeclaredTax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} fen, {:?}: {}", self.amount.fen(), self.visibility, self.source.as_str())
    }
}

labelled! {
    /// What a building is called for the taxes of a year. The names are those that cities use; what counts, and from
    /// where on, they set themselves, so the thresholds are parameters.
    TaxClass {
        /// 千萬樓.
        TenMillion => CLASS_TEN_MILLION,
        /// 億元樓.
        HundredMillion => CLASS_HUNDRED_MILLION,
        /// 月億樓: a hundred million a month.
        MonthlyHundredMillion => CLASS_MONTHLY_HUNDRED_MILLION,
        /// 百億樓.
        TenBillion => CLASS_TEN_BILLION,
    }
}

impl TaxClass {
    /// The parameter with its threshold, in units of ten thousand yuan 萬元.
    pub fn threshold(self) -> &'static Parameter<u32> {
        match self {
            TaxClass::TenMillion => &parameter::BUILDING_CLASS_TEN_MILLION,
            TaxClass::HundredMillion => &parameter::BUILDING_CLASS_HUNDRED_MILLION,
            TaxClass::MonthlyHundredMillion => &parameter::BUILDING_CLASS_MONTHLY_HUNDRED_MILLION,
            TaxClass::TenBillion => &parameter::BUILDING_CLASS_TEN_BILLION,
        }
    }
}

/// What a building's users paid in taxes for a year, in one scope. Scopes are never added or compared.
#[derive(Clone, Debug, PartialEq)]
pub struct BuildingTax {
    /// For which year.
    pub year: i16,
    /// What the amount counts.
    pub scope: TaxScope,
    amount: Money,
    visibility: Visibility,
    /// What it comes from.
    pub basis: TaxBasis,
}

/// What the taxes of a building come from.
#[derive(Clone, Debug, PartialEq)]
pub enum TaxBasis {
    /// One figure for the building.
    Declared {
        /// The day it speaks of.
        as_of: Date,
        /// Where it comes from.
        source: Citation,
    },
    /// The figures of its firms: of which firms they are known. What is not known is missing from the sum.
    Summed(Rate),
}

/// The class of a building and the threshold that it exceeds.
#[derive(Clone, Debug)]
pub struct Classified {
    /// The class.
    pub class: TaxClass,
    /// Its threshold, in units of ten thousand yuan 萬元.
    pub threshold: Used<u32>,
}

impl BuildingTax {
    /// The amount, for a page of the office itself.
    pub fn for_the_office(&self) -> Money {
        self.amount
    }

    /// The amount for a publication: `None` unless the figure, or every figure in the sum, may be published.
    pub fn published(&self) -> Option<Money> {
        self.visibility.is_public().then_some(self.amount)
    }

    /// Whether the true amount can only be more: some firm's figure is missing from the sum.
    pub fn is_at_least(&self) -> bool {
        match &self.basis {
            TaxBasis::Declared { .. } => false,
            TaxBasis::Summed(known) => {
                known.falling_short().next().is_some() || known.excluded().next().is_some()
            }
        }
    }

    /// The highest class whose threshold the amount exceeds, for a page of the office; `None` when it exceeds none. It can be
    /// computed from internal figures; to be published, the amount itself must be.
    pub fn class(&self, policy: &Policy, on: Date) -> Option<Classified> {
        let reached = |class: &TaxClass| {
            let threshold = policy.on(class.threshold(), on);
            (self.amount > Money::from_wan(threshold.value))
                .then_some(Classified { class: *class, threshold })
        };
        TaxClass::ALL.iter().rev().find_map(reached)
    }
}

/// The taxes of a building for a year in one scope, as they are known on a day: the declared figure where there is one,
/// else the sum over the firms that sit in it on the last day of the year (on the day asked about while the year runs).
/// `None` when nothing is known.
pub fn tax(
    workspace: &Workspace,
    building: BuildingId,
    scope: TaxScope,
    year: i16,
    on: Date,
) -> Option<BuildingTax> {
    let declared = workspace.buildings.declared_tax(building, scope, year, on);
    declared.map(BuildingTax::from).or_else(|| Payers::of(workspace, building, year, on).sum(scope))
}

/// The same in every scope in which something is known.
pub(in crate::building) fn taxes(
    workspace: &Workspace,
    building: BuildingId,
    year: i16,
    on: Date,
) -> BTreeMap<TaxScope, BuildingTax> {
    // Who sits in the building is the same in every scope, and takes the longest to find.
    let payers = OnceCell::new();
    let tax = |scope: TaxScope| {
        let declared = workspace.buildings.declared_tax(building, scope, year, on);
        declared
            .map(BuildingTax::from)
            .or_else(|| payers.get_or_init(|| Payers::of(workspace, building, year, on)).sum(scope))
    };
    TaxScope::ALL.iter().filter_map(|scope| Some((*scope, tax(*scope)?))).collect()
}

impl From<&DeclaredTax> for BuildingTax {
    fn from(declared: &DeclaredTax) -> BuildingTax {
        let DeclaredTax { year, scope, amount, as_of, source, visibility } = declared.clone();
        BuildingTax { year, scope, amount, visibility, basis: TaxBasis::Declared { as_of, source } }
    }
}

/// The firms over which the taxes of a building for a year are summed.
struct Payers<'a> {
    year: i16,
    firms: Vec<(&'a Organisation, Paid)>,
}

/// What a firm paid that falls to the building.
enum Paid {
    /// What is known of it, by what it counts.
    Here(BTreeMap<TaxScope, Tax>),
    /// It sits in other buildings too, and nobody knows which part falls to this one.
    InSeveral,
}

impl<'a> Payers<'a> {
    fn of(workspace: &'a Workspace, building: BuildingId, year: i16, on: Date) -> Payers<'a> {
        let day = Date::new(year, 12, 31).unwrap_or(Date::MAX).min(on);
        // Of most buildings nobody has told anything: who sits there need not be known then.
        let mut candidates = may_sit_in(workspace, building, day).into_iter();
        if !candidates.any(|firm| profile(workspace, firm).tells_taxes_of(year)) {
            return Payers { year, firms: Vec::new() };
        }
        let paid = |(firm, sits_in): (&'a Organisation, BTreeSet<BuildingId>)| match sits_in.len() {
            0 | 1 => (firm, Paid::Here(profile(workspace, firm.id()).taxes_on(year, on))),
            _ => (firm, Paid::InSeveral),
        };
        let sitting = sitters(workspace, building, day).filter(|(firm, _)| firm.kind().is_visited());
        let firms = sitting.map(paid);
        Payers { year, firms: firms.collect() }
    }

    fn sum(&self, scope: TaxScope) -> Option<BuildingTax> {
        let known = || {
            self.firms.iter().filter_map(move |(_, paid)| match paid {
                Paid::Here(taxes) => taxes.get(&scope),
                Paid::InSeveral => None,
            })
        };
        known().next()?;
        let part = |(firm, paid): &(&Organisation, Paid)| match paid {
            Paid::Here(taxes) => Part::when(firm.id(), taxes.contains_key(&scope)),
            Paid::InSeveral => Part::excluded(firm.id(), &words::IN_SEVERAL_BUILDINGS),
        };
        let public = known().all(|tax| tax.visibility.is_public());
        Some(BuildingTax {
            year: self.year,
            scope,
            amount: Money::total(known().map(|tax| tax.amount)),
            visibility: if public { Visibility::MayPublish } else { Visibility::Internal },
            basis: TaxBasis::Summed(Rate::of(&words::TAX_KNOWN_RATE, self.firms.iter().map(part))),
        })
    }
}

impl Buildings {
    /// What was declared about the taxes of a building, as of the latest day up to one.
    pub fn declared_tax(
        &self,
        building: BuildingId,
        scope: TaxScope,
        year: i16,
        on: Date,
    ) -> Option<&DeclaredTax> {
        let declared = self.taxes.get(&(building, year, scope))?.range(..=on).next_back()?;
        Some(declared.1.get())
    }
}

/// Taxes for each square metre 單位面積稅收.
#[derive(Clone, Debug, PartialEq)]
pub struct TaxPerArea {
    /// The taxes.
    pub tax: BuildingTax,
    /// The whole floor area of the building.
    pub area: Area,
    /// What falls to a square metre in a year, rounded down to a fen.
    pub per_square_metre: Money,
}

/// Taxes of a year ÷ the floor area of the building; `None` when one of both is not known or the area is nothing. To be
/// published, [`BuildingTax::published`] of its taxes must be something.
pub fn tax_per_square_metre(
    workspace: &Workspace,
    building: BuildingId,
    scope: TaxScope,
    year: i16,
    on: Date,
) -> Option<TaxPerArea> {
    let area = workspace.buildings.get(building)?.area()?;
    let tax = tax(workspace, building, scope, year, on)?;
    let fen = (u128::from(tax.amount.fen()) * 100).checked_div(u128::from(area.hundredths()))?;
    let per_square_metre = Money::from_fen(u64::try_from(fen).unwrap_or(u64::MAX));
    Some(TaxPerArea { tax, area, per_square_metre })
}
