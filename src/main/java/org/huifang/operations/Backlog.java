package org.huifang.operations;

import java.time.Instant;
import java.util.stream.Stream;

/** A place where work waits. */
public interface Backlog {

    Stream<Reading> read(Instant now);
}
