/** What all commands in a terminal have in common: how they are asked, answer, refuse and end. Knows nothing of what they do. */
package org.huifang.terminal;
