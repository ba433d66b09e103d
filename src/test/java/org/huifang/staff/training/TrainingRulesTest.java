package org.huifang.staff.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each row of {@code dmn/training-due.dmn}. */
@ApplicationTest
class TrainingRulesTest {

    @Autowired
    TrainingRules rules;

    @ParameterizedTest
    @CsvSource({
        "COMPLAINT_HANDLING, JOINED, , training-new-handling, 30",
        "CUSTOMER_PSYCHOLOGY, JOINED, , training-new-psychology, 60",
        "PRODUCT_KNOWLEDGE, JOINED, , training-new-product, 30",
        "ETHICS, JOINED, , training-new-ethics, 30",
        "DATA_PROTECTION, JOINED, , training-new-data, 14",
        "COMMUNICATION, YEARLY, , training-yearly-communication, 365",
        "DATA_PROTECTION, YEARLY, , training-yearly-data, 365",
        "PRODUCT_KNOWLEDGE, FINDING, CLASSIFICATION, training-finding-classification, 30",
        "COMMUNICATION, FINDING, TONE, training-finding-tone, 30",
        "COMPLAINT_HANDLING, FINDING, INVESTIGATION, training-finding-investigation, 30",
        "REMEDY_RULES, FINDING, REMEDY, training-finding-remedy, 14",
        "ETHICS, FINDING, PROMISES, training-finding-promises, 14",
        "CALLBACK_SKILLS, FINDING, CALLBACK, training-finding-callback, 30",
        "COMPLAINT_HANDLING, FINDING, RECORDS, training-finding-records, 30"
    })
    void makeATrainingDue(String course, Occasion occasion, String criterion, String row, int days) {
        assertThat(rules.of(course, occasion, criterion)).contains(new TrainingRules.Rule(days, row));
    }

    @ParameterizedTest
    @CsvSource({"REMEDY_RULES, JOINED, ", "ETHICS, YEARLY, ", "ETHICS, FINDING, TONE"})
    void everythingElseIsNotDue(String course, Occasion occasion, String criterion) {
        assertThat(rules.of(course, occasion, criterion)).isEmpty();
    }
}
