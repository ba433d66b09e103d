/** HTTP security: every path authenticated or explicitly public, one login for Tasklist, pages and API, headers, throttles. */
package org.huifang.access.web;
