package org.huifang.dossier.view;

import java.util.List;
import java.util.Optional;

/**
 * A dossier to be read.
 *
 * @param cover the case at a glance: names and values
 * @param whole whether the verifier found nothing
 * @param gap what cannot be proven yet because no anchor has it; empty when there is nothing such
 */
public record DossierView(
        String number,
        String madeAt,
        boolean whole,
        Optional<String> gap,
        List<List<String>> cover,
        List<Section> sections) {}
