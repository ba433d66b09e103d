package org.huifang.followup.planning.caller;

/**
 * What callers can do.
 *
 * @param region of the customers, {@link #ANY} for those without one
 * @param skill as in {@code cadence.dmn}, {@link #ANY} where it asks for none
 * @param perDay calls and visits
 */
public record CallerCapacity(String region, String skill, int perDay) {

    public static final String ANY = "-";
}
