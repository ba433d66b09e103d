package org.huifang.audit.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys and signatures, in Base64. */
public final class Keys {

    public static final String ALGORITHM = "Ed25519";
    private static final int ID_LENGTH = 16;

    /** @param text X.509 in Base64, with or without the lines around a PEM */
    public static PublicKey publicKey(String text) {
        try {
            var der = Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException("This is no public key for " + ALGORITHM + ".", unusable);
        }
    }

    public static String text(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Short name of a key: the beginning of its hash. */
    public static String idOf(PublicKey key) {
        return Digests.of(key.getEncoded()).substring(0, ID_LENGTH);
    }

    public static String sign(String text, PrivateKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** False for anything that is not the signature of this text under this key, in the one way it is written. */
    public static boolean isSigned(String text, String signature, PublicKey key) {
        try {
            var bytes = Base64.getDecoder().decode(signature);
            if (!Base64.getEncoder().encodeToString(bytes).equals(signature)) {
                return false;
            }
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private Keys() {}
}
