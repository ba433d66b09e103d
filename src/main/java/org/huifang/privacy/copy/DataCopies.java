package org.huifang.privacy.copy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huifang.channel.intake.file.SafeName;
import org.huifang.privacy.register.DataRegister;
import org.huifang.privacy.register.Entry;
import org.huifang.privacy.register.Person;
import org.huifang.privacy.register.RegisteredRows;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the copy of a person's data: JSON for machines, a page for people, and the files they sent. What the register says is told
 * to them is in it; notes of staff and who of the house did something are not. Row after row, so that any number fits.
 */
@Service
public class DataCopies {

    private static final int AT_ONCE = 100;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final DataRegister register;
    private final NamedParameterJdbcTemplate database;
    private final Vault vault;

    DataCopies(DataRegister register, JdbcTemplate template, Vault vault) {
        this.register = register;
        this.vault = vault;
        var rows = new JdbcTemplate(template.getDataSource());
        rows.setFetchSize(AT_ONCE);
        this.database = new NamedParameterJdbcTemplate(rows);
    }

    /** As of one moment. The stream stays open. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Person person, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("data.json"));
        writeJson(person, zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("个人资料 my-data.html"));
        CopyPage.write(zip, page -> each(person, page));
        zip.closeEntry();
        writeFiles(person, zip);
        zip.finish();
    }

    interface Rows {
        void table(String table) throws IOException;

        void row(Map<String, Object> row) throws IOException;

        void end() throws IOException;
    }

    private void writeJson(Person person, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            each(person, new Rows() {
                @Override
                public void table(String table) throws IOException {
                    json.writeArrayFieldStart(table);
                }

                @Override
                public void row(Map<String, Object> row) throws IOException {
                    json.writePOJO(row);
                }

                @Override
                public void end() throws IOException {
                    json.writeEndArray();
                }
            });
            json.writeEndObject();
        }
    }

    private void each(Person person, Rows rows) throws IOException {
        var told = register.entries().stream()
                .filter(entry -> !entry.told().isEmpty())
                .toList();
        for (var entry : told) {
            rows.table(entry.table());
            stream(person, entry, row -> rows.row(plain(row, entry)));
            rows.end();
        }
    }

    private void writeFiles(Person person, ZipOutputStream zip) throws IOException {
        var files = register.entries().stream()
                .filter(entry -> entry.told().contains("content"))
                .toList();
        var count = new int[1];
        for (var entry : files) {
            stream(person, entry, row -> {
                var content = vault.open(row.getBytes("content"), new Place(entry.table(), "content"));
                if (content != null && content.length > 0) {
                    zip.putNextEntry(new ZipEntry("files/" + nameOf(entry.table(), row, ++count[0])));
                    zip.write(content);
                    zip.closeEntry();
                }
            });
        }
    }

    private String nameOf(String table, ResultSet row, int number) throws SQLException {
        var name = vault.open(row.getString("name"), new Place(table, "name"));
        return "%04d-%s".formatted(number, SafeName.of(name, row.getString("media_type"), number));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    private void stream(Person person, Entry entry, RowReader reader) {
        var select =
                "select %s from %s where %s".formatted(String.join(", ", entry.told()), entry.table(), entry.copied());
        database.query(select, RegisteredRows.values(person), (ResultSet row) -> {
            try {
                reader.read(row);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    /** Bytes are files of their own. */
    private Map<String, Object> plain(ResultSet row, Entry entry) throws SQLException {
        var plain = new LinkedHashMap<String, Object>();
        var sealed = register.sealed().getOrDefault(entry.table(), Set.of());
        for (var column : entry.told()) {
            if (!column.equals("content")) {
                var value = sealed.contains(column)
                        ? vault.open(row.getString(column), new Place(entry.table(), column))
                        : row.getObject(column);
                plain.put(
                        column,
                        value instanceof Number || value instanceof Boolean || value == null
                                ? value
                                : value.toString());
            }
        }
        return plain;
    }
}
