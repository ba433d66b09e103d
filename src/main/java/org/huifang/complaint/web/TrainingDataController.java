package org.huifang.complaint.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.huifang.complaint.triage.TextReadings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People's decisions as training data for {@code scripts/retrain --with}; customers' words, so for process owners only. */
@RestController
@RequestMapping("/api/triage/decisions")
@Tag(name = "Triage")
class TrainingDataController {

    private final TextReadings readings;
    private final ObjectMapper json;

    TrainingDataController(TextReadings readings, ObjectMapper json) {
        this.readings = readings;
        this.json = json.copy().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @GetMapping(produces = "application/x-ndjson")
    @Operation(
            summary = "What people decided, as JSON Lines",
            description = "text, type and category, oldest first; feed it to scripts/retrain --with.")
    void decisions(@RequestParam(defaultValue = "1970-01-01T00:00:00Z") Instant since, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        var lines = response.getWriter();
        readings.decisionsSince(since, decision -> {
            try {
                lines.println(json.writeValueAsString(decision));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
