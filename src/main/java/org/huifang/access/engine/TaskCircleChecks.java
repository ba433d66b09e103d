package org.huifang.access.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Adds to the engine's own checks, which know processes and no departments, that the task concerns the caller. */
class TaskCircleChecks extends AuthorizationCommandChecker {

    private static final String NOT_THEIRS = "这项任务不属于您或您的部门。This task is neither yours nor for a group of yours.";
    private static final String OTHERS = "这项任务由他人办理。Somebody else has this task.";

    @Override
    public void checkReadTask(TaskEntity task) {
        super.checkReadTask(task);
        refuseToRead(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        super.checkReadTaskVariable(task);
        refuseToRead(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        refuseToRead(task);
        var caller = TaskCircle.ofCaller();
        if (caller != null && !caller.mayDo(task)) {
            throw new AuthorizationException(OTHERS);
        }
    }

    private static void refuseToRead(TaskEntity task) {
        var caller = TaskCircle.ofCaller();
        if (caller != null && !caller.mayRead(task)) {
            throw new AuthorizationException(NOT_THEIRS);
        }
    }
}
