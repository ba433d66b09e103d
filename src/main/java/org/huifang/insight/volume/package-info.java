/** Parcels an outlet delivered on a day, as the courier's systems report them: what complaints are counted against. */
package org.huifang.insight.volume;
