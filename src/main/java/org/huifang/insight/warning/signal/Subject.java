package org.huifang.insight.warning.signal;

/**
 * What a warning is about.
 *
 * @param value code of the outlet, courier, category and so on; {@code -} for the network
 */
public record Subject(Dimension dimension, String value) {

    public static final Subject NETWORK = new Subject(Dimension.NETWORK, "-");

    public boolean is(Dimension wanted, String code) {
        return dimension == wanted && value.equals(code);
    }
}
