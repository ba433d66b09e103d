package org.huifang.customer.file;

/** A step that a file does not allow, such as a manager nobody knows. The message says why and names nobody. */
public class FileRefused extends RuntimeException {

    public FileRefused(String message) {
        super(message);
    }
}
