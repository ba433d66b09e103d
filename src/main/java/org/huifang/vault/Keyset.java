package org.huifang.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;

/**
 * All keys as one JSON text of two Tink keysets: {@code values} (AES-256-GCM; the primary key seals, every enabled key opens) and
 * {@code index} (HMAC-SHA-256, for columns that are searched for equality; one key that stays).
 */
public final class Keyset {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VALUES = "values";
    private static final String INDEX = "index";

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException neverOnThisJava) {
            throw new IllegalStateException(neverOnThisJava);
        }
    }

    private final KeysetHandle values;
    private final KeysetHandle index;

    private Keyset(KeysetHandle values, KeysetHandle index) {
        this.values = values;
        this.index = index;
    }

    public static Keyset generate() {
        try {
            return new Keyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException neverOnThisJava) {
            throw new IllegalStateException(neverOnThisJava);
        }
    }

    /** @throws InvalidKeyset when it is none; the message says nothing of what was read */
    public static Keyset parse(String text) {
        try {
            var both = JSON.readTree(text);
            return new Keyset(
                    handle(both.path(VALUES).toString()),
                    handle(both.path(INDEX).toString()));
        } catch (JsonProcessingException | GeneralSecurityException | RuntimeException unusable) {
            // The cause may quote the text, so it goes no further.
            throw new InvalidKeyset("The keyset is not JSON with the two Tink keysets \"values\" and \"index\".");
        }
    }

    private static KeysetHandle handle(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    /** The keys themselves, in clear and in one line: for the secret they are kept in. */
    public String text() {
        try {
            var both = JSON.createObjectNode();
            put(both, VALUES, values);
            put(both, INDEX, index);
            return both.toString();
        } catch (JsonProcessingException | GeneralSecurityException impossible) {
            throw new IllegalStateException("A keyset of ours cannot be written.");
        }
    }

    private static void put(ObjectNode both, String name, KeysetHandle handle)
            throws JsonProcessingException, GeneralSecurityException {
        both.set(name, JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get())));
    }

    /** With one more key that opens but does not seal yet, so that all nodes can have it before any uses it. */
    public Keyset withNewKey() {
        return changed(KeysetHandle.newBuilder(values)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .setStatus(KeyStatus.ENABLED)));
    }

    /** @throws InvalidKeyset when there is no such key */
    public Keyset withPrimary(long id) {
        var builder = KeysetHandle.newBuilder(values);
        builder.getAt(place(id)).makePrimary();
        return changed(builder);
    }

    /** @throws InvalidKeyset when there is no such key, or it is the one that seals */
    public Keyset without(long id) {
        if (id == primary()) {
            throw new InvalidKeyset("Key %d seals; promote another first.".formatted(id));
        }
        return changed(KeysetHandle.newBuilder(values).deleteAt(place(id)));
    }

    private Keyset changed(KeysetHandle.Builder builder) {
        try {
            return new Keyset(builder.build(), index);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The keyset cannot be changed so.");
        }
    }

    private int place(long id) {
        return IntStream.range(0, values.size())
                .filter(place -> id(place) == id)
                .findFirst()
                .orElseThrow(() -> new InvalidKeyset("The keyset has no key %d.".formatted(id)));
    }

    private long id(int place) {
        return Integer.toUnsignedLong(values.getAt(place).getId());
    }

    /** Ids of all keys for values, in their order. */
    public long[] ids() {
        return IntStream.range(0, values.size()).mapToLong(this::id).toArray();
    }

    /** Id of the key that seals. */
    public long primary() {
        return Integer.toUnsignedLong(values.getPrimary().getId());
    }

    KeysetHandle values() {
        return values;
    }

    KeysetHandle index() {
        return index;
    }
}
