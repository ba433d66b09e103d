package org.huifang.channel.letter;

import java.util.Map;

/**
 * A letter with its values, for every channel.
 *
 * @param subject and body of the mail, as plain text
 * @param wechat by the keys of the template's fields
 */
public record WrittenLetter(
        String subject, String body, String sms, String pushTitle, String pushText, Map<String, String> wechat) {}
