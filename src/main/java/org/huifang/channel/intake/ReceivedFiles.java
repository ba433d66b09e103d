package org.huifang.channel.intake;

import java.util.List;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.file.Attachments;
import org.huifang.channel.intake.file.FileInspection;
import org.huifang.channel.intake.file.InspectedFile;
import org.springframework.stereotype.Component;

/** Looks at the files of a message, and keeps them with it. */
@Component
class ReceivedFiles {

    private final Attachments attachments;
    private final IntakeSettings settings;

    ReceivedFiles(Attachments attachments, IntakeSettings settings) {
        this.attachments = attachments;
        this.settings = settings;
    }

    /** One that is too large is in the raw message already, and not stored a second time. */
    void store(long message, List<Attachment> files) {
        var seen = look(files);
        for (int position = 0; position < files.size(); position++) {
            var file = seen.get(position);
            var content = files.get(position).content();
            attachments.add(message, position, file, file.size() > settings.largestFile() ? null : content);
        }
    }

    List<InspectedFile> look(List<Attachment> files) {
        return files.stream()
                .map(file -> FileInspection.of(file.name(), file.claimedType(), file.content(), settings.largestFile()))
                .toList();
    }
}
