package org.huifang.audit.anchor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.huifang.audit.proof.AnchorFolder;
import org.huifang.home.HomeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every hour: is there an anchor for yesterday, and is each anchor a file? So a night in which nothing ran is made up for. Nodes
 * that ask at the same time wait for each other, and the second finds it made.
 */
@Component
class AnchorRoutine {

    private static final Logger log = LoggerFactory.getLogger(AnchorRoutine.class);

    private final Anchors anchors;
    private final ProofKey key;
    private final ProofSettings settings;
    private final Clock clock;
    /** Files up to here have been written by this node. */
    private long written;

    AnchorRoutine(Anchors anchors, ProofKey key, ProofSettings settings, Clock clock) {
        this.anchors = anchors;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "${huifang.proof.anchor-at}", zone = HomeTime.ZONE_ID)
    void anchor() {
        var yesterday = HomeTime.dayOf(clock.instant()).minusDays(1);
        anchors.make(yesterday);
        if (settings.anchorFolder() != null) {
            export(settings.anchorFolder());
        }
    }

    private void export(Path folder) {
        try {
            var fresh = anchors.from(written + 1);
            new AnchorFolder(folder).keep(fresh);
            Files.writeString(folder.resolve("public-key.pem"), key.pem());
            written += fresh.size();
        } catch (IOException unusable) {
            log.error("Anchors cannot be written to {}; they are tried again within the hour.", folder, unusable);
        }
    }
}
