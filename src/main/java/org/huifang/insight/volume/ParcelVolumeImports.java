package org.huifang.insight.volume;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.huifang.audit.Actor;
import org.huifang.csv.Counted;
import org.huifang.csv.CsvHeader;
import org.huifang.csv.CsvImport;
import org.huifang.csv.CsvImports;
import org.huifang.csv.CsvRow;
import org.huifang.csv.InvalidImport;
import org.huifang.csv.RejectedRow;
import org.huifang.csv.RowTaker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in files of volumes; the same row again changes nothing. */
@Service
public class ParcelVolumeImports {

    private static final int AT_A_TIME = 1_000;

    private static final CsvImports.Form FORM =
            new CsvImports.Form(CsvImport.Kind.PARCEL_VOLUMES, ParcelVolumeRow.OUTLET, ParcelVolumeRow.COLUMNS);

    private final CsvImports imports;
    private final ParcelVolumes volumes;
    private final TransactionTemplate transaction;

    ParcelVolumeImports(CsvImports imports, ParcelVolumes volumes, TransactionTemplate transaction) {
        this.imports = imports;
        this.volumes = volumes;
        this.transaction = transaction;
    }

    /** @throws InvalidImport when the header is wrong, or the file cannot be read to its end */
    public CsvImport take(InputStream file, Charset charset, Actor by) {
        return imports.take(FORM, file, charset, by.id(), Taker::new);
    }

    private final class Taker implements RowTaker {

        private final CsvHeader header;

        private Taker(CsvHeader header) {
            this.header = header;
        }

        @Override
        public int rowsAtATime() {
            return AT_A_TIME;
        }

        @Override
        public void take(List<CsvRow> rows, Consumer<Counted> count) {
            var readable = new ArrayList<ParcelVolume>();
            var rejected = new ArrayList<RejectedRow>();
            for (var row : rows) {
                var read = new ParcelVolumeRow(header, row.cells());
                read.volume().ifPresent(readable::add);
                if (!read.objections().isEmpty()) {
                    rejected.add(RejectedRow.of(row.line(), header.sent(row.cells()), read.objections()));
                }
            }
            transaction.executeWithoutResult(status -> {
                volumes.take(readable);
                count.accept(new Counted(readable.size(), 0, 0, rejected));
            });
        }
    }
}
