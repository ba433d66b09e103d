package org.huifang.knowledge.command;

import java.util.concurrent.Callable;
import org.huifang.knowledge.article.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Says what is wrong with articles, and which have expired or soon will. 检查文章")
class CheckCommand implements Callable<Integer> {

    private static final int SOON_DAYS = 60;

    @Mixin
    private ChosenArticles chosen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var contents = chosen.read();
        var out = spec.commandLine().getOut();
        contents.articles()
                .forEach(article -> out.println("%-26s %s  %s  %2d  %s"
                        .formatted(
                                article.id(),
                                article.validUntil(),
                                article.reviewer(),
                                article.questions().size(),
                                state(article))));
        contents.invalid().forEach(invalid -> spec.commandLine().getErr().println(invalid.getMessage()));
        return contents.invalid().isEmpty() ? 0 : 2;
    }

    private String state(Article article) {
        if (article.isValidOn(chosen.day())) {
            return article.isValidOn(chosen.day().plusDays(SOON_DAYS)) ? "有效 valid" : "即将过期 expires soon";
        }
        return chosen.day().isBefore(article.validFrom()) ? "尚未生效 not yet valid" : "已过期 expired";
    }
}
