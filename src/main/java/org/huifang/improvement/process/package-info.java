/** The edge of improvement actions to their model. */
package org.huifang.improvement.process;
