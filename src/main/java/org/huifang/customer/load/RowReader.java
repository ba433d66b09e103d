package org.huifang.customer.load;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huifang.csv.CsvHeader;
import org.huifang.csv.CsvRow;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentEntry;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.InvalidConsent;
import org.huifang.customer.file.content.FileChange;
import org.huifang.customer.file.content.FileField;
import org.huifang.customer.file.content.InvalidCustomerFile;

/** Makes changes of rows. */
final class RowReader {

    private final CsvHeader header;
    /** The field of each column, null where it is none. */
    private final FileField[] fields;

    private final String recorder;
    private final Instant now;

    RowReader(CsvHeader header, String recorder, Instant now) {
        this.header = header;
        this.fields = header.cells().stream()
                .map(name -> FileField.ofColumn(name).orElse(null))
                .toArray(FileField[]::new);
        this.recorder = recorder;
        this.now = now;
    }

    /** @throws InvalidCustomerFile with everything that is wrong with the row */
    ImportRow read(CsvRow row) {
        var cells = row.cells();
        var change = FileChange.read(header.cell(cells, FileChange.NUMBER_COLUMN), said(cells));
        return new ImportRow(
                row.line(), header.sent(cells), change, consents(header.cell(cells, CustomerImports.CONSENTS)));
    }

    /** Fields and what a row says of them. A column that is missing leaves what is known as it is; an empty cell removes it. */
    private Map<FileField, String> said(String[] row) {
        var said = new EnumMap<FileField, String>(FileField.class);
        for (int column = 0; column < row.length; column++) {
            if (fields[column] != null) {
                said.put(fields[column], row[column]);
            }
        }
        return said;
    }

    /** The cells of a row without those that are ours. */
    List<String> sent(CsvRow row) {
        return header.sent(row.cells());
    }

    /** Each as {@code PURPOSE STATE instant CHANNEL evidence textVersion}, separated by semicolons. */
    private List<ConsentEntry> consents(String cell) {
        if (cell == null || cell.isEmpty()) {
            return List.of();
        }
        try {
            return Arrays.stream(cell.split(";")).map(this::consent).toList();
        } catch (InvalidConsent invalid) {
            throw new InvalidCustomerFile(CustomerImports.CONSENTS, invalid.chinese(), invalid.english());
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unlike) {
            throw new InvalidCustomerFile(
                    CustomerImports.CONSENTS,
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
