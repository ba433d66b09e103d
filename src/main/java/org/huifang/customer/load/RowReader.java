package org.huifang.customer.load;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentEntry;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.InvalidConsent;
import org.huifang.customer.file.content.FileChange;
import org.huifang.customer.file.content.InvalidCustomerFile;

/** Makes changes of rows. */
final class RowReader {

    private static final char UNREADABLE = '\uFFFD';

    private final ImportHeader header;
    private final String recorder;
    private final Instant now;

    RowReader(ImportHeader header, String recorder, Instant now) {
        this.header = header;
        this.recorder = recorder;
        this.now = now;
    }

    /** @throws InvalidCustomerFile with everything that is wrong with the row */
    ImportRow read(long line, String[] row) {
        if (row.length != header.cells().size()) {
            throw new InvalidCustomerFile(
                    "row",
                    "应有 %d 列".formatted(header.cells().size()),
                    "must have %d columns".formatted(header.cells().size()));
        }
        if (Arrays.stream(row).anyMatch(cell -> cell.indexOf(UNREADABLE) >= 0)) {
            throw new InvalidCustomerFile(
                    "row", "含有无法按所声明字符集读取的字符", "has characters that are not in the charset named");
        }
        var change = FileChange.read(header.cell(row, FileChange.NUMBER_COLUMN), header.said(row));
        return new ImportRow(line, header.sent(row), change, consents(header.cell(row, ImportHeader.CONSENTS)));
    }

    /** The cells of a row without those that are ours. */
    List<String> sent(String[] row) {
        return header.sent(row);
    }

    /** Each as {@code PURPOSE STATE instant CHANNEL evidence textVersion}, separated by semicolons. */
    private List<ConsentEntry> consents(String cell) {
        if (cell == null || cell.isEmpty()) {
            return List.of();
        }
        try {
            return Arrays.stream(cell.split(";")).map(this::consent).toList();
        } catch (InvalidConsent invalid) {
            throw new InvalidCustomerFile(ImportHeader.CONSENTS, invalid.chinese(), invalid.english());
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unlike) {
            throw new InvalidCustomerFile(
                    ImportHeader.CONSENTS,
                    "每条应为：用途 GIVEN或WITHDRAWN 时间 渠道 证据编号 文本版本",
                    "each must be: purpose, GIVEN or WITHDRAWN, instant, channel, evidence, version of the text");
        }
    }

    private ConsentEntry consent(String text) {
        var words = text.strip().split(" +");
        return new ConsentEntry(
                ConsentPurpose.valueOf(words[0]),
                ConsentEntry.State.valueOf(words[1]),
                Instant.parse(words[2]),
                Channel.valueOf(words[3]),
                words[4],
                words.length > 5 ? words[5] : null,
                recorder,
                now);
    }
}
