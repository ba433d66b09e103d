package org.huifang.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Logs in against the engine's users; failed attempts are held back by {@link LoginThrottle}. A login is remembered for a short while,
 * because API clients and workers send their password with every request; only its salted digest is kept.
 */
@Component
public class EngineLogin implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private final IdentityService identities;
    private final byte[] salt = new byte[32];
    private final Cache<String, List<GrantedAuthority>> recent = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    EngineLogin(IdentityService identities) {
        this.identities = identities;
        new SecureRandom().nextBytes(salt);
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var user = login.getName();
        var password = String.valueOf(login.getCredentials());
        var authorities = recent.get(digest(user, password), key -> check(user, password));
        if (authorities == null) {
            throw new BadCredentialsException("Unknown user or wrong password.");
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    private List<GrantedAuthority> check(String user, String password) {
        return identities.checkPassword(user, password) ? authoritiesOf(user) : null;
    }

    /** A user's authorities are the ids of their groups. */
    List<GrantedAuthority> authoritiesOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public boolean supports(Class<?> login) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
    }

    private String digest(String user, String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update((user.length() + ":" + user + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
