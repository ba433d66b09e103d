import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.activation.DataHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One complaint from mail to closed, played over the doors that customers and staff have: SMTP, IMAP and HTTP. */
class Demo {

    private static final Pattern CASE_NUMBER = Pattern.compile("HF\\d{2}-\\d{8,}-\\d");
    private static final int MAILS_OF_A_CASE = 3;

    private final Huifang huifang;
    private final CustomerMail mail;
    private final Stage stage = new Stage();

    Demo(Huifang huifang, CustomerMail mail) {
        this.huifang = huifang;
        this.mail = mail;
    }

    public static void main(String[] args) throws Exception {
        try {
            var huifang = new Huifang(setting("HUIFANG_URL", "http://localhost:8080"));
            var smtp = setting("HUIFANG_SMTP", "localhost:2525");
            var imap = setting("HUIFANG_IMAP", "localhost:2143");
            new Demo(huifang, new CustomerMail(smtp, imap)).play();
        } catch (Stuck stuck) {
            System.out.flush();
            System.err.println(stuck.getMessage());
            System.exit(1);
        }
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).orElse(otherwise);
    }

    private void play() throws Exception {
        huifang.requireRunning();
        var number = complain();
        work(number, "Task_ClassifyComplaint", "CLASSIFIED", "li.na", Form.classification());
        work(number, "Task_InvestigateComplaint", "INVESTIGATED", null, Form.investigation());
        work(number, "Task_DecideSolution", "SOLUTION_DECIDED", null, Form.solution());
        accept(number);
        stage.until("the refund to be paid", () -> entry(number, "PAYOUT_DONE"));
        stage.tell("a worker has paid the refund, once");
        work(number, "Task_CallCustomer", "CALLBACK_ATTEMPTED", "zhao.min", Form.call());
        stage.until("the case to be closed", () -> Optional.of(status(number)).filter("CLOSED"::equals));
        stage.tell("%s is closed", number);
        var mails = stage.until("the third mail to the customer", this::allMails);
        stage.tell("%s has got %d mails", CustomerMail.CUSTOMER, mails.size());
        print(number, timeline(number), mails);
        requireOnce(number, timeline(number), mails);
    }

    private String complain() throws Exception {
        stage.tell("%s writes to %s, in GB18030 and with an attachment", CustomerMail.CUSTOMER, CustomerMail.CARE);
        stage.until("the mail to be taken by SMTP", () -> {
            mail.send();
            return Optional.of(true);
        });
        var acknowledgement = stage.until("the acknowledgement in the customer's mailbox", () ->
                mail.answers().values().stream().filter(subject -> CASE_NUMBER.matcher(subject).find()).findFirst());
        stage.tell("the acknowledgement came: %s", acknowledgement);
        var found = CASE_NUMBER.matcher(acknowledgement);
        found.find();
        return found.group();
    }

    /** Done when the ledger says so: an answer that got lost with the connection must not make anybody work twice. */
    private void work(String number, String task, String event, String person, Map<String, Object> form)
            throws Exception {
        var by = stage.until("%s to be done".formatted(task), () -> {
            var done = entry(number, event);
            if (done.isEmpty()) {
                var open = huifang.openTask(number, task);
                if (open.isPresent()) {
                    complete(open.get(), person, form);
                }
            }
            return done.map(entry -> entry.path("actor").asText());
        });
        stage.tell("%s: %s, done by %s", task.replace("Task_", ""), form.values(), by.replace("staff:", ""));
    }

    /** The website passes the customer's answer on; said twice it would be refused, so the ledger is asked first. */
    private void accept(String number) throws Exception {
        stage.until("the offer to be answered", () -> {
            var answered = entry(number, "OFFER_ANSWERED");
            if (answered.isEmpty() && entry(number, "SOLUTION_TOLD").isPresent()) {
                huifang.post("website", "/api/complaints/" + number + "/remedy/answer", Map.of("accepted", true));
            }
            return answered;
        });
        stage.tell("%s accepts the offer on the website", CustomerMail.CUSTOMER);
    }

    private void complete(JsonNode task, String person, Map<String, Object> form) throws Exception {
        var assignee = task.path("assignee").asText(null);
        var user = assignee == null ? person : assignee;
        if (user == null) {
            throw new Stuck("%s has nobody assigned.".formatted(task.path("name").asText()));
        }
        var path = "/engine-rest/task/" + task.path("id").asText();
        huifang.post(user, path + "/claim", Map.of("userId", user));
        huifang.post(user, path + "/submit-form", Map.of("variables", Form.typed(form)));
    }

    private Optional<JsonNode> entry(String number, String event) throws Exception {
        return timeline(number).stream()
                .filter(entry -> entry.path("event").asText().equals(event))
                .findFirst();
    }

    private List<JsonNode> timeline(String number) throws Exception {
        var entries = stage.until("the timeline of " + number, () ->
                Optional.of(huifang.get("he.jing", "/api/complaints/" + number + "/timeline")));
        return StreamSupport.stream(entries.spliterator(), false).toList();
    }

    private String status(String number) throws Exception {
        return huifang.get("he.jing", "/api/complaints/" + number).path("status").asText();
    }

    private Optional<Map<String, String>> allMails() throws Exception {
        return Optional.of(mail.answers()).filter(answers -> answers.size() >= MAILS_OF_A_CASE);
    }

    private void print(String number, List<JsonNode> timeline, Map<String, String> mails) throws Exception {
        System.out.printf("%nTimeline of %s%n", number);
        timeline.forEach(entry -> System.out.println("  " + TimelineLine.of(entry)));
        System.out.printf("%nMails to %s about it%n", CustomerMail.CUSTOMER);
        mails.values().forEach(subject -> System.out.println("  " + subject));
        System.out.printf("%nStatus of %s: %s%n", number, status(number));
    }

    /** Whatever was interrupted meanwhile: nothing may be lost and nothing may have happened twice. */
    private static void requireOnce(String number, List<JsonNode> timeline, Map<String, String> mails) {
        for (var event : List.of("RECEIVED", "CLOSED")) {
            var times = timeline.stream().filter(entry -> entry.path("event").asText().equals(event)).count();
            if (times != 1) {
                throw new Stuck("The timeline of %s has %s %d times.".formatted(number, event, times));
            }
        }
        if (mails.size() != MAILS_OF_A_CASE) {
            throw new Stuck("%d different mails came, not %d.".formatted(mails.size(), MAILS_OF_A_CASE));
        }
        mails.values().stream().filter(subject -> !subject.contains(number)).findFirst().ifPresent(stranger -> {
            throw new Stuck("The same mail made another complaint: " + stranger);
        });
    }
}

