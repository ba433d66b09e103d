package org.huifang.customer.file.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileChangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            email               | Wang.Fang@Customer.Example | wang.fang@customer.example
            phone               | +86 138 0000 0000          | +86 138 0000 0000
            language            | en                         | EN
            time_zone           | Europe/Berlin              | Europe/Berlin
            preferred_channel   | sms                        | SMS
            contact_days        | tue, mon                   | MON TUE
            business            | 是                          | true
            contract            | 0                          | false
            parcels_per_month   | 0012                       | 12
            revenue_yuan        | 5000000000                 | 5000000000
            facts_as_of         | 2026-03-31                 | 2026-03-31
            """)
    void keepsEachFieldInOneForm(String column, String said, String kept) {
        var field = FileField.ofColumn(column).orElseThrow();

        assertThat(FileChange.read("C-1", Map.of(field, said)).values()).containsExactly(Map.entry(field, kept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            email               | nobody
            email               | a@b@c.example
            phone               | call me
            language            | FR
            time_zone           | Nowhere/Land
            preferred_channel   | API
            contact_days        | MON FUNDAY
            business            | perhaps
            parcels_per_month   | -1
            parcels_per_month   | 2147483648
            parcels_per_month   | 12.5
            revenue_yuan        | 9999999999999999999
            facts_as_of         | 31.3.2026
            """)
    void objectsInBothLanguagesWithoutRepeatingWhatWasSaid(String column, String said) {
        var refused = refused("C-1", Map.of(FileField.ofColumn(column).orElseThrow(), said));

        assertThat(refused.objections()).singleElement().satisfies(objection -> {
            assertThat(objection.field()).isEqualTo(column);
            assertThat(objection.chinese()).containsPattern("\\p{IsHan}");
            assertThat(objection.english()).isNotBlank();
        });
        assertThat(refused.getMessage()).doesNotContain(said);
    }

    @Test
    void objectsToEverythingAtOnce() {
        var refused = refused("C 1", Map.of(FileField.NAME, " ", FileField.EMAIL_ADDRESS, "nobody"));

        assertThat(refused.objections())
                .extracting(Objection::field)
                .containsExactlyInAnyOrder("customer_number", "name", "email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "-1", "import", "imports", "id-7", "01234567890123456789012345678901234567890"})
    void refusesNumbersThatCannotBeOne(String number) {
        assertThat(refused(number, Map.of()).objections())
                .extracting(Objection::field)
                .containsExactly("customer_number");
    }

    @ParameterizedTest
    @CsvSource({"09:00,", ",18:00", "18:00,09:00", "09:00,09:00"})
    void refusesHalfAndEmptyContactWindows(String from, String until) {
        var said = new EnumMap<FileField, String>(FileField.class);
        said.put(FileField.CONTACT_FROM, from);
        said.put(FileField.CONTACT_UNTIL, until);

        assertThat(refused("C-1", said).objections())
                .extracting(Objection::field)
                .containsExactly("contact_from");
    }

    @Test
    void refusesAnAlternateChannelThatIsNone() {
        var said = Map.of(FileField.PREFERRED_CHANNEL, "SMS", FileField.ALTERNATE_CHANNEL, "SMS");

        assertThat(refused("C-1", said).objections())
                .extracting(Objection::field)
                .containsExactly("alternate_channel");
    }

    private static InvalidCustomerFile refused(String number, Map<FileField, String> said) {
        return catchThrowableOfType(InvalidCustomerFile.class, () -> FileChange.read(number, said));
    }
}
