package org.huifang.knowledge.command;

import java.util.concurrent.Callable;
import org.huifang.complaint.triage.text.TextTriage;
import org.huifang.customer.Language;
import org.huifang.knowledge.search.KnowledgeIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "ask", description = "Shows the articles that may answer a question, with their scores. 试问")
class AskCommand implements Callable<Integer> {

    private static final int BEST = 3;

    @Parameters(paramLabel = "QUESTION", description = "as a customer would write it 问题")
    private String question;

    @Option(
            names = "--threshold",
            defaultValue = "0.92",
            description = "score from which an answer is sent; huifang.knowledge.threshold 阈值")
    private double threshold;

    @Mixin
    private ChosenArticles chosen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var matches = new KnowledgeIndex(chosen.read().allValid()).find(question, chosen.day(), BEST);
        matches.forEach(match -> out.println("%.3f  %-26s %s"
                .formatted(
                        match.score(),
                        match.article().id(),
                        match.article().title().in(Language.of(question)))));
        var reading = TextTriage.fromClassPath().read(null, question);
        out.println("类型 type: %s (%.2f)"
                .formatted(reading.type().value(), reading.type().confidence()));
        if (matches.isEmpty() || matches.get(0).score() < threshold) {
            out.println("低于阈值，由人工答复。 Below the threshold: a person answers.");
        } else {
            out.println("达到阈值；是咨询且 dmn/answer-at-once.dmn 允许时自动答复：");
            out.println("Above the threshold; answered if it is an enquiry and dmn/answer-at-once.dmn allows it:");
            out.println(matches.get(0).article().answer().in(Language.of(question)));
        }
        return 0;
    }
}
