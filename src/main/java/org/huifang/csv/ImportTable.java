package org.huifang.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.huifang.csv.CsvImport.Kind;
import org.huifang.csv.CsvImport.State;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code csv_import} and {@code csv_import_reject}. */
@Repository
class ImportTable {

    /** Rejected rows read from the database at a time. */
    private static final int FETCH = 500;

    private static final Place CELLS = new Place("csv_import_reject", "cells");
    private static final Place CHINESE = new Place("csv_import_reject", "reason_zh");
    private static final Place ENGLISH = new Place("csv_import_reject", "reason_en");

    private final JdbcClient database;
    private final JdbcTemplate cursor;
    private final ObjectMapper json;
    private final Vault vault;

    ImportTable(JdbcClient database, JdbcTemplate template, ObjectMapper json, Vault vault) {
        this.database = database;
        this.cursor = new JdbcTemplate(template.getDataSource());
        this.cursor.setFetchSize(FETCH);
        this.json = json;
        this.vault = vault;
    }

    void insert(UUID id, Kind kind, Instant now, String by, String charset, CsvHeader header) {
        database.sql(
                        """
                insert into csv_import (id, kind, started_at, started_by, charset, header, state)
                values (:id, :kind, :now, :by, :charset, :header, 'RUNNING')""")
                .param("id", id)
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("charset", charset)
                .param("header", String.join(",", header.cells()))
                .update();
    }

    void count(UUID id, Counted counted) {
        database.sql(
                        """
                update csv_import set created = created + :created, updated = updated + :updated,
                    unchanged = unchanged + :unchanged, rejected = rejected + :rejected where id = :id""")
                .param("id", id)
                .param("created", counted.created())
                .param("updated", counted.updated())
                .param("unchanged", counted.unchanged())
                .param("rejected", counted.rejected().size())
                .update();
    }

    void keep(UUID id, List<RejectedRow> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        var rows = json.createArrayNode();
        rejected.forEach(row -> rows.addObject()
                .put("line", row.line())
                .put("zh", vault.seal(row.chinese(), CHINESE))
                .put("en", vault.seal(row.english(), ENGLISH))
                .put("cells", vault.seal(json.valueToTree(row.cells()).toString(), CELLS)));
        database.sql(
                        """
                insert into csv_import_reject (import_id, line, cells, reason_zh, reason_en)
                select :id, r.line, r.cells, r.zh, r.en
                from json_to_recordset(:rows::json) as r (line bigint, cells text, zh text, en text)""")
                .param("id", id)
                .param("rows", rows.toString())
                .update();
    }

    void finish(UUID id, State state, Long brokenAt, Instant now) {
        database.sql("update csv_import set state = :state, broken_at = :line, finished_at = :now where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("line", brokenAt)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<CsvImport> find(UUID id) {
        return database.sql("select * from csv_import where id = :id")
                .param("id", id)
                .query(CsvImport.class)
                .optional();
    }

    List<CsvImport> latest(Kind kind, int most) {
        return database.sql("select * from csv_import where kind = :kind order by started_at desc limit :most")
                .param("kind", kind.name())
                .param("most", most)
                .query(CsvImport.class)
                .list();
    }

    CsvHeader header(UUID id) {
        return new CsvHeader(List.of(database.sql("select header from csv_import where id = :id")
                .param("id", id)
                .query(String.class)
                .single()
                .split(",")));
    }

    /** Hands over rejected rows one by one, in the order of their lines; within a transaction they are not all fetched at once. */
    void eachReject(UUID id, Consumer<RejectedRow> reader) {
        cursor.query(
                "select line, cells, reason_zh, reason_en from csv_import_reject where import_id = ? order by line",
                row -> {
                    reader.accept(new RejectedRow(
                            row.getLong("line"),
                            cells(vault.open(row.getString("cells"), CELLS)),
                            vault.open(row.getString("reason_zh"), CHINESE),
                            vault.open(row.getString("reason_en"), ENGLISH)));
                },
                id);
    }

    /** Rejected rows are customers' data and no record of ours; they are kept only until they can be mended. */
    void forgetRejectsBefore(Instant then) {
        database.sql("delete from csv_import_reject where import_id in"
                        + " (select id from csv_import where started_at < :then)")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> cells(String stored) {
        try {
            return List.of(json.readValue(stored, String[].class));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("A stored row cannot be read.", corrupt);
        }
    }
}
