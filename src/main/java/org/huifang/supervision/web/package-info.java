/** Reviews as pages. */
package org.huifang.supervision.web;
