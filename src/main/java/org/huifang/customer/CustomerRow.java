package org.huifang.customer;

import java.time.Instant;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A customer as the table has it: who it is, sealed, and by what they are found, blinded. */
@Table("customer")
record CustomerRow(
        @Id Long id,
        CustomerType type,
        String name,
        String email,
        String emailBlind,
        String phone,
        String phoneBlind,
        String appId,
        String wechatId,
        String wechatBlind,
        Language language,
        boolean languageKnown,
        String region,
        String timeZone,
        boolean atRisk,
        Instant createdAt) {

    private static final Place NAME = new Place("customer", "name");
    private static final Place EMAIL = new Place("customer", "email");
    private static final Place PHONE = new Place("customer", "phone");
    private static final Place APP_ID = new Place("customer", "app_id");
    static final Place WECHAT_ID = new Place("customer", "wechat_id");

    static CustomerRow of(Customer customer, Vault vault, Blinded blinded) {
        return new CustomerRow(
                customer.id(),
                customer.type(),
                vault.seal(customer.name(), NAME),
                vault.seal(customer.email(), EMAIL),
                blinded.of(Kind.ADDRESS, customer.email()),
                vault.seal(customer.phone(), PHONE),
                blinded.of(Kind.ADDRESS, customer.phone()),
                vault.seal(customer.appId(), APP_ID),
                vault.seal(customer.wechatId(), WECHAT_ID),
                blinded.of(Kind.ACCOUNT, customer.wechatId()),
                customer.language(),
                customer.languageKnown(),
                customer.region(),
                customer.timeZone(),
                customer.atRisk(),
                customer.createdAt());
    }

    Customer opened(Vault vault) {
        return new Customer(
                id,
                type,
                vault.open(name, NAME),
                vault.open(email, EMAIL),
                vault.open(phone, PHONE),
                vault.open(appId, APP_ID),
                vault.open(wechatId, WECHAT_ID),
                language,
                languageKnown,
                region,
                timeZone,
                atRisk,
                createdAt);
    }
}
