package org.huifang.complaint.triage.text;

import java.util.Map;
import java.util.Optional;
import org.huifang.complaint.Classification.Exposure;

/**
 * What process owners decided about a text by its words.
 *
 * @param category replaces the classifier's; empty: the classifier's stands
 * @param exposure NONE when no word says that others are looking
 * @param proof table, version and rule row for the ledger; nothing of the text
 */
public record TextOverride(Optional<String> category, Exposure exposure, Map<String, Object> proof) {}
