package org.huifang.channel.intake.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;

/** Tells what a file is by its content, and by its name only where the content allows it. */
public final class FileInspection {

    private static final Tika KINDS = new Tika();

    /** What people send to prove something, and what they can look at without running it. Own. */
    private static final Set<String> SERVED = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/heic",
            "image/heif",
            "image/bmp",
            "image/tiff",
            "application/pdf",
            "text/plain",
            "text/csv",
            "text/calendar",
            "message/rfc822",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "video/mp4",
            "video/quicktime",
            "video/3gpp",
            "audio/mpeg",
            "audio/mp4",
            "audio/amr",
            "audio/vnd.wave");

    private static final Set<String> PROGRAM_KINDS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o-executable",
            "application/x-mach-o",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive",
            "application/x-ms-installer",
            "application/x-msi",
            "application/x-ms-shortcut",
            "application/x-bat",
            "application/x-sh",
            "application/javascript",
            "text/javascript",
            "text/x-vbscript");

    /** Windows runs them by their name, whatever is in them. */
    private static final Set<String> PROGRAM_NAMES = Set.of(
            "exe", "scr", "com", "bat", "cmd", "pif", "msi", "msp", "dll", "cpl", "ps1", "vbs", "vbe", "js", "jse",
            "wsf", "wsh", "hta", "lnk", "reg", "jar", "apk", "app", "iso", "img", "dmg", "sh", "url", "chm");

    private static final int LOOKED_AT = 64 * 1024;

    /** @param largest of one file, in bytes */
    public static InspectedFile of(String name, String claimedType, byte[] content, long largest) {
        var kind = kindOf(name, content);
        return new InspectedFile(
                name, kind, claimedType, sha256(content), content.length, verdict(name, kind, content, largest));
    }

    private static FileVerdict verdict(String name, String kind, byte[] content, long largest) {
        if (PROGRAM_KINDS.contains(kind) || PROGRAM_NAMES.contains(ending(name))) {
            return FileVerdict.EXECUTABLE;
        }
        if (content.length > largest) {
            return FileVerdict.TOO_LARGE;
        }
        return SERVED.contains(kind) ? FileVerdict.ALLOWED : FileVerdict.NOT_ALLOWED;
    }

    private static String kindOf(String name, byte[] content) {
        var start = content.length <= LOOKED_AT ? content : Arrays.copyOf(content, LOOKED_AT);
        var kind = content.length == 0 ? "application/x-empty" : KINDS.detect(start, name);
        return kind.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private FileInspection() {}
}
