package org.huifang.complaint.remedy.authority;

import org.huifang.complaint.Complaint;
import org.huifang.complaint.assignment.Involvement;
import org.huifang.complaint.remedy.StaffRoles;
import org.huifang.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Says who belongs to the outlet complained about, or is the courier, and so cannot sign alone. */
@Component
class Outlets {

    /** Departments that are outlets; a complaint routed to one is about its service. */
    private static final String OUTLET = "outlet-";

    private final Involvement involvement;
    private final StaffDirectory directory;
    private final StaffRoles roles;

    Outlets(Involvement involvement, StaffDirectory directory, StaffRoles roles) {
        this.involvement = involvement;
        this.directory = directory;
        this.roles = roles;
    }

    /** Where it is not known which outlet the case is about, or of which one this person is, any outlet may be. */
    boolean isComplainedAbout(String userId, Complaint complaint) {
        var parties = involvement.of(complaint);
        var member = directory.of(userId);
        if (parties.include(member)) {
            return true;
        }
        var known = parties.outlet() != null && member.outlet() != null;
        return !known && isOfOutletDepartment(userId, complaint.department());
    }

    private boolean isOfOutletDepartment(String userId, String department) {
        return department != null && department.startsWith(OUTLET) && roles.belongsTo(userId, department);
    }
}
