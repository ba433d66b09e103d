package org.huifang.complaint.triage.text.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Waybill numbers by shape: a carrier's letters and 10 to 15 digits; 12 to 15 bare digits where the words before say what they
 * are; and the postal S10 identifier (UPU standard S10: two letters, eight digits, check digit, country).
 */
final class WaybillNumbers {

    private static final Pattern CARRIER = Pattern.compile(
            "(?i)(?<![A-Z0-9])(?:SF|YT|JT|ZTO|ZT|STO|ST|YD|DPK|DB|EMS|HTKY|UC|TT|JD[A-Z]{0,2})[ -]?\\d(?:[ -]?\\d){9,14}(?![A-Z0-9])");
    private static final Pattern POSTAL =
            Pattern.compile("(?i)(?<![A-Z0-9])[A-Z]{2} ?(\\d{8})(\\d) ?[A-Z]{2}(?![A-Z0-9])");
    private static final Pattern BARE = Pattern.compile("(?<![A-Za-z0-9.,-])\\d{12,15}(?![A-Za-z0-9]|[.,]\\d)");

    private static final Pattern SAYS_WAYBILL = Pattern.compile(
            "(?i)(运单|单号|快递|快件|包裹|物流|面单|waybill|tracking|parcel|package|consignment|shipment|number|no\\.?)[^\\d]{0,12}$");
    private static final int WORDS_BEFORE = 24;

    private static final int[] POSTAL_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final int POSTAL_MODULUS = 11;

    private WaybillNumbers() {}

    static List<String> takenFrom(Passage passage) {
        var found = new ArrayList<MatchResult>();
        found.addAll(passage.take(POSTAL, WaybillNumbers::hasPostalCheckDigit));
        found.addAll(passage.take(CARRIER));
        found.addAll(passage.take(BARE, digits -> SAYS_WAYBILL
                .matcher(passage.before(digits.start(), WORDS_BEFORE))
                .find()));
        return found.stream()
                .sorted(Comparator.comparingInt(MatchResult::start))
                .map(number -> number.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static boolean hasPostalCheckDigit(MatchResult number) {
        int sum = 0;
        for (int i = 0; i < POSTAL_WEIGHTS.length; i++) {
            sum += POSTAL_WEIGHTS[i] * (number.group(1).charAt(i) - '0');
        }
        // The standard's own exceptions: 10 is written 0, and 11 is written 5.
        int check = POSTAL_MODULUS - sum % POSTAL_MODULUS;
        int digit = check == 10 ? 0 : check == POSTAL_MODULUS ? 5 : check;
        return number.group(2).charAt(0) - '0' == digit;
    }
}
