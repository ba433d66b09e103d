package org.huifang.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.huifang.csv.CsvImport.Kind;
import org.huifang.csv.CsvImport.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in files of any length in the same memory, and gives back what could not be taken in. */
@Service
public class CsvImports {

    /**
     * @param key the column that must be there
     * @param columns all that may be there
     */
    public record Form(Kind kind, String key, List<String> columns) {}

    private static final Logger log = LoggerFactory.getLogger(CsvImports.class);

    /** Long enough to mend them (own). */
    private static final Duration REJECTS_KEPT = Duration.ofDays(30);

    /** Imports in a list (own). */
    private static final int LISTED = 50;

    private final ImportTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CsvImports(ImportTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads a file to its end. Rows are committed as they come, so that whatever interrupts it, what was counted is in.
     *
     * @param taker of the rows of a file with this header
     * @throws InvalidImport when the header is wrong, or the file cannot be read to its end
     */
    public CsvImport take(
            Form form, InputStream file, Charset charset, String by, Function<CsvHeader, RowTaker> taker) {
        table.forgetRejectsBefore(clock.instant().minus(REJECTS_KEPT));
        var id = UUID.randomUUID();
        try (var rows = CsvRows.in(file, charset)) {
            var header = CsvHeader.read(rows.header(), form.key(), form.columns());
            table.insert(id, form.kind(), clock.instant(), by, charset.name(), header);
            read(id, rows, header, taker.apply(header));
        } catch (JsonProcessingException noTable) {
            throw new InvalidImport("The file is no CSV in %s with a header.".formatted(charset.name()));
        } catch (IOException interrupted) {
            throw new InvalidImport("The file did not arrive.");
        }
        table.finish(id, State.COMPLETED, null, clock.instant());
        var done = withId(form.kind(), id);
        log.info(
                "Import {} of {}: {} new, {} changed, {} rows rejected",
                id,
                form.kind(),
                done.created(),
                done.updated(),
                done.rejected());
        return done;
    }

    private void read(UUID id, CsvRows rows, CsvHeader header, RowTaker taker) {
        try {
            readToEnd(id, rows, header, taker);
        } catch (RuntimeException failed) {
            table.finish(id, State.BROKEN, rows.line(), clock.instant());
            throw failed;
        } catch (IOException unreadable) {
            table.finish(id, State.BROKEN, rows.line(), clock.instant());
            throw new InvalidImport(
                    "The file cannot be read from line %d on; the rows before it are taken in.".formatted(rows.line()),
                    id);
        }
    }

    private void readToEnd(UUID id, CsvRows rows, CsvHeader header, RowTaker taker) throws IOException {
        var some = new ArrayList<CsvRow>();
        try {
            while (rows.hasNext()) {
                some.add(new CsvRow(rows.line(), rows.next()));
                if (some.size() >= taker.rowsAtATime()) {
                    var full = some;
                    some = new ArrayList<>();
                    take(id, full, header, taker);
                }
            }
        } finally {
            take(id, some, header, taker);
        }
    }

    private void take(UUID id, List<CsvRow> rows, CsvHeader header, RowTaker taker) {
        var whole = new ArrayList<CsvRow>();
        var rejected = new ArrayList<RejectedRow>();
        for (var row : rows) {
            header.objectionTo(row.cells())
                    .ifPresentOrElse(
                            objection -> rejected.add(
                                    RejectedRow.of(row.line(), header.sent(row.cells()), List.of(objection))),
                            () -> whole.add(row));
        }
        if (!rejected.isEmpty()) {
            count(id, new Counted(0, 0, 0, rejected));
        }
        taker.take(whole, counted -> count(id, counted));
    }

    private void count(UUID id, Counted counted) {
        transaction.executeWithoutResult(status -> {
            table.keep(id, counted.rejected());
            table.count(id, counted);
        });
    }

    /** @throws UnknownImport when there is none of this kind */
    public CsvImport withId(Kind kind, UUID id) {
        return table.find(id).filter(found -> found.kind() == kind).orElseThrow(UnknownImport::new);
    }

    /** The latest, newest first; those that run among them. */
    public List<CsvImport> latest(Kind kind) {
        return table.latest(kind, LISTED);
    }

    /** Writes the rejected rows as they came, with line and reasons, in the charset of the file. */
    public void writeRejects(CsvImport done, OutputStream out) {
        var header = table.header(done.id());
        transaction.executeWithoutResult(status -> {
            try (var writer = RejectWriter.to(out, Charset.forName(done.charset()))) {
                writer.header(header);
                table.eachReject(done.id(), writer::row);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
