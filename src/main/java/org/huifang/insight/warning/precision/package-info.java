/** How often warnings were right, by rule and level (S2-68). */
package org.huifang.insight.warning.precision;
