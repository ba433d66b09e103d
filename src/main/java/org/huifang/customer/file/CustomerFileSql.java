package org.huifang.customer.file;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huifang.customer.file.content.FileField;
import org.huifang.customer.file.content.FileField.Part;

/** The statements of {@link CustomerFileTable}, with a column for every field there is. */
final class CustomerFileSql {

    private record Column(String name, String type) {

        static Column of(FileField field) {
            return new Column(field.column(), field.sqlType());
        }
    }

    private static final List<Column> OF_CUSTOMER = columns(
            Part.CUSTOMER,
            new Column("id", "bigint"),
            new Column("type", "text"),
            new Column("language_known", "boolean"),
            new Column("email_blind", "text"),
            new Column("phone_blind", "text"),
            new Column("wechat_blind", "text"),
            new Column("created_at", "timestamptz"));

    private static final List<Column> OF_FILE = columns(
            Part.FILE,
            new Column("number", "text"),
            new Column("type_source", "text"),
            new Column("type_rule", "text"),
            new Column("type_table_version", "integer"),
            new Column("type_set_by", "text"),
            new Column("type_set_at", "timestamptz"),
            new Column("manager", "text"),
            new Column("vulnerable", "boolean"),
            new Column("updated_at", "timestamptz"));

    static final String SELECT =
            """
            select c.id, c.type, c.language_known, c.at_risk, c.created_at, f.number, f.type_source, f.type_rule, f.type_table_version,
                f.type_set_by, f.type_set_at, f.manager, f.vulnerable, f.updated_at, %s
            from customer c left join customer_file f on f.customer_id = c.id"""
                    .formatted(Arrays.stream(FileField.values())
                            .map(CustomerFileSql::canonical)
                            .collect(joining(", ")));

    static final String WRITE_CUSTOMERS =
            """
            insert into customer (%s) overriding system value select %s from json_to_recordset(:rows::json) as r (%s)
            on conflict (id) do update set %s"""
                    .formatted(names(OF_CUSTOMER), names(OF_CUSTOMER), typed(OF_CUSTOMER), updates(OF_CUSTOMER));

    static final String WRITE_FILES =
            """
            insert into customer_file (customer_id, %s) select id, %s from json_to_recordset(:rows::json) as r (id bigint, %s)
            on conflict (customer_id) do update set %s"""
                    .formatted(names(OF_FILE), names(OF_FILE), typed(OF_FILE), updates(OF_FILE));

    private CustomerFileSql() {}

    private static List<Column> columns(Part part, Column... further) {
        return Stream.concat(Arrays.stream(further), FileField.of(part).stream().map(Column::of))
                .toList();
    }

    /** As a field's canonical form has it. */
    private static String canonical(FileField field) {
        return switch (field.sqlType()) {
            case "time" -> "to_char(%1$s, 'HH24:MI') as %1$s".formatted(field.column());
            case "boolean" -> "%1$s::text as %1$s".formatted(field.column());
            default -> field.column();
        };
    }

    private static String names(List<Column> columns) {
        return list(columns, Column::name);
    }

    private static String typed(List<Column> columns) {
        return list(columns, column -> column.name() + " " + column.type());
    }

    private static String updates(List<Column> columns) {
        return columns.stream()
                .map(Column::name)
                .filter(name -> !name.equals("id") && !name.equals("created_at"))
                .map(name -> "%1$s = excluded.%1$s".formatted(name))
                .collect(joining(", "));
    }

    private static String list(List<Column> columns, Function<Column, String> text) {
        return columns.stream().map(text).collect(joining(", "));
    }
}
