package org.huifang.channel.intake.file;

/**
 * A file, looked at.
 *
 * @param mediaType by its content, not by what the sender claims
 * @param sha256 of the content, in hex
 * @param size in bytes
 */
public record InspectedFile(
        String name, String mediaType, String claimedType, String sha256, long size, FileVerdict verdict) {

    InspectedFile named(String other) {
        return new InspectedFile(other, mediaType, claimedType, sha256, size, verdict);
    }
}
