/**
 * What the engine did with a case, kept in rows of our own that outlive its history: the path with every flow taken, what people did
 * to tasks and processes, and each model as it was deployed.
 */
package org.huifang.workflow.trace;
