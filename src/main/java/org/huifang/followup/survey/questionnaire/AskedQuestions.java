package org.huifang.followup.survey.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions one invitation asks, and the path that answers take through them. */
public record AskedQuestions(List<Question> all) {

    /** The questions these answers lead to, in order; an answer to a question that is not asked leads nowhere. */
    public List<Question> path(Answers answers) {
        return pages(answers).stream().flatMap(List::stream).toList();
    }

    /**
     * The path in pages: a page goes on as long as no question depends on an answer of the same page. Pages behind the first
     * one that is not answered are as yet a guess.
     */
    public List<List<Question>> pages(Answers answers) {
        var pages = new ArrayList<List<Question>>();
        var page = new ArrayList<Question>();
        var counted = new LinkedHashMap<String, String>();
        for (var question : all) {
            if (dependsOn(page, question)) {
                pages.add(List.copyOf(page));
                page.clear();
            }
            if (question.isAsked(new Answers(counted))) {
                page.add(question);
                counted.put(question.code(), answers.of(question.code()));
            }
        }
        if (!page.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        return pages;
    }

    private static boolean dependsOn(List<Question> page, Question question) {
        return question.askWhen() != null
                && page.stream().anyMatch(earlier -> earlier.code()
                        .equals(question.askWhen().question()));
    }

    /** What is wrong, by question, in order; empty when these questions are answered well. */
    public static Map<String, Problem> problems(List<Question> questions, Answers answers) {
        var problems = new LinkedHashMap<String, Problem>();
        questions.forEach(question -> question.problemOf(answers.of(question.code()))
                .ifPresent(problem -> problems.put(question.code(), problem)));
        return problems;
    }
}
