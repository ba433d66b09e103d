package org.huifang.workflow.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.huifang.workflow.InvalidSubmission;

/**
 * Hands a refused submission to its caller as it is. The engine wraps what a listener throws, and its API would answer a slip
 * of the keyboard like a failure of the server: 500, and a sentence inside other sentences.
 */
class PlainRefusals extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidSubmission refusal) {
                    throw refusal;
                }
            }
            throw failure;
        }
    }
}
