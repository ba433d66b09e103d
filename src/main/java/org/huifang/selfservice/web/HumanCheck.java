package org.huifang.selfservice.web;

import java.util.List;
import org.huifang.visitor.HumanQuestion;

/**
 * The question for people as a page shows it; the same pass always asks the same.
 *
 * @param problem what was wrong with the answer, or null
 */
record HumanCheck(List<String> things, String wanted, String problem) {

    static HumanCheck of(String pass, PageWords.In words, String problem) {
        var question = HumanQuestion.of(pass);
        var things = question.things().stream().map(words.things()::get).toList();
        return new HumanCheck(things, things.get(question.wanted()), problem);
    }
}
