package org.huifang.workflow.engine;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;

/**
 * Work on tasks is granted to groups by process. The engine would otherwise write authorization rows for every task and
 * every candidate, and join them into every task query. The one thing a person is granted alone is their own account: to see it
 * and to change name and password, not to delete it.
 */
class GroupGrantsOnly extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        var own = super.newUser(user);
        own[0].setPermissions(new Permission[] {Permissions.READ, Permissions.UPDATE});
        return own;
    }

    /** Otherwise whoever deployed could delete the deployment, with every case that runs on it. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newFilter(Filter filter) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        return null;
    }
}
