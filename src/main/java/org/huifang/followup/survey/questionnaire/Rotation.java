package org.huifang.followup.survey.questionnaire;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Whose turn which question is. Each customer has an order of their own and goes through it month by month, so that nobody is
 * asked everything at once and everybody is asked everything in turn. The same customer and month give the same questions.
 */
public final class Rotation {

    /** Spreads neighbouring customer numbers over all seeds (the golden ratio in 64 bits). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The codes to ask, in the order of the file: all that do not rotate, and this month's share of those that do. */
    public static List<String> codes(Questionnaire questionnaire, long customerId, YearMonth month) {
        var turn = turn(questionnaire, customerId, month);
        return questionnaire.questions().stream()
                .filter(question -> !question.rotating() || turn.contains(question.code()))
                .map(Question::code)
                .toList();
    }

    private static List<String> turn(Questionnaire questionnaire, long customerId, YearMonth month) {
        var order = new ArrayList<>(questionnaire.questions().stream()
                .filter(Question::rotating)
                .map(Question::code)
                .toList());
        if (order.isEmpty()) {
            return order;
        }
        Collections.shuffle(
                order, new Random(customerId * SPREAD + questionnaire.id().hashCode()));
        var months = month.getYear() * 12 + month.getMonthValue();
        Collections.rotate(order, -(months * questionnaire.rotation() % order.size()));
        return order.subList(0, questionnaire.rotation());
    }

    private Rotation() {}
}
