package org.huifang.customer.file.content;

import static org.huifang.customer.Channel.EMAIL;
import static org.huifang.customer.Channel.PHONE;
import static org.huifang.customer.Channel.PUSH;
import static org.huifang.customer.Channel.SMS;
import static org.huifang.customer.Channel.WECHAT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huifang.customer.Language;

/** What channels may tell us of a customer: a column of the CSV file, a property of the API and a column of a table. */
public enum FileField {
    NAME(Part.CUSTOMER, FieldFormat.text(100)),
    EMAIL_ADDRESS("email", Part.CUSTOMER, FieldFormat.email()),
    PHONE_NUMBER("phone", Part.CUSTOMER, FieldFormat.phone()),
    APP_ID(Part.CUSTOMER, FieldFormat.text(100)),
    /** The openid towards our WeChat account. */
    WECHAT_ID(Part.CUSTOMER, FieldFormat.text(100)),
    LANGUAGE(Part.CUSTOMER, FieldFormat.oneOf(Language.values())),
    REGION(Part.CUSTOMER, FieldFormat.text(100)),
    TIME_ZONE(Part.CUSTOMER, FieldFormat.zone()),
    ALTERNATE_PHONE(Part.FILE, FieldFormat.phone()),
    PREFERRED_CHANNEL(Part.FILE, FieldFormat.oneOf(EMAIL, PHONE, SMS, PUSH, WECHAT)),
    ALTERNATE_CHANNEL(Part.FILE, FieldFormat.oneOf(EMAIL, PHONE, SMS, PUSH, WECHAT)),
    CONTACT_FROM(Part.FILE, FieldFormat.minute()),
    CONTACT_UNTIL(Part.FILE, FieldFormat.minute()),
    CONTACT_DAYS(Part.FILE, FieldFormat.days()),
    /** A business account (企业账户), not a private person. */
    BUSINESS(Part.FILE, FieldFormat.flag()),
    /** Has a contract of its own (签约客户). */
    CONTRACT(Part.FILE, FieldFormat.flag()),
    PARCELS_PER_MONTH(Part.FILE, FieldFormat.count(Integer.MAX_VALUE)),
    PARCELS_LAST_WEEK(Part.FILE, FieldFormat.count(Integer.MAX_VALUE)),
    /** Parcels of the eight weeks before the last one, together. */
    PARCELS_EIGHT_WEEKS(Part.FILE, FieldFormat.count(Integer.MAX_VALUE)),
    /** Paid for transport in the last twelve months, whole yuan. */
    REVENUE_YUAN(Part.FILE, FieldFormat.count(1_000_000_000_000L)),
    FACTS_AS_OF(Part.FILE, FieldFormat.date());

    /** The table a field lies in. */
    public enum Part {
        CUSTOMER,
        FILE
    }

    private final String column;
    private final Part part;
    private final FieldFormat format;

    FileField(Part part, FieldFormat format) {
        this(null, part, format);
    }

    FileField(String column, Part part, FieldFormat format) {
        this.column = column == null ? name().toLowerCase(Locale.ROOT) : column;
        this.part = part;
        this.format = format;
    }

    /** Name in the CSV file and in the database, such as {@code contact_from}. */
    public String column() {
        return column;
    }

    /** Name in the API, such as {@code contactFrom}. */
    public String property() {
        var words = column.split("_");
        var name = new StringBuilder(words[0]);
        Arrays.stream(words).skip(1).forEach(word -> name.append(Character.toUpperCase(word.charAt(0)))
                .append(word.substring(1)));
        return name.toString();
    }

    public static List<FileField> of(Part part) {
        return Arrays.stream(values()).filter(field -> field.part == part).toList();
    }

    public static Optional<FileField> ofColumn(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column.equals(column))
                .findFirst();
    }

    public static Optional<FileField> ofProperty(String property) {
        return Arrays.stream(values())
                .filter(field -> field.property().equals(property))
                .findFirst();
    }

    /** SQL type of its column. */
    public String sqlType() {
        return format.sqlType();
    }

    FieldFormat format() {
        return format;
    }

    Objection objection() {
        return new Objection(column, format.chinese(), format.english());
    }
}
