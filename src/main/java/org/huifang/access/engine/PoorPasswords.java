package org.huifang.access.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Says what a password needs. The engine's API would answer like a failure of the server, and say nothing. */
class PoorPasswords extends CommandInterceptor {

    /** How the engine says it, to the log only. */
    private static final String POOR = "Password does not match policy";

    private static final String NEEDS =
            "密码至少 10 个字符，须含大写字母、小写字母、数字和特殊字符，且不得含有用户名。A password needs 10 characters or more with an upper and a lower "
                    + "case letter, a digit and a special character, and must not contain the user's name.";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException refused) {
            throw command instanceof SaveUserCmd
                            && String.valueOf(refused.getMessage()).contains(POOR)
                    ? new BadUserRequestException(NEEDS)
                    : refused;
        }
    }
}
