package org.huifang.followup.planning;

/**
 * SQL expressions of {@link ContactFacts}, so that planning and deliveries look at the same rows. They mean what
 * {@code ContactLog} and {@code ContactPurpose} mean, for many customers at once; parameters are :now and :lately.
 */
public final class ContactFactsSql {

    private ContactFactsSql() {}

    /** The customer's latest word; without any, surveys are allowed and advertising is not (see {@code ConsentPurpose}). */
    public static String consent(String customer, String purpose) {
        return """
        coalesce((select f.state = 'GIVEN' from consent f where f.customer_id = %1$s
            and f.purpose = case when %2$s = 'MARKETING' then 'MARKETING' else 'SURVEY' end
            order by f.at desc, f.id desc limit 1), %2$s <> 'MARKETING')"""
                .formatted(customer, purpose);
    }

    public static String openComplaint(String customer) {
        return "exists (select from complaint f where f.customer_id = %s and f.closed_at is null)".formatted(customer);
    }

    /** Also one that is on its way to the customer. */
    public static String openInvitation(String customer) {
        return """
        (exists (select from survey_invitation f where f.customer_id = %1$s and f.answered_at is null
            and f.expires_at > :now and f.occasion_kind <> 'PARCEL')
         or exists (select from follow_up f where f.customer_id = %1$s and f.way = 'SURVEY'
            and f.state in ('PLANNED', 'CARRIED_OVER', 'RUNNING')))"""
                .formatted(customer);
    }

    /** Whether another talk with the customer is still to come. */
    public static String openTalk(String customer) {
        return """
        exists (select from follow_up f where f.customer_id = %s and f.way in ('CALL', 'VISIT')
            and f.state in ('PLANNED', 'CARRIED_OVER', 'RUNNING'))"""
                .formatted(customer);
    }

    /** All attempts and reminders of one matter are one contact. */
    public static String contacts(String customer) {
        return """
        (select count(distinct f.reference) from contact f where f.customer_id = %s and f.purpose <> 'SERVICE'
            and f.at > :lately and f.at <= :now)"""
                .formatted(customer);
    }

    /** Looked up only where that question is asked. */
    public static String daysSinceNps(String customer, String purpose) {
        return """
        case when %2$s = 'NPS' then (select floor(extract(epoch from :now - max(f.at)) / 86400)::integer from contact f
            where f.customer_id = %1$s and f.purpose = 'NPS') end"""
                .formatted(customer, purpose);
    }
}
