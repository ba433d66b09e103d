package org.huifang.access;

import static org.camunda.bpm.engine.authorization.Permissions.*;
import static org.camunda.bpm.engine.authorization.Resources.*;

import jakarta.annotation.PostConstruct;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.huifang.access.tasklist.TaskLists;
import org.springframework.stereotype.Component;

/**
 * Creates groups and their grants when they are missing. Grants are to groups only and few, because the engine joins them
 * into every query a person makes.
 */
@Component
class AccessSetup {

    /** Processes whose tasks are for departments, callers and leads. */
    private static final List<String> WORK = List.of(
            "complaint",
            "remedy",
            "callback",
            "deliver-message",
            "escalation",
            "follow-up",
            "early-warning",
            "improvement-action",
            "service-report",
            "case-review");

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final TaskLists lists;
    private final OneNodeAtATime turns;

    AccessSetup(
            IdentityService identities, AuthorizationService authorizations, TaskLists lists, OneNodeAtATime turns) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.lists = lists;
        this.turns = turns;
    }

    @PostConstruct
    void complete() {
        turns.run(this::addWhatIsMissing);
    }

    private void addWhatIsMissing() {
        for (var group : Group.values()) {
            create(group);
            grantTo(group);
        }
        showLists();
    }

    private void grantTo(Group group) {
        switch (group.kind()) {
            case DEPARTMENT, CALLERS -> grantWork(group);
            case LEADS -> {
                grantWork(group);
                grant(group, APPLICATION, "cockpit", ACCESS);
                grant(group, PROCESS_DEFINITION, "*", READ_INSTANCE, READ, TASK_ASSIGN);
            }
            case OWNERS -> {
                grant(group, APPLICATION, "cockpit", ACCESS);
                grant(group, APPLICATION, "tasklist", ACCESS);
                grant(group, PROCESS_DEFINITION, "clock-change", READ_TASK, TASK_WORK);
                grant(group, PROCESS_DEFINITION, "improvement-action", READ_TASK, TASK_WORK);
                grant(group, DEPLOYMENT, "*", CREATE, READ);
                grant(group, PROCESS_DEFINITION, "*", READ, READ_INSTANCE, READ_HISTORY);
                grant(group, DECISION_DEFINITION, "*", READ, READ_HISTORY);
            }
            case AUDITORS -> {
                grant(group, APPLICATION, "cockpit", ACCESS);
                grant(group, PROCESS_DEFINITION, "*", READ, READ_INSTANCE, READ_HISTORY);
                grant(group, DECISION_DEFINITION, "*", READ, READ_HISTORY);
            }
            case TECHNICAL -> {
                if (group == Group.WORKERS) {
                    grant(group, PROCESS_DEFINITION, "complaint", READ_INSTANCE, UPDATE_INSTANCE);
                    grant(group, PROCESS_DEFINITION, "deliver-message", READ_INSTANCE, UPDATE_INSTANCE);
                    grant(group, PROCESS_DEFINITION, "remedy", READ_INSTANCE, UPDATE_INSTANCE);
                }
            }
            case ADMINS -> grantEverything(group);
        }
    }

    private void create(Group group) {
        if (identities.createGroupQuery().groupId(group.id()).count() == 0) {
            var created = identities.newGroup(group.id());
            created.setName(group.title());
            created.setType(group == Group.ADMINS ? "SYSTEM" : "WORKFLOW");
            identities.saveGroup(created);
        }
    }

    private void grantWork(Group group) {
        grant(group, APPLICATION, "tasklist", ACCESS);
        for (var process : WORK) {
            grant(group, PROCESS_DEFINITION, process, READ, READ_TASK, TASK_WORK);
        }
        if (group.looksAtQuarantine()) {
            grant(group, PROCESS_DEFINITION, "quarantine", READ, READ_TASK, TASK_WORK);
        }
        if (group.decidesOnData()) {
            grant(group, PROCESS_DEFINITION, "erasure", READ, READ_TASK, TASK_WORK);
        }
        if (group.takesCalls()) {
            grant(group, PROCESS_DEFINITION, "register-call", CREATE_INSTANCE, READ, READ_TASK, TASK_WORK);
            grant(group, PROCESS_INSTANCE, "*", CREATE);
        }
    }

    private void grantEverything(Group group) {
        for (Resource resource : org.camunda.bpm.engine.authorization.Resources.values()) {
            grant(group, resource, "*", ALL);
        }
    }

    private void grant(Group group, Resource resource, String id, Permission... permissions) {
        var known = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group.id())
                .resourceType(resource)
                .resourceId(id)
                .count();
        if (known == 0) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group.id());
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }

    private void showLists() {
        lists.offer().forEach((filter, readers) -> Arrays.stream(Group.values())
                .filter(group -> readers.contains(group.kind()))
                .forEach(group -> grant(group, FILTER, filter, READ)));
    }
}
