package org.huifang.audit.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.huifang.audit.proof.Finding.Kind;
import org.huifang.audit.proof.form.Fields;
import org.huifang.audit.proof.form.Json;
import org.huifang.audit.proof.form.Unreadable;

/** The anchors as files, one each, which are kept where whoever runs the database cannot change them. */
public final class AnchorFolder {

    private final Path folder;

    public AnchorFolder(Path folder) {
        this.folder = folder;
    }

    public static String nameOf(long seq) {
        return "anchor-%06d.json".formatted(seq);
    }

    /** Writes those that are not there yet; one that is there is never written again. */
    public void keep(List<Anchor> anchors) throws IOException {
        Files.createDirectories(folder);
        for (var anchor : anchors) {
            var file = folder.resolve(nameOf(anchor.seq()));
            if (Files.notExists(file)) {
                var half = Files.write(folder.resolve(nameOf(anchor.seq()) + ".part"), Json.document(anchor.fields()));
                Files.move(half, file);
            }
        }
    }

    /**
     * Whether they follow from each other without a gap, and each is signed by one of the keys; by its own when none is given.
     *
     * @throws IOException also when there is none: of nothing it cannot be said that it is whole
     */
    List<Finding> check(List<PublicKey> trusted) throws IOException {
        var last = last();
        if (last == 0) {
            throw new IOException("there is no anchor in " + folder);
        }
        var findings = new ArrayList<Finding>();
        var previous = "";
        for (long seq = 1; seq <= last; seq++) {
            var place = nameOf(seq);
            var file = folder.resolve(place);
            if (Files.notExists(file)) {
                findings.add(new Finding(Kind.REMOVED, place, "there is a later one"));
                previous = null;
                continue;
            }
            try {
                var anchor = read(file);
                findings.addAll(check(place, seq, anchor, previous, trusted));
                previous = anchor.hash();
            } catch (Unreadable broken) {
                findings.add(new Finding(Kind.UNREADABLE, place + " " + broken.place(), broken.getMessage()));
                previous = null;
            }
        }
        return findings;
    }

    private static List<Finding> check(
            String place, long seq, Anchor anchor, String previous, List<PublicKey> trusted) {
        var findings = new ArrayList<Finding>();
        if (!isSigned(anchor, trusted)) {
            findings.add(new Finding(Kind.NOT_SIGNED, place, "its signature is not that of the key it should have"));
        } else if (anchor.seq() != seq) {
            findings.add(new Finding(Kind.REORDERED, place, "it is anchor " + anchor.seq()));
        } else if (previous != null && !previous.equals(anchor.previous())) {
            findings.add(new Finding(Kind.ALTERED, place, "it does not follow from the one before"));
        }
        return findings;
    }

    private static boolean isSigned(Anchor anchor, List<PublicKey> trusted) {
        try {
            var key = Keys.publicKey(anchor.publicKey());
            return anchor.isSignedBy(key) && (trusted.isEmpty() || trusted.contains(key));
        } catch (IllegalArgumentException noKey) {
            return false;
        }
    }

    /** Those of a bundle that are not the ones in the folder. */
    List<Finding> differing(List<Anchor> anchors) throws IOException {
        var findings = new ArrayList<Finding>();
        for (var anchor : anchors) {
            var file = folder.resolve(nameOf(anchor.seq()));
            if (Files.notExists(file) || !read(file).equals(anchor)) {
                findings.add(new Finding(Kind.ALTERED, "anchor " + anchor.seq(), "it is not the one in the folder"));
            }
        }
        return findings;
    }

    private static Anchor read(Path file) throws IOException {
        return Anchor.of(Fields.of(file.getFileName().toString(), Json.read(Files.readAllBytes(file))));
    }

    private long last() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("anchor-\\d+\\.json"))
                    .mapToLong(name -> Long.parseLong(name.replaceAll("\\D", "")))
                    .max()
                    .orElse(0);
        }
    }
}
