package org.huifang.channel.intake.process;

import java.util.Set;
import org.huifang.channel.intake.Quarantine;
import org.huifang.channel.intake.UnreadableMessage;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/quarantine.bpmn}. The business key is {@code inbound-} and the message's id. */
@ProcessContract
public final class QuarantineModel {

    public static final String KEY = "quarantine";

    public static final class Variables {

        public static final ProcessVariable<String> INBOUND_MESSAGE_ID = ProcessVariable.text("inboundMessageId");
        public static final ProcessVariable<UnreadableMessage.Reason> QUARANTINE_REASON =
                ProcessVariable.choice("quarantineReason", UnreadableMessage.Reason.class);
        public static final ProcessVariable<Quarantine.Outcome> QUARANTINE_OUTCOME =
                ProcessVariable.choice("quarantineOutcome", Quarantine.Outcome.class);

        static final Set<String> STANDING =
                Set.of(INBOUND_MESSAGE_ID.name(), QUARANTINE_REASON.name(), QUARANTINE_OUTCOME.name());

        private Variables() {}
    }

    private QuarantineModel() {}
}
