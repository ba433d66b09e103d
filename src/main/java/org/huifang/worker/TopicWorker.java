package org.huifang.worker;

/** Does the work of a topic; may be killed anywhere and is then asked again, so what it does must bear repeating. */
@FunctionalInterface
public interface TopicWorker {

    /** Does it, or throws: then it is tried again after a pause. */
    Outcome work(TopicTask task);

    /** What becomes of a task whose last try failed. Throws to be asked again after the longest pause. */
    default Outcome giveUp(TopicTask task) {
        return Outcome.INCIDENT;
    }
}
