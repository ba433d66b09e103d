package org.huifang.privacy.erasure;

import java.util.List;
import org.huifang.privacy.register.Person;

/**
 * Keeps something of people outside of the database, such as mail in a mailbox. Asked before the database forgets by what to find
 * it, outside of any transaction, and again when anything failed.
 */
public interface KeepsCopies {

    /** @param messages ids under which mail of theirs came */
    void erase(Person person, List<String> messages);
}
