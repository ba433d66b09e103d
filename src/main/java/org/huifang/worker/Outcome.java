package org.huifang.worker;

/**
 * How a worker leaves a task.
 *
 * @param error code of the BPMN error, for {@link Kind#ERROR} only
 */
public record Outcome(Kind kind, String error) {

    enum Kind {
        COMPLETE,
        ERROR,
        TAKEN_BACK,
        INCIDENT
    }

    public static final Outcome COMPLETE = new Outcome(Kind.COMPLETE, null);

    /** The process has ended meanwhile and its task with it; there is nobody to tell. */
    public static final Outcome TAKEN_BACK = new Outcome(Kind.TAKEN_BACK, null);

    /** A person has to look: nobody else can know what to do. */
    public static final Outcome INCIDENT = new Outcome(Kind.INCIDENT, null);

    /** The process goes another way. */
    public static Outcome error(String code) {
        return new Outcome(Kind.ERROR, code);
    }
}
