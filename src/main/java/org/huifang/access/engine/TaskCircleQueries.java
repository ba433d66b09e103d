package org.huifang.access.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** Narrows every task query a person makes, filters included, to the processes granted and the tasks that concern them. */
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

        /** The engine first asks, in every command, which groups have grants at all; ours do, and a group without one changes nothing. */
        @Override
        public List<String> filterAuthenticatedGroupIds(List<String> groups) {
            return groups == null ? List.of() : groups;
        }

        @Override
        public void configureTaskQuery(TaskQueryImpl query) {
            super.configureTaskQuery(query);
            if (query.getAuthCheck().isAuthorizationCheckEnabled()) {
                var caller = TaskCircle.ofCaller();
                if (caller != null && !asksForOwn(query, caller)) {
                    add(query, new Concerning(caller));
                }
                GrantedProcesses.of(query.getAuthCheck()).ifPresent(granted -> narrow(query, granted));
            }
        }

        /** Then all that is found concerns the caller, and the database need not look through everybody's candidates. */
        private static boolean asksForOwn(TaskQueryImpl query, TaskCircle caller) {
            var groups = query.getCandidateGroups();
            return caller.user().equals(query.getAssignee())
                    || groups != null
                            && !groups.isEmpty()
                            && caller.groups().containsAll(groups)
                            && query.getCandidateUser() == null
                            && query.getCandidateGroupLike() == null;
        }

        /** In place of the engine's join with all grants, whose cost is tasks times grants. */
        private static void narrow(TaskQueryImpl query, GrantedProcesses granted) {
            if (!granted.all()) {
                add(query, new OfProcess(granted.keys()));
            }
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }

        /** The same query is configured again when it counts after it listed. */
        private static void add(TaskQueryImpl query, TaskQueryImpl part) {
            if (query.getQueries().stream().noneMatch(part.getClass()::isInstance)) {
                query.addOrQuery(part);
            }
        }
    }

    private static final class OfProcess extends TaskQueryImpl {

        OfProcess(Set<String> keys) {
            setOrQueryActive();
            processDefinitionKeyIn(keys.toArray(String[]::new));
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
