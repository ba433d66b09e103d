package org.huifang.customer.consent;

/** What was to be recorded proves nothing. */
public class InvalidConsent extends RuntimeException {

    private final String chinese;

    public InvalidConsent(String chinese, String english) {
        // No stack trace: a file of a million rows may hold a million of these.
        super(english, null, false, false);
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return getMessage();
    }
}
