package org.huifang.insight.analysis;

/** Answers one question. */
public interface Analysis {

    Question question();

    Answer answer(Inquiry inquiry);
}
