/** Confirmed findings, and what follows from them. */
package org.huifang.supervision.finding;
