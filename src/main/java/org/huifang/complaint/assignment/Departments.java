package org.huifang.complaint.assignment;

import java.util.List;

/** Who works where. */
public interface Departments {

    /** User ids of a department's members, in a stable order. */
    List<String> membersOf(String department);

    /** Whether somebody belongs to a group that works on cases; who only looks on, runs the house or is a system does not. */
    boolean worksOnCases(String userId);
}
