package org.huifang.workflow.engine;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells a person that somebody else was faster. The engine's API would answer like a failure of the server, with a sentence
 * about its tables. Jobs get what the engine throws: it tries them again by it.
 */
class PlainRaces extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(PlainRaces.class);

    private static final String OVERTAKEN =
            "这项任务刚刚由他人处理，请刷新。Somebody else has just dealt with this task; please reload.";
    private static final String GONE =
            "这项任务已不存在，可能刚刚由他人办完，请刷新。There is no such task any more; somebody else may just have done it. Please reload.";

    /** How the engine says it, whatever was to be done with the task. */
    private static final String NO_TASK = "Cannot find task with id";

    private final IdentityService identities;

    PlainRaces(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // A command inside another changes nothing yet that somebody could have changed too.
        if (Context.getCommandContext() != null || identities.getCurrentAuthentication() == null) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (isOvertaken(cause)) {
                    throw told(command, Status.CONFLICT, OVERTAKEN);
                }
                if (isGone(cause)) {
                    throw told(command, Status.NOT_FOUND, GONE);
                }
            }
            throw failure;
        }
    }

    private static boolean isOvertaken(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof TaskAlreadyClaimedException;
    }

    private static boolean isGone(Throwable cause) {
        return cause instanceof NullValueException
                && String.valueOf(cause.getMessage()).contains(NO_TASK);
    }

    private static RestException told(Command<?> command, Status status, String sentence) {
        LOG.info(
                "{} came too late: somebody else has dealt with the task.",
                command.getClass().getSimpleName());
        return new RestException(status, sentence);
    }
}
