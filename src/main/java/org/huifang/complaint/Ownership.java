package org.huifang.complaint;

/**
 * Where a case was routed to, and who of that department has it.
 *
 * @param skill code of what the case asks for, by {@code dmn/routing.dmn}
 * @param agent user id of who has the case; null while nobody has
 * @param givenBackBy who is not to be given it again while it waits for somebody; null for nobody
 */
public record Ownership(String department, String skill, Involved involved, String agent, String givenBackBy) {

    /** Not routed yet. */
    static final Ownership NOBODYS = new Ownership(null, null, null, null, null);

    /** Who is complained about and takes no part in the case. */
    public enum Involved {
        DELIVERY_OUTLET,
        PICKUP_OUTLET,
        COURIER,
        NONE
    }

    /** Routed, and nobody's yet. */
    public static Ownership routed(String department, String skill, Involved involved) {
        return new Ownership(department, skill, involved, null, null);
    }

    public Ownership by(String agent) {
        return new Ownership(department, skill, involved, agent, null);
    }

    /** Waits for somebody; not for whom it was taken from, where that is not null. */
    public Ownership givenBack(String from) {
        return new Ownership(department, skill, involved, null, from);
    }
}
