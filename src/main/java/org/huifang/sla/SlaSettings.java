package org.huifang.sla;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param reopening what becomes of the clocks when a complaint is reopened
 * @param calendar region of the calendar that counts when the customer's region names no other
 * @param calendarOf calendar by customer's region, where it is another one
 */
@ConfigurationProperties("huifang.sla")
public record SlaSettings(
        @DefaultValue("NEW_CYCLE") Reopening reopening,
        @DefaultValue("cn") String calendar,
        @DefaultValue Map<String, String> calendarOf) {

    /** Three ways to count after "not solved after all". The legal limit starts anew under each of them. */
    public enum Reopening {
        /** As if it had never been closed: the due date stays, and may have passed already. */
        CONTINUE,
        /** The time while it was closed does not count: the due date moves by it. */
        EXTEND,
        /** The full target again. */
        NEW_CYCLE
    }

    /** Region of the calendar that counts for a customer of the region, or of none. */
    public String calendarFor(String customerRegion) {
        return customerRegion == null ? calendar : calendarOf.getOrDefault(customerRegion, calendar);
    }
}
