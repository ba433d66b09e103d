/** Improvements over HTTP: pages for staff, JSON, and the page that customers read. */
package org.huifang.improvement.web;
