/** The engine's side of the desk: open tasks, and the diagrams with their tokens. */
package org.huifang.desk.process;
