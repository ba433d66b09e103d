package org.huifang.channel.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.channel.intake.webhook.PayloadFuzz;
import org.huifang.channel.intake.webhook.Webhooks;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;

/**
 * Lets the poller fetch spoiled mails from a real mail server into a real database, sends spoiled bodies to the webhooks, and looks for what must not be: a mail that
 * is not stored or stored twice, one that fails again and again, a poll that does not come to its end. Started by
 * {@code scripts/fuzz-intake}.
 */
@ApplicationTest
final class IntakeFuzz {

    private static final Path CORPUS = Path.of("src/test/resources/mail");
    private static final Path FINDINGS = Path.of("target/fuzz-intake");
    private static final int MAILS_A_ROUND = 40;
    /** Two looks fetch a round and what one that failed kept waiting; more and the poller is stuck. */
    private static final int MOST_POLLS = 3;

    private static final Duration LONGEST_POLL = Duration.ofSeconds(60);

    @Autowired
    MailboxPoller poller;

    @Autowired
    GreenMail server;

    @Autowired
    Webhooks webhooks;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcTemplate database;

    private final Map<String, byte[]> round = new HashMap<>();
    private Random random;
    private Mutation mutation;
    private PayloadFuzz payloads;
    private List<byte[]> corpus;
    private long seed;
    private int mails;
    private int again;
    private int refusedByServer;
    private int findings;
    private Duration slowest = Duration.ZERO;

    /** Arguments: minutes, seed. */
    public static void main(String[] arguments) throws Exception {
        var fuzz = new IntakeFuzz();
        new TestContextManager(IntakeFuzz.class).prepareTestInstance(fuzz);
        var found = fuzz.run(Duration.ofMinutes(Long.parseLong(arguments[0])), Long.parseLong(arguments[1]));
        System.exit(found == 0 ? 0 : 1);
    }

    private int run(Duration time, long seed) throws Exception {
        this.seed = seed;
        this.random = new Random(seed);
        this.mutation = new Mutation(seed);
        this.payloads = new PayloadFuzz(webhooks, database, seed);
        Files.createDirectories(FINDINGS);
        corpus = corpus();
        System.out.printf("%d mails to spoil, seed %d, %d minutes.%n", corpus.size(), seed, time.toMinutes());
        for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            play();
        }
        print();
        return findings;
    }

    private void play() throws Exception {
        round.clear();
        for (int i = 0; i < MAILS_A_ROUND; i++) {
            var mail = spoiled();
            deliver(mail);
            if (random.nextInt(10) == 0) {
                deliver(mail);
                again++;
            }
        }
        payloads.send().forEach(finding -> find("payload", finding, null));
        for (int polls = 0; server.getReceivedMessages().length > 0 && polls < MOST_POLLS && unseen() > 0; polls++) {
            poll();
        }
        finishRetries();
        check();
        payloads.unsettled().forEach(finding -> find("payload", finding, null));
        server.purgeEmailFromAllMailboxes();
        if (mails % (MAILS_A_ROUND * 10) == 0) {
            System.out.printf("%,d mails, %d findings%n", mails, findings);
        }
    }

    private byte[] spoiled() {
        mails++;
        var id = "<fuzz-%d-%d@fuzz.example>".formatted(seed, mails);
        var mail = mutation.of(pick(), pick());
        var whole = (("Message-ID: %s\r\n".formatted(id))
                        + new String(mail, StandardCharsets.ISO_8859_1)
                                .replace("corpus.example", "m" + mails + ".fuzz.example"))
                .getBytes(StandardCharsets.ISO_8859_1);
        round.put(id, whole);
        return whole;
    }

    private byte[] pick() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private void deliver(byte[] mail) {
        try {
            GreenMailUser user = server.getUserManager().getUserByEmail("care@huifang.example");
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (Exception refused) {
            refusedByServer++;
            round.values().removeIf(refusedMail -> refusedMail == mail);
        }
    }

    private void poll() {
        var start = working();
        poller.poll();
        var took = working().minus(start);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        if (took.compareTo(LONGEST_POLL) > 0) {
            find("poll", "worked for " + took, null);
        }
    }

    /** Work and not waiting: on a busy machine time alone says nothing of an expression that never ends. */
    private static Duration working() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private long unseen() throws Exception {
        long unseen = 0;
        for (var mail : server.getReceivedMessages()) {
            unseen += mail.isSet(jakarta.mail.Flags.Flag.SEEN) ? 0 : 1;
        }
        return unseen;
    }

    /** Failures are tried again after a pause, which passes here at once. */
    private void finishRetries() {
        for (int i = 0; i < 10 && waiting() > 0; i++) {
            ClockUtil.setCurrentTime(
                    Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofMinutes(20))));
            poll();
        }
    }

    private int waiting() {
        return database.queryForObject("select count(*) from inbound_message where state = 'RECEIVED'", Integer.class);
    }

    private void check() throws IOException {
        for (var mail : round.entrySet()) {
            var rows = stored(mail.getKey());
            if (rows.size() != 1) {
                find(mail.getKey(), "is stored %d times".formatted(rows.size()), mail.getValue());
            } else if ((int) rows.get(0).get("attempts") > 0
                    || rows.get(0).get("state").equals("RECEIVED")) {
                find(mail.getKey(), "failed and is now " + rows.get(0), mail.getValue());
            }
        }
    }

    /** The id itself may be spoiled, by a folded line for one; the mail as it came still holds the mark. */
    private List<Map<String, Object>> stored(String id) {
        var columns = "select state, reason, attempts from inbound_message where ";
        var rows = database.queryForList(columns + "external_id = ?", id);
        return rows.isEmpty()
                ? database.queryForList(
                        columns + "position(? in raw) > 0", (Object) id.getBytes(StandardCharsets.UTF_8))
                : rows;
    }

    private void find(String id, String what, byte[] mail) {
        findings++;
        System.out.printf("FINDING %s %s%n", id, what);
        if (mail != null) {
            try {
                Files.write(FINDINGS.resolve(id.replaceAll("[^\\w-]", "_") + ".eml"), mail);
            } catch (IOException unwritable) {
                System.out.println("The mail could not be written to " + FINDINGS);
            }
        }
    }

    private List<byte[]> corpus() throws IOException {
        var number = cases.complaintByMail();
        cases.work(number);
        var ours = database.queryForObject(
                "select id from outbound_message where complaint_number = ?", UUID.class, number.value());
        var mails = new ArrayList<byte[]>();
        try (var files = Files.list(CORPUS)) {
            for (var file : files.filter(name -> name.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                mails.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .replace("{{ours}}", ours.toString())
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return mails;
    }

    private void print() {
        System.out.printf(
                "%n%,d mails, %,d of them delivered twice; %d refused by the mail server. %,d payloads.%n",
                mails, again, refusedByServer, payloads.bodies());
        database.queryForList("select state || coalesce(' ' || reason, '') as what, count(*) as n from inbound_message"
                        + " group by 1 order by 2 desc")
                .forEach(row -> System.out.printf("%,8d %s%n", (long) row.get("n"), row.get("what")));
        System.out.printf("Slowest poll %,d ms of work. Findings: %d.%n", slowest.toMillis(), findings);
    }
}
