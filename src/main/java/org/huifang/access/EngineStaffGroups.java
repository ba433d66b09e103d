package org.huifang.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.huifang.desk.Duty;
import org.huifang.desk.StaffGroups;
import org.springframework.stereotype.Component;

/** What somebody may do at the desk follows from the kinds of their groups, as it does on the API. */
@Component
class EngineStaffGroups implements StaffGroups {

    @Override
    public Set<Duty> dutiesOf(Collection<String> groups) {
        var duties = EnumSet.noneOf(Duty.class);
        Arrays.stream(Group.values())
                .filter(group -> groups.contains(group.id()))
                .forEach(group -> {
                    if (group.kind().worksOnTasks()) {
                        duties.add(Duty.WORKS);
                    }
                    if (group == Group.CUSTOMER_SERVICE || group == Group.TEAM_LEADS) {
                        duties.add(Duty.SERVES);
                    }
                    if (group.kind() == Group.Kind.LEADS) {
                        duties.add(Duty.LEADS);
                    }
                });
        return duties;
    }

    @Override
    public String titleOf(String group) {
        return Group.titleOf(group);
    }
}
