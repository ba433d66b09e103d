package org.huifang.complaint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * The number a customer is given, such as {@code HF26-00000042-5}: year, running number, and a Verhoeff check digit over
 * both, which catches every single wrong digit and every swapped pair.
 */
public record ComplaintNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("HF(\\d{2})-(\\d{8,})-(\\d)");
    private static final Pattern IN_TEXT = Pattern.compile("(?<![A-Z0-9])" + FORM.pattern() + "(?!\\d)");

    public ComplaintNumber {
        var form = FORM.matcher(value);
        if (!form.matches() || !checks(form.group(1) + form.group(2) + form.group(3))) {
            throw new UnknownComplaint(value);
        }
    }

    static ComplaintNumber of(Instant receivedAt, long running) {
        var year = "%02d".formatted(receivedAt.atZone(ZoneOffset.UTC).getYear() % 100);
        var digits = "%08d".formatted(running);
        return new ComplaintNumber("HF%s-%s-%s".formatted(year, digits, checkDigit(year + digits)));
    }

    /** The first valid number in a text, for example in the subject of a reply. */
    public static Optional<ComplaintNumber> findIn(String text) {
        return IN_TEXT.matcher(text)
                .results()
                .filter(found -> checks(found.group(1) + found.group(2) + found.group(3)))
                .map(found -> new ComplaintNumber(found.group()))
                .findFirst();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean checks(String digits) {
        return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(digits);
    }

    private static String checkDigit(String digits) {
        try {
            return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException notDigits) {
            throw new IllegalArgumentException(digits, notDigits);
        }
    }
}
