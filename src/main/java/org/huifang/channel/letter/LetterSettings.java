package org.huifang.channel.letter;

import java.nio.file.Path;
import java.util.Map;
import org.huifang.customer.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder with letters of the courier's own, which go before those that are shipped; or null
 * @param sender who writes, as customers read it in mails and before short messages
 */
@ConfigurationProperties("huifang.letters")
public record LetterSettings(Path folder, @DefaultValue Sender sender) {

    public record Sender(@DefaultValue("客户服务中心") String zh, @DefaultValue("Customer service") String en) {}

    Map<Language, String> senders() {
        return Map.of(Language.ZH, sender.zh(), Language.EN, sender.en());
    }

    LetterFolder files() {
        return folder == null || folder.toString().isEmpty() ? LetterFolder.shipped() : LetterFolder.at(folder);
    }
}
