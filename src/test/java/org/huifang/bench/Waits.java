package org.huifang.bench;

import java.io.IOException;
import java.util.Arrays;

/** How long answers took, in milliseconds, the shortest first. */
record Waits(double[] millis) {

    /** A question to the application; whatever it answers is thrown away. */
    interface Question {
        void ask() throws IOException, InterruptedException;
    }

    /**
     * Asks one time after the other.
     *
     * @param unmeasured times before it counts
     */
    static Waits of(Question question, int unmeasured, int times) throws IOException, InterruptedException {
        for (int i = 0; i < unmeasured; i++) {
            question.ask();
        }
        var millis = new double[times];
        for (int i = 0; i < times; i++) {
            var begin = System.nanoTime();
            question.ask();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return new Waits(millis);
    }

    /** @param share such as 0.95 */
    double at(double share) {
        return millis[(int) Math.min(millis.length - 1, Math.floor(share * millis.length))];
    }
}
