package org.huifang.complaint;

/** No complaint has this number; also thrown when the check digit shows that none can. */
public class UnknownComplaint extends RuntimeException {

    public UnknownComplaint(String number) {
        super("There is no complaint '%s'.".formatted(number));
    }
}
