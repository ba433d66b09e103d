package org.huifang.bench;

/** A complaint did not get from one end to the other. */
final class LifecycleFailed extends RuntimeException {

    LifecycleFailed(String what) {
        super(what);
    }

    LifecycleFailed(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
