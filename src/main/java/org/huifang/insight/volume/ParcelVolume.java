package org.huifang.insight.volume;

import java.time.LocalDate;

/**
 * @param day in the courier's home zone
 * @param outlet code of the outlet, as tracking names it
 * @param region as customers' files name it
 * @param parcels delivered on that day; the latest report of a day counts
 */
public record ParcelVolume(LocalDate day, String outlet, String region, long parcels) {}
