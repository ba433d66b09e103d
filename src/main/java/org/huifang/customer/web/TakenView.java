package org.huifang.customer.web;

import org.huifang.customer.file.Taken;

/** What became of what a channel said; nothing that it did not know already. */
record TakenView(String customer, Taken.Result result) {

    static TakenView of(Taken taken) {
        return new TakenView(taken.file().reference().value(), taken.result());
    }
}