/** The demonstration cannot go on; the message says why in a sentence. */
class Stuck extends RuntimeException {

    Stuck(String message) {
        super(message);
    }
}

/** Says what happens when, and waits for it, through restarts of the application too. */
class Stage {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Instant began = Instant.now();
    private boolean disconnected;

    interface Attempt<T> {
        Optional<T> make() throws Exception;
    }

    void tell(String what, Object... words) {
        var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        System.out.printf("%6.1f s  %s%n", seconds, what.formatted(words));
    }

    <T> T until(String what, Attempt<T> attempt) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        var lastProblem = "";
        do {
            try {
                var result = attempt.make();
                noteReconnected();
                if (result.isPresent()) {
                    return result.get();
                }
                lastProblem = "";
            } catch (IOException | MessagingException unreachable) {
                lastProblem = " The last problem was: " + unreachable.getMessage();
                noteDisconnected(unreachable);
            }
            Thread.sleep(PAUSE.toMillis());
        } while (Instant.now().isBefore(deadline));
        throw new Stuck("Waited %d minutes for %s, in vain.%s".formatted(PATIENCE.toMinutes(), what, lastProblem));
    }

    private void noteDisconnected(Exception unreachable) {
        if (!disconnected && unreachable instanceof IOException) {
            tell("(Huifang does not answer; waiting)");
            disconnected = true;
        }
    }

    private void noteReconnected() {
        if (disconnected) {
            tell("(Huifang answers again)");
            disconnected = false;
        }
    }
}

