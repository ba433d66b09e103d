/** {@code scripts/vault}: makes keys, and changes them step by step, in a file and without starting anything. */
package org.huifang.vault.command;
