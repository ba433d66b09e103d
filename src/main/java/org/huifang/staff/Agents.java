package org.huifang.staff;

import java.util.List;

/** Who works on cases and calls customers. */
public interface Agents {

    /** User ids, in their order. */
    List<String> ids();
}
