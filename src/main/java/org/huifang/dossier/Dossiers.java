package org.huifang.dossier;

import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huifang.audit.anchor.Anchors;
import org.huifang.audit.anchor.ProofKey;
import org.huifang.audit.proof.Chain;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.audit.proof.Seal;
import org.huifang.audit.proof.Verification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the dossier of a case together, seals it, and has it checked by the verifier that auditors use. */
@Service
public class Dossiers {

    private final ChainTable chains;
    private final FactTables facts;
    private final ClockReasons clocks;
    private final AttachedTexts texts;
    private final UsedModels models;
    private final Anchors anchors;
    private final ProofKey key;
    private final Clock clock;

    Dossiers(
            ChainTable chains,
            FactTables facts,
            ClockReasons clocks,
            AttachedTexts texts,
            UsedModels models,
            Anchors anchors,
            ProofKey key,
            Clock clock) {
        this.chains = chains;
        this.facts = facts;
        this.clocks = clocks;
        this.texts = texts;
        this.models = models;
        this.anchors = anchors;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Everything as of one moment, whoever works on the case meanwhile.
     *
     * @throws UnknownCase when there is none with this number
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Dossier of(String number) {
        var row = facts.caseOf(number).orElseThrow(UnknownCase::new);
        var entries = new EnumMap<Chain, List<Entry>>(Chain.class);
        for (var chain : Chain.values()) {
            entries.put(chain, chains.of(chain, number));
        }
        var ledger = entries.get(Chain.LEDGER);
        var parts = new LinkedHashMap<String, List<Map<String, Object>>>();
        parts.put("case", List.of(row));
        parts.put("clocks", clocks.of(number));
        parts.putAll(facts.of(number));
        parts.put("texts", texts.of(number, ledger));
        parts.put("models", models.in(ledger, entries.get(Chain.TRACE)));
        parts.put("anchors", anchors.of(number));
        var madeAt = clock.instant().toString();
        var bundle = Seal.bundle(number, madeAt, entries, parts, key.publicKey(), key.privateKey());
        var proof = Verification.of(bundle, List.of());
        return new Dossier(number, madeAt, entries, parts, bundle, proof);
    }
}
