/** How much is answered at once, and how much of that came back, by facts. */
package org.huifang.knowledge.coverage;
