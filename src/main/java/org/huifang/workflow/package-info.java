/**
 * What every feature needs of the engine and nothing about any feature: typed process variables, decision tables with the rules that
 * fired, what forms submit, and refusals that people understand.
 */
package org.huifang.workflow;
