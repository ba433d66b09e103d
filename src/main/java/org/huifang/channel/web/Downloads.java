package org.huifang.channel.web;

import java.nio.charset.StandardCharsets;
import org.huifang.channel.intake.file.Attachments.Served;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files are always saved and never shown by the browser itself. */
public final class Downloads {

    public static ResponseEntity<byte[]> of(Served file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    private Downloads() {}
}
