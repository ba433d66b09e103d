package org.huifang.channel.web;

import org.huifang.channel.intake.file.Attachments;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files that customers sent, of the harmless kinds only. */
@Controller
class ReceivedFileController {

    private final Attachments attachments;

    ReceivedFileController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/messages/received/{message}/files/{position}")
    ResponseEntity<byte[]> file(@PathVariable long message, @PathVariable int position) {
        return attachments.served(message, position).map(Downloads::of).orElseGet(() -> ResponseEntity.notFound()
                .build());
    }
}
