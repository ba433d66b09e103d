package org.huifang.access.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Tasks are given to people only who may do them. The engine would give one to anybody, also to a name nobody has, and there it
 * would lie.
 */
class AbleHands extends CommandInterceptor {

    private static final String UNABLE = "此人不能办理这项任务，请指派他人。This person cannot do this task; name somebody else.";

    private static final Set<Class<?>> GIVING =
            Set.of(AssignTaskCmd.class, ClaimTaskCmd.class, DelegateTaskCmd.class, AddUserIdentityLinkCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        var caller = callerHeldToGrants();
        if (caller != null && GIVING.contains(command.getClass()) && makesHolder(command)) {
            var receiver = CommandFields.text(command, "userId");
            if (receiver != null && !(command instanceof ClaimTaskCmd && receiver.equals(caller))) {
                refuseUnlessAble(caller, receiver, CommandFields.text(command, "taskId"));
            }
        }
        return next.execute(command);
    }

    /** Our own code has chosen whom it gives a task. */
    private static String callerHeldToGrants() {
        var engine = Context.getProcessEngineConfiguration();
        var caller = engine.getIdentityService().getCurrentAuthentication();
        return caller == null
                        || !engine.isAuthorizationEnabled()
                        || !Context.getCommandContext().isAuthorizationCheckEnabled()
                ? null
                : caller.getUserId();
    }

    private static boolean makesHolder(Object command) {
        return !(command instanceof AddUserIdentityLinkCmd)
                || IdentityLinkType.ASSIGNEE.equals(CommandFields.text(command, "type"));
    }

    private static void refuseUnlessAble(String caller, String receiver, String taskId) {
        var context = Context.getCommandContext();
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null && task.getProcessDefinitionId() != null) {
            var groups = context.runWithoutAuthorization(() -> groupsOf(receiver)).stream()
                    // They may do everything, and do it to mend things; cases are not their work.
                    .filter(group -> receiver.equals(caller) || !group.equals(org.huifang.access.Group.ADMINS.id()))
                    .toList();
            if (!mayDo(receiver, groups, task)) {
                throw new BadUserRequestException(UNABLE);
            }
        }
    }

    private static List<String> groupsOf(String user) {
        return Context.getProcessEngineConfiguration()
                .getIdentityService()
                .createGroupQuery()
                .groupMember(user)
                .list()
                .stream()
                .map(Group::getId)
                .toList();
    }

    private static boolean mayDo(String user, List<String> groups, TaskEntity task) {
        return Context.getCommandContext()
                .getAuthorizationManager()
                .isAuthorized(
                        user,
                        groups,
                        Permissions.TASK_WORK,
                        Resources.PROCESS_DEFINITION,
                        task.getProcessDefinition().getKey());
    }
}
