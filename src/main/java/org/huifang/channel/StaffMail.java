package org.huifang.channel;

import java.util.Map;

/** Mail to members of staff and their groups. */
public interface StaffMail {

    /**
     * Writes the notice; the same key again is the same mail to every server and client on the way.
     *
     * @param recipient id of a group or a user; the settings say at which address they read
     * @param notice name of the text
     * @param key names the occasion
     * @param words what the text needs; never personal data
     */
    void send(String recipient, String notice, String key, Map<String, Object> words);
}
