package org.huifang.audit.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.customer.Channel;
import org.huifang.home.AskedDay;

/**
 * What is looked for; all of it must hold, what is null or blank does not matter.
 *
 * @param customer the customer's number in the courier's files, or {@code id-42}, also {@code #42} and {@code 42}, by our id
 * @param from first day received, in the house's zone
 * @param until last day received
 * @param status such as {@code CLOSED}
 * @param outcome what the customer said: {@code SOLVED}, {@code NOT_SOLVED}, {@code UNCONFIRMED}
 * @param breached a milestone whose promise was broken, such as {@code FIRST_RESPONSE}
 * @param rule a row that decided, as {@code table:row}, such as {@code priority:Rule_P1}
 * @param model a version of a process it went through, such as {@code complaint:3}
 */
public record CaseSearch(
        String number,
        String customer,
        String waybill,
        String category,
        LocalDate from,
        LocalDate until,
        String status,
        String outcome,
        String department,
        String agent,
        String channel,
        String breached,
        String rule,
        String model) {

    /** What stands in our rows: codes, numbers, user ids. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}#][\\p{L}\\p{N}@._:#-]{0,119}");

    /** @throws InvalidSearch when a criterion cannot be what our rows hold */
    public CaseSearch {
        number = capitals(plain("number", number));
        customer = plain("customer", customer);
        waybill = capitals(plain("waybill", waybill));
        category = plain("category", category);
        status = code("status", "状态", plain("status", status), ComplaintStatus.values());
        outcome = code("outcome", "结果", plain("outcome", outcome), Complaint.Outcome.values());
        department = plain("department", department);
        agent = plain("agent", agent);
        channel = code("channel", "渠道", plain("channel", channel), Channel.values());
        breached = plain("breached", breached);
        rule = plain("rule", rule);
        model = plain("model", model);
        if (AskedDay.isBeyond(from) || AskedDay.isBeyond(until)) {
            throw new InvalidSearch(AskedDay.BEYOND);
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new InvalidSearch("until: the last day lies before the first.");
        }
    }

    private static String plain(String criterion, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!PLAIN.matcher(value.strip()).matches()) {
            throw new InvalidSearch("%s: letters, digits and @ . _ : # - only, at most 120.".formatted(criterion));
        }
        return value.strip();
    }

    /** Number and waybill are read off paper and letters, where they may stand in small letters. */
    private static String capitals(String value) {
        return value == null ? null : value.toUpperCase(Locale.ROOT);
    }

    /** One of ours: nothing found would look like an answer to a code that there is not. */
    private static String code(String criterion, String chinese, String value, Enum<?>[] known) {
        var code = capitals(value);
        var codes = Arrays.stream(known).map(Enum::name).toList();
        if (code != null && !codes.contains(code)) {
            throw new InvalidSearch("%1$s没有“%2$s”，可用 %3$s。 %4$s: There is no %2$s; there are %3$s."
                    .formatted(chinese, code, String.join(", ", codes), criterion));
        }
        return code;
    }

    /** The criteria that matter, by name, in one order; dates as in addresses. */
    public Map<String, String> criteria() {
        var named = new LinkedHashMap<String, String>();
        put(named, "number", number);
        put(named, "customer", customer);
        put(named, "waybill", waybill);
        put(named, "category", category);
        put(named, "from", from);
        put(named, "until", until);
        put(named, "status", status);
        put(named, "outcome", outcome);
        put(named, "department", department);
        put(named, "agent", agent);
        put(named, "channel", channel);
        put(named, "breached", breached);
        put(named, "rule", rule);
        put(named, "model", model);
        return named;
    }

    private static void put(Map<String, String> named, String criterion, Object value) {
        if (value != null) {
            named.put(criterion, value.toString());
        }
    }
}
