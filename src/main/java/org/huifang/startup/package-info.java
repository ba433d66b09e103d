/** What keeps Huifang from starting, said in one sentence instead of a stack trace. */
package org.huifang.startup;
