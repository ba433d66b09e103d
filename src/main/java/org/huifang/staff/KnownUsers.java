package org.huifang.staff;

import java.util.Collection;
import java.util.Set;

/** Who can log in. */
public interface KnownUsers {

    boolean isKnown(String userId);

    /** Whether somebody has tasks to do; other systems and those who only look have none. */
    boolean doesTasks(String userId);

    /** Those of them who can. */
    Set<String> knownAmong(Collection<String> userIds);
}
