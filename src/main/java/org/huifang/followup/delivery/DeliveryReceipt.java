package org.huifang.followup.delivery;

/**
 * What came of reported deliveries.
 *
 * @param accepted all of them
 * @param repeated known already, or named twice
 * @param unknownCustomers of customers nobody knows
 * @param invited whose customers are invited to answer
 * @param suppressed whose customers are not
 */
public record DeliveryReceipt(int accepted, int repeated, int unknownCustomers, int invited, int suppressed) {}
