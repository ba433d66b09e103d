package org.huifang.desk.story;

import java.util.List;

/** The processes of a case, as the engine has them. */
public interface CaseProcesses {

    /**
     * A task that waits for somebody.
     *
     * @param owner user id, or null
     * @param group title of the group that may take it, or null
     * @param due null when it has no date
     */
    record OpenTask(String id, String name, String owner, String group, String due) {}

    /**
     * One process of the case with its token.
     *
     * @param svg the drawing; null when the model has no layout
     */
    record Picture(String title, boolean running, String svg) {}

    /** What is due first comes first. */
    List<OpenTask> openTasks(String caseNumber);

    /** The case itself, then what it called, each as it ran last. */
    List<Picture> pictures(String caseNumber);
}
