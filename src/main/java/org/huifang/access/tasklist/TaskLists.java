package org.huifang.access.tasklist;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.huifang.access.Group;
import org.huifang.access.tasklist.TaskListSettings.TaskList;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Makes Tasklist's filters what the settings say: missing ones are added, changed ones saved, dropped ones deleted. People
 * cannot make filters of their own, because a filter may hold expressions that run on the server.
 */
@Component
@EnableConfigurationProperties(TaskListSettings.class)
public class TaskLists {

    /** Marks a filter as ours; others are left alone. */
    private static final String MARK = "huifang";

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final TaskListSettings settings;

    TaskLists(FilterService filters, TaskService tasks, TaskListSettings settings) {
        this.filters = filters;
        this.tasks = tasks;
        this.settings = settings;
    }

    /** Returns who reads each list, by the filter's id. */
    public Map<String, List<Group.Kind>> offer() {
        var known = new HashMap<String, Filter>();
        filters.createFilterQuery().list().forEach(filter -> known.put(filter.getName(), filter));
        var readers = new LinkedHashMap<String, List<Group.Kind>>();
        for (var place = 0; place < settings.lists().size(); place++) {
            var list = settings.lists().get(place);
            var filter = known.remove(list.name());
            readers.put(save(list, place, filter), list.readers());
        }
        known.values().stream()
                .filter(filter ->
                        filter.getProperties() != null && filter.getProperties().containsKey(MARK))
                .forEach(filter -> filters.deleteFilter(filter.getId()));
        return readers;
    }

    private String save(TaskList list, int place, Filter known) {
        var filter = known == null ? filters.newTaskFilter(list.name()) : known;
        var properties = Map.<String, Object>of(
                "description",
                list.description(),
                "color",
                list.color(),
                "priority",
                place,
                "refresh",
                true,
                MARK,
                true);
        filter.setProperties(properties);
        filter.setQuery(query(list));
        return filters.saveFilter(filter).getId();
    }

    private TaskQuery query(TaskList list) {
        var query = tasks.createTaskQuery().active();
        if (!list.tasks().isEmpty()) {
            query.taskDefinitionKeyIn(list.tasks().toArray(String[]::new));
        }
        switch (list.whose()) {
            case MINE -> query.taskAssigneeExpression(ME);
            case QUEUE -> query.taskCandidateGroupInExpression(MY_GROUPS);
            case MINE_AND_QUEUE ->
                query.or()
                        .taskAssigneeExpression(ME)
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .endOr();
            case UNASSIGNED -> query.taskUnassigned();
            case ALL -> {}
        }
        switch (list.due()) {
            case OVERDUE -> query.dueBeforeExpression(NOW);
            case SOON -> query.dueAfterExpression(NOW).dueBeforeExpression("${deskDay.soon()}");
            case TODAY -> query.dueAfterExpression(NOW).dueBeforeExpression("${deskDay.end()}");
            case ANY -> {}
        }
        return query.orderByDueDate().asc().orderByTaskPriority().desc();
    }
}
