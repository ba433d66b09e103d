/** A report in words and drawings, the same for page and paper. */
package org.huifang.report.view;
