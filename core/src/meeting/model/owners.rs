use crate::text::{labelled, messages::meeting::owners as words};

labelled! {
    /// The matters that a building's owners decide together, Civil Code article 278, items 1 to 9.
    OwnersMatter {
        /// Item 1: the rules of procedure of the owners' general meeting.
        ProcedureRules => PROCEDURE_RULES,
        /// Item 2: the management pact 管理規約.
        ManagementPact => MANAGEMENT_PACT,
        /// Item 3: electing the owners' committee or replacing its members.
        Committee => COMMITTEE,
        /// Item 4: engaging and dismissing the property manager.
        PropertyManager => PROPERTY_MANAGER,
        /// Item 5: **using** the maintenance funds. Ordinary.
        UseMaintenanceFunds => USE_MAINTENANCE_FUNDS,
        /// Item 6: **raising** maintenance funds. Special.
        RaiseMaintenanceFunds => RAISE_MAINTENANCE_FUNDS,
        /// Item 7: altering or rebuilding the building and its facilities. Special.
        Rebuild => REBUILD,
        /// Item 8: changing the use of common parts, or using them for business. Special.
        CommonParts => COMMON_PARTS,
        /// Item 9: other important matters of co-ownership and joint management.
        OtherImportant => OTHER_IMPORTANT,
    }
}

impl OwnersMatter {
    /// Its number in article 278.
    pub const fn number(self) -> u32 {
        self as u32 + 1
    }

    /// Whether it needs the special majority: items 6 to 8.
    pub const fn is_special(self) -> bool {
        matches!(
            self,
            OwnersMatter::RaiseMaintenanceFunds | OwnersMatter::Rebuild | OwnersMatter::CommonParts
        )
    }
}
