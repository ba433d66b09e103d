/** The commands behind {@code scripts/knowledge}. */
package org.huifang.knowledge.command;
