package org.huifang.audit.search;

import java.util.UUID;

/** @param criteria parameters of the search's address, such as {@code category=T1&breached=RESOLUTION} */
public record SavedSearch(UUID id, String name, String criteria) {}
