import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Kills Huifang again and again while cases are under way, and looks whether each one still reached its end, once. */
class KillTest {

    private final int rounds;
    private final Random random;
    private final Application application;
    private final Facts facts = new Facts();
    private final List<Round> played = new ArrayList<>();

    KillTest(int rounds, long seed) throws IOException {
        this.rounds = rounds;
        this.random = new Random(seed);
        this.application = new Application(Files.createTempDirectory("huifang-kill-test"));
    }

    public static void main(String[] args) throws Exception {
        var test = new KillTest(Integer.parseInt(args[0]), Long.parseLong(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(test.application::stop));
        System.exit(test.passes() ? 0 : 1);
    }

    private boolean passes() throws Exception {
        application.start();
        var startup = application.untilReady();
        var usual = undisturbed();
        System.out.printf("Huifang starts in %s and a case takes %s.%n", Round.seconds(startup), Round.seconds(usual));
        for (int number = 1; number <= rounds; number++) {
            add(play(String.valueOf(number), usual, List.of()));
        }
        add(play("last", usual, List.of(momentIn(startup), momentIn(startup))));
        played.forEach(round -> round.checkAgain(facts, played.size()));
        application.stop();
        System.out.println("\n" + Round.HEADING);
        played.forEach(System.out::println);
        var passed = played.stream().allMatch(Round::passed);
        application.leave(passed);
        return passed;
    }

    private Duration undisturbed() throws Exception {
        var demo = DemoRun.start();
        var began = Instant.now();
        var round = new Round("first");
        round.ends(demo, facts, 1);
        add(round);
        return Duration.between(began, Instant.now());
    }

    private Round play(String name, Duration usual, List<Duration> killsWhileStarting) throws Exception {
        var round = new Round(name);
        var demo = DemoRun.start();
        var moment = momentIn(usual);
        demo.waitFor(moment);
        application.kill();
        round.killed(moment, demo.lastStep());
        for (var untilNextKill : killsWhileStarting) {
            application.start();
            Thread.sleep(untilNextKill.toMillis());
            application.kill();
            round.killedWhileStarting(untilNextKill);
        }
        application.start();
        application.untilReady();
        round.isReady();
        round.ends(demo, facts, played.size() + 1);
        return round;
    }

    private Duration momentIn(Duration time) {
        return Duration.ofMillis(random.nextInt((int) time.toMillis()));
    }

    private void add(Round round) {
        played.add(round);
        System.out.println(round);
    }
}

/** One kill and what came of it. */
class Round {

    static final String HEADING = line("round", "killed", "after this step", "ready", "closed", "mails", "result");

    private final String name;
    private String moment = "never";
    private String step = "";
    private Instant killedAt = Instant.now();
    private Duration ready = Duration.ZERO;
    private Duration closed = Duration.ZERO;
    private String number = "";
    private int deliveries;
    private String result = "OK";

    Round(String name) {
        this.name = name;
    }

    void killed(Duration after, String lastStep) {
        moment = seconds(after);
        step = lastStep;
        killedAt = Instant.now();
    }

    void killedWhileStarting(Duration after) {
        moment += "+" + seconds(after);
        killedAt = Instant.now();
    }

    void isReady() {
        ready = Duration.between(killedAt, Instant.now());
    }

    void ends(DemoRun demo, Facts facts, int cases) throws Exception {
        var succeeded = demo.end();
        closed = Duration.between(killedAt, Instant.now());
        number = demo.caseNumber();
        if (!succeeded) {
            result = "FAILED: " + demo.lastLine();
        } else {
            checkAgain(facts, cases);
        }
    }

    void checkAgain(Facts facts, int cases) {
        if (!passed()) {
            return;
        }
        try {
            facts.requireOnce(number, cases);
            deliveries = facts.mailsAbout(number).size();
        } catch (Exception loss) {
            result = "FAILED: " + loss.getMessage();
        }
    }

    boolean passed() {
        return result.equals("OK");
    }

    @Override
    public String toString() {
        return line(name, moment, step, seconds(ready), seconds(closed), deliveries, number + " " + result);
    }

    static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }

    private static String line(Object... columns) {
        return "%-6s %-20s %-28s %9s %9s %6s  %s".formatted(columns);
    }
}

/** Huifang as a JVM of its own, with data and ports of its own. */
class Application {

    static final int HTTP = 28080;
    static final int SMTP = 22525;
    static final int IMAP = 22143;

    private static final int DATABASE = 27432;
    private static final Duration STARTUP = Duration.ofMinutes(5);

    private final Path folder;
    private Process jvm;

    Application(Path folder) {
        this.folder = folder;
    }

