package org.huifang.audit.anchor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.huifang.audit.proof.Keys;
import org.huifang.startup.CannotStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The key that signs dossiers and anchors. Who has it can sign anything; who has its public half can check. */
@Component
public class ProofKey implements SmartInitializingSingleton {

    private final ProofSettings settings;
    private KeyPair keys;

    ProofKey(ProofSettings settings) {
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.key().isBlank() && settings.keyFile() == null) {
            throw new CannotStart(
                    "huifang.proof.key or huifang.proof.key-file must be set: dossiers are signed with it.");
        }
        keys = read(settings.key().isBlank() ? ownKey(settings.keyFile()) : settings.key());
    }

    private static String ownKey(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                var fresh = KeyPairGenerator.getInstance(Keys.ALGORITHM).generateKeyPair();
                Files.writeString(
                        file,
                        Base64.getEncoder().encodeToString(fresh.getPrivate().getEncoded()));
                file.toFile().setReadable(false, false);
                file.toFile().setReadable(true, true);
            }
            return Files.readString(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException("The key file %s cannot be used".formatted(file), unusable);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static KeyPair read(String text) {
        try {
            var der = Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
            var secret = KeyFactory.getInstance(Keys.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
            return new KeyPair(publicOf(secret), secret);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new CannotStart("huifang.proof.key is no Ed25519 key; make one with:"
                    + " openssl genpkey -algorithm ed25519 -outform DER | base64");
        }
    }

    /** A private key file holds only the number that both halves are made from; the generator makes them again from it. */
    private static PublicKey publicOf(PrivateKey secret) throws GeneralSecurityException {
        var number = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        var generator = KeyPairGenerator.getInstance(Keys.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(number, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }

    public PublicKey publicKey() {
        return keys.getPublic();
    }

    public PrivateKey privateKey() {
        return keys.getPrivate();
    }

    /** The public half as a file that the verifier takes. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(Keys.text(publicKey()));
    }
}
