package org.huifang.access.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/**
 * The processes whose tasks a caller may read, from the same grants that the engine would join with every task (ADR 44).
 *
 * @param all whether tasks of every process, and of none
 * @param keys keys of process definitions; not empty unless all
 */
record GrantedProcesses(boolean all, Set<String> keys) {

    /** Empty where the grants say more than which processes, so that only the engine's own join is right. */
    static Optional<GrantedProcesses> of(AuthorizationCheck caller) {
        var grants = grantsOf(caller).stream()
                .filter(grant -> grant.getAuthorizationType() != Authorization.AUTH_TYPE_REVOKE) // switched off
                .toList();
        if (grants.stream().anyMatch(GrantedProcesses::saysMore)) {
            return Optional.empty();
        }
        var readable = grants.stream()
                .filter(GrantedProcesses::letsRead)
                .map(Authorization::getResourceId)
                .collect(Collectors.toUnmodifiableSet());
        return readable.isEmpty()
                ? Optional.empty()
                : Optional.of(new GrantedProcesses(readable.contains(Authorization.ANY), readable));
    }

    private static List<Authorization> grantsOf(AuthorizationCheck caller) {
        var service = Context.getProcessEngineConfiguration().getAuthorizationService();
        return Context.getCommandContext().runWithoutAuthorization(() -> {
            var grants = new ArrayList<>(toUser(service, caller.getAuthUserId()));
            if (!caller.getAuthGroupIds().isEmpty()) {
                grants.addAll(toGroups(service, caller.getAuthGroupIds()));
            }
            return grants;
        });
    }

    private static List<Authorization> toUser(AuthorizationService service, String user) {
        return service.createAuthorizationQuery()
                .userIdIn(user, Authorization.ANY)
                .list();
    }

    private static List<Authorization> toGroups(AuthorizationService service, List<String> groups) {
        return service.createAuthorizationQuery()
                .groupIdIn(groups.toArray(String[]::new))
                .list();
    }

    /** A grant on one task. */
    private static boolean saysMore(Authorization grant) {
        return isOf(grant, Resources.TASK) && !Authorization.ANY.equals(grant.getResourceId());
    }

    private static boolean letsRead(Authorization grant) {
        return isOf(grant, Resources.PROCESS_DEFINITION)
                        && grant.isPermissionGranted(ProcessDefinitionPermissions.READ_TASK)
                || isOf(grant, Resources.TASK) && grant.isPermissionGranted(Permissions.READ);
    }

    private static boolean isOf(Authorization grant, Resources resource) {
        return grant.getResourceType() == resource.resourceType();
    }
}
