/** How a bundle is written, in one way only, and read back with the place of whatever is otherwise. */
package org.huifang.audit.proof.form;
