package org.huifang.complaint.remedy.settlement;

import java.util.UUID;

public class UnknownPayout extends RuntimeException {

    UnknownPayout(UUID id) {
        super("There is no payout %s.".formatted(id));
    }
}
