/** Early warning over HTTP: pages for staff, and the same as JSON. */
package org.huifang.insight.warning.web;
