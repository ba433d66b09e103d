package org.huifang.desk.story;

import org.huifang.complaint.ComplaintNumber;
import org.huifang.desk.note.StaffFiles.Kept;
import org.huifang.desk.words.DeskWords;

/**
 * One file of a case.
 *
 * @param who who gave it: the customer, or a user id
 * @param address where it is saved from; null when it is not served
 * @param refused why it is not served; null when it is
 */
public record FileLine(String at, String who, String name, String kind, String size, String address, String refused) {

    /** One that a member of staff keeps with the case. */
    public static FileLine ofStaff(ComplaintNumber number, Kept file) {
        return new FileLine(
                DeskWords.minute(file.at()),
                file.author().replaceFirst("^staff:", ""),
                file.name(),
                file.mediaType(),
                size(file.size()),
                "/cases/%s/files/%s".formatted(number.value(), file.id()),
                null);
    }

    /** In units people use. */
    static String size(long bytes) {
        return bytes < 1024 * 1024
                ? "%d KB".formatted(Math.max(1, bytes / 1024))
                : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}
