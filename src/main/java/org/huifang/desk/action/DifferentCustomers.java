package org.huifang.desk.action;

import org.huifang.workflow.Refusal;

/** Two cases to be merged have different customers, and nobody has said that this is meant. */
public class DifferentCustomers extends Refusal {

    DifferentCustomers() {
        super(
                "这两件案件的客户不是同一人。并入后，另一客户只会收到“已合并处理”的通知，看不到本案内容；如确需并入，请勾选确认后再提交",
                "the two cases have different customers; the other one is told only that it is dealt with together and sees nothing"
                        + " of the case that goes on. To merge them all the same, tick the box and send again");
    }
}
