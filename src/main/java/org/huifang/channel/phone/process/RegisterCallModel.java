package org.huifang.channel.phone.process;

import java.util.Set;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/register-call.bpmn}. The business key is the number that the complaint was given. */
@ProcessContract
public final class RegisterCallModel {

    public static final String KEY = "register-call";

    public static final class Variables {

        public static final ProcessVariable<String> COMPLAINT_NUMBER = ProcessVariable.text("complaintNumber");
        /** User id of who took the call. */
        public static final ProcessVariable<String> CALL_TAKER = ProcessVariable.text("callTaker");

        static final Set<String> STANDING = Set.of(COMPLAINT_NUMBER.name(), CALL_TAKER.name());

        private Variables() {}
    }

    private RegisterCallModel() {}
}
