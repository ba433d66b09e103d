package org.huifang.insight.warning.judge;

import org.huifang.insight.warning.signal.Level;

/** Where the rules write what they find. */
public final class WarningFindings {

    private Level level;
    private String rule;
    private boolean explained;
    private String owner;
    private int hours;
    private String plan;

    /** The gravest level counts, under the name of the first rule that gave it. */
    public void raise(Level found, String by) {
        if (found.isAbove(level)) {
            level = found;
            rule = by;
        }
    }

    public void explain() {
        explained = true;
    }

    /** @param milder null for none */
    public void damp(Level milder) {
        level = milder;
        explained = milder == null;
    }

    public void owner(String group) {
        owner = group;
    }

    public void within(int hoursToLook) {
        hours = hoursToLook;
    }

    public void plan(String code) {
        plan = code;
    }

    Level level() {
        return explained ? null : level;
    }

    String rule() {
        return rule;
    }

    Duty duty() {
        return new Duty(owner, hours, plan);
    }
}
