package org.huifang.audit.search;

import java.util.List;

/**
 * Some of the cases found, newest first.
 *
 * @param next names the page behind this one; null when there is none. Cases that come in meanwhile move no page.
 */
public record FoundPage(List<FoundCase> cases, String next) {}
