package org.huifang.complaint.remedy.entitlement;

/** Found by the rules: goods lost value, wholly or in part. */
public record ValueLost(boolean total) {}
