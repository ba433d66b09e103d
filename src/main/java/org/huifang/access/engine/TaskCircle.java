package org.huifang.access.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.huifang.access.Group;

/**
 * Whom a task concerns. Those it is for may read it; whoever has it, or could claim it, may do it. Groups that look after the
 * work of others are not held to that, and neither is our own code, which the engine runs without authorizations.
 */
record TaskCircle(String user, List<String> groups) {

    private static final Set<String> OVERSEERS = Set.of(Group.overseersOfTasks());

    /** Of the caller at this moment; null when nobody calls, or what is called is not held to authorizations. */
    static TaskCircle ofCaller() {
        var command = Context.getCommandContext();
        var engine = Context.getProcessEngineConfiguration();
        var caller = engine.getIdentityService().getCurrentAuthentication();
        return caller == null || !engine.isAuthorizationEnabled() || !command.isAuthorizationCheckEnabled()
                ? null
                : of(caller);
    }

    private static TaskCircle of(Authentication caller) {
        var circle = new TaskCircle(caller.getUserId(), orNone(caller.getGroupIds()));
        return circle.oversees() ? null : circle;
    }

    private static List<String> orNone(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    private boolean oversees() {
        return groups.stream().anyMatch(OVERSEERS::contains);
    }

    boolean mayRead(TaskEntity task) {
        return has(task) || isCandidate(task.getCandidates());
    }

    boolean mayDo(TaskEntity task) {
        return has(task) || task.getAssignee() == null && isCandidate(task.getCandidates());
    }

    private boolean has(TaskEntity task) {
        return user.equals(task.getAssignee());
    }

    private boolean isCandidate(Collection<IdentityLink> candidates) {
        return candidates.stream()
                .anyMatch(candidate -> candidate.getGroupId() != null && groups.contains(candidate.getGroupId()));
    }
}
