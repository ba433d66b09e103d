package org.huifang.complaint.remedy;

/** Who may sign for how much. */
public interface StaffRoles {

    /** The highest role of a member of staff. */
    Role roleOf(String userId);

    boolean belongsTo(String userId, String group);

    /** In both languages; the id of one that is not known. */
    String titleOf(String group);
}
