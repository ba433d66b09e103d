package org.huifang.access.engine;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** Narrows every task query a person makes, filters included, to the tasks that concern them. */
class TaskCircleQueries implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new Narrowing();
    }

    private static final class Narrowing extends AuthorizationManager {

        @Override
        public void configureTaskQuery(TaskQueryImpl query) {
            super.configureTaskQuery(query);
            var caller = query.getAuthCheck().isAuthorizationCheckEnabled() ? TaskCircle.ofCaller() : null;
            if (caller != null && query.getQueries().stream().noneMatch(Concerning.class::isInstance)) {
                query.addOrQuery(new Concerning(caller));
            }
        }
    }

    /** One of these is enough: the engine joins such parts of a query by "or" inside and by "and" with the rest. */
    private static final class Concerning extends TaskQueryImpl {

        Concerning(TaskCircle caller) {
            setOrQueryActive();
            taskAssignee(caller.user());
            if (!caller.groups().isEmpty()) {
                taskCandidateGroupIn(caller.groups());
                includeAssignedTasks();
            }
        }
    }
}
