package org.huifang.complaint.assignment;

import java.util.List;

/** Who works where. */
public interface Departments {

    /** User ids of a department's members, in a stable order. */
    List<String> membersOf(String department);
}
