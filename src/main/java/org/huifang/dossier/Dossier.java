package org.huifang.dossier;

import java.util.List;
import java.util.Map;
import org.huifang.audit.proof.Chain;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.audit.proof.Verification;

/**
 * Everything that is known of a case at one moment.
 *
 * @param madeAt the moment, as sealed
 * @param parts lists of facts by name
 * @param bundle all of it, sealed, as it is written to a file
 * @param proof what the verifier says of the bundle
 */
public record Dossier(
        String number,
        String madeAt,
        Map<Chain, List<Entry>> chains,
        Map<String, List<Map<String, Object>>> parts,
        byte[] bundle,
        Verification proof) {}
