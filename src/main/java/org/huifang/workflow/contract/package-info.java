/**
 * What code and models have in common: each name that a model may use is declared once, beside the code that uses it, and read
 * here for the rules of deployments, the shell and the tests.
 */
package org.huifang.workflow.contract;
