package org.huifang.access.tasklist;

import java.util.List;
import org.huifang.access.Group;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param lists in the order in which Tasklist shows them */
@ConfigurationProperties("huifang.tasklist")
record TaskListSettings(@DefaultValue List<TaskList> lists) {

    /** Whose tasks a list shows. */
    enum Whose {
        MINE,
        /** Of the groups the reader belongs to, while nobody has them. */
        QUEUE,
        MINE_AND_QUEUE,
        /** Those nobody has, whichever group they are for. */
        UNASSIGNED,
        ALL
    }

    /** By when the tasks of a list are due. */
    enum Due {
        ANY,
        OVERDUE,
        /** Within two hours, as long as the answer of a person may take (S3-15). */
        SOON,
        /** Until midnight at the desk, and not yet overdue. */
        TODAY
    }

    /**
     * @param name in both languages; a list is known by it
     * @param description shown in both languages when the pointer rests on the name
     * @param color of its mark, such as {@code #b5152b}
     * @param tasks ids of user tasks in the models; all when empty
     * @param readers for whom
     */
    record TaskList(
            String name,
            String description,
            @DefaultValue("#555555") String color,
            @DefaultValue("MINE_AND_QUEUE") Whose whose,
            @DefaultValue("ANY") Due due,
            @DefaultValue List<String> tasks,
            List<Group.Kind> readers) {}
}
