package org.huifang.dossier.view;

import java.util.List;

/**
 * A dossier to be read.
 *
 * @param cover the case at a glance: names and values
 * @param whole whether the verifier found nothing
 */
public record DossierView(
        String number, String madeAt, boolean whole, List<List<String>> cover, List<Section> sections) {}
