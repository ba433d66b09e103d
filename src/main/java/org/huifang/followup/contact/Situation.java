package org.huifang.followup.contact;

/**
 * What has happened between us and a customer lately, beside the matter in hand.
 *
 * @param redWarning whether a red warning about the network, their region or an outlet they complained about is open
 * @param contactsIn30Days about how many matters, messages about own cases not counted
 * @param daysSinceNps null when never asked
 */
record Situation(
        boolean openComplaint,
        boolean openInvitation,
        boolean redWarning,
        int contactsIn30Days,
        Integer daysSinceNps) {}
