use crate::text::{labelled, messages::board as words};

labelled! {
    /// Where something is shown to the public.
    Channel {
        /// On a wall or a stand of the building.
        Wall => CHANNEL_WALL,
        /// On a screen in a public place.
        Screen => CHANNEL_SCREEN,
        /// On paper that is handed out.
        Print => CHANNEL_PRINT,
        /// On the internet.
        Online => CHANNEL_ONLINE,
    }
}

labelled! {
    /// What a board is for.
    Purpose {
        /// An exhibit of the display corridor 展示長廊.
        DisplayCorridor => PURPOSE_DISPLAY_CORRIDOR,
        /// An exhibit of the exhibition hall 展覽館.
        ExhibitionHall => PURPOSE_EXHIBITION_HALL,
        /// A notice 公告.
        Notice => PURPOSE_NOTICE,
        /// 其他.
        Other => PURPOSE_OTHER,
    }
}

labelled! {
    /// Where a board stands on a day.
    Status {
        /// Being written; never published.
        Draft => STATUS_DRAFT,
        /// Published for days to come.
        Scheduled => STATUS_SCHEDULED,
        /// Shown somewhere.
        Published => STATUS_PUBLISHED,
        /// Its last day has passed.
        Ended => STATUS_ENDED,
        /// Taken down.
        TakenDown => STATUS_TAKEN_DOWN,
    }
}
