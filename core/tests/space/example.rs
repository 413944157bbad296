use cobuild::{
    building::Area,
    example,
    space::{DoorNotice, Setting, rules},
    text::Language,
    workspace::Workspace,
};
use jiff::civil::date;

#[test]
fn the_article_names_seven_spaces_and_one_area_for_all_of_them() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let building = workspace.buildings.by_name(example::NAME).unwrap().id();
    let spaces: Vec<_> = workspace.spaces.of_building(building).map(|(_, space)| space).collect();
    assert_eq!(spaces.len(), 7);
    let area = workspace.spaces.service_area(building).unwrap();
    assert_eq!((area.total, area.built_by.len()), (Area::square_metres(2718), 4));
    for space in &spaces {
        assert_eq!(
            (*space.area.get(), *space.capacity.get()),
            (None, None),
            "{}: not stated",
            space.name.get()
        );
        assert!(space.visibility.get().is_public());
    }
    assert_eq!(spaces.iter().filter(|space| *space.setting.get() == Setting::Outdoor).count(), 2);
    let findings = rules::findings(&workspace, example::OPENS_ON.at(9, 0, 0, 0));
    assert_eq!(findings, [], "nothing stands out on the first day");
}

#[test]
fn what_the_article_does_not_state_says_so() {
    let workspace = Workspace::fold(&example::journal().unwrap(), u64::MAX);
    let (_, booking) = workspace.spaces.bookings().next().unwrap();
    let notice = DoorNotice::of(&workspace, booking.space, date(2022, 10, 13), Language::En).unwrap();
    assert_eq!(notice.rows.len(), 1);
    assert!(notice.rows[0].purpose.contains("示例") && notice.rules.contains("示例"));
    assert!(
        workspace.spaces.loans().all(|(_, loan)| loan.title.contains("示例") && loan.copy.contains("示例"))
    );
}
