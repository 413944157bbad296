use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::{
    Channel, Service, Venue,
    opening::rules::open_at,
    rota::{Outcome, Standing, StationedSlot},
    terminal::{State, Terminal},
};
use crate::{
    query::Word,
    record::{OrganisationId, Record, ServiceId, SlotId, TerminalId},
    rule::Explanation,
    text::{Language, Text, messages::service as words},
    workspace::Workspace,
};

/// One way to get something done: which window, slot or machine does it, and whether it does so now.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What is done: the name of the service or of the terminal's item.
    pub name: String,
    /// The service, the slot or the terminal.
    pub about: Record,
    /// How.
    pub way: Way,
    /// Where, when the venue is on record.
    pub venue: Option<Venue>,
    /// The place in words.
    pub place: String,
    /// By whom; nobody at a terminal.
    pub providers: Vec<OrganisationId>,
    /// Whether the venue is open, why, and when next (SVC-10); `None` where its hours are not on record.
    pub opening: Option<Explanation>,
}

/// How something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// At a window.
    Window,
    /// By people who come at fixed times.
    Stationed {
        /// Whether they are there now.
        now: bool,
        /// When they come next.
        next: Option<DateTime>,
    },
    /// At a machine.
    Terminal(State),
    /// Online.
    Online,
    /// By appointment.
    Appointment,
    /// By people who come at fixed times, and no slot at which they give it is on record.
    NoSlot,
    /// At a machine, and none in use that gives it is on record.
    NoTerminal,
}

impl Way {
    /// What is not on record, for a way of which the place and the time are not known.
    pub const fn missing(self) -> Option<&'static Text> {
        match self {
            Way::NoSlot => Some(&words::NO_SLOT),
            Way::NoTerminal => Some(&words::NO_TERMINAL),
            _ => None,
        }
    }
}

impl Offer {
    /// Whether it can be had at the moment that was asked about. Where no hours are on record, nothing says that it cannot.
    pub fn open_now(&self) -> bool {
        let open = self.opening.as_ref().is_none_or(|opening| opening.holds);
        match self.way {
            Way::Window | Way::Appointment => open,
            Way::Stationed { now, .. } => now,
            Way::Terminal(state) => open && matches!(state, State::Working | State::Partly),
            Way::Online => true,
            // Nobody can be sent to a place that nobody knows.
            Way::NoSlot | Way::NoTerminal => false,
        }
    }
}

/// "Which machine or window does X?": every way to what holds all of `words` in its name, its items or its channel,
/// what can be had at `now` first. Either script finds the other.
pub fn offers(workspace: &Workspace, words: &str, now: DateTime) -> Vec<Offer> {
    let words: Vec<Word> = words.split_whitespace().map(Word::new).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let finder = Finder { workspace, words, now };
    let mut offers: Vec<Offer> =
        workspace.services.listed().flat_map(|(id, service)| finder.service(id, service)).collect();
    offers.extend(workspace.services.rota.all().filter_map(|(id, slot)| finder.slot_by_words(id, slot)));
    offers
        .extend(workspace.services.terminals.in_use().flat_map(|(id, terminal)| finder.items(id, terminal)));
    offers.sort_by_key(|offer| !offer.open_now());
    offers
}

struct Finder<'a> {
    workspace: &'a Workspace,
    words: Vec<Word>,
    now: DateTime,
}

