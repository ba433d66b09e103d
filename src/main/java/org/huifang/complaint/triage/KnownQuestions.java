package org.huifang.complaint.triage;

import java.util.Optional;
import org.huifang.complaint.Complaint;

/** Knows questions that can be answered at once, and so what they are about, however little their words say to the classifier. */
public interface KnownQuestions {

    /** Category of an enquiry that has its answer; empty when a person should read it. Changes nothing. */
    Optional<String> categoryOf(Complaint complaint);
}
