/** Reports as pages, PDF and workbook, and asking for one. */
package org.huifang.report.web;
