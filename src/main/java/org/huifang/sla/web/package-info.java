/** The clocks of a case over HTTP: what is due when, and why. */
package org.huifang.sla.web;
