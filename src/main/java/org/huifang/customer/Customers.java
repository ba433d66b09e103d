package org.huifang.customer;

import java.util.Optional;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Vault;
import org.springframework.stereotype.Repository;

/** All customers. Addresses find them in whatever spelling. */
@Repository
public class Customers {

    private final StoredCustomers rows;
    private final Vault vault;
    private final Blinded blinded;

    Customers(StoredCustomers rows, Vault vault, Blinded blinded) {
        this.rows = rows;
        this.vault = vault;
        this.blinded = blinded;
    }

    public Customer save(Customer customer) {
        return rows.save(CustomerRow.of(customer, vault, blinded)).opened(vault);
    }

    public Optional<Customer> findById(long id) {
        return rows.findById(id).map(this::opened);
    }

    public Optional<Customer> findByEmail(String email) {
        return Optional.ofNullable(blinded.of(Kind.ADDRESS, email))
                .flatMap(rows::findByEmailBlind)
                .map(this::opened);
    }

    public Optional<Customer> findFirstByPhoneOrderById(String phone) {
        return Optional.ofNullable(blinded.of(Kind.ADDRESS, phone))
                .flatMap(rows::findFirstByPhoneBlindOrderById)
                .map(this::opened);
    }

    public Optional<Customer> findFirstByWechatIdOrderById(String wechatId) {
        return Optional.ofNullable(blinded.of(Kind.ACCOUNT, wechatId))
                .flatMap(rows::findFirstByWechatBlindOrderById)
                .map(this::opened);
    }

    /** So that we can write there too; an id that is known stays. */
    public void learnWechatId(long id, String wechatId) {
        rows.learnWechatId(id, vault.seal(wechatId, CustomerRow.WECHAT_ID), blinded.of(Kind.ACCOUNT, wechatId));
    }

    public Customer withId(long id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("There is no customer " + id));
    }

    private Customer opened(CustomerRow row) {
        return row.opened(vault);
    }
}
