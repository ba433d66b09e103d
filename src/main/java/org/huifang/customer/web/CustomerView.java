package org.huifang.customer.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huifang.customer.consent.ConsentEntry;
import org.huifang.customer.disclosure.Masked;
import org.huifang.customer.file.CustomerFile;
import org.huifang.customer.file.TypeOrigin;
import org.huifang.customer.file.content.FileField;

/**
 * A customer's file as staff see it.
 *
 * @param customer the courier's own number, or id-42 for who only wrote to us
 * @param said what channels said, by the names they say it with; masked unless asked for in full
 * @param consents everything ever recorded, oldest first
 */
record CustomerView(
        String customer,
        String type,
        TypeView typeOrigin,
        Map<String, String> said,
        String manager,
        boolean vulnerable,
        boolean atRisk,
        List<ConsentEntry> consents,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Where the type comes from.
     *
     * @param rule row of customer-type.dmn, when a table decided
     * @param by user id, when a person did
     */
    record TypeView(TypeOrigin.Source source, String rule, Integer tableVersion, String by, Instant at) {

        static TypeView of(TypeOrigin origin) {
            return new TypeView(origin.source(), origin.rule(), origin.tableVersion(), origin.by(), origin.at());
        }
    }

    static CustomerView of(CustomerFile file, List<ConsentEntry> consents, boolean masked) {
        var said = new TreeMap<String, String>();
        file.content()
                .values()
                .forEach((field, value) -> said.put(field.property(), masked ? masked(field, value) : value));
        return new CustomerView(
                file.reference().value(),
                file.type().name(),
                TypeView.of(file.typeOrigin()),
                said,
                file.manager(),
                file.vulnerable(),
                file.atRisk(),
                consents,
                file.createdAt(),
                file.updatedAt());
    }

    private static String masked(FileField field, String value) {
        return switch (field) {
            case NAME -> Masked.name(value);
            case EMAIL_ADDRESS -> Masked.email(value);
            case PHONE_NUMBER, ALTERNATE_PHONE -> Masked.phone(value);
            case APP_ID, WECHAT_ID -> Masked.account(value);
            default -> value;
        };
    }
}
