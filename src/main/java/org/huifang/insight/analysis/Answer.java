package org.huifang.insight.analysis;

import java.util.List;

/**
 * What is answered.
 *
 * @param refused whether the sample cannot answer it; the findings then say why
 * @param findings in words, the most important first
 * @param warnings what the reader must know before believing it
 * @param method how it was reckoned
 */
public record Answer(
        Inquiry inquiry,
        boolean refused,
        List<Sentence> findings,
        List<Sentence> warnings,
        List<Exhibit> exhibits,
        Method method) {

    /** Samples under this are hidden, as those of indicators are. */
    public static final int SHOWN_FROM = 10;

    /** Samples under this are told as indicative. */
    public static final int SOUND_FROM = 30;

    /**
     * How an answer was reckoned.
     *
     * @param n what it was reckoned from
     * @param population what there is; more where only a part was read
     */
    public record Method(long n, long population, Sentence test, Sentence origin) {}

    public static Answer refusing(Inquiry inquiry, Sentence why, Method method) {
        return new Answer(inquiry, true, List.of(why), List.of(), List.of(), method);
    }
}
