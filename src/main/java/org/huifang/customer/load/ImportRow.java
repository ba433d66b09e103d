package org.huifang.customer.load;

import java.util.List;
import org.huifang.customer.consent.ConsentEntry;
import org.huifang.customer.file.content.FileChange;

/**
 * A row that can be taken in.
 *
 * @param line where it begins in the file, from 1
 * @param cells as they came
 */
record ImportRow(long line, List<String> cells, FileChange change, List<ConsentEntry> consents) {}
