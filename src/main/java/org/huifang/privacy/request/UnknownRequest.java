package org.huifang.privacy.request;

/** No request has this number. */
public class UnknownRequest extends RuntimeException {

    public UnknownRequest() {
        super("There is no such request.");
    }
}
