package org.huifang.complaint.remedy.entitlement;

/** Found by the cause check: the carrier answers for it. */
public record Liability() {}
