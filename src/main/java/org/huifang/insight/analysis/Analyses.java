package org.huifang.insight.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what managers ask, and reads nothing but facts. */
@Service
public class Analyses {

    /** After so long the database stops, and the reader is told to ask for less. */
    private static final int MOST_SECONDS = 20;

    private final Map<Question, Analysis> analyses;

    Analyses(List<Analysis> analyses) {
        this.analyses = analyses.stream().collect(Collectors.toMap(Analysis::question, Function.identity()));
    }

    /**
     * @throws org.springframework.dao.QueryTimeoutException when the database took too long
     * @throws org.springframework.transaction.TransactionTimedOutException when that was seen between two statements
     */
    @Transactional(readOnly = true, timeout = MOST_SECONDS)
    public Answer answer(Inquiry inquiry) {
        return analyses.get(inquiry.question()).answer(inquiry);
    }
}
