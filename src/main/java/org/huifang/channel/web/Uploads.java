package org.huifang.channel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.PageIntake;
import org.huifang.channel.intake.file.FileVerdict;
import org.huifang.channel.intake.file.InspectedFile;
import org.huifang.channel.intake.file.SafeName;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files chosen on a page: looked at before anything is stored, and refused while their owner can still choose others. */
@Component
public class Uploads {

    /** Of one form (own: the parcel from all sides). */
    public static final int MOST = 6;

    private static final int LONGEST_TYPE = 100;

    private final PageIntake intake;

    Uploads(PageIntake intake) {
        this.intake = intake;
    }

    /**
     * What was uploaded.
     *
     * @param problem wording key of what is wrong with them, or null
     */
    public record Files(List<Attachment> attachments, String problem) {}

    public Files of(List<MultipartFile> chosen) {
        if (chosen.size() > MOST) {
            return new Files(List.of(), "files.TOO_MANY");
        }
        var attachments = new ArrayList<Attachment>();
        for (var file : chosen) {
            attachments.add(attachment(file, attachments.size() + 1));
        }
        return new Files(
                attachments,
                refused(attachments).map(verdict -> "files." + verdict).orElse(null));
    }

    private Optional<FileVerdict> refused(List<Attachment> attachments) {
        return intake.look(attachments).stream()
                .map(InspectedFile::verdict)
                .filter(verdict -> verdict != FileVerdict.ALLOWED)
                .findFirst();
    }

    private static Attachment attachment(MultipartFile file, int number) {
        try {
            var type = Optional.ofNullable(file.getContentType()).orElse("").replaceAll("[^A-Za-z0-9/.+-]", "");
            var claimed = type.length() > LONGEST_TYPE ? "" : type;
            var given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return new Attachment(SafeName.of(given, claimed, number), claimed, file.getBytes());
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
