package org.huifang.selfservice.filing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huifang.complaint.Report;
import org.huifang.complaint.parcel.ParcelDesk;

/**
 * What somebody filled in. Every field is text as it was sent, without what no keyboard types; null counts as empty.
 *
 * @param consent whether the box under the privacy notice is ticked
 */
public record FiledForm(
        String concern, String waybill, String words, String name, String email, String phone, boolean consent) {

    /** What can be wrong with a field; wording files name them. */
    public enum Problem {
        MISSING,
        INVALID,
        TOO_LONG,
        /** Neither an e-mail address nor a phone number. */
        NOBODY_TO_ANSWER
    }

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254; // RFC 5321
    /** Shorter is easier to read than the API allows; a file takes the rest. */
    public static final int LONGEST_WORDS = 5_000;

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,190}[A-Za-z0-9])?\\.[A-Za-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{5,24}");
    private static final Pattern NOT_TYPED =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n\\t\\x{200D}]]");

    /** @param field the last value sent of a field, or null */
    public static FiledForm of(Function<String, String> field) {
        return new FiledForm(
                line(field.apply("concern")),
                line(field.apply("waybill")),
                text(field.apply("words")),
                line(field.apply("name")),
                line(field.apply("email")),
                line(field.apply("phone")),
                field.apply("consent") != null);
    }

    /** Of several lines. */
    public static String text(String given) {
        return given == null
                ? ""
                : NOT_TYPED.matcher(given.replace("\r\n", "\n")).replaceAll("").strip();
    }

    private static String line(String given) {
        return text(given).replaceAll("\\s+", " ");
    }

    public Optional<Concern> chosen() {
        return Concern.withCode(concern);
    }

    /** By the name of their field, in the order of the page; empty when all is well. */
    public Map<String, Problem> problems() {
        var problems = new LinkedHashMap<String, Problem>();
        if (chosen().isEmpty()) {
            problems.put("concern", Problem.MISSING);
        }
        if (!waybill.isEmpty() && ParcelDesk.asWaybill(waybill).isEmpty()) {
            problems.put("waybill", Problem.INVALID);
        }
        require(problems, "words", words, LONGEST_WORDS);
        require(problems, "name", name, LONGEST_NAME);
        contact(problems);
        if (!consent) {
            problems.put("consent", Problem.MISSING);
        }
        return problems;
    }

    private static void require(Map<String, Problem> problems, String field, String value, int longest) {
        if (value.isEmpty()) {
            problems.put(field, Problem.MISSING);
        } else if (isLonger(value, longest)) {
            problems.put(field, Problem.TOO_LONG);
        }
    }

    /** In characters as people count them: to the database, too, a smiley is one, where Java counts two. */
    public static boolean isLonger(String value, int longest) {
        return value.codePointCount(0, value.length()) > longest;
    }

    private void contact(Map<String, Problem> problems) {
        if (email.isEmpty() && phone.isEmpty()) {
            problems.put("email", Problem.NOBODY_TO_ANSWER);
        }
        if (!email.isEmpty()
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            problems.put("email", Problem.INVALID);
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            problems.put("phone", Problem.INVALID);
        }
    }

    /** @param title of the concern chosen, in the customer's language */
    Report report(String title) {
        return new Report(title, words, ParcelDesk.asWaybill(waybill).orElse(null), null);
    }
}
