package org.huifang.sla.change;

import java.util.UUID;

/** Starts the process of a change, from the impact list to the last moved deadline. */
public interface ClockChangeLifecycle {

    void start(UUID change);
}
