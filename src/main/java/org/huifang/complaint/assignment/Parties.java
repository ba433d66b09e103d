package org.huifang.complaint.assignment;

import org.huifang.staff.StaffMember;

/**
 * Whom a case is about.
 *
 * @param outlet code, or null for no outlet or one that is not known
 * @param courier staff number, or null
 */
public record Parties(String outlet, String courier) {

    static final Parties NONE = new Parties(null, null);

    public boolean include(StaffMember member) {
        return outlet != null && outlet.equals(member.outlet())
                || courier != null && courier.equals(member.staffNumber());
    }
}