/** What the staff see: the application over HTTP, each with their own login. */
class Huifang {

    private static final String PASSWORD = "Huifang-demo-1";
    private static final String TEAM_LEAD = "sun.jie";
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).version(HttpClient.Version.HTTP_1_1).build();

    Huifang(String url) {
        this.url = url.replaceAll("/+$", "");
    }

    void requireRunning() throws InterruptedException {
        try {
            var health = http.send(request("/actuator/health").build(), BodyHandlers.ofString());
            if (health.statusCode() != 200) {
                throw new Stuck("Huifang at %s is not well: %s".formatted(url, health.body()));
            }
        } catch (IOException nobody) {
            throw new Stuck("Huifang does not run at %s; start it in another terminal with: mvn spring-boot:run"
                    .formatted(url));
        }
    }

    /** The team lead sees everybody's tasks. */
    Optional<JsonNode> openTask(String number, String task) throws IOException, InterruptedException {
        var query = "/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s&maxResults=1"
                .formatted(number, task);
        return Optional.ofNullable(get(TEAM_LEAD, query).get(0));
    }

    JsonNode get(String user, String path) throws IOException, InterruptedException {
        return JSON.readTree(answer(authenticated(user, path).build()));
    }

    void post(String user, String path, Object body) throws IOException, InterruptedException {
        answer(authenticated(user, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** A refusal will be the same next time; anything else may pass, like the application's restart. */
    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        var problem = "%s %s: %d %s"
                .formatted(request.method(), request.uri().getPath(), response.statusCode(), response.body());
        switch (response.statusCode()) {
            case 200, 204 -> {
                return response.body();
            }
            case 400, 401, 403 -> throw new Stuck("Huifang refused " + problem);
            default -> throw new IOException(problem);
        }
    }

    private HttpRequest.Builder authenticated(String user, String path) {
        var login = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return request(path).header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER);
    }
}

/** What the customer has: a mail she writes, and a mailbox she reads. */
class CustomerMail {

    static final String CUSTOMER = "wang.fang@customer.example";
    static final String CARE = "care@huifang.example";

    private static final String PASSWORD = "Huifang-demo-1";
    private static final String CHARSET = "GB18030";
    private static final String MILLISECONDS = "30000";

    private final Session session;
    private final Address imap;
    private final MimeMessage complaint;

    CustomerMail(String smtp, String imap) throws MessagingException, IOException {
        this.session = Session.getInstance(properties(Address.of(smtp)));
        this.imap = Address.of(imap);
        this.complaint = new IdentifiedMail(session, "<%s@customer.example>".formatted(UUID.randomUUID()));
        write();
    }

