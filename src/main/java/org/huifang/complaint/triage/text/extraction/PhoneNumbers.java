package org.huifang.complaint.triage.text.extraction;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huifang.complaint.triage.text.language.TextLanguage;

/** Phone numbers: Chinese ones as dialled at home, those of Taiwan and Hong Kong so in traditional texts, all others with +. */
final class PhoneNumbers {

    /** Fewer digits are no phone number; most texts have none, and looking is slow. */
    private static final int FEWEST_DIGITS = 8;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    static List<String> takenFrom(Passage passage, TextLanguage language) {
        if (passage.toString().chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return List.of();
        }
        var found = new ArrayList<PhoneNumberMatch>();
        for (var region : regions(language)) {
            NUMBERS.findNumbers(passage.toString(), region).forEach(number -> {
                found.add(number);
                passage.blank(number.start(), number.end());
            });
        }
        return found.stream()
                .sorted(Comparator.comparingInt(PhoneNumberMatch::start))
                .map(number -> NUMBERS.format(number.number(), PhoneNumberFormat.E164))
                .distinct()
                .toList();
    }

    /** Eight digits are a number in Hong Kong and much else in a mainland text. */
    private static List<String> regions(TextLanguage language) {
        return language == TextLanguage.TRADITIONAL_CHINESE ? List.of("CN", "TW", "HK") : List.of("CN");
    }
}
