package org.huifang.channel.intake;

import org.huifang.workflow.Refusal;

/** What a person wants to do with a message in quarantine cannot be done. */
public class QuarantineRefused extends Refusal {

    QuarantineRefused(String chinese, String english) {
        super(chinese, english);
    }
}
