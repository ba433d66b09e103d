package org.huifang.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.huifang.customer.Channel;
import org.huifang.customer.Language;

/**
 * The command to register a complaint. Channel and external id name it uniquely, however often it is delivered.
 *
 * @param externalId the channel's own id: Message-ID, Idempotency-Key
 * @param complainant null when the customer is known by their file
 * @param classification what the customer chose on a form, or null
 */
public record RegisterComplaint(
        Channel channel, String externalId, Complainant complainant, Report report, Classification classification) {

    /** Who complains; {@code email} or {@code phone} must be given. */
    public record Complainant(String name, String email, String phone, Language language) {}

    /** The same for the same content, so that a reused key with other content can be told apart. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var content = "%s|%s|%s".formatted(complainant, report, classification);
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
