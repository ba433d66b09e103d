package org.huifang.customer.file;

import org.huifang.workflow.Refusal;

/** A step that a file does not allow, such as a manager nobody knows. The message says why and names nobody. */
public class FileRefused extends Refusal {

    FileRefused(String chinese, String english) {
        super(chinese, english);
    }
}
