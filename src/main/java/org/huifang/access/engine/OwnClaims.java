package org.huifang.access.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Who claims has the case; giving it to others is for leads. The engine would let anybody claim in any name. */
class OwnClaims extends CommandInterceptor {

    private static final String OTHERS = "只能为自己认领任务。You can claim a task for yourself only.";

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof ClaimTaskCmd) {
            refuseForOthers(CommandFields.text(command, "userId"));
        }
        return next.execute(command);
    }

    private static void refuseForOthers(String claimer) {
        var caller = TaskCircle.ofCaller();
        if (caller != null && claimer != null && !claimer.equals(caller.user())) {
            throw new AuthorizationException(OTHERS);
        }
    }
}
