package org.huifang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** One complaint from the website's form until it is closed, through the interfaces that website, Tasklist and auditors use. */
final class Lifecycle {

    /** The recorded tracking service tells the first of its stories of waybills whose digits add up to a multiple of this. */
    private static final int STORIES = 14;

    /** A job has to run before the next task exists; nobody looks sooner than this, and again only after twice the time. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    private static final Duration NEXT_LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LongAdder requests = new LongAdder();
    private final LongAdder polls = new LongAdder();
    private final DemoUser website;
    private final DemoUser firstLine;
    private final DemoUser agent;
    private final DemoUser caller;
    private final DemoUser auditor;

    Lifecycle(URI application, HttpClient client) {
        website = new DemoUser("website", application, client, requests);
        firstLine = new DemoUser("li.na", application, client, requests);
        agent = new DemoUser("chen.wei", application, client, requests);
        caller = new DemoUser("zhao.min", application, client, requests);
        auditor = new DemoUser("he.jing", application, client, requests);
    }

    /** @param create how long the website waited for its answer */
    record Timing(String number, Duration create, Duration total) {}

    /** @throws LifecycleFailed when the complaint did not get from one end to the other */
    Timing run() throws InterruptedException {
        var started = System.nanoTime();
        try {
            var number = register();
            var created = System.nanoTime();
            Thread.sleep(FIRST_LOOK.toMillis());
            work(firstLine, "Task_ClassifyComplaint", number, CLASSIFICATION);
            Thread.sleep(FIRST_LOOK.toMillis());
            work(agent, "Task_InvestigateComplaint", number, INVESTIGATION);
            work(agent, "Task_DecideSolution", number, SOLUTION);
            Thread.sleep(FIRST_LOOK.toMillis());
            work(caller, "Task_CallCustomer", number, CALL);
            Thread.sleep(FIRST_LOOK.toMillis());
            awaitClosed(number);
            return new Timing(
                    number, Duration.ofNanos(created - started), Duration.ofNanos(System.nanoTime() - started));
        } catch (IOException e) {
            throw new LifecycleFailed(e);
        }
    }

    long requests() {
        return requests.sum();
    }

    /** Requests answered with "not yet"; they are among the requests and their cost is in every figure. */
    long polls() {
        return polls.sum();
    }

    private String register() throws IOException, InterruptedException {
        var complaint = Map.of(
                "complainant",
                Map.of("name", "王芳", "email", UUID.randomUUID() + "@customer.example", "language", "ZH"),
                "subject",
                "快递延误",
                "description",
                "我的快递已经五天没有更新了。",
                "waybill",
                deliveredInTime());
        return website.post("/api/complaints", complaint).path("number").asText();
    }

    /** A parcel of its own, or every complaint would be linked with all before; nothing is owed for it, so that an apology needs no approval. */
    private static String deliveredInTime() {
        var digits = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L));
        var sum = digits.chars().map(Character::getNumericValue).sum();
        var rest = STORIES - sum % STORIES;
        return "YT" + digits + (rest < 10 ? "0" + rest : "9" + (rest - 9));
    }

    private void work(DemoUser person, String task, String number, Map<String, Object> form)
            throws IOException, InterruptedException {
        var open = await(task + " of " + number, () -> openTask(person, task, number));
        var path = "/engine-rest/task/" + open.path("id").asText();
        if (open.path("assignee").isNull()) {
            person.post(path + "/claim", Map.of("userId", person.id()));
        } else if (!open.path("assignee").asText().equals(person.id())) {
            throw new LifecycleFailed("%s of %s is assigned to %s".formatted(task, number, open.path("assignee")));
        }
        person.post(path + "/complete", Map.of("variables", form));
    }

    private static Optional<JsonNode> openTask(DemoUser person, String task, String number)
            throws IOException, InterruptedException {
        var query = Map.of("processInstanceBusinessKey", number, "taskDefinitionKey", task);
        return Optional.ofNullable(
                person.post("/engine-rest/task?maxResults=15", query).get(0));
    }

    private void awaitClosed(String number) throws IOException, InterruptedException {
        await(number + " CLOSED", () -> Optional.of(auditor.get("/api/complaints/" + number))
                .filter(complaint -> complaint.path("status").asText().equals("CLOSED")));
    }

    private <T> T await(String what, Look<T> look) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var seen = look.once(); ; seen = look.once()) {
            if (seen.isPresent()) {
                return seen.get();
            }
            polls.increment();
            if (System.nanoTime() > deadline) {
                throw new LifecycleFailed("waited in vain for " + what);
            }
            Thread.sleep(NEXT_LOOK.toMillis());
        }
    }

    private interface Look<T> {
        Optional<T> once() throws IOException, InterruptedException;
    }

    private static Map<String, Object> field(Object value) {
        return Map.of("value", value);
    }

    private static final Map<String, Object> CLASSIFICATION = Map.of(
            "complaintType", field("COMPLAINT"),
            "category", field("T1"),
            "angry", field(false),
            "exposure", field("NONE"));
    private static final Map<String, Object> INVESTIGATION = Map.of(
            "stepsDone", field("[\"TRACK_CHECKED\", \"DELAY_CAUSE_FOUND\"]"),
            "rootCause", field("PROCESS"),
            "responsibleParty", field("CARRIER"),
            "findings", field("转运中心积压"));
    private static final Map<String, Object> SOLUTION =
            Map.of("remedy", field("APOLOGY"), "solution", field("非常抱歉，今日优先派送。"));
    private static final Map<String, Object> CALL = Map.of("disposition", field("SOLVED"));
}
