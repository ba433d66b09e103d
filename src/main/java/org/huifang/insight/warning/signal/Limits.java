package org.huifang.insight.warning.signal;

/** Where the limits of signals stand. */
public interface Limits {

    Limit of(Signal signal, Dimension dimension);
}
