package org.huifang.staff;

import java.util.Set;

/** What may be edited of a member of staff; the parts are those of {@link StaffMember}. */
public record StaffProfile(
        String staffNumber, String outlet, Set<String> skills, boolean takesWork, Integer capacity, String deputy) {

    /** Somebody with these skills, of no outlet, who takes any number of cases. */
    public static StaffProfile skilled(String... skills) {
        return new StaffProfile(null, null, Set.of(skills), true, null, null);
    }

    public StaffProfile ofOutlet(String code) {
        return new StaffProfile(staffNumber, code, skills, takesWork, capacity, deputy);
    }
}
