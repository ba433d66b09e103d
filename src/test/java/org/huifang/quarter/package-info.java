/** A quarter of follow-ups, lived through in minutes: virtual customers and callers, the real application. */
package org.huifang.quarter;
