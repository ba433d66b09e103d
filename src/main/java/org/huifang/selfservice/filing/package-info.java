/** The complaint form: what customers may choose from, what is checked, and how a form becomes one complaint. */
package org.huifang.selfservice.filing;
