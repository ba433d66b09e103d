/** How the engine is set up: its clock, schema, history, authorizations, the beans models may name, and how it refuses. */
package org.huifang.workflow.engine;
