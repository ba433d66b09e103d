package org.huifang.complaint.triage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param threshold confidence from which the classifier's category is taken without a person; what share is automatic at which
 *     threshold, and how much of that is right, stands in {@code docs/classification.md}
 */
@ConfigurationProperties("huifang.triage")
public record TriageSettings(@DefaultValue("0.95") double threshold) {}
