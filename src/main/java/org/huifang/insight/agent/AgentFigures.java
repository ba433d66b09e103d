package org.huifang.insight.agent;

import org.huifang.insight.indicator.Estimate;

/**
 * What can be told of one agent's work: cases closed in a period, by who had them when they were closed.
 *
 * @param cases closed, whatever their outcome
 * @param firstResponse kept within 24 hours, in per cent of the cases
 * @param solved as the customer said in a callback, in per cent of those who said
 * @param reopened in per cent of the cases
 * @param satisfied 4 or 5 of 5 in the callback, in per cent of those who said
 * @param review mean score of reviews, in per cent of the points
 * @param handling median hours from receipt until the decision was told
 * @param upheld complaints about the agent themselves that were right
 * @param exonerated complaints about the agent themselves that were not; they count for nothing
 */
public record AgentFigures(
        String agent,
        long cases,
        Estimate firstResponse,
        Estimate solved,
        Estimate reopened,
        Estimate satisfied,
        Estimate review,
        Estimate handling,
        long upheld,
        long exonerated) {}
