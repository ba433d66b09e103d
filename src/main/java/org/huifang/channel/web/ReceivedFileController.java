package org.huifang.channel.web;

import java.nio.charset.StandardCharsets;
import org.huifang.channel.intake.file.Attachments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files that customers sent, of the harmless kinds only, always to be saved and never to be shown by the browser itself. */
@Controller
class ReceivedFileController {

    private final Attachments attachments;

    ReceivedFileController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/messages/received/{message}/files/{position}")
    ResponseEntity<byte[]> file(@PathVariable long message, @PathVariable int position) {
        return attachments
                .served(message, position)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(file.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
