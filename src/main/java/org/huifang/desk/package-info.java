/** The desk: the pages on which staff see a case whole and act on it, and on which team leads hand work over. */
package org.huifang.desk;
