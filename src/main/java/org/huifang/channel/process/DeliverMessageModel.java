package org.huifang.channel.process;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.huifang.channel.ContactVerdict;
import org.huifang.customer.Channel;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/deliver-message.bpmn}. The business key is the number of the case it is about. */
@ProcessContract
public final class DeliverMessageModel {

    public static final String KEY = "deliver-message";

    public static final class Variables {

        public static final ProcessVariable<String> MESSAGE_ID = ProcessVariable.text("messageId");
        public static final ProcessVariable<Channel> CHANNEL = ProcessVariable.choice("channel", Channel.class);
        public static final ProcessVariable<ContactVerdict.Verdict> CONTACT_VERDICT =
                ProcessVariable.choice("contactVerdict", ContactVerdict.Verdict.class);
        public static final ProcessVariable<Instant> CONTACT_ALLOWED_AT = ProcessVariable.instant("contactAllowedAt");
        public static final ProcessVariable<Boolean> ANOTHER_CHANNEL = ProcessVariable.flag("anotherChannel");

        static final Set<String> STANDING = Set.of(
                MESSAGE_ID.name(),
                CHANNEL.name(),
                CONTACT_VERDICT.name(),
                CONTACT_ALLOWED_AT.name(),
                ANOTHER_CHANNEL.name());

        private Variables() {}
    }

    public static final class Messages {

        /** A report says that a message which was sent did not arrive. */
        public static final String CAME_BACK = "message-came-back";

        private Messages() {}
    }

    public static final class Errors {

        public static final String MESSAGE_UNDELIVERABLE = "MESSAGE_UNDELIVERABLE";

        private Errors() {}
    }

    public static final class Topics {

        public static final String SEND_SMS = "send-sms";
        public static final String SEND_PUSH = "send-push";
        public static final String SEND_WECHAT = "send-wechat";

        private Topics() {}
    }

    static UUID messageOf(VariableScope scope) {
        return UUID.fromString(Variables.MESSAGE_ID.from(scope));
    }

    private DeliverMessageModel() {}
}
