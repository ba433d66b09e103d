/** What a warning is about, what is measured of it, and the limits it is held against. Knows neither database nor engine. */
package org.huifang.insight.warning.signal;
