package org.huifang.channel.intake.webhook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.channel.mail.Mutation;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sends spoiled bodies with good signatures, and looks for one that is answered with a failure, lost, or tried for ever. */
public final class PayloadFuzz {

    private static final int BODIES_A_ROUND = 20;

    /** What these providers may send at once; more is refused unread. */
    private static final int LARGEST = 100_000;

    private static final int SHOWN = 300;

    private record Sample(String provider, String secret, String body) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    "sms",
                    WebhookCaller.SMS_SECRET,
                    "{\"messages\": [{\"type\": \"MO\", \"msgid\": \"%1$s\", \"mobile\": \"+8613800138000\", \"content\": \"包裹丢了\"},"
                            + " {\"type\": \"DR\", \"msgid\": \"%1$s\", \"uid\": \"%2$s\", \"stat\": \"EMPTYNO\"}]}"),
            new Sample(
                    "wechat",
                    WebhookCaller.WECHAT_SECRET,
                    "{\"MsgType\": \"image\", \"MsgId\": 7%1$s, \"FromUserName\": \"o%1$s\", \"Nickname\": \"王\\uD83D\\uDE00\","
                            + " \"Content\": \"破损\\u0000\", \"Media\": [{\"FileName\": \"../a.jpg\", \"ContentType\": \"image/jpeg\","
                            + " \"Data\": \"/9j/4AAQ\"}]}"),
            new Sample(
                    "social",
                    WebhookCaller.SOCIAL_SECRET,
                    "{\"data\": {\"events\": [{\"event\": \"comment\", \"event_id\": \"%1$s\", \"author\": {\"uid\": \"%1$s\"},"
                            + " \"body\": {\"text\": \"没人管\", \"files\": []}}]}}"));

    private final Webhooks webhooks;
    private final JdbcTemplate database;
    private final Random random;
    private final Mutation mutation;
    private int bodies;

    public PayloadFuzz(Webhooks webhooks, JdbcTemplate database, long seed) {
        this.webhooks = webhooks;
        this.database = database;
        this.random = new Random(seed);
        this.mutation = new Mutation(seed);
    }

    /** What must not have been, a sentence each. */
    public List<String> send() {
        var findings = new ArrayList<String>();
        for (int i = 0; i < BODIES_A_ROUND; i++) {
            var sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
            var body = mutation.of(whole(sample), whole(SAMPLES.get(random.nextInt(SAMPLES.size()))));
            try {
                send(sample, body);
            } catch (WebhookRefused refused) {
                if (refused.reason() != WebhookRefused.Reason.TOO_LARGE || body.length <= LARGEST) {
                    findings.add(finding(sample, body, refused));
                }
            } catch (Exception failed) {
                findings.add(finding(sample, body, failed));
            }
        }
        return findings;
    }

    private static String finding(Sample sample, byte[] body, Exception what) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        return "body of %s, %,d bytes: %s %s"
                .formatted(sample.provider(), body.length, what, text.substring(0, Math.min(SHOWN, text.length())));
    }

    /** After all that is due was taken in. */
    public List<String> unsettled() {
        return database.queryForList(
                "select 'message ' || id || ' of ' || provider || ' is ' || state || ' after ' || attempts from inbound_message"
                        + " where provider is not null and (state = 'RECEIVED' or attempts > 0)",
                String.class);
    }

    public int bodies() {
        return bodies;
    }

    private byte[] whole(Sample sample) {
        return sample.body().formatted(++bodies, UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private void send(Sample sample, byte[] body) throws Exception {
        var timestamp = String.valueOf(ClockUtil.getCurrentTime().toInstant().getEpochSecond());
        webhooks.accept(
                sample.provider(),
                timestamp,
                WebhookCaller.signature(sample.secret(), timestamp, body),
                body.length,
                new ByteArrayInputStream(body));
    }
}
