package org.huifang.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.complaint.ComplaintStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintStatusTest {

    /** The whole table; what is not in it is refused. */
    private static final Map<ComplaintStatus, Set<ComplaintStatus>> LEGAL = Map.ofEntries(
            Map.entry(NEW, EnumSet.of(ACKNOWLEDGED, WITHDRAWN, MERGED)),
            Map.entry(ACKNOWLEDGED, EnumSet.of(TRIAGED, WITHDRAWN, MERGED)),
            Map.entry(TRIAGED, EnumSet.of(ASSIGNED, CLOSED, WITHDRAWN, MERGED)),
            Map.entry(ASSIGNED, EnumSet.of(ASSIGNED, WAITING, INVESTIGATED, WITHDRAWN, MERGED)),
            Map.entry(WAITING, EnumSet.of(ASSIGNED, WITHDRAWN, MERGED)),
            Map.entry(INVESTIGATED, EnumSet.of(PROPOSED, WITHDRAWN, MERGED)),
            Map.entry(PROPOSED, EnumSet.of(PROPOSED, RESOLVED, WITHDRAWN, MERGED)),
            Map.entry(RESOLVED, EnumSet.of(CLOSED, REOPENED, WITHDRAWN, MERGED)),
            Map.entry(REOPENED, EnumSet.of(ASSIGNED, WITHDRAWN, MERGED)),
            Map.entry(CLOSED, EnumSet.of(REOPENED)),
            Map.entry(WITHDRAWN, EnumSet.noneOf(ComplaintStatus.class)),
            Map.entry(MERGED, EnumSet.noneOf(ComplaintStatus.class)));

    @ParameterizedTest
    @EnumSource
    void allowsExactlyTheLegalTransitions(ComplaintStatus from) {
        var allowed = Arrays.stream(values()).filter(from::mayBecome).toList();

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(LEGAL.get(from));
    }
}
