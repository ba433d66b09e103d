package org.huifang.visitor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huifang.startup.CannotStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret that links, codes and passes are signed with: {@code huifang.survey.key}, or where none is set one that is made at
 * the first start and kept in the database. Whoever changes it makes the links already sent worthless.
 */
@Component
public class LinkKey implements SmartInitializingSingleton {

    private static final String ALGORITHM = "HmacSHA256";
    /** Characters; {@code openssl rand -base64 32} gives 44. */
    static final int SHORTEST = 32;

    private final JdbcClient database;
    private final Clock clock;
    private final String setting;
    private SecretKeySpec key;

    public LinkKey(JdbcClient database, Clock clock, @Value("${huifang.survey.key:}") String setting) {
        this.database = database;
        this.clock = clock;
        this.setting = setting;
        if (!setting.isEmpty() && setting.length() < SHORTEST) {
            throw new CannotStart("huifang.survey.key must have at least %d characters.".formatted(SHORTEST));
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        var secret = setting.isEmpty() ? ownSecret() : setting.getBytes(StandardCharsets.UTF_8);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    private byte[] ownSecret() {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        // Of two nodes at once, the first.
        database.sql("insert into survey_key (id, secret, created_at) values (1, :secret, :at) on conflict do nothing")
                .param("secret", fresh)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return database.sql("select secret from survey_key").query(byte[].class).single();
    }

    /**
     * @param use keeps signatures of one use from passing for another
     * @param length of the signature in bytes
     */
    public byte[] sign(String use, ByteBuffer content, int length) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(use.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            mac.update(content);
            return Arrays.copyOf(mac.doFinal(), length);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
