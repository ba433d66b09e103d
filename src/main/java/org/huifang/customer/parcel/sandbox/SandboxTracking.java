package org.huifang.customer.parcel.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tells the stories of {@code tracking/recordings.json}. Any other waybill gets the story its digits stand for, always the same
 * one. Times count from the full hour, so that who asks twice hears the same.
 */
@RestController
@Profile("standalone")
@RequestMapping("/sandbox/tracking/waybills/{waybill}")
class SandboxTracking {

    private static final String RECORDINGS = "tracking/recordings.json";
    private static final long DIMES_OF_FREIGHT = 10;

    private final Map<String, Recording> recordings = new LinkedHashMap<>();
    private final List<Recording> ordinary;
    private final Clock clock;
    private final String authorization;

    SandboxTracking(ObjectMapper json, Clock clock, @Value("${huifang.tracking.token}") String token)
            throws IOException {
        try (var stream = new ClassPathResource(RECORDINGS).getInputStream()) {
            json.readValue(stream, new TypeReference<List<Recording>>() {})
                    .forEach(recording -> recordings.put(recording.waybill(), recording));
        }
        this.ordinary = recordings.values().stream().filter(Recording::isAnswer).toList();
        this.clock = clock;
        this.authorization = "Bearer " + token;
    }

    @GetMapping
    Answer about(
            @PathVariable String waybill,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String credentials) {
        if (!authorization.equals(credentials)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var recorded = recordings.get(waybill);
        if (recorded == null) {
            return ordinary(waybill).at(now, waybill, freightOf(waybill));
        }
        if (!recorded.isAnswer()) {
            throw new ResponseStatusException(HttpStatusCode.valueOf(recorded.status()));
        }
        return recorded.at(now, waybill, recorded.freightCents());
    }

    private Recording ordinary(String waybill) {
        var digits = digitsOf(waybill);
        if (digits.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var sum = digits.chars().map(digit -> digit - '0').sum();
        return ordinary.get(sum % ordinary.size());
    }

    /** From 8 to 17.90 yuan, by the last two digits. */
    private static long freightOf(String waybill) {
        var digits = digitsOf(waybill);
        var last = digits.substring(Math.max(0, digits.length() - 2));
        return 800 + Long.parseLong(last) * DIMES_OF_FREIGHT;
    }

    private static String digitsOf(String waybill) {
        return waybill.replaceAll("[^0-9]", "");
    }
}