    void start() throws IOException {
        jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.huifang.HuifangApplication",
                        "--server.port=" + HTTP,
                        "--huifang.standalone.data-dir=" + folder.resolve("data"),
                        "--huifang.standalone.database-port=" + DATABASE,
                        "--huifang.standalone.smtp-port=" + SMTP,
                        "--huifang.standalone.imap-port=" + IMAP)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log()))
                .start();
    }

    /** Returns the time it took. */
    Duration untilReady() throws IOException, InterruptedException {
        var began = Instant.now();
        while (!new Facts().isReady()) {
            if (!jvm.isAlive()) {
                throw new IllegalStateException("Huifang did not start; see " + log());
            }
            if (Instant.now().isAfter(began.plus(STARTUP))) {
                throw new IllegalStateException("Huifang was not ready in %s; see %s".formatted(STARTUP, log()));
            }
            Thread.sleep(200);
        }
        return Duration.between(began, Instant.now());
    }

    /** Only the JVM, at once and without a word; its database goes on without it. */
    void kill() throws InterruptedException {
        jvm.destroyForcibly().waitFor();
    }

    void stop() {
        try {
            if (jvm != null && jvm.isAlive()) {
                jvm.destroy();
                jvm.waitFor(2, TimeUnit.MINUTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps data and log when there is something to look for. */
    void leave(boolean passed) throws IOException {
        if (!passed) {
            System.out.println("\nData and log are kept in " + folder);
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private File log() {
        return folder.resolve("application.log").toFile();
    }
}

/** One run of the demonstration beside us, of which we read what it says. */
class DemoRun {

    private static final Pattern STEP = Pattern.compile("\\s*[\\d.]+ s  (.*)");
    private static final Pattern CASE_NUMBER = Pattern.compile("HF\\d{2}-\\d{8,}-\\d");
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private DemoRun(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns when the demonstration has begun. */
    static DemoRun start() throws Exception {
        var command = new ProcessBuilder("scripts/demo").redirectErrorStream(true);
        command.environment().put("HUIFANG_URL", "http://localhost:" + Application.HTTP);
        command.environment().put("HUIFANG_SMTP", "localhost:" + Application.SMTP);
        command.environment().put("HUIFANG_IMAP", "localhost:" + Application.IMAP);
        var run = new DemoRun(command.start());
        run.lines.add(run.output.readLine());
        new Thread(run::listen).start();
        return run;
    }

    private void listen() {
        output.lines().forEach(line -> {
            synchronized (lines) {
                lines.add(line);
            }
        });
    }

    void waitFor(Duration time) throws InterruptedException {
        process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean end() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroy();
            return false;
        }
        return process.exitValue() == 0;
    }

    String lastStep() {
        var step = said().stream().map(STEP::matcher).filter(line -> line.matches()).reduce((one, other) -> other);
        var words = step.map(line -> line.group(1)).orElse("").replaceFirst("^\\S+@\\S+ ", "").split("[:,]")[0];
        return words.substring(0, Math.min(28, words.length()));
    }

    String lastLine() {
        var said = said();
        return said.get(said.size() - 1);
    }

    String caseNumber() {
        return said().stream()
                .flatMap(line -> CASE_NUMBER.matcher(line).results())
                .map(found -> found.group())
                .findFirst()
                .orElse("no case");
    }

    private List<String> said() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }
}

/** What can be found out from outside about a case, independent of what the demonstration says. */
class Facts {

    private static final String PASSWORD = "Huifang-demo-1";
    private static final String CUSTOMER = "wang.fang@customer.example";
    private static final int MAILS_OF_A_CASE = 3;
    private static final List<String> ONCE =
            List.of("RECEIVED", "ACKNOWLEDGED", "CLASSIFIED", "INVESTIGATED", "SOLUTION_DECIDED", "CLOSED");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(uri("/actuator/health/readiness")).timeout(Duration.ofSeconds(10));
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @param cases how many complaints there must be in all: more would mean that a mail made two */
    void requireOnce(String number, int cases) throws Exception {
        for (var event : ONCE) {
            require(1, times(number, event), "times " + event);
        }
        var mails = mailsAbout(number);
        require(MAILS_OF_A_CASE, new HashSet<>(mails).size(), "different mails");
        var all = get("admin", "/engine-rest/history/process-instance/count?processDefinitionKey=complaint");
        require(cases, all.path("count").asLong(), "complaints in all");
    }

    private static void require(long expected, long found, String what) {
        if (expected != found) {
            throw new IllegalStateException("%d %s, not %d".formatted(found, what, expected));
        }
    }

    private long times(String number, String event) throws Exception {
        var timeline = get("he.jing", "/api/complaints/" + number + "/timeline");
        return StreamSupport.stream(timeline.spliterator(), false)
                .filter(entry -> entry.path("event").asText().equals(event))
                .count();
    }

    /** Message-IDs of the mails that the customer got about a case; one that came twice is there twice. */
    List<String> mailsAbout(String number) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", Application.IMAP, CUSTOMER, PASSWORD);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var ids = new ArrayList<String>();
                for (var mail : inbox.getMessages()) {
                    if (mail.getSubject().contains(number)) {
                        ids.add(mail.getHeader("Message-ID")[0]);
                    }
                }
                return ids;
            }
        }
    }

    private JsonNode get(String user, String path) throws IOException, InterruptedException {
        var login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + login).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + Application.HTTP + path);
    }
}
