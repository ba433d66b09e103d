package org.huifang.customer.file.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a channel says of one customer. Cannot exist invalid.
 *
 * @param number the courier's own customer number
 * @param values what is said, in canonical form; a field that is mapped to null is not known any more, and one that is missing
 *     stays as it is
 */
public record FileChange(String number, Map<FileField, String> values) {

    public static final String NUMBER_COLUMN = "customer_number";

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    /** Paths of the API, and the names of customers without a number. */
    private static final Pattern RESERVED = Pattern.compile("imports?|id-\\d+");

    /**
     * @param said texts as they came, blank for a value that is not known
     * @throws InvalidCustomerFile with everything that is wrong
     */
    public static FileChange read(String number, Map<FileField, String> said) {
        var objections = new ArrayList<Objection>();
        if (number == null
                || !NUMBER.matcher(number).matches()
                || RESERVED.matcher(number).matches()) {
            objections.add(new Objection(
                    NUMBER_COLUMN,
                    "必须是 1 至 40 个字母、数字、点、下划线或连字符",
                    "must have 1 to 40 letters, digits, dots, underscores or hyphens, and be no word of ours"));
        }
        var values = new EnumMap<FileField, String>(FileField.class);
        said.forEach((field, text) -> values.put(field, canonical(field, text, objections)));
        objections.addAll(contradictions(values));
        if (!objections.isEmpty()) {
            throw new InvalidCustomerFile(objections);
        }
        return new FileChange(number, Collections.unmodifiableMap(values));
    }

    private static String canonical(FileField field, String text, List<Objection> objections) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            if (field == FileField.NAME) {
                objections.add(new Objection(field.column(), "不能为空", "must not be empty"));
            }
            return null;
        }
        var value = field.format().read(stripped);
        if (value == null) {
            objections.add(field.objection());
        }
        return value;
    }

    private static List<Objection> contradictions(Map<FileField, String> values) {
        var found = new ArrayList<Objection>();
        var from = values.get(FileField.CONTACT_FROM);
        var until = values.get(FileField.CONTACT_UNTIL);
        var half = values.containsKey(FileField.CONTACT_FROM) != values.containsKey(FileField.CONTACT_UNTIL)
                || (from == null) != (until == null);
        // Times of day in canonical form compare as texts.
        if (half || from != null && from.compareTo(until) >= 0) {
            found.add(new Objection(
                    FileField.CONTACT_FROM.column(),
                    "联系时段必须同时有开始和结束，且开始早于结束",
                    "a contact window needs a beginning and a later end, given together"));
        }
        var preferred = values.get(FileField.PREFERRED_CHANNEL);
        if (preferred != null && preferred.equals(values.get(FileField.ALTERNATE_CHANNEL))) {
            found.add(new Objection(
                    FileField.ALTERNATE_CHANNEL.column(), "必须与首选渠道不同", "must differ from the preferred channel"));
        }
        return found;
    }
}
