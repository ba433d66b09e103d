package org.huifang.knowledge.command;

import java.nio.file.Path;
import java.time.LocalDate;
import org.huifang.knowledge.article.ArticleFolder;
import picocli.CommandLine.Option;

/** Which articles a command is about, and on which day. */
class ChosenArticles {

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "articles of this folder instead of those that come with Huifang 文件夹")
    private Path folder;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "the day that counts, such as 2027-12-31; default: today 日期")
    private LocalDate day = LocalDate.now();

    ArticleFolder.Contents read() {
        return (folder == null ? ArticleFolder.shipped() : ArticleFolder.at(folder)).read();
    }

    LocalDate day() {
        return day;
    }
}
