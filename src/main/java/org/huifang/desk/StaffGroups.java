package org.huifang.desk;

import java.util.Collection;
import java.util.Set;

/** What the desk needs to know of the groups of staff. */
public interface StaffGroups {

    /** @param groups ids of the groups somebody belongs to; others are of no account */
    Set<Duty> dutiesOf(Collection<String> groups);

    /** In both languages; the id of one that is not known. */
    String titleOf(String group);
}
