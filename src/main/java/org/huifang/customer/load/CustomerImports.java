package org.huifang.customer.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.customer.file.CustomerTypes;
import org.huifang.customer.load.CustomerImport.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in files of customers of any length in the same memory, and gives back what could not be taken in. */
@Service
public class CustomerImports {

    private static final Logger log = LoggerFactory.getLogger(CustomerImports.class);

    /** Long enough to mend them (own). */
    private static final Duration REJECTS_KEPT = Duration.ofDays(30);

    private final ImportTable table;
    private final ImportChunks chunks;
    private final CustomerTypes types;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CustomerImports(
            ImportTable table, ImportChunks chunks, CustomerTypes types, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.chunks = chunks;
        this.types = types;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads a file to its end; the same file again changes nothing. Rows are committed as they come, so that whatever
     * interrupts it, what was counted is in.
     *
     * @throws InvalidImport when the header is wrong, or the file cannot be read to its end
     */
    public CustomerImport take(InputStream file, Charset charset, Actor by) {
        table.forgetRejectsBefore(clock.instant().minus(REJECTS_KEPT));
        var id = UUID.randomUUID();
        try (var rows = CsvRows.in(file, charset)) {
            var header = ImportHeader.read(rows.header());
            table.insert(id, clock.instant(), by.id(), charset.name(), header);
            read(id, rows, new RowReader(header, by.id(), clock.instant()));
        } catch (JsonProcessingException noTable) {
            throw new InvalidImport("The file is no CSV in %s with a header.".formatted(charset.name()));
        } catch (IOException interrupted) {
            throw new InvalidImport("The file did not arrive.");
        }
        table.finish(id, State.COMPLETED, null, clock.instant());
        types.refresh();
        var done = withId(id);
        log.info(
                "Import {}: {} customers new, {} changed, {} rows rejected",
                id,
                done.created(),
                done.updated(),
                done.rejected());
        return done;
    }

    private void read(UUID id, CsvRows rows, RowReader reader) {
        try {
            readToEnd(id, rows, reader);
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

    private void readToEnd(UUID id, CsvRows rows, RowReader reader) throws IOException {
        var chunk = new ImportChunk();
        try {
            while (rows.hasNext()) {
                chunk.add(rows.next(), rows.line(), reader);
                if (chunk.isFull()) {
                    var full = chunk;
                    chunk = new ImportChunk();
                    chunks.take(id, full);
                }
            }
        } finally {
            chunks.take(id, chunk);
        }
    }

    /** @throws UnknownImport when there is none */
    public CustomerImport withId(UUID id) {
        return table.find(id).orElseThrow(UnknownImport::new);
    }

    /** Writes the rejected rows as they came, with line and reasons, in the charset of the file. */
    public void writeRejects(UUID id, OutputStream out) {
        var charset = Charset.forName(withId(id).charset());
        var header = table.header(id);
        transaction.executeWithoutResult(status -> {
            try (var writer = RejectWriter.to(out, charset)) {
                writer.header(header);
                table.eachReject(id, writer::row);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
