package org.huifang.desk.web;

import java.util.UUID;
import org.huifang.channel.web.Downloads;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.desk.note.StaffFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files that staff keep with a case. */
@Controller
class StaffFileController {

    private final StaffFiles files;

    StaffFileController(StaffFiles files) {
        this.files = files;
    }

    @GetMapping("/cases/{number}/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable UUID id) {
        return files.served(new ComplaintNumber(number), id)
                .map(Downloads::of)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
