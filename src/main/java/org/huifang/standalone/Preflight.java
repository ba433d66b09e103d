package org.huifang.standalone;
/** stub */
public final class Preflight {
    static final int EXIT_CODE = 2;
}