impl Finder<'_> {
    /// Whether every word is in one of the texts, or in the name of the channel in any language.
    fn finds(&self, texts: &[&str], channel: Channel) -> bool {
        let in_channel =
            |word: &Word| Language::ALL.iter().any(|language| word.is_in(channel.text().get(*language)));
        self.words.iter().all(|word| texts.iter().any(|text| word.is_in(text)) || in_channel(word))
    }

    fn service(&self, id: ServiceId, service: &Service) -> Vec<Offer> {
        let mut channels = service.channels.get().clone();
        if channels.is_empty() {
            channels.insert(Channel::Window);
        }
        let asked = Channel::ALL.iter().filter(|channel| match channel {
            // Who comes and which machine does it is known by the rota and by the terminals, whatever the entry says.
            Channel::Stationed | Channel::SelfService => true,
            Channel::Window | Channel::Online | Channel::Appointment => channels.contains(channel),
        });
        let asked = asked.filter(|channel| self.finds(&[service.name.get()], **channel));
        asked.flat_map(|channel| self.by_channel(id, service, *channel, &channels)).collect()
    }

    /// A service by one channel. What its entry names as a channel is answered even when nothing further is on record.
    fn by_channel(
        &self,
        id: ServiceId,
        service: &Service,
        channel: Channel,
        entered: &BTreeSet<Channel>,
    ) -> Vec<Offer> {
        let name = service.name.get();
        let (found, otherwise): (Vec<Offer>, Way) = match channel {
            Channel::Window => return self.at_venues(id, service, Way::Window),
            Channel::Online => return self.at_venues(id, service, Way::Online),
            Channel::Appointment => return self.at_venues(id, service, Way::Appointment),
            Channel::Stationed => {
                let slots = self.workspace.services.rota.offering(id);
                (slots.filter_map(|(slot, entry)| self.slot(slot, entry, name)).collect(), Way::NoSlot)
            }
            Channel::SelfService => {
                let terminals = self.workspace.services.terminals.in_use();
                let doing = terminals.filter(|(_, terminal)| terminal.services.get().contains(&id));
                let doing = doing.map(|(terminal, entry)| self.terminal(terminal, entry, name));
                (doing.collect(), Way::NoTerminal)
            }
        };
        match found.is_empty() && entered.contains(&channel) {
            true => self.at_venues(id, service, otherwise),
            false => found,
        }
    }

    fn at_venues(&self, id: ServiceId, service: &Service, way: Way) -> Vec<Offer> {
        let offer = |venue: Option<Venue>| Offer {
            name: service.name.get().clone(),
            about: id.into(),
            way,
            venue,
            place: service.venues.get().clone(),
            providers: service.providers().collect(),
            opening: venue.and_then(|venue| self.opening(venue)),
        };
        let venues = service.given_at.get();
        match way {
            Way::Window | Way::NoSlot | Way::NoTerminal if !venues.is_empty() => {
                venues.iter().map(|venue| offer(Some(*venue))).collect()
            }
            _ => vec![offer(None)],
        }
    }

    /// The slot, unless it does not come any more.
    fn slot(&self, id: SlotId, slot: &StationedSlot, name: &str) -> Option<Offer> {
        let today = self.now.date();
        let there = |at: DateTime, to: DateTime| at <= self.now && self.now < to;
        let now = slot.occurrences(self.workspace, today, today, self.now).iter().any(|occurrence| {
            there(occurrence.at, occurrence.to)
                && matches!(occurrence.standing, Standing::Planned | Standing::Known(Outcome::Held { .. }))
        });
        let next = slot.next_after(self.now, &self.workspace.calendar);
        (now || next.is_some()).then(|| Offer {
            name: name.to_owned(),
            about: id.into(),
            way: Way::Stationed { now, next },
            venue: Some(*slot.venue.get()),
            place: slot.place.get().clone(),
            providers: vec![*slot.provider.get()],
            opening: self.opening(*slot.venue.get()),
        })
    }

    /// A slot whose own words hold what is looked for.
    fn slot_by_words(&self, id: SlotId, slot: &StationedSlot) -> Option<Offer> {
        let words = slot.offers.get();
        let found = !words.is_empty() && self.finds(&[words], Channel::Stationed);
        if found { self.slot(id, slot, words) } else { None }
    }

    fn terminal(&self, id: TerminalId, terminal: &Terminal, name: &str) -> Offer {
        Offer {
            name: name.to_owned(),
            about: id.into(),
            way: Way::Terminal(terminal.state()),
            venue: Some(*terminal.venue.get()),
            place: terminal.place.get().clone(),
            providers: Vec::new(),
            opening: self.opening(*terminal.venue.get()),
        }
    }

    /// The items of a terminal that are found, and what is known of them only as a whole; the terminal itself when its
    /// name is.
    fn items(&self, id: TerminalId, terminal: &Terminal) -> Vec<Offer> {
        let name = terminal.name.get();
        if self.finds(&[name, kind(terminal.kind.get().text())], Channel::SelfService) {
            return vec![self.terminal(id, terminal, name)];
        }
        let items = terminal.items.get().iter().flat_map(|list| list.items.iter().chain([&list.said]));
        let items = items.filter(|item| !item.is_empty());
        let found = items.filter(|item| self.finds(&[name, item], Channel::SelfService));
        found.map(|item| self.terminal(id, terminal, item)).collect()
    }

    fn opening(&self, venue: Venue) -> Option<Explanation> {
        self.workspace.services.openings.get(venue)?;
        Some(open_at(self.workspace, venue, self.now))
    }
}

/// The characters of a kind's name; the other script is found by them as well.
fn kind(text: &Text) -> &'static str {
    text.get(Language::ZhHans)
}
