/** What waits in the engine. */
package org.huifang.operations.process;
