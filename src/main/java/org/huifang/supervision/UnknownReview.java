package org.huifang.supervision;

/** There is no review of that number, or it is not for whoever asks. */
public class UnknownReview extends RuntimeException {

    public UnknownReview() {
        super("There is no such review.");
    }
}
