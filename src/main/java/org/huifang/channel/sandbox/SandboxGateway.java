package org.huifang.channel.sandbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Accepts what a real gateway would, once per Idempotency-Key, and shows the latest of it. */
@RestController
@Profile("standalone")
@RequestMapping("/sandbox/gateway/{channel:sms|push|wechat}")
class SandboxGateway {

    private static final int KEPT = 500;

    /** Of {@code sms} the text, of {@code push} title and text, of {@code wechat} template, language and fields. */
    record Message(
            @NotBlank String to,
            String title,
            String text,
            String template,
            String language,
            Map<String, String> fields) {

        boolean isFit(String channel) {
            return channel.equals("wechat") ? template != null && fields != null : text != null && !text.isBlank();
        }
    }

    private final Map<String, Message> accepted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Message> eldest) {
            return size() > KEPT;
        }
    };

    private final String authorization;

    SandboxGateway(@Value("${huifang.worker.gateway-token}") String token) {
        this.authorization = "Bearer " + token;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void accept(
            @PathVariable String channel,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credentials,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody Message message) {
        if (!authorization.equals(credentials)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        if (!message.isFit(channel)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        synchronized (accepted) {
            accepted.putIfAbsent(channel + "/" + key, message);
        }
    }

    @GetMapping
    List<Message> latest(@PathVariable String channel) {
        synchronized (accepted) {
            return new ArrayList<>(accepted.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(channel + "/"))
                    .map(Map.Entry::getValue)
                    .toList());
        }
    }
}
