/** What access adds to the engine: whose a task is, who claims it or is given it, and how a poor password is refused. */
package org.huifang.access.engine;