    private static Properties properties(Address smtp) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", smtp.host());
        properties.setProperty("mail.smtp.port", String.valueOf(smtp.port()));
        for (var protocol : List.of("smtp", "imap")) {
            for (var kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
                properties.setProperty("mail.%s.%s".formatted(protocol, kind), MILLISECONDS);
            }
        }
        return properties;
    }

    private void write() throws MessagingException, IOException {
        complaint.setFrom(new InternetAddress(CUSTOMER, "王芳", CHARSET));
        complaint.setRecipient(Message.RecipientType.TO, new InternetAddress(CARE));
        complaint.setSubject("快递延误，五天没有更新", CHARSET);
        complaint.setSentDate(new Date());
        var words = new MimeBodyPart();
        words.setText("您好！我的快递已经五天没有更新了，一直停在中转站，请尽快处理。王芳", CHARSET);
        complaint.setContent(new MimeMultipart(words, trackingHistory()));
        complaint.saveChanges();
    }

    private static MimeBodyPart trackingHistory() throws MessagingException, IOException {
        var table = "时间,地点,状态\n10-01 09:12,杭州,已揽收\n10-02 03:40,上海转运中心,到达\n";
        var file = new MimeBodyPart();
        file.setDataHandler(
                new DataHandler(new ByteArrayDataSource(table.getBytes(Charset.forName(CHARSET)), "text/csv")));
        file.setFileName(MimeUtility.encodeText("物流轨迹.csv", CHARSET, "B"));
        return file;
    }

    /** May be repeated: it stays the same mail, with the same Message-ID. */
    void send() throws MessagingException {
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(complaint, complaint.getAllRecipients());
        }
    }

    /** Subjects by Message-ID of the mails that answer ours, in the order of their arrival, each once. */
    Map<String, String> answers() throws MessagingException {
        try (var store = session.getStore("imap")) {
            store.connect(imap.host(), imap.port(), CUSTOMER, PASSWORD);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var subjects = new LinkedHashMap<String, String>();
                for (var mail : inbox.search(new HeaderTerm("References", complaint.getMessageID()))) {
                    subjects.put(mail.getHeader("Message-ID")[0], mail.getSubject());
                }
                return subjects;
            }
        }
    }

    private record Address(String host, int port) {

        static Address of(String text) {
            var colon = text.lastIndexOf(':');
            return new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }
    }

    /** Keeps the Message-ID it was given, where the library would make up another. */
    private static final class IdentifiedMail extends MimeMessage {

        private final String id;

        IdentifiedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

/** What the staff fill in. */
class Form {

    static Map<String, Object> classification() {
        var form = new LinkedHashMap<String, Object>();
        form.put("complaintType", "COMPLAINT");
        form.put("category", "T1");
        form.put("angry", false);
        form.put("exposure", "NONE");
        return form;
    }

    static Map<String, Object> investigation() {
        var form = new LinkedHashMap<String, Object>();
        form.put("stepsDone", "[\"TRACK_CHECKED\", \"DELAY_CAUSE_FOUND\"]");
        form.put("rootCause", "PROCESS");
        form.put("responsibleParty", "CARRIER");
        form.put("findings", "转运中心积压");
        return form;
    }

    static Map<String, Object> solution() {
        var form = new LinkedHashMap<String, Object>();
        form.put("remedy", "REFUND");
        form.put("amountYuan", 12.5);
        form.put("solution", "今日优先派送，并退还运费。");
        return form;
    }

    static Map<String, Object> call() {
        return Map.of("disposition", "SOLVED");
    }

    static Map<String, Object> typed(Map<String, Object> form) {
        return form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of(
                        "value", field.getValue(), "type", field.getValue().getClass().getSimpleName())));
    }
}

/** One entry of the timeline as one line, with the tables and rule rows that decided. */
class TimelineLine {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    static String of(JsonNode entry) {
        return "%s  %-8s %-24s %-14s %s"
                .formatted(
                        CLOCK.format(Instant.parse(entry.path("at").asText())),
                        entry.path("phase").asText(),
                        entry.path("event").asText(),
                        entry.path("actor").asText(),
                        decisions(entry.path("data")))
                .stripTrailing();
    }

    private static String decisions(JsonNode data) {
        var proofs = new ArrayList<JsonNode>();
        data.path("decisions").forEach(proofs::add);
        if (data.has("decision")) {
            proofs.add(data.get("decision"));
        }
        return proofs.stream().map(TimelineLine::decision).collect(Collectors.joining("; "));
    }

    private static String decision(JsonNode proof) {
        var rules = StreamSupport.stream(proof.path("rules").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return "%s v%d: %s".formatted(proof.path("table").asText(), proof.path("version").asInt(), rules);
    }
}
