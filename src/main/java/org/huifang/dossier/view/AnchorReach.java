package org.huifang.dossier.view;

import java.util.Map;
import java.util.Optional;
import org.huifang.audit.proof.Chain;
import org.huifang.dossier.Dossier;
import org.springframework.stereotype.Component;

/** How much of a case daily anchors stand over: what lies behind them could be cut off, and nobody would find out from the dossier. */
@Component
class AnchorReach {

    private final Words words;

    AnchorReach(Words words) {
        this.words = words;
    }

    /** What the seal and the chains cannot prove yet; empty when the last anchor has the case to its end. */
    Optional<String> gapIn(Dossier dossier) {
        if (dossier.proof().anchors().isEmpty()) {
            return Optional.of(words.both("proof", "unanchored"));
        }
        var ledger = reached(dossier, "ledgerSeq");
        var trace = reached(dossier, "traceSeq");
        return ledger >= length(dossier, Chain.LEDGER) && trace >= length(dossier, Chain.TRACE)
                ? Optional.empty()
                : Optional.of(words.both("proof", "anchoredUpTo", ledger, trace));
    }

    private static int length(Dossier dossier, Chain chain) {
        return dossier.chains().get(chain).size();
    }

    private static long reached(Dossier dossier, String field) {
        return dossier.parts().get("anchors").stream()
                .map(anchor -> anchor.get("leaf"))
                .filter(Map.class::isInstance)
                .map(leaf -> ((Map<?, ?>) leaf).get(field))
                .filter(Long.class::isInstance)
                .mapToLong(Long.class::cast)
                .max()
                .orElse(0);
    }
}
