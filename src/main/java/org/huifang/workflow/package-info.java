/**
 * What every feature needs of the engine and nothing about any feature: typed process variables, decision tables with the
 * rules that fired, the deployer of {@code bpmn/} and {@code dmn/}, the rules models must obey, and the engine's configuration.
 */
package org.huifang.workflow;
