package org.huifang.audit;

/** Who did it: the customer, the system, or a member of staff by user id. */
public record Actor(String id) {

    public static final Actor CUSTOMER = new Actor("customer");
    public static final Actor SYSTEM = new Actor("system");

    public static Actor staff(String userId) {
        return new Actor("staff:" + userId);
    }
}
