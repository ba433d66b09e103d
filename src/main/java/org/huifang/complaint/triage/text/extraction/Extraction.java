package org.huifang.complaint.triage.text.extraction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.huifang.complaint.triage.text.language.TextLanguage;

/**
 * What a text names; each fact once, in the order of the text.
 *
 * @param waybills in capitals, without blanks
 * @param phones in E.164, such as +8613800000000
 * @param amounts with their currency; none is converted
 * @param dates of the customer's calendar
 */
public record Extraction(List<String> waybills, List<String> phones, List<Amount> amounts, List<LocalDate> dates) {

    /** Our own numbers look like a date and a phone number in one. */
    private static final Pattern COMPLAINT_NUMBER = Pattern.compile("(?i)\\bHF\\d{2}-\\d{8}-\\d\\b");

    /** Fewer digits are no waybill number; most texts have none. */
    private static final int FEWEST_DIGITS = 9;

    /** Only the waybill numbers, at a fraction of the cost; nothing at all for a text with too few digits. */
    public static List<String> waybillsIn(String subject, String text) {
        var whole = whole(subject, text);
        if (whole.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return List.of();
        }
        var passage = new Passage(whole);
        passage.take(COMPLAINT_NUMBER);
        return WaybillNumbers.takenFrom(passage);
    }

    /**
     * @param subject of a mail, or null
     * @param writtenAt when the customer wrote, for words such as yesterday
     * @param zone the customer's time zone
     */
    public static Extraction of(String subject, String text, Instant writtenAt, ZoneId zone) {
        var whole = whole(subject, text);
        var passage = new Passage(whole);
        passage.take(COMPLAINT_NUMBER);
        // Each takes away what it finds: no part of a waybill number is a phone number, no year an amount.
        var waybills = WaybillNumbers.takenFrom(passage);
        var amounts = Amounts.takenFrom(passage);
        var dates = Dates.takenFrom(passage, writtenAt.atZone(zone).toLocalDate());
        var phones = PhoneNumbers.takenFrom(passage, TextLanguage.of(whole));
        return new Extraction(waybills, phones, amounts, dates);
    }

    private static String whole(String subject, String text) {
        return subject == null ? text : subject + "\n" + text;
    }
}
