/**
 * Agents' figures and the service star (S1-19, S2-63): from facts, each with its sample and interval, and ranked by what is sure after
 * the mix of cases has been allowed for.
 */
package org.huifang.insight.agent;
