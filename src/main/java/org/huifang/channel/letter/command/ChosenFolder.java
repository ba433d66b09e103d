package org.huifang.channel.letter.command;

import java.nio.file.Path;
import java.util.Map;
import org.huifang.channel.letter.LetterFolder;
import org.huifang.channel.letter.LetterHtml;
import org.huifang.channel.letter.Letters;
import org.huifang.customer.Language;
import picocli.CommandLine.Option;

/** The letters that are shipped, or those of a folder before them. */
class ChosenFolder {

    private static final String EXAMPLE_ADDRESS = "https://care.huifang.example";
    private static final Map<Language, String> SENDER = Map.of(Language.ZH, "客户服务中心", Language.EN, "Customer service");

    @Option(names = "--folder", paramLabel = "DIR", description = "letters of your own, as in huifang.letters.folder")
    private Path folder;

    Letters letters() {
        return new Letters(files(), SENDER);
    }

    LetterHtml html() {
        return new LetterHtml(files(), EXAMPLE_ADDRESS);
    }

    private LetterFolder files() {
        return folder == null ? LetterFolder.shipped() : LetterFolder.at(folder);
    }
}
