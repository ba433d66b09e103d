package org.huifang.insight.analysis;

/** Something that cannot be asked. */
public class InvalidInquiry extends RuntimeException {

    InvalidInquiry(String message) {
        super(message);
    }
}
