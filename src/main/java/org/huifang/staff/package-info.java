/**
 * Members of staff as assignment sees them: what they can, where they belong, when they are there. Who may log in, and to which
 * groups somebody belongs, is the engine's to know.
 */
package org.huifang.staff;
