package org.huifang.complaint.triage.text.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huifang.complaint.triage.text.TextTriage;
import org.huifang.complaint.triage.text.extraction.Extraction;
import org.huifang.home.HomeTime;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads texts from standard input, one JSON object a line, and writes what they say in the same order. */
@Command(
        name = "scripts/classify",
        mixinStandardHelpOptions = true,
        description = "Classifies texts: one JSON object a line with text, and optionally id and subject.",
        footer = "A line that cannot be read is answered with its number and the reason; the exit code is then 1.")
public final class ClassifyCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The answer to a line that cannot be read. */
    private record Refusal(int line, String error) {}

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Option(names = "--at", paramLabel = "INSTANT", description = "when the texts were written; default: now")
    private Instant at = Instant.now();

    @Option(names = "--zone", defaultValue = HomeTime.ZONE_ID, description = "the customers' time zone")
    private ZoneId zone;

    private final PrintStream out;
    private final BufferedReader in;

    /** @param in UTF-8, whatever the platform's charset */
    public ClassifyCommand(InputStream in, PrintStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var code = new CommandLine(new ClassifyCommand(System.in, out)).execute(arguments);
        out.flush();
        System.exit(code);
    }

    @Override
    public Integer call() throws IOException {
        var triage = TextTriage.fromClassPath();
        var exitCode = 0;
        int number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            var content = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (content.isBlank()) {
                continue;
            }
            try {
                out.println(JSON.writeValueAsString(answer(triage, content)));
            } catch (UnreadableLine unreadable) {
                out.println(JSON.writeValueAsString(new Refusal(number, unreadable.getMessage())));
                exitCode = 1;
            }
        }
        out.flush();
        return exitCode;
    }

    private Map<String, Object> answer(TextTriage triage, String line) {
        var request = parsed(line);
        var text = words(request, "text");
        if (text == null || text.isBlank()) {
            throw new UnreadableLine("the field text is missing or empty");
        }
        var subject = words(request, "subject");
        var answer = new LinkedHashMap<String, Object>();
        if (request.hasNonNull("id")) {
            answer.put("id", request.get("id"));
        }
        var reading = triage.read(subject, text);
        answer.put("type", reading.type());
        answer.put("category", reading.category());
        answer.put("suggestions", reading.suggestions());
        answer.put("tone", reading.tone());
        answer.put("remedy", reading.remedy());
        answer.put("language", reading.language().tag());
        answer.put("modelVersion", reading.modelVersion());
        answer.put("extraction", Extraction.of(subject, text, at, zone));
        return answer;
    }

    private static JsonNode parsed(String line) {
        try {
            var request = JSON.readTree(line);
            if (request == null || !request.isObject()) {
                throw new UnreadableLine("not a JSON object");
            }
            return request;
        } catch (JsonProcessingException malformed) {
            throw new UnreadableLine("not JSON");
        }
    }

    private static String words(JsonNode request, String field) {
        var value = request.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new UnreadableLine("the field %s is no string".formatted(field));
        }
        return value.textValue();
    }
}
