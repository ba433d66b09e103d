package org.huifang.privacy.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.huifang.audit.Actor;
import org.huifang.channel.intake.Inbox;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.privacy.register.DataRegister;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.huifang.vault.Keyset;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.huifang.vault.VaultSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A key is exchanged for another: everything is sealed anew, and the former one is needed no more. */
@ApplicationTest
class ResealingTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    Inbox inbox;

    @Autowired
    Consents consents;

    @Autowired
    DataRegister register;

    @Autowired
    VaultSettings settings;

    @Autowired
    SealedColumns sealed;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JdbcClient client;

    @Autowired
    TransactionTemplate transaction;

    private Keyset former;
    private Keyset both;
    private long added;

    @BeforeEach
    void addAKey() {
        former = Keyset.parse(settings.keyset());
        both = former.withNewKey();
        added = Arrays.stream(both.ids())
                .filter(id -> id != former.primary())
                .findFirst()
                .orElseThrow();
    }

    /** The other tests go on with the former key alone. */
    @AfterEach
    void sealWithTheFormerKeyAgain() {
        assertThat(resealing(both).make()).isZero();
        assertThat(keysInUse()).containsOnly(former.primary());
    }

    private Resealing resealing(Keyset keys) {
        return new Resealing(register, new Vault(keys), client, transaction, new SimpleMeterRegistry());
    }

    /** Of all sealed columns of all tables. */
    private Set<Long> keysInUse() {
        return register.sealed().entrySet().stream()
                .flatMap(table -> table.getValue().stream()
                        .map(column -> "select sealed_with(%s) from %s".formatted(column, table.getKey())))
                .flatMap(select -> database
                        .queryForList(
                                "select distinct key from (%s) said (key) where key is not null".formatted(select),
                                Long.class)
                        .stream())
                .collect(Collectors.toSet());
    }

    @Test
    void sealsEverythingAnewUntilTheFormerKeyIsNeededNoMore() {
        var number = cases.complaintByMail();
        cases.work(number);
        var customer = cases.look(number).customerId();
        consents.give(customer, ConsentPurpose.SURVEY, cases.now(), Channel.EMAIL, "mail", "v1", Actor.staff("li.na"));
        var raw = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        var message = inbox.receive(Channel.EMAIL, UUID.randomUUID().toString(), raw, "content")
                .orElseThrow();
        database.update("update inbound_message set state = 'IGNORED' where id = ?", message);
        var words = sealed.text(
                "complaint.description", "select description from complaint where number = ?", number.value());
        assertThat(keysInUse()).containsOnly(former.primary());

        assertThat(resealing(both.withPrimary(added)).make()).isZero();

        assertThat(keysInUse()).containsOnly(added);
        var alone = new Vault(both.withPrimary(added).without(former.primary()));
        assertThat(alone.open(
                        one("select description from complaint where number = ?", number.value()),
                        new Place("complaint", "description")))
                .isEqualTo(words);
        assertThat(alone.open(
                        one("select evidence from consent where customer_id = ?", customer),
                        new Place("consent", "evidence")))
                .isEqualTo("mail");
        assertThat(alone.open(
                        database.queryForObject("select raw from inbound_message where id = ?", byte[].class, message),
                        new Place("inbound_message", "raw")))
                .isEqualTo(raw);
    }

    private String one(String select, Object value) {
        return database.queryForObject(select, String.class, value);
    }

    @Test
    void keepsTheKeyThatSomethingIsStillSealedWith() {
        var number = cases.complaintByMail().value();

        transaction.executeWithoutResult(status -> {
            database.queryForList("select number from complaint where number = ? for update", number);
            assertThat(elsewhere()).as("the case that somebody works on").isOne();
        });

        assertThat(keysInUse()).containsExactlyInAnyOrder(former.primary(), added);
        assertThat(database.queryForObject("select sealed_with(value) from vault_check", Long.class))
                .as("a node without the former key does not start")
                .isEqualTo(former.primary());
        assertThat(resealing(both.withPrimary(added)).make()).isZero();
        assertThat(keysInUse()).containsOnly(added);
    }

    /** In a transaction of its own, as another thread or node would. */
    private long elsewhere() {
        return CompletableFuture.supplyAsync(
                        () -> resealing(both.withPrimary(added)).make())
                .join();
    }
}
